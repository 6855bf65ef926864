"""What a format cannot carry, said at export."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from textdesk.columns import table
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
        if layout == ".dic" and theme.above:
            reason = "written as one name, for the format has no themes below themes"
            yield {"where": theme.name, "what": "its place below another theme", "reason": reason}
