"""The texts as pages to read, and which page holds which place."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from textdesk.corpus import Corpus, Document
from textdesk.display import PlaceInText, visible

# About ten thousand words: with its marks, well below 2 MB.
_MOST_CHARACTERS = 60_000


class Seen(NamedTuple):
    """A row of a table on another page that leads here: the characters it leads to, and itself."""

    start: int
    end: int
    href: str
    label: str


@dataclass(frozen=True)
class TextPage:
    """A page with a text, or with a part of a long one: the characters from ``start`` to ``end``."""

    name: str
    document: Document
    start: int
    end: int
    part: int
    parts: int

    @property
    def title(self) -> str:
        """The text's title where the metadata have one, its file's name otherwise, and the part."""
        title = self.document.metadata.get("title") or self.document.name
        return title if self.parts == 1 else f"{title}, part {self.part} of {self.parts}"


class Reader:
    """The pages of all texts, and where each place is found in them."""

    def __init__(self, texts: Corpus) -> None:
        spans = [(document, _parts(document)) for document in texts]
        self.pages = [
            TextPage(_page_name(number, part), document, start, end, part, len(parts))
            for number, (document, parts) in enumerate(spans, start=1)
            for part, (start, end) in enumerate(parts, start=1)
        ]
        self._of = defaultdict[str, list[TextPage]](list)
        for page in self.pages:
            self._of[visible(page.document.name)].append(page)

    def page_of(self, place: PlaceInText) -> TextPage | None:
        """Return the page that holds a place, or None where the text was not read."""
        pages = self._of.get(place.doc, [])
        return pages[max(0, bisect_right(pages, place.start or 0, key=lambda page: page.start) - 1)] if pages else None

    def href(self, place: PlaceInText) -> str:
        """Return the address of a place, or "" where the text was not read."""
        page = self.page_of(place)
        if page is None:
            return ""
        return page.name if place.start is None else f"{page.name}#c{place.start}"


def _page_name(number: int, part: int) -> str:
    return f"text-{number}.html" if part == 1 else f"text-{number}-{part}.html"


def _parts(document: Document) -> list[tuple[int, int]]:
    """A long text in parts that end with a sentence, unless one sentence alone is longer than a part."""
    length, ends = len(document.text), [sentence.end for sentence in document.sentences]
    parts, start = [], 0
    while length - start > _MOST_CHARACTERS:
        latest = start + _MOST_CHARACTERS
        before = ends[bisect_right(ends, latest) - 1] if ends else latest
        end = before if start < before <= latest else latest
        parts.append((start, end))
        start = end
    return [*parts, (start, length)]
