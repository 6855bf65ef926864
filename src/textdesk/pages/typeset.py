"""A text page in pieces, each under the same marks, and the register of what is marked there."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, pairwise
from typing import NamedTuple, TypeAlias

from textdesk.corpus import Document
from textdesk.pages.marks import KINDS, Mark, heading_of
from textdesk.pages.reader import Seen, TextPage

_SEEN = "place"
_MANY_ROWS = 24
# Where a mark begins and ends, and the number of its entry.
Span: TypeAlias = tuple[int, int, int]


@dataclass
class Entry:
    """An entry of a page's register: one thing that is marked there, its places, and the rows that show it."""

    number: int
    kind: str
    heading: str
    says: str
    places: list[tuple[int, int]] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)

    @property
    def is_shown_often(self) -> bool:
        """Whether so many rows show it that they are better folded away."""
        return len(self.seen) > _MANY_ROWS

    @property
    def shown(self) -> list[tuple[str, list[Seen]]]:
        """The rows that show it, page by page."""
        return [(label, list(rows)) for label, rows in groupby(self.seen, key=lambda row: row.label)]


class Piece(NamedTuple):
    """Letters under the same marks: what kinds, which entries, and whether a mark begins here."""

    text: str
    anchor: str
    kinds: tuple[str, ...]
    entries: tuple[int, ...]
    begins: bool


class Paragraph(NamedTuple):
    """A paragraph, or a part of one: its number in the text and its pieces."""

    number: int
    pieces: list[Piece]


class Typeset:
    """A text page, typeset: ``paragraphs`` of pieces and the ``entries`` of its register."""

    def __init__(self, page: TextPage, marks: Sequence[Mark], seen: Iterable[Seen]) -> None:
        self.page = page
        here = [mark for mark in marks if page.start <= mark.start < page.end]
        self.entries, self._spans = _register(page.document, here, seen)
        self.marks = len(here)

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The page's paragraphs in pieces."""
        document, page = self.page.document, self.page
        inside = [
            (number, max(start, page.start), min(end, page.end))
            for number, (start, end) in enumerate(document.paragraphs, start=1)
            if start < page.end and end > page.start
        ]
        return [Paragraph(number, list(self._pieces(start, end))) for number, start, end in inside]

    def of_kind(self, kind: str) -> list[Entry]:
        """Return the register's entries of one kind, in the order of their headings."""
        chosen = (entry for entry in self.entries if entry.kind == kind)
        return sorted(chosen, key=lambda entry: (entry.heading.casefold(), entry.places[0]))

    def _pieces(self, first: int, last: int) -> Iterator[Piece]:
        spans = [span for span in self._spans if span[0] < last and span[1] > first]
        cuts = sorted({first, last, *(cut for span in spans for cut in span[:2] if first < cut < last)})
        over, later = list[Span](), deque(spans)
        for start, end in pairwise(cuts):
            over = [span for span in over if span[1] > start]
            while later and later[0][0] <= start:
                over.append(later.popleft())
            # Short marks first: the letters are this one's above all, and only then the long quotation's.
            over.sort(key=lambda span: span[1] - span[0])
            yield Piece(
                text=self.page.document.text[start:end],
                anchor=f"c{start}" if any(span[0] == start for span in over) else "",
                kinds=tuple(dict.fromkeys(self.entries[span[2]].kind for span in over)),
                entries=tuple(dict.fromkeys(span[2] for span in over)),
                begins=any(span[0] == start and self.entries[span[2]].kind != _SEEN for span in over),
            )


def _register(document: Document, marks: Sequence[Mark], seen: Iterable[Seen]) -> tuple[list[Entry], list[Span]]:
    """The entries of some marks and of the rows that lead to them, and every span with its entry's number."""
    entries: dict[tuple[str, str, str], Entry] = {}
    spans: dict[Span, None] = {}
    at = defaultdict[tuple[int, int], list[Entry]](list)

    def enter(start: int, end: int, kind: str, heading: str, says: str) -> Entry:
        entry = entries.setdefault((kind, heading, says), Entry(len(entries), kind, heading, says))
        if (start, end, entry.number) not in spans:
            spans[start, end, entry.number] = None
            entry.places.append((start, document.place(start, end)["sentence"]))
            at[start, end].append(entry)
        return entry

    for mark in sorted(marks, key=lambda mark: (KINDS.index(mark.kind), mark.start, mark.end)):
        enter(*mark)
    for row in seen:
        here = at[row.start, row.end] or [
            enter(row.start, row.end, _SEEN, heading_of(document.text[row.start : row.end]), "shown in a table")
        ]
        for entry in here:
            entry.seen.append(row)
    return list(entries.values()), sorted(spans)
