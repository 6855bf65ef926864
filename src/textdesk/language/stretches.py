"""The parsed sentences of a text as bytes: stretch after stretch, each unpacked only when asked for."""

from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_KEPT = ("TAG", "POS", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")
_WIDTH = 8
# Sentences are asked for in order, at most from a few stretches in turn.
_UNPACKED = 4


class _Place(NamedTuple):
    """Which stretch a sentence is in, and as which of its sentences."""

    stretch: int
    position: int


class Stretches:
    """Sentences by their number in the text; they are added a stretch at a time and kept as bytes."""

    def __init__(self, packed: bytes = b"") -> None:
        self._parts: list[bytes] = []
        self._places: dict[int, _Place] = {}
        self._recent: OrderedDict[int, list[Doc]] = OrderedDict()
        self._vocab: Vocab | None = None
        for numbers, docs in _parts_of(packed):
            self._add(numbers, docs)

    def __contains__(self, number: int) -> bool:
        """Whether a sentence is here."""
        return number in self._places

    def __getitem__(self, number: int) -> "Doc":
        """Return a sentence as spaCy saw it."""
        place = self._places[number]
        if place.stretch not in self._recent:
            self._keep(place.stretch, self._unpacked(place.stretch))
        return self._recent[place.stretch][place.position]

    def add(self, numbers: Sequence[int], docs: "Sequence[Doc]") -> None:
        """Add a stretch of sentences."""
        from spacy.tokens import DocBin  # noqa: PLC0415 - heavy

        if self._vocab is None and docs:
            # Sentences are joined only where all have one vocabulary: from here on the model's.
            self._recent.clear()
            self._vocab = docs[0].vocab
        self._keep(len(self._parts), list(docs))
        self._add(numbers, DocBin(attrs=_KEPT, docs=docs).to_bytes())

    def to_bytes(self) -> bytes:
        """Return all stretches as bytes, from which ``Stretches`` is made again."""
        numbers: list[array[int]] = [array("q") for _ in self._parts]
        for number, place in self._places.items():
            numbers[place.stretch].append(number)
        pieces = ((_sized(of.tobytes()), _sized(docs)) for of, docs in zip(numbers, self._parts, strict=True))
        return b"".join(piece for pair in pieces for piece in pair)

    def _add(self, numbers: Sequence[int], docs: bytes) -> None:
        stretch = len(self._parts)
        self._parts.append(docs)
        self._places.update((number, _Place(stretch, position)) for position, number in enumerate(numbers))

    def _keep(self, stretch: int, docs: "list[Doc]") -> None:
        """Keep a stretch at hand, in the place of the one that was asked for longest ago."""
        self._recent[stretch] = docs
        if len(self._recent) > _UNPACKED:
            self._recent.popitem(last=False)

    def _unpacked(self, stretch: int) -> "list[Doc]":
        from spacy.tokens import DocBin  # noqa: PLC0415 - heavy

        return list(DocBin().from_bytes(self._parts[stretch]).get_docs(self._vocab or _vocabulary()))


def _sized(piece: bytes) -> bytes:
    return len(piece).to_bytes(_WIDTH, "big") + piece


def _parts_of(packed: bytes) -> Iterator[tuple[Sequence[int], bytes]]:
    pieces = list(_pieces_of(packed))
    for numbers, docs in zip(pieces[::2], pieces[1::2], strict=True):
        yield array("q", numbers), docs


def _pieces_of(packed: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(packed):
        begin = place + _WIDTH
        place = begin + int.from_bytes(packed[place:begin], "big")
        yield packed[begin:place]


@cache
def _vocabulary() -> "Vocab":
    """English words without a model: enough to read what a model has said."""
    import spacy  # noqa: PLC0415 - heavy

    return spacy.blank("en").vocab
