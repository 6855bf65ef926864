"""One tokeniser: what a word is, and under which key it is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import cases
from textdesk import from_texts
from textdesk.corpus.tokens import word_key
from textdesk.lexicons import stop_words


def tokens(text):
    return from_texts({"a": text}).tokens


@pytest.mark.parametrize(("text", "surfaces", "keys"), cases("tokens"), ids=lambda case: str(case)[:30])
def test_words_are_what_a_reader_would_call_words(text, surfaces, keys):
    found = tokens(text)
    assert found["text"].tolist() == surfaces
    if keys is not None:
        assert found["word"].tolist() == keys


def test_the_us_is_not_a_stop_word():
    assert word_key("US") not in stop_words()
    assert word_key("us") in stop_words()


def test_kinds_are_told_apart():
    found = tokens("Write to desk@example.org about 3,000 #refugees.")
    assert found["kind"].tolist() == ["word", "word", "url", "word", "number", "handle"]


@pytest.mark.parametrize("pair", [("don't", "don’t"), ("café", "cafe\u0301"), ("co-op", "co‐op")])
def test_spellings_that_a_reader_cannot_tell_apart_share_a_key(pair):
    assert word_key(pair[0]) == word_key(pair[1])


def test_a_row_takes_forty_bytes_at_most():
    text = " ".join(f"word{number % 50}" for number in range(20_000))
    columns = tokens(text)
    assert (
        sum(
            columns[name].to_numpy().itemsize
            if columns[name].dtype != "category"
            else columns[name].cat.codes.dtype.itemsize
            for name in columns
        )
        <= 40
    )


@given(st.text(max_size=80))
def test_every_token_is_where_it_says(text):
    found = tokens(text)
    assert [text[start:end] for start, end in zip(found["start"], found["end"], strict=True)] == found["text"].tolist()
    assert (found["end"].to_numpy()[:-1] <= found["start"].to_numpy()[1:]).all()
