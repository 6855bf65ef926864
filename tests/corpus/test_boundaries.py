"""Paragraphs and sentences end where a reader would say that they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk import from_texts
from textdesk.corpus.boundaries import paragraph_spans


def sentences(text):
    document = from_texts({"a": text})["a"]
    return [document.passage(number) for number in range(1, len(document.sentences) + 1)]


def paragraphs(text):
    return [text[start:end] for start, end in paragraph_spans(text)]


@pytest.mark.parametrize("expected", cases("sentences"), ids=lambda case: case[0])
def test_sentences_end_where_they_end(expected):
    joint = "" if expected[0].endswith("。") else " "
    assert sentences(joint.join(expected)) == expected


def test_a_lost_space_after_a_full_stop_does_not_join_two_sentences():
    assert sentences("These are its efforts.Peru agreed at once.") == ["These are its efforts.", "Peru agreed at once."]


def test_a_sentence_ends_with_its_paragraph():
    assert sentences("A heading\nA sentence, which\n\nends here") == ["A heading", "A sentence, which", "ends here"]


def test_every_line_of_running_prose_is_a_paragraph():
    assert paragraphs("One long line of prose.\nAnother one.\r\n\r\n  A third.  ") == [
        "One long line of prose.",
        "Another one.",
        "A third.",
    ]


def test_lines_wrapped_by_hand_are_one_paragraph():
    wrapped = (
        "It was the custom of the town to gather in the square on the evening\n"
        "of the first market day, and to hear whatever the council had to say\n"
        "about the harvest.\n"
        "\n"
        "Nobody came."
    )
    assert len(paragraphs(wrapped)) == 2
    assert len(sentences(wrapped)) == 2


def test_list_items_are_not_wrapped_lines():
    listed = "- the first thing, which has to be done before the others\n- the second thing, which lasts\n- the third"
    assert len(paragraphs(listed)) == 3


@given(st.text(alphabet=st.sampled_from("ab .!?\n\r\u2028“”\"'()[]1A.…。\ud800\xa0"), max_size=60))
def test_sentences_cover_all_that_is_not_space_in_order_and_inside_their_paragraph(text):
    document = from_texts({"a": text})["a"]
    covered = 0
    for paragraph, start, end in document.sentences:
        outer = document.paragraphs[paragraph - 1]
        assert covered <= start < end
        assert outer.start <= start
        assert end <= outer.end
        assert not text[covered:start].strip()
        covered = end
    assert not text[covered:].strip()
