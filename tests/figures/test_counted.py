"""What is counted, sentence by sentence: beside the number, far from it, or left out."""

import pytest

from textdesk import from_texts
from textdesk.figures.numbers import numbers

COUNTED = [
    ("Over seventy thousand troops were deployed.", ["troops"]),
    ("It killed 170 Afghans and over a dozen US servicemen.", ["Afghans", "US servicemen"]),
    ("It lost over 80,000 lives, including civilians.", ["lives"]),
    ("Pakistan sustained economic losses exceeding $150 billion.", ["economic losses"]),
    ("About 80 percent of the population can read.", ["population"]),
    ("Thirty per cent of the 12,000 nurses left.", ["nurses", "nurses"]),
    ("Dozens of protesters and nine of the organisers were held.", ["protesters", "organisers"]),
    ("A 5 % rise in prices was expected.", ["prices"]),
    ("A $5 billion plan was shelved.", ["plan"]),
    ("The donors promised $9 million in aid.", ["aid"]),
    ("Inflation rose to between 7 and 9 percent.", ["Inflation"]),
    ("The deficit fell by 0.4 percentage points to £12bn.", ["deficit", "deficit"]),
    ("The 28-page report lists 40 errors.", ["page", "errors"]),
    ("The army has 60 tanks, compared with 45 a decade before.", ["tanks", "tanks"]),
    ("Some 10,000 and as many as 30,000 farmers marched.", ["farmers", "farmers"]),
    ("Twelve ships sailed and three were lost.", ["ships", "ships"]),
]
NOTHING = [
    "The clerk earns $15 an hour.",
    "Lights went out for 36 hours.",
    "The fund will lend €40m over five years.",
]


def rows(text):
    return numbers(from_texts({"a": text})).query("kind not in ['date', 'label', 'duration']")


@pytest.mark.parametrize(("text", "nouns"), COUNTED)
def test_noun_is_found(text, nouns):
    assert rows(text)["counts"].tolist() == nouns


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_counted_where_nothing_is_said(text):
    assert numbers(from_texts({"a": text}))["counts"].isna().all()


def test_a_time_is_not_counted():
    assert rows("Sales fell 5 percent last year.")["counts"].tolist() == ["Sales"]


def test_a_one_that_counts_nothing_is_no_figure():
    assert rows("One hopes that this one lasts.").empty


CLAUSES = [
    ("Pakistan has lost over 80,000 lives.", "Pakistan", "lost"),
    ("The bombing, which killed 85 Georgians, was denied.", "bombing", "killed"),
    ("Some 300 birds were ringed.", None, "ringed"),
    ("It fell by 5 percent.", None, "fell"),
]


@pytest.mark.parametrize(("text", "subject", "verb"), CLAUSES)
def test_the_clause_tells_who_does_what(text, subject, verb):
    [row] = rows(text).to_dict("records")
    assert (row["subject"] if isinstance(row["subject"], str) else None, row["verb"]) == (subject, verb)
