"""Quotation marks: which one belongs to which, in every style, and which is only an apostrophe.

One pass over the marks of a paragraph: a mark without its partner is passed over, never searched for
again, so that no text, however broken, takes longer than its length.
"""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from textdesk.corpus import Span

_DOUBLE = regex.compile('["“”„‟«»‹›「」『』]')
_SINGLE = regex.compile("['‘’‚]")
_CLOSED_BY = {
    '"': '"',
    "“": "”“",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
}
_OPENS_AFTER = regex.compile(r"[\s(\[{<—–\-‘'’“„«/*_]")
# 'tis, 'em, rock 'n' roll, the '90s: these open nothing.
_CLIPPED = regex.compile(r"(?:\d0s|tis|twas|em|til|cause|n|bout|round|cos)\b", regex.IGNORECASE)
_LONGEST_SINGLE = 1_500


class Quotation(NamedTuple):
    """A quoted stretch: ``start`` and ``end`` are those of the words inside the marks."""

    start: int
    end: int

    @property
    def outer(self) -> Span:
        """The stretch with its marks."""
        return Span(self.start - 1, self.end + 1)


def quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Return the quoted stretches of a paragraph; of nested ones the outer alone.

    >>> text = "“The workers’ ‘friend’ left,” she said. It’s 'odd'."
    >>> [text[start:end] for start, end in quotations(text, Span(0, len(text)))]
    ['The workers’ ‘friend’ left,', 'odd']
    """
    found = sorted(
        [*_doubles(text, paragraph), *_singles(text, paragraph)], key=lambda found: (found.start, -found.end)
    )
    outer: list[Quotation] = []
    for quotation in found:
        if not outer or quotation.start > outer[-1].end:
            outer.append(quotation)
    return [quotation for quotation in outer if text[quotation.start : quotation.end].strip()]


def words_inside(text: str, quotation: Quotation) -> Span:
    """Return the quoted words without the spaces that French marks have inside."""
    start, end = quotation
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def unclosed(text: str, paragraph: Span) -> int | None:
    """Return where a quotation begins that runs on into the next paragraph, or None.

    A quotation of several paragraphs opens anew in each of them and closes in the last alone.
    """
    place = text.rfind("“", *paragraph)
    straight = text.count('"', *paragraph) % 2 == 1
    if place < 0 and straight:
        place = text.rfind('"', *paragraph)
    closed = text.find("”", place, paragraph.end) >= 0
    return None if place < 0 or closed or not _opens(text, paragraph, place) else place + 1


def _doubles(text: str, paragraph: Span) -> Iterator[Quotation]:
    opened: tuple[str, int] | None = None
    for match in _DOUBLE.finditer(text, *paragraph):
        mark, place = match.group(), match.start()
        if opened and mark in _CLOSED_BY[opened[0]] and _closes(text, paragraph, place, mark):
            yield Quotation(opened[1] + 1, place)
            opened = None
        elif mark in _CLOSED_BY and _opens(text, paragraph, place) and not _is_nested(opened, mark):
            opened = mark, place


def _is_nested(opened: tuple[str, int] | None, mark: str) -> bool:
    """A mark of another style inside an open quotation belongs to what is quoted there."""
    return opened is not None and opened[0] != mark


def _opens(text: str, paragraph: Span, place: int) -> bool:
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if text[place] == "«":
        return True
    return not after.isspace() and (bool(_OPENS_AFTER.match(before)) or text[place] in "“„「『")


def _closes(text: str, paragraph: Span, place: int, mark: str) -> bool:
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if mark in '“"':
        return not before.isspace() and not after.isalpha()
    return True


def _singles(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Single marks: one after a plural "s" may be a possessive, and closes only if no other does."""
    opened: int | None = None
    doubtful: int | None = None
    for match in _SINGLE.finditer(text, *paragraph):
        place = match.start()
        if opened is not None and place - opened > _LONGEST_SINGLE:
            opened = doubtful = None
        if _opens_single(text, paragraph, place):
            if opened is not None and doubtful is not None:
                yield Quotation(opened + 1, doubtful)
            opened, doubtful = place, None
        elif opened is not None and _closes_single(text, paragraph, place):
            if text[place - 1] in "sS":
                doubtful = doubtful or place
            else:
                yield Quotation(opened + 1, place)
                opened = doubtful = None
    if opened is not None and doubtful is not None:
        yield Quotation(opened + 1, doubtful)


def _opens_single(text: str, paragraph: Span, place: int) -> bool:
    if text[place] == "’" or not _opens(text, paragraph, place) or text[place + 1 : place + 2] in {"", "'", "’"}:
        return False
    return not _CLIPPED.match(text, place + 1, paragraph.end)


def _closes_single(text: str, paragraph: Span, place: int) -> bool:
    after = text[place + 1] if place + 1 < paragraph.end else " "
    return text[place] != "‘" and not text[place - 1].isspace() and not after.isalnum()
