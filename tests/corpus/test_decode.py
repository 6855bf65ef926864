"""Bytes become the letters that were meant, or are refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk.corpus.decode import decode, decode_as

CASES = cases("decoding")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(case["text"], encoding) for case in CASES["read"] for encoding in case["in"]],
)
def test_the_letters_are_those_that_were_written(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["because"])
def test_what_is_no_text_is_refused_with_a_reason(case):
    with pytest.raises(ValueError, match=case["because"]):
        decode(bytes.fromhex(case["bytes"]))


def test_the_refusal_of_an_uncertain_encoding_says_what_to_do():
    with pytest.raises(ValueError, match="encoding="):
        decode("Vláda se rozhodla zvýšit daně.".encode("iso8859-2"))


def test_the_reader_can_name_the_encoding():
    assert decode_as("naïve".encode("mac_roman"), "mac_roman").text == "naïve"


def test_an_encoding_that_does_not_exist_is_said_so():
    with pytest.raises(ValueError, match="there is no encoding named 'klingon'"):
        decode_as(b"abc", "klingon")


def test_an_encoding_that_does_not_fit_is_said_so():
    with pytest.raises(ValueError, match="not valid utf-8: byte 3"):
        decode_as(b"caf\xe9", "utf-8")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\x1b\ufeff"), min_size=1))
def test_whatever_is_written_as_utf8_is_read_as_it_was(text):
    assert decode(f"A {text}".encode()).text == f"A {text}"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_a_sentence(data):
    try:
        reason = decode(data).why
    except ValueError as error:
        reason = str(error)
    assert reason
