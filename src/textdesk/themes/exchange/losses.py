"""What a format cannot carry, said at export."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import is_capitals
from textdesk.themes.codebook import Codebook

_PARTS = {
    "description": "description",
    "include": "what to include",
    "exclude": "what to exclude",
    "colour": "colour",
    "match": "patterns",
    "unless": "patterns that never count",
    "expressions": "regular expressions",
}
_NOWHERE = "the format has no place for it"
_AS_TEXT = "kept as text in the description, where only textdesk reads it again"

# Which parts of a theme each format loses, or keeps only as text.
LOST: Mapping[str, tuple[str, ...]] = {
    "quanteda": ("description", "include", "exclude", "colour", "unless", "expressions"),
    ".dic": ("description", "include", "exclude", "colour", "unless", "expressions"),
    ".csv": ("colour",),
}
AS_TEXT: Mapping[str, tuple[str, ...]] = {
    ".qdc": ("include", "exclude", "match", "unless", "expressions"),
    ".qdpx": ("include", "exclude", "match", "unless", "expressions"),
    ".csv": ("include", "exclude", "match", "unless", "expressions"),
}
# What patterns mean here and not elsewhere, in the formats that other tools seek by.
_SOUGHT_BY = ("quanteda", ".dic")


def losses_of(book: Codebook, layout: str, more: Iterable[dict[str, str]] = ()) -> pd.DataFrame:
    """Return one row a thing that a format does not carry (columns: ``describe("losses")``).

    >>> from textdesk.themes.codebook import Theme
    >>> losses_of(Codebook((Theme("A", colour="#332288"),)), ".dic")["what"].tolist()
    ['colour']
    """
    return table("losses", [*_theme_losses(book, layout), *more])


def _theme_losses(book: Codebook, layout: str) -> Iterator[dict[str, str]]:
    for theme in book.themes:
        for parts, reason in ((LOST, _NOWHERE), (AS_TEXT, _AS_TEXT)):
            for field in parts.get(layout, ()):
                if getattr(theme, field):
                    yield {"where": theme.name, "what": _PARTS[field], "reason": reason}
        if layout in _SOUGHT_BY:
            for pattern in theme.match:
                reasons = _pattern_losses(pattern, layout)
                yield from ({"where": theme.name, "what": f"the pattern {pattern}", "reason": one} for one in reasons)
        if layout == ".dic" and theme.above:
            reason = "written as one name, for the format has no themes below themes"
            yield {"where": theme.name, "what": "its place below another theme", "reason": reason}


def _pattern_losses(pattern: str, layout: str) -> Iterator[str]:
    """What a pattern finds here and would not find there, or the other way round."""
    if layout == ".dic" and "?" in pattern:
        yield "? is written as it is, but LIWC knows only * and seeks a question mark"
    if "-" in pattern.strip("-"):
        yield "there a hyphen is a hyphen: add the spellings with a space and in one word"
    if any(map(is_capitals, pattern.split())):
        yield "there it finds small letters too, for other tools pass over case"
