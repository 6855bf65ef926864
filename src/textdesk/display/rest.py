"""The rows that a table holds below the first ones: folded away, and there without any script."""

import re

# Only ``folded`` writes this; a text's own letters are escaped and can hold no such element.
_REST = re.compile(
    r'<details class="textdesk-rest" data-first="(?P<first>\d+)" data-rows="(?P<rows>\d+)"><summary>[^<]*</summary>'
    r"<table>(?P<head><thead>.*?</thead>)<tbody>(?P<body>.*?)</tbody></table></details>",
    re.DOTALL,
)
_ROW_END = "</tr>"


def folded(head: str, rows: list[str], first: int, total: int, letters: int) -> str:
    """Return the rows below the first ones as an element to unfold, of at most so many letters of HTML.

    ``first`` rows stand above it, of ``total`` in all; "" where no row fits.

    >>> folded("<thead></thead>", ["<tr>2</tr>", "<tr>3</tr>"], 1, 3, 10).partition("<table>")[0]
    '<details class="textdesk-rest" data-first="1" data-rows="3"><summary>Show 2 of 3 rows, all that fit here</summary>'
    """
    kept: list[str] = []
    for row in rows:
        letters -= len(row)
        if letters < 0:
            break
        kept.append(row)
    held = first + len(kept)
    said = f"Show all {total:,} rows" if held == total else f"Show {held:,} of {total:,} rows, all that fit here"
    inside = f"<summary>{said}</summary><table>{head}<tbody>{''.join(kept)}</tbody></table>"
    return f'<details class="textdesk-rest" data-first="{first}" data-rows="{total}">{inside}</details>' if kept else ""


def rest_lengths(page: str) -> list[int]:
    """Return how many letters the folded rows of each table of a page take that has some."""
    return [len(rest["body"]) for rest in _REST.finditer(page)]


def with_shorter_rests(page: str, letters: int) -> str:
    """Return a page with the folded rows of each table cut to so many letters, and what is said of them put right."""

    def shortened(rest: re.Match[str]) -> str:
        rows = [f"{row}{_ROW_END}" for row in rest["body"].split(_ROW_END)[:-1]]
        return folded(rest["head"], rows, int(rest["first"]), int(rest["rows"]), letters)

    return _REST.sub(shortened, page)
