"""Syllables are counted as a reader says them, as far as letters tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk.lexicons import records
from textdesk.words.syllables import _rules, syllables

CASES = cases("syllables")
COUNTED = [(word, int(number)) for number, words in CASES["syllables"].items() for word in words.split()]
FAILURES = set(CASES["known_failures"])


@pytest.mark.parametrize(
    ("word", "number"),
    [
        pytest.param(word, number, marks=[pytest.mark.xfail(strict=True)] if word in FAILURES else [])
        for word, number in COUNTED
    ],
)
def test_a_word_has_as_many_syllables_as_are_said(word, number):
    assert syllables(word) == number


@pytest.mark.parametrize(
    ("word", "number"),
    [("US", 2), ("BBC", 3), ("WTO", 5), ("NATO", 2), ("COVID-19", 4), ("is-k", 2), ("won't", 1), ("wouldn't", 2)],
)
def test_capitals_are_spelt_where_they_cannot_be_read_and_digits_are_one_each(word, number):
    assert syllables(word) == number


@pytest.mark.parametrize(("word", "number"), [("café", 2), ("naïve", 2), ("entrée", 2), ("façade", 2)])
def test_accents_hide_no_syllable(word, number):
    assert syllables(word) == number


@given(st.text(min_size=1))
def test_every_word_of_any_script_has_a_syllable(word):
    assert syllables(word) >= 1


@pytest.mark.parametrize("row", records("syllables.csv"), ids=lambda row: row["word"])
def test_every_exception_is_needed_and_works(row, monkeypatch):
    assert syllables(row["word"]) == int(row["syllables"])
    monkeypatch.setattr("textdesk.words.syllables._exceptions", dict)
    assert syllables(row["word"]) != int(row["syllables"])


@pytest.mark.parametrize("rule", records("syllable_rules.csv"), ids=lambda rule: rule["like"])
def test_every_rule_changes_the_word_that_it_is_for(rule, monkeypatch):
    word = rule["like"]
    before = syllables(word)
    others = tuple((change, pattern) for change, pattern in _rules() if pattern.pattern != rule["pattern"])
    monkeypatch.setattr("textdesk.words.syllables._rules", lambda: others)
    assert syllables(word) == before - int(rule["change"])
