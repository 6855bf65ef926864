"""What is said of richness and readability is what the counts say, and no more than the length allows."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk import from_texts, prose, words

ENGLISH = "The river rose in the night. It took the old bridge, and nobody was there to see it go. "
FRENCH = "Les chats dorment dans la cuisine pendant que les enfants mangent du pain. "
DIGITS = "12 345 6,789."


def described(text):
    return words.describe(from_texts({"a": text})).set_index("measure")


def test_words_are_counted_by_their_key_and_numbers_are_left_out():
    value = described("Peace’s price: 80,000 lives. Peace now, peace at www.example.org")["value"]
    assert value[["words", "different_words", "hapaxes"]].tolist() == [7, 5, 4]
    assert value["ttr"] == pytest.approx(5 / 7)


def test_readability_is_from_sentences_words_and_syllables():
    value = described(ENGLISH)["value"]
    # 19 words in 2 sentences; one syllable each, but for riv-er and no-bod-y.
    assert value["flesch"] == pytest.approx(206.835 - 1.015 * 19 / 2 - 84.6 * 22 / 19)
    assert value["flesch_kincaid"] == pytest.approx(0.39 * 19 / 2 + 11.8 * 22 / 19 - 15.59)
    assert value["fog"] == pytest.approx(0.4 * (19 / 2 + 100 / 19))


@pytest.mark.parametrize(
    ("text", "measure", "reason"),
    [
        (ENGLISH, "sttr", "19 words are fewer than 100"),
        (ENGLISH, "mattr", "19 words are fewer than 100"),
        (ENGLISH, "hdd", "19 words are fewer than 42"),
        ("One two three.", "mtld", "no word is repeated"),
        ("One two three.", "honore", "no word is repeated"),
        (FRENCH, "flesch", "only 0 of 13 words are grammatical words of English"),
        (FRENCH, "fog", "only 0 of 13 words are grammatical words of English"),
    ],
)
def test_what_is_undefined_has_a_reason(text, measure, reason):
    row = described(text).loc[measure]
    assert np.isnan(row["value"])
    assert row["says"].startswith("Undefined: ")
    assert reason in row["says"]


@pytest.mark.parametrize("text", ["", DIGITS])
def test_a_text_without_words_has_counts_of_0_and_nothing_else(text):
    rows = described(text)
    assert rows.loc[["words", "different_words", "hapaxes"], "value"].tolist() == [0, 0, 0]
    assert rows["value"].iloc[3:].isna().all()
    assert set(rows["says"]) == {"There is no word here."}


def test_what_a_value_can_say_depends_on_the_length():
    short, long = described(ENGLISH), described(ENGLISH * 60)
    assert "19 words are fewer than the 100" in short.loc["mtld", "says"]
    assert "a hint" not in long.loc["mtld", "says"] + long.loc["yule_k", "says"]
    assert "Mean of 11 full segments; the last 40 words are left out." in long.loc["sttr", "says"]
    assert "With so few" in described(ENGLISH * 10).loc["sttr", "says"]
    assert "Mean of all 1,041 windows" in long.loc["mattr", "says"]


def test_each_text_is_described_as_if_it_were_alone():
    texts = {"a": ENGLISH * 6, "b": DIGITS, "c": FRENCH * 9}
    both = words.describe(from_texts(texts), by="doc")
    for name, text in texts.items():
        alone = words.describe(from_texts({name: text}))
        pd.testing.assert_frame_equal(both[both["doc"] == name].drop(columns="doc").reset_index(drop=True), alone)


def test_a_column_that_cannot_be_described_by_is_said_so():
    with pytest.raises(ValueError, match="by='mood' is nothing to describe by"):
        words.describe(from_texts({"a": ENGLISH}), by="mood")


def test_ranks_run_from_the_most_frequent_and_hold_every_word_once():
    ranked = words.zipf(from_texts({"a": ENGLISH}))
    assert ranked["rank"].tolist() == list(range(1, len(ranked) + 1))
    assert ranked.head(2)[["word", "count"]].to_numpy().tolist() == [["the", 3], ["it", 2]]
    assert ranked["count"].sum() == 19


def test_the_vocabulary_ends_where_the_word_list_does_however_long_the_text():
    texts = from_texts({"a": " ".join(f"w{number % 400}" for number in range(1_000)), "b": "w1 end"})
    grown = words.heaps(texts)
    assert len(grown) == 200
    assert grown.iloc[0].tolist() == [1, 1]
    assert grown.iloc[-1].tolist() == [1_002, 401]
    assert grown["different_words"].is_monotonic_increasing


def test_the_sentence_says_what_the_table_says():
    assert str(prose.richness(words.describe(from_texts({"a": ENGLISH * 6})))) == (
        "Of 114 words, numerals aside, 16 are different; 0 stand only once. Of 100 words in a row, 16 are different on "
        "average (MATTR). The Flesch reading ease is 99, on a scale from about 0 (hard) to 100 (easy)."
    )
    assert "Reading ease is not measured: the formula is for running English" in str(
        prose.richness(words.describe(from_texts({"a": FRENCH})))
    )
    assert "no text" in str(prose.richness(words.describe(from_texts({}))))


@settings(max_examples=30, deadline=None)
@given(st.text())
def test_any_text_can_be_described(text):
    rows = described(text)
    assert rows["says"].str.len().gt(0).all()
    assert np.isfinite(rows["value"].dropna()).all()
