"""Runs of words are those that a reader would count by hand, and never cross a sentence."""

import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textdesk import from_texts, prose, words

TEXTS = from_texts({"a": "The new port. A new port opens. New port", "b": "the new port of Al-Qaeda’s men"})


def runs(texts, n=2, **options):
    return words.ngrams(texts, n, **options).set_index("ngram")


def test_a_run_is_counted_in_every_spelling_and_text():
    assert runs(TEXTS).loc["new port", ["count", "documents"]].tolist() == [4, 2]
    assert "port a" not in runs(TEXTS).index
    assert runs(TEXTS, 3).loc["the new port", "count"] == 2


def test_the_most_frequent_comes_first_and_ties_in_alphabetical_order():
    assert runs(TEXTS).index[:3].tolist() == ["new port", "the new", "a new"]


def test_runs_between_grammatical_words_are_marked():
    marked = runs(TEXTS)["is_stop"]
    assert marked["the new"]
    assert not marked["new port"]


def test_rare_runs_can_be_left_out():
    assert runs(TEXTS, at_least=2).index.tolist() == ["new port", "the new"]


@pytest.mark.parametrize("n", [1, 6])
def test_other_lengths_are_refused(n):
    with pytest.raises(ValueError, match="runs of 2 to 5"):
        words.ngrams(TEXTS, n)


WORDS = st.lists(st.sampled_from(["a", "b", "c.", "D", "e\n"]), max_size=12).map(" ".join)


@given(st.lists(WORDS, max_size=4), st.integers(2, 5), st.sampled_from([1, 4, 1 << 19]))
def test_every_run_is_counted_whatever_is_counted_at_once(texts, n, stretch):
    corpus = from_texts({str(number): text for number, text in enumerate(texts)})
    expected = Counter()
    for _, sentence in corpus.tokens.groupby(["doc", "sentence"], observed=True):
        keys = sentence["word"].tolist()
        expected.update(" ".join(keys[place : place + n]) for place in range(len(keys) - n + 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["textdesk.words.ngrams"], "_STRETCH", stretch)
        found = runs(corpus, n)
    assert found["count"].to_dict() == expected


def test_repeated_runs_are_said_in_words():
    assert "“new port” (4)" in prose.ngrams(words.ngrams(TEXTS)).text
    assert "No run" in prose.ngrams(words.ngrams(from_texts({}))).text
