"""Rows of tables lead to their places in the texts, and the texts lead back to the rows."""

import html
from collections import defaultdict

import regex

from textdesk.display import PlaceInText
from textdesk.pages.reader import Reader, Seen

# What ``display.safe_table`` writes; a text's own letters are escaped there and can hold no such cell.
_CELL = regex.compile(
    r'<td(?P<kind> class="\w+")? data-doc="(?P<doc>[^"]*)"(?: data-start="(?P<start>\d+)" data-end="(?P<end>\d+)")?>'
    r"(?P<inside>.*?)</td>",
    regex.DOTALL,
)
_EMPTY = "<bdi></bdi>"


class Links:
    """Makes links of the places in one page's tables, and remembers for the reader which rows lead where."""

    def __init__(self, reader: Reader, page: str, label: str) -> None:
        self._reader, self._page, self._label = reader, page, label
        self.seen = defaultdict[str, list[Seen]](list)
        self._rows = 0

    def linked(self, table: str) -> str:
        """Return a table's HTML with a link in each row to the row's place."""
        return _CELL.sub(self._cell, table)

    def _cell(self, match: regex.Match[str]) -> str:
        kind, inside = match["kind"] or "", match["inside"]
        start, end = (int(match[name]) if match[name] else None for name in ("start", "end"))
        place = PlaceInText(html.unescape(match["doc"]), start, end)
        page = self._reader.page_of(place)
        if page is None:
            return f"<td{kind}>{inside}</td>"
        self._rows += 1
        if start is not None and end is not None:
            self.seen[page.name].append(Seen(start, end, f"{self._page}#r{self._rows}", self._label))
        said = inside if inside != _EMPTY else "place"
        return f'<td{kind} id="r{self._rows}"><a href="{self._reader.href(place)}">{said}</a></td>'
