"""Word lists and keyness say what a reader would count by hand."""

import unicodedata

import pandas as pd
import pytest

from textdesk import from_texts, prose, words

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


PARTIES = from_texts(
    {"a": "wheat wheat rain", "b": "steel, the rain", "c": "wheat"},
    {"a": {"party": "farm"}, "b": {"party": "mill"}, "c": {"party": "farm"}},
)


def test_words_are_counted_by_text_and_by_any_column_of_the_metadata():
    by_party = words.count_by(PARTIES, "party").set_index(["party", "word"])
    assert by_party.loc[("farm", "wheat"), ["count", "documents"]].tolist() == [3, 2]
    assert by_party.loc[("farm", "wheat"), "per_thousand"] == 750
    assert ("mill", "wheat") not in by_party.index
    by_text = words.count_by(PARTIES, "doc")
    assert by_text["doc"].tolist() == ["a", "a", "b", "b", "b", "c"]
    assert by_text["word"].tolist() == ["wheat", "rain", "rain", "steel", "the", "wheat"]
    with pytest.raises(ValueError, match="no column 'town'"):
        words.count_by(PARTIES, "town")


def test_a_text_of_which_nothing_is_known_is_in_no_group():
    texts = from_texts({"a": "wheat", "b": "steel"}, {"a": {"party": "farm"}})
    assert words.count_by(texts, "party")["word"].tolist() == ["wheat"]


def test_one_text_is_one_group_whatever_its_paragraphs():
    assert words.count_by(from_texts({"a": "one\none two"}), "doc")["count"].tolist() == [2, 1]


def test_forms_can_be_counted_under_their_lemma_and_stay_listed():
    texts = from_texts({"a": "A wolf and two wolves.", "b": "Nobody saw wolves in the United States."})
    joined = words.count(texts, under=words.lemmas(texts)).set_index("word")
    assert joined.loc["wolf", ["count", "documents", "variants"]].tolist() == [3, 2, "wolves 2, wolf 1"]
    assert "states" in joined.index
    assert joined["count"].sum() == len(words.find(texts))


def test_grammatical_words_are_those_of_the_language_asked_for():
    texts = from_texts({"a": "der Wolf und the dog"})
    german = words.count(texts, language="german").set_index("word")["is_stop"]
    assert german["und"]
    assert not german["the"]


def test_dispersion_is_over_the_texts_or_one_texts_paragraphs():
    even = words.count(from_texts({"a": "port sea\nport sea"})).set_index("word")
    assert even.loc["port", ["dp", "dp_norm", "juilland_d"]].tolist() == [0, 0, 1]
    crowded = words.count(from_texts({"a": "port sea", "b": "land hill"})).set_index("word")
    assert crowded.loc["port", ["dp", "dp_norm", "juilland_d"]].tolist() == [0.5, 1, 0]


def test_parts_of_unlike_size_are_weighed_by_their_size():
    counted = words.count(from_texts({"a": "port " + "x " * 9, "b": "port port port " + "x " * 27}))
    assert counted.set_index("word").loc["port", "dp"] == pytest.approx(0)


def test_keyness_compares_rates_and_says_what_rests_on_one_side():
    compared = words.compare(PARTIES.where(party="farm"), PARTIES.where(party="mill")).set_index("word")
    assert compared.loc["wheat", ["count_a", "count_b", "one_side"]].tolist() == [3, 0, True]
    assert not compared.loc["rain", "one_side"]
    assert compared.loc["rain", "percent_diff"] == pytest.approx(100 * (1 / 4 - 1 / 3) / (1 / 3))
    assert compared.loc["wheat", "dp_norm_a"] == pytest.approx(1 / 9)
    assert (compared["p_adjusted"] >= compared["p"]).all()


def test_few_words_are_warned_about():
    compared = words.compare(PARTIES.where(party="mill"), words.reference("english"))
    assert "under 30" in prose.keyness(compared, "the mill", "general English").text


def test_a_group_is_compared_as_the_same_texts_alone_would_be():
    alone = words.compare(from_texts({"a": "wheat wheat rain", "c": "wheat"}), from_texts({"b": "steel, the rain"}))
    assert words.compare(PARTIES.where(party="farm"), PARTIES.where(party="mill")).equals(alone)


@pytest.mark.parametrize("form", ["NFD", "curly", "soft hyphens"])
def test_how_a_text_was_typed_changes_no_count(form):
    plain = "It's the café's co-op; don't say naïve."
    typed = {
        "NFD": unicodedata.normalize("NFD", plain),
        "curly": plain.replace("'", "’").replace("-", "‐"),
        "soft hyphens": plain.replace("naïve", "na\u00adïve"),
    }[form]
    shown = ["spelling", "variants", "first_start", "first_end"]
    one, other = (words.count(from_texts({"a": text})).drop(columns=shown) for text in (plain, typed))
    assert one.equals(other)


def test_a_line_end_inside_a_word_divides_nothing():
    counted = words.count(from_texts({"a": "The govern-\nment of the counter-\r\nfactual\nmen"})).set_index("word")
    assert set(counted.index) == {"the", "government", "of", "counter-factual", "men"}
