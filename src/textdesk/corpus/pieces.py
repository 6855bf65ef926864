"""Texts cut and gathered into batches of like size, so that arrays over them stay small."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from textdesk.corpus.characters import HYPHENS
from textdesk.corpus.document import Document

_BATCH = 1 << 18
# White space that stands between words: not the line end that divides one.
_BETWEEN_WORDS = regex.compile(rf"(?<![{HYPHENS}\r\s])\s")


class Piece(NamedTuple):
    """A stretch of a text that ends between two words: the text's number, and where the stretch begins."""

    document: int
    offset: int
    text: str


def batches(documents: Sequence[Document]) -> Iterator[list[Piece]]:
    """Yield the texts in order, small ones together, large ones in pieces."""
    batch: list[Piece] = []
    room = _BATCH
    for number, document in enumerate(documents):
        for piece in _pieces(number, document.text):
            if batch and len(piece.text) > room:
                yield batch
                batch, room = [], _BATCH
            batch.append(piece)
            room -= len(piece.text)
    if batch:
        yield batch


def _pieces(number: int, text: str) -> Iterator[Piece]:
    start = 0
    while len(text) - start > _BATCH:
        gap = _BETWEEN_WORDS.search(text, start + _BATCH)
        if gap is None:
            break
        yield Piece(number, start, text[start : gap.end()])
        start = gap.end()
    yield Piece(number, start, text[start:])
