"""Paragraphs and sentences as arrays: of one text, and of every token of many."""

from collections.abc import Sequence
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

    def numbers(self, starts: Ids) -> tuple[Ids, Ids]:
        """Return the paragraph and the sentence of each place, from 1."""
        sentence = np.maximum(1, np.searchsorted(self.sentence_starts, starts, side="right"))
        return self.sentence_paragraphs[sentence - 1], sentence.astype(np.int32)


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
    """The paragraph and the sentence of every token, from 1 in its text, and where those paragraphs lie.

    The paragraphs of text ``i`` are those from ``bounds[i]`` on in the last two arrays.
    """

    paragraph: Ids
    sentence: Ids
    bounds: Places
    paragraph_starts: Ids
    paragraph_ends: Ids


def boundaries_of(layouts: Sequence[Layout], index: TokenIndex) -> Boundaries:
    """Return the boundaries around every token of texts whose layouts are given."""
    paragraph, sentence = (np.empty(len(index), dtype=np.int32) for _ in range(2))
    for number, layout in enumerate(layouts):
        here = slice(index.bounds[number], index.bounds[number + 1])
        if here.start < here.stop:
            paragraph[here], sentence[here] = layout.numbers(index.starts[here])
    empty = np.empty(0, dtype=np.int32)
    return Boundaries(
        paragraph,
        sentence,
        np.cumsum([0, *(len(layout.paragraph_starts) for layout in layouts)]),
        np.concatenate([empty, *(layout.paragraph_starts for layout in layouts)]),
        np.concatenate([empty, *(layout.paragraph_ends for layout in layouts)]),
    )
