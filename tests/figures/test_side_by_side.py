"""Figures that count the same thing stand side by side, and nothing is decided."""

import pytest

from textdesk import figures, from_texts

PAIRS = [
    ("Kenya lost over 900 jobs.", "Kenya shed 1,200 jobs.", "compatible"),
    ("Kenya lost over 900 jobs.", "Kenya shed 700 jobs.", "different"),
    ("Kenya lost about 900 jobs.", "Kenya shed 700 jobs.", "open"),
    ("Kenya lost 900 jobs.", "Kenya shed 900 jobs.", "the same"),
    ("Kenya lost up to 900 jobs.", "Kenya shed between 300 and 400 jobs.", "compatible"),
    ("Economic losses reached $5 million.", "Economic losses came to $7 million.", "different"),
]
APART = [
    ("Kenya lost 900 jobs.", "Ghana lost 700 jobs."),
    ("Kenya lost 900 jobs.", "Kenya lost 700 cows."),
    ("In Kenya aid reached $5 million.", "In Kenya aid reached €5 million."),
    ("Kenya sold 30 percent of its cows.", "Kenya sold 300 cows."),
]


def pairs(one, other, *, with_sentences=True):
    texts = from_texts({"a": one, "b": other})
    found = figures.numbers(texts)
    return figures.side_by_side(texts.passages(found) if with_sentences else found)


@pytest.mark.parametrize(("one", "other", "relation"), PAIRS)
def test_the_same_thing_is_put_side_by_side(one, other, relation):
    [row] = pairs(one, other).to_dict("records")
    assert (row["relation"], row["passage_a"], row["passage_b"]) == (relation, one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_things_are_kept_apart(one, other):
    assert pairs(one, other).empty


def test_both_places_are_shown():
    texts = {"a": "So it was. Kenya lost 900 jobs.", "b": "In Kenya, they say, 700 jobs went."}
    [row] = pairs(*texts.values()).to_dict("records")
    for side in "ab":
        assert texts[row[f"doc_{side}"]][row[f"start_{side}"] : row[f"end_{side}"]] == row[f"text_{side}"]


def test_without_sentences_the_subject_and_what_is_counted_hold_the_names():
    [row] = pairs("Kenya lost 900 jobs.", "Kenya shed 700 jobs.", with_sentences=False).to_dict("records")
    assert row["names"] == "Kenya"


def test_dates_that_may_explain_a_difference_are_shown():
    [row] = pairs("In 2001 Kenya had 900 clinics.", "Kenya has 700 clinics.").to_dict("records")
    assert row["dates_a"] == "2001"


def test_what_one_text_repeats_is_shown_once():
    repeated = pairs("Kenya lost 900 jobs. Yes, Kenya lost 900 jobs.", "Kenya shed 700 jobs.")
    assert repeated["relation"].tolist() == ["different"]


def test_one_text_may_differ_with_itself():
    assert pairs("Kenya lost 900 jobs. Later, Kenya lost 800 jobs.", "")["relation"].tolist() == ["different"]
