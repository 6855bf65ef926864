"""A place is a place: in its sentence, its paragraph and its text."""

import pytest

from textdesk import from_texts

TEXT = "One. Two here.\n\nThree is last."


def test_a_place_knows_its_sentence_and_paragraph():
    place = from_texts({"a": TEXT})["a"].place(TEXT.index("last"), len(TEXT) - 1)
    assert (place["paragraph"], place["sentence"], place["text"]) == (2, 3, "last")


def test_passages_are_the_sentences_that_mentions_stand_in():
    texts = from_texts({"a": TEXT})
    assert texts.passages(texts.tokens)["passage"].iloc[-1] == "Three is last."


def test_positions_run_from_the_first_text_to_the_last():
    texts = from_texts({"a": "one two", "b": "three four"})
    positions = texts.positions(texts.tokens)
    assert positions.is_monotonic_increasing
    assert positions.iloc[0] == 0
    assert positions.iloc[2] == pytest.approx(7 / 17)


def test_the_text_is_never_altered():
    text = "\ufeffA\r\nB\u2028C \u00a0\t\x0c"
    assert from_texts({"a": text})["a"].text == text


def test_lengths_are_those_of_paragraphs_for_one_text_and_of_texts_for_several():
    assert from_texts({"a": TEXT}).lengths["words"].tolist() == [3, 3]
    assert from_texts({"a": TEXT, "b": "Four."}).lengths["part"].tolist() == ["a", "b"]
