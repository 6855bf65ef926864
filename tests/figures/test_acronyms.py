"""Acronyms: found where a text defines them, in either order, and nowhere else."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk.columns import TABLES
from textdesk.corpus import from_texts
from textdesk.figures.acronyms import acronyms

CASES = json.loads((Path(__file__).parents[1] / "cases" / "acronyms.json").read_text(encoding="utf-8"))["cases"]
PIECES = [
    "World Food Programme", "WFP", "(WFP)", "(World Food Programme)", "(", ")", "A&B", "(A&B)", "The", ",", ". ", "\n",
    "\ud800", "ß",
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_definitions_of_a_sentence(case):
    found = acronyms(from_texts({"a": case["text"]}))
    assert found[["short", "long"]].to_numpy().tolist() == case["acronyms"]


def test_the_place_is_that_of_the_whole_definition():
    row = acronyms(from_texts({"a": "The World Food Programme (WFP) left."})).iloc[0]
    assert row["text"] == "World Food Programme (WFP)"


def test_a_definition_does_not_cross_a_sentence():
    assert acronyms(from_texts({"a": "They met in World Hall. Food Prices (WFP) rose."})).empty


def test_a_folder_without_acronyms_gives_an_empty_table_with_all_columns():
    found = acronyms(from_texts({"a": "Nothing here."}))
    assert list(found.columns) == [column.name for column in TABLES["acronyms"]]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)))
def test_it_never_raises_and_every_row_has_its_place(text):
    texts = from_texts({"a": text})
    for row in acronyms(texts).to_dict("records"):
        assert texts["a"].text[row["start"] : row["end"]] == row["text"]
