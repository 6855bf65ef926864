"""Paragraphs and sentences as arrays: of one text, and of every token of many."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from textdesk.corpus.boundaries import paragraph_spans, sentence_spans
from textdesk.corpus.index import Ids, Places, TokenIndex


class Layout(NamedTuple):
    """Where the paragraphs of a text begin and end, where its sentences begin, and in which paragraph (from 1)."""

    paragraph_starts: Ids
    paragraph_ends: Ids
    sentence_starts: Ids
    sentence_paragraphs: Ids

    def sentences_at(self, starts: Ids) -> Ids:
        """Return the sentence of each place, from 1."""
        return np.maximum(1, np.searchsorted(self.sentence_starts, starts, side="right")).astype(np.int32)


def layout_of(text: str) -> Layout:
    r"""Return the layout of a text.

    >>> layout_of("One. Two.\nThree.").sentence_paragraphs.tolist()
    [1, 1, 2]
    """
    paragraphs = paragraph_spans(text)
    sentences = [
        (span.start, number)
        for number, paragraph in enumerate(paragraphs, start=1)
        for span in sentence_spans(text, paragraph)
    ]
    spans = np.array(paragraphs, dtype=np.int32).reshape(-1, 2)
    starts = np.array(sentences, dtype=np.int32).reshape(-1, 2)
    return Layout(*(np.ascontiguousarray(column) for column in (*spans.T, *starts.T)))


class Boundaries(NamedTuple):
    """The sentence of every token, from 1 in its text, and the paragraphs and sentences of all texts.

    The sentences of text ``i`` are those from ``sentence_bounds[i]`` on in ``paragraphs``, which
    gives the paragraph of each, from 1; its paragraphs are those from ``paragraph_bounds[i]`` on.
    """

    sentence: Ids
    sentence_bounds: Places
    paragraphs: Ids
    paragraph_bounds: Places
    paragraph_starts: Ids
    paragraph_ends: Ids


def boundaries_of(layouts: Iterable[Layout], index: TokenIndex) -> Boundaries:
    """Return the boundaries around every token of texts whose layouts are given."""
    sentence = np.empty(len(index), dtype=np.int32)
    kept = []
    for number, layout in enumerate(layouts):
        here = slice(index.bounds[number], index.bounds[number + 1])
        if here.start < here.stop:
            sentence[here] = layout.sentences_at(index.starts[here])
        kept.append((layout.sentence_paragraphs, layout.paragraph_starts, layout.paragraph_ends))
    empty = np.empty(0, dtype=np.int32)
    paragraphs, starts, ends = zip(*kept, strict=True) if kept else ((), (), ())
    return Boundaries(
        sentence,
        np.cumsum([0, *map(len, paragraphs)]),
        np.concatenate([empty, *paragraphs]),
        np.cumsum([0, *map(len, starts)]),
        np.concatenate([empty, *starts]),
        np.concatenate([empty, *ends]),
    )
