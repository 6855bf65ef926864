"""Rows of tables lead to their places in the texts, and the texts lead back to the rows."""

import html
from collections import defaultdict

import regex

from textdesk.display import PlaceInText
from textdesk.pages.fitting import fitted
from textdesk.pages.reader import Reader, Seen

# A cell as ``display.safe_table`` writes it, its attributes in any order and with any quotes, for what prints the page
# may change those; a text's own letters are escaped and can hold no such cell.
_CELL = regex.compile(r"<td(?P<given>[^<>]* data-doc=[^<>]*)>(?P<inside>.*?)</td>", regex.DOTALL)
_GIVEN = regex.compile(r""" ([\w-]+)=(?:"([^"]*)"|'([^']*)')""")
_ROW = regex.compile(r'<td[^<>]* id="(r\d+)">')
_EMPTY = {"", "<bdi></bdi>"}


class Links:
    """Makes links of the places in one page's tables, and remembers for the reader which rows lead where."""

    def __init__(self, reader: Reader, page: str, label: str) -> None:
        self._reader, self._page, self._label = reader, page, label
        self.seen: dict[str, list[Seen]] = {}
        self._linked = defaultdict[str, list[Seen]](list)
        self._rows = 0

    def linked(self, page: str) -> str:
        """Return the page with a link in each row of its tables to the row's place, its long tables cut to fit."""
        short = fitted(_CELL.sub(self._cell, page))
        kept = {f"{self._page}#{row}" for row in _ROW.findall(short)}
        self.seen = {name: [row for row in rows if row.href in kept] for name, rows in self._linked.items()}
        return short

    def _cell(self, match: regex.Match[str]) -> str:
        given = {name: html.unescape(double or single) for name, double, single in _GIVEN.findall(match["given"])}
        start, end = (int(given[name]) if name in given else None for name in ("data-start", "data-end"))
        place, inside = PlaceInText(given["data-doc"], start, end), match["inside"]
        kind = f' class="{given["class"]}"' if "class" in given else ""
        page = self._reader.page_of(place)
        if page is None:
            return f"<td{kind}>{inside}</td>"
        self._rows += 1
        if start is not None and end is not None:
            self._linked[page.name].append(Seen(start, end, f"{self._page}#r{self._rows}", self._label))
        said = inside if inside not in _EMPTY else "place"
        return f'<td{kind} id="r{self._rows}"><a href="{self._reader.href(place)}">{said}</a></td>'
