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


def test_a_passage_can_be_widened_up_to_the_ends_of_the_text():
    texts = from_texts({"a": TEXT})
    assert texts.passages(texts.tokens.head(1), around=1)["passage"].iloc[0] == "One. Two here."
    assert texts.passages(texts.tokens.tail(1), around=9)["passage"].iloc[0] == TEXT


def test_texts_are_chosen_by_name_or_by_what_is_known_of_them():
    texts = from_texts({"a": "one", "b": "two", "c": "three"}, {"a": {"party": "left"}, "c": {"party": "left"}})
    assert texts.where(party="left").names == ["a", "c"]
    assert texts.only(["c", "b"]).names == ["b", "c"]
    assert texts.only(["c", "b"]).tokens["word"].tolist() == ["two", "three"]
    with pytest.raises(ValueError, match="no column 'town'"):
        texts.where(town="Bath")
    with pytest.raises(KeyError, match="no text named 'd'"):
        texts.only(["d"])


def test_metadata_go_with_any_table_of_mentions():
    texts = from_texts({"a": "one", "b": "two"}, {"a": {"party": "left"}})
    known = texts.with_metadata(texts.tokens)
    assert known["party"].tolist()[:1] == ["left"]
    assert known["party"].isna().tolist() == [False, True]
    assert known["doc"].dtype == texts.tokens["doc"].dtype


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
