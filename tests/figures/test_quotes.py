"""Quotes: who says what, in which words, and who reports it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk.columns import TABLES
from textdesk.corpus import Span, from_texts, read_folder
from textdesk.figures.quotes import quotes
from textdesk.figures.speech.marks import quotations

CASES = json.loads((Path(__file__).parents[1] / "cases" / "quotes.json").read_text(encoding="utf-8"))["cases"]
SEEDS = Path(__file__).parents[2] / "seeds"
PIECES = [
    "“", "”", '"', "'", "‘", "’", "«", "»", "„", "said", "Ada", "that", "according to", "she", "it’s", ",", ".", ":",
    "\n\n", "\ud800", "so", "\0",
]  # fmt: skip
STRINGS = st.lists(st.sampled_from(PIECES), max_size=40)
TEXTS = st.one_of(st.text(max_size=150), STRINGS.map(" ".join), STRINGS.map("".join))


def rows(found):
    cells = found[["text", "kind", "speaker", "reported_by"]].astype(object)
    return [tuple(row) for row in cells.where(cells.notna(), None).to_numpy().tolist()]


def with_known_failures(case):
    failure = case.get("known_failure")
    marks = [pytest.mark.xfail(strict=True, reason=failure)] if failure else []
    return pytest.param(case, marks=marks, id=f"{case['class']}: {case['text'][:30]}")


@pytest.mark.parametrize("case", [with_known_failures(case) for case in CASES])
def test_quotes_of_a_passage(case):
    wanted = [(*quote, None)[:4] for quote in case["quotes"]]
    assert rows(quotes(from_texts({"a": case["text"]}))) == wanted


def test_there_are_enough_passages():
    assert len(CASES) >= 40


def test_the_sample_s_quotation_is_the_officials_as_its_author_reports():
    quote = quotes(read_folder(SEEDS)).iloc[0]
    assert quote["speaker"] == "US officials"
    assert quote["cue"] == "acknowledge"
    assert quote["reported_by"] == "Christine Fair"
    assert quote["text"].startswith("Pakistan has provided more support")


def test_the_speaker_has_a_place():
    texts = from_texts({"a": "“We will stay,” said Ada Byron."})
    quote = quotes(texts).iloc[0]
    assert texts["a"].text[quote["speaker_start"] : quote["speaker_end"]] == "Ada Byron"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We will stay,” said Ada Byron. “Or go,” Byron added.", ["Ada Byron", "Ada Byron"]),
        ("Ada Byron came late. “I will stay,” she said.", ["Ada Byron"]),
        ("Ada Byron came late.\n\n“I will stay,” she said.", ["Ada Byron"]),
        ("Ada Byron met Ruth Cole. “I will stay,” she said.", [None]),
        ("Ada Byron left.\n\nIt rained.\n\n“I will stay,” she said.", [None]),
        ("Foreign Minister Lena Brandt came. “We will stay,” the minister said.", ["Lena Brandt"]),
        ("Minister Lena Brandt met Minister Omar Haddad. “We will stay,” the minister said.", [None]),
        ("“We will stay,” the fishermen said.", [None]),
        ("“We will stay,” said the World Health Organization.", ["World Health Organization"]),
    ],
)
def test_who_a_speaker_is_only_where_one_alone_can_be_meant(text, who):
    found = quotes(from_texts({"a": text}))["who"].astype(object)
    assert found.where(found.notna(), None).tolist() == who


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“one” and “two”", ["one", "two"]),
        ('"one" and "two"', ["one", "two"]),
        ("«one» and „two“ and „three”", ["one", "two", "three"]),
        ("»one« and »two«", ["one", "two"]),
        ("‘one’ and the bosses’ ‘two’", ["one", "two"]),
        ("‘the bosses’ two’", ["the bosses’ two"]),
        ("don’t, won't, the ’90s, rock ’n’ roll", []),
        ("'tis the season, and 'em too", []),
        ("5'10\" tall", []),
        ("“outer ‘inner’ outer”", ["outer ‘inner’ outer"]),
        ("“never closed", []),
        ("never opened”", []),
        ("“first “second” third", ["second"]),
    ],
)
def test_marks_find_their_partners(text, inside):
    assert [text[start:end] for start, end in quotations(text, Span(0, len(text)))] == inside


def test_no_text_gives_an_empty_table_with_all_columns():
    for texts in (from_texts({}), from_texts({"a": ""}), from_texts({"a": "Peace."})):
        assert list(quotes(texts).columns) == [column.name for column in TABLES["quotes"]]
        assert quotes(texts).empty


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_it_never_raises_and_places_are_true(text):
    texts = from_texts({"a": text})
    for row in quotes(texts).to_dict("records"):
        assert texts["a"].text[row["start"] : row["end"]] == row["text"]
        if isinstance(row["speaker"], str):
            assert texts["a"].text[row["speaker_start"] : row["speaker_end"]] == row["speaker"]
