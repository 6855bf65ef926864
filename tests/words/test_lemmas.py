"""Lemmas fold forms of a word, never names: decided once a distinct word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textdesk import from_texts, words
from textdesk.words.lemmas import lemma_of


def of(text, language="english"):
    return words.lemmas(from_texts({"a": text}), language)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("wolves", "wolf"),
        ("cities", "city"),
        ("said", "say"),
        ("went", "go"),
        ("women", "woman"),
        ("peace", "peace"),
        ("war-torn", "war-torn"),
        ("don't", "don't"),
        ("3rd", "3rd"),
        ("zzyzxs", "zzyzxs"),
    ],
)
def test_forms_are_folded_and_what_is_no_plain_word_is_kept(form, lemma):
    assert lemma_of(form, form) == lemma


def test_a_name_keeps_its_form():
    assert of("The United States said so. Wales and the Philippines agreed with Adams.").filter(
        ["united", "states", "philippines", "adams", "wales"]
    ).tolist() == ["united", "states", "philippines", "adams", "wales"]


def test_most_places_decide_and_the_opening_of_a_sentence_does_not():
    assert of("Most states agreed. All states paid. The United States left.")["states"] == "state"
    assert of("The United States left. The United States returned. All states paid.")["states"] == "states"
    assert of("Wolves hunt. A wolf sleeps.")["wolves"] == "wolf"
    assert of("wolves")["wolves"] == "wolf"


def test_capitals_are_not_words_of_the_dictionary():
    assert of("It told us that the US and the WHO agreed.")[["US", "WHO"]].tolist() == ["US", "WHO"]


def test_numbers_and_addresses_are_kept():
    assert of("See www.wolves.org for 3,000 #wolves.").filter(["www.wolves.org", "3,000", "#wolves"]).tolist() == [
        "www.wolves.org",
        "3,000",
        "#wolves",
    ]


def test_german_nouns_have_capitals_and_are_no_names():
    assert of("Sie sah die Häuser und ging.", "german")[["häuser", "ging"]].tolist() == ["haus", "gehen"]


def test_a_language_without_a_dictionary_is_said_so():
    with pytest.raises(ValueError, match="no lemmas for 'urdu'"):
        of("امن", "urdu")


def test_the_dictionary_is_loaded_when_it_is_asked_for(run_python):
    loaded = run_python("import sys; from textdesk import words; words.count; print('simplemma' in sys.modules)")
    assert loaded == "False"


@given(st.text(max_size=60))
def test_every_word_has_one_lemma_in_the_order_of_the_table(text):
    texts = from_texts({"a": text})
    found = words.lemmas(texts)
    assert found.index.tolist() == list(texts.index.vocabulary)
    assert found.str.len().gt(0).all()
