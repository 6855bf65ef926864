"""General English as a yardstick: dated, attributed, and counted as our words are counted."""

import math
from importlib.resources import files

import pandas as pd
import pytest

from textdesk import from_texts, words

ENGLISH = words.reference("english")


def counts(*asked):
    return ENGLISH.counts(pd.Index(asked))


def test_the_is_one_word_in_eighteen_or_so():
    assert 0.05 < counts("the").iloc[0] / ENGLISH.size < 0.06


def test_the_list_says_where_it_comes_from_and_under_which_licence():
    head = (files("textdesk.lexicons") / "english_frequencies.tsv").read_text(encoding="utf-8").split("\nthe\t")[0]
    for said in ("wordfreq 3.1.1", "Robyn Speer", "2021", "2026", "CC BY-SA 4.0", "Changed"):
        assert said in head


@pytest.mark.parametrize("contraction", ["don't", "it's", "we're", "i'm", "let's", "couldn't"])
def test_contractions_are_words_as_ours_are(contraction):
    assert counts(contraction).iloc[0] > 50_000


def test_every_entry_is_a_word_of_ours():
    entries = [word for word in ENGLISH.frequencies if "." not in word][::20]
    tokens = from_texts({"a": "\n\n".join(entries)}).tokens
    assert tokens["word"].astype("str").tolist() == entries


def test_a_possessive_counts_with_its_stem():
    assert "pakistan's" not in ENGLISH.frequencies
    assert counts("pakistan").iloc[0] > 37_000


def test_capitals_are_looked_up_in_the_open():
    assert counts("US").iloc[0] == counts("us").iloc[0]
    assert "no capitals" in ENGLISH.reasons(pd.Index(["US"])).iloc[0]


@pytest.mark.parametrize(
    ("word", "why"),
    [("counter-measure", "hyphens"), ("f-16", "digits"), ("covid19", "digits"), ("80,000km", "digits")],
)
def test_what_cannot_be_known_is_nan_with_a_reason(word, why):
    assert math.isnan(counts(word).iloc[0])
    assert why in ENGLISH.reasons(pd.Index([word])).iloc[0]


def test_a_rare_word_counts_as_the_rarest():
    assert counts("zzyzx").iloc[0] == min(ENGLISH.frequencies.values())
    assert ENGLISH.reasons(pd.Index(["zzyzx", "peace"])).tolist() == ["not in the list: counted as its rarest word", ""]


def test_the_list_counts_no_more_words_than_there_are():
    counts = list(ENGLISH.frequencies.values())
    assert counts == sorted(counts, reverse=True)
    assert 0.95 < sum(count for word, count in ENGLISH.frequencies.items() if "." not in word) / ENGLISH.size < 1
