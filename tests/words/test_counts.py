"""Word lists and keyness say what a reader would count by hand."""

import pandas as pd
import pytest

from textdesk import from_texts, words

TEXTS = from_texts({"a": "Our city’s port. The City! CITY, cities: the US, not us."})


def counted():
    return words.count(TEXTS).set_index("word")


def test_spellings_of_one_word_are_counted_together_and_listed():
    assert counted().loc["city", ["count", "spelling", "variants"]].tolist() == [2, "City", "City 1, city’s 1"]


def test_capitals_are_words_of_their_own_and_no_stop_words():
    assert counted().loc["US", ["count", "is_stop"]].tolist() == [1, False]
    assert counted().loc["us", ["count", "is_stop"]].tolist() == [1, True]


def test_rates_are_per_thousand_of_all_words():
    assert counted()["count"].sum() == len(words.find(TEXTS)) == 11
    assert counted().loc["the", "per_thousand"] == pytest.approx(2000 / 11)


def test_the_leading_word_is_a_content_word_where_there_is_one():
    assert words.leading(from_texts({"a": "the the river"})) == "river"
    assert words.leading(from_texts({"a": "the of the"})) == "the"
    assert words.leading(from_texts({})) == ""


def test_places_are_those_of_the_words_asked_for():
    found = words.places(TEXTS, words.count(TEXTS).query("word == 'city'"))
    assert found["text"].tolist() == ["city’s", "City"]
    assert set(found["spelling"]) == {"City"}


def test_a_text_compared_with_itself_has_no_key_words():
    compared = words.compare(TEXTS, TEXTS)
    assert (compared["p"] == 1).all()


def test_general_english_knows_common_words_and_lacks_hyphens():
    counts = words.reference("english").counts(pd.Index(["the", "harbour", "counter-measure", "zzyzx"]))
    assert counts["the"] > counts["harbour"] > counts["zzyzx"] > 0
    assert counts.isna().tolist() == [False, False, True, False]


def test_a_reference_that_is_not_there_is_said_so():
    with pytest.raises(ValueError, match="no reference for 'klingon'"):
        words.reference("klingon")


def test_each_text_is_set_apart_from_the_others():
    texts = from_texts(
        {"a": "wheat wheat wheat and rain", "b": "steel steel steel and rain"},
        {"a": {"trade": "farm"}, "b": {"trade": "mill"}},
    )
    apart = words.distinctive(texts, by="trade").groupby("group").first()
    assert apart["word"].to_dict() == {"farm": "wheat", "mill": "steel"}
    assert words.distinctive(from_texts({"a": "wheat"})).empty
    with pytest.raises(ValueError, match="no column 'party'"):
        words.distinctive(texts, by="party")
