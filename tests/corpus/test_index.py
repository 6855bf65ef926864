"""The bulk index gives what the definition of a word gives, however texts are cut, gathered or streamed."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk import from_texts, words
from textdesk.columns import FIRST
from textdesk.corpus import frequencies, index, pieces, stream
from textdesk.corpus.build import build_index
from textdesk.corpus.document import Document
from textdesk.corpus.edges import token_edges
from textdesk.corpus.index import grouped
from textdesk.corpus.tokens import is_capitals, key_of, token_spans

FRAGMENTS = st.sampled_from(
    [
        *"aB1.,:/-’'&@#_%$ \n",
        "é",
        "e\u0301",
        "\u0301",
        "\u00ad",
        "\u200c",
        "ʼ",
        "٢٫",
        "😀",
        "\ud800",
        "\r\n",
        "-\n",
        "www.",
        "http://",
        "U.S.",
        "AT&T",
        "’s",
        "word",
        "WORD",
        " NATO US UN EU ",
        "a.b@c.de",
        "和平",
        "—",
        "\x85",
    ],
)
TEXTS = st.one_of(st.lists(FRAGMENTS, max_size=30).map("".join), st.text(max_size=60))


@settings(max_examples=1500, deadline=None)
@given(TEXTS)
def test_edges_found_in_bulk_are_those_of_the_definition(text):
    starts, ends, _ = token_edges(text)
    assert list(zip(starts.tolist(), ends.tolist(), strict=True)) == list(token_spans(text, 0, len(text)))


def defined_tokens(document):
    """Every token by the definition alone: place and counting key, sentence by sentence."""
    for _, start, end in document.sentences:
        spans = list(token_spans(document.text, start, end))
        surfaces = [document.text[first:last] for first, last in spans]
        loud = sum(map(is_capitals, surfaces))
        shouted = loud >= 4 and loud * 2 > len(surfaces)
        for span, surface in zip(spans, surfaces, strict=True):
            yield *span, key_of(surface, keep_capitals=not (shouted and is_capitals(surface)))


def indexed_tokens(found):
    for first, last in zip(found.bounds[:-1], found.bounds[1:], strict=True):
        keys = [found.vocabulary[term] for term in found.term[first:last]]
        yield list(zip(found.starts[first:last].tolist(), found.ends[first:last].tolist(), keys, strict=True))


@settings(max_examples=400, deadline=None)
@given(st.lists(TEXTS, max_size=4), st.sampled_from([1, 7, 1 << 18]))
def test_the_index_holds_the_tokens_of_the_definition(texts, size):
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_BATCH", size)
        patch.setattr(index, "_BLOCK", size)
        found = build_index(documents)
        assert list(indexed_tokens(found)) == [list(defined_tokens(document)) for document in documents]
        first, tokens = found.postings
    for term in range(len(found.vocabulary)):
        assert tokens[first[term] : first[term + 1]].tolist() == [
            place for place, word in enumerate(found.term.tolist()) if word == term
        ]


def test_two_threads_build_what_one_builds():
    documents = [Document(str(number), f"Peace {number} at last. " * 40) for number in range(30)]
    one, two = build_index(documents, threads=1), build_index(documents, threads=2)
    assert one.vocabulary == two.vocabulary
    assert one.surface.tolist() == two.surface.tolist()
    assert one.starts.tolist() == two.starts.tolist()


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=5), st.sampled_from([1, 30, 1 << 20]))
def test_a_stream_is_counted_as_what_is_held(texts, size):
    corpus = from_texts({str(number): text for number, text in enumerate(texts)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "_SHARD", size)
        streamed = words.count(iter(corpus.documents))
    # Only texts that are held have pages to lead to.
    nowhere = [column.name for column in FIRST]
    assert streamed[nowhere].isna().all(axis=None)
    pd.testing.assert_frame_equal(streamed.drop(columns=nowhere), words.count(corpus).drop(columns=nowhere), rtol=1e-9)


def test_blocks_do_not_change_what_is_paired():
    texts = {str(number): f"peace war peace {'trade ' * number}" for number in range(9)}
    whole = words.count(from_texts(texts))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequencies, "_BLOCK", 3)
        pd.testing.assert_frame_equal(words.count(from_texts(texts)), whole, rtol=1e-9)


@given(st.lists(st.integers(0, 70_000)))
def test_numbers_are_grouped_in_their_former_order(numbers):
    found = grouped(np.array(numbers, dtype=np.int32), 70_001)
    assert found.tolist() == sorted(range(len(numbers)), key=lambda place: (numbers[place], place))


def test_a_word_longer_than_any_word_is_still_one():
    text = f"{'a' * 70} {'a' * 70} {'b' * 70}"
    assert words.count(from_texts({"a": text}))["count"].tolist() == [2, 1]


def test_a_text_larger_than_a_batch_keeps_its_words_whole():
    text = "counter-\nterror " * 40_000
    found = build_index([Document("a", text)])
    assert len(found) == 40_000
    assert len(found.surfaces) == 1
