"""A table as HTML."""

import html
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from textdesk.display.cells import formatted, is_number
from textdesk.display.letters import NO_MATHS, safe_html
from textdesk.display.places import PlaceInText, Places
from textdesk.display.rest import folded

# How much of a table is folded away at most: a notebook's output stays small.
_MOST_LETTERS = 40_000
_NOWHERE: Places = {}
_NUMBER = ' class="number"'


def safe_table(
    held: pd.DataFrame, note: str = "", places: Places = _NOWHERE, first: int | None = None, total: int | None = None
) -> str:
    """Return a table as HTML: headings with scope, every cell escaped, no formula, no index.

    ``places`` say where the cells of a column lead. The ``first`` rows are shown and the others that
    are held folded away, of ``total`` in all.
    """
    cells = formatted(held)
    kinds = [_class(str(name), list(held), numeric=is_number(dtype)) for name, dtype in held.dtypes.items()]
    heads = "".join(
        f'<th scope="col"{kind}>{safe_html(name)}</th>' for kind, name in zip(kinds, cells.columns, strict=True)
    )
    head = f"<thead><tr>{heads}</tr></thead>"
    rows = list(_rows(cells, kinds, {list(held.columns).index(name): found for name, found in places.items()}))
    above = len(rows) if first is None else min(first, len(rows))
    in_all = len(rows) if total is None else total
    rest = folded(head, rows[above:], above, in_all, _MOST_LETTERS)
    count = f'<span class="count">{counted(above, in_all)}</span>' if above < in_all else ""
    notes = " ".join(part for part in (count, safe_html(note) if note else "") if part)
    label = html.escape(f"Table: {', '.join(cells.columns)}")
    return (
        f'<div class="textdesk-table {NO_MATHS}" tabindex="0" role="group" aria-label="{label}"><table>'
        f"{head}<tbody>{''.join(rows[:above])}</tbody></table>{rest}{f'<p>{notes}</p>' if notes else ''}</div>"
    )


def counted(shown: int, total: int) -> str:
    """Return how many rows of how many there are.

    >>> counted(12, 1234)
    '12 of 1,234 rows.'
    """
    return f"{shown:,} of {total:,} rows."


def _rows(cells: pd.DataFrame, kinds: list[str], places: Mapping[int, Sequence[PlaceInText | None]]) -> Iterator[str]:
    for number, row in enumerate(cells.to_numpy().tolist()):
        leads = {at: found[number] for at, found in places.items()}
        yield f"<tr>{''.join(_cell(text, kinds[at], leads.get(at)) for at, text in enumerate(row))}</tr>"


def _cell(text: str, kind: str, place: PlaceInText | None) -> str:
    inside = html.escape(text) if kind == _NUMBER else safe_html(text)
    return f"<td{kind}{place.attributes if place else ''}>{inside}</td>"


def _class(name: str, names: list[object], *, numeric: bool) -> str:
    """How a column is set: numbers to the right, and in a concordance what stands before a word close to it."""
    if numeric:
        return _NUMBER
    return ' class="before"' if name == "left" and "text" in names else ""
