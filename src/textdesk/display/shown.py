"""What a notebook displays of a table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from textdesk.columns import FIRST
from textdesk.display.cells import formatted
from textdesk.display.letters import paragraph
from textdesk.display.places import Places, places_of
from textdesk.display.table import counted, safe_table

# So many rows are at hand, to unfold: a reader who wants more asks the notebook for them.
_MOST_HELD = 500
_FIRST = {column.name for column in FIRST}


@dataclass(frozen=True, eq=False)
class Table:
    """Some rows of a table, the ``first`` of them shown and the others folded away, of ``total`` in all.

    As plain text, the rows that are shown.
    """

    held: pd.DataFrame
    note: str
    places: Places = field(default_factory=dict)
    first: int = 0
    total: int = 0

    def __str__(self) -> str:
        """Return the rows that are shown as plain text, nothing elided."""
        if self.held.empty:
            return self.note
        cells = formatted(self.held).head(self.first)
        rows: list[list[str]] = [cells.columns.tolist(), *cells.to_numpy().tolist()]
        count = counted(self.first, self.total) if self.first < self.total else ""
        notes = " ".join(part for part in (count, self.note) if part)
        return "\n".join([*(" | ".join(row) for row in rows), *([notes] if notes else [])])

    @property
    def html(self) -> str:
        """The rows as safe HTML, or the note as a paragraph where there are none."""
        if self.held.empty:
            return paragraph(self.note, "none")
        return safe_table(self.held, self.note, self.places, self.first, self.total)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": str(self), "text/html": self.html}


def show(found: pd.DataFrame, columns: Sequence[str] | None = None, rows: int = 12) -> Table:
    """Return the first rows of a table for display, saying how many there are in all; up to 500 unfold.

    Where all stand in one text, its name is said once, below. Rows that have a place, or count
    some, lead to it in shared pages.

    >>> print(show(pd.DataFrame({"word": ["peace", "war"], "count": [1200, 3]}), rows=1))
    word | count
    peace | 1,200
    1 of 2 rows.
    """
    if found.empty:
        return Table(found, "None found.")
    held = found.head(max(rows, _MOST_HELD))
    names = list(columns) if columns is not None else [name for name in found.columns if name not in _FIRST]
    note = ""
    # Of a pair of texts, the other one is named beside it.
    if "doc" in names and "other" not in names and len(names) > 1 and len(found["doc"].unique()) == 1:
        note = f"All in {found['doc'].iloc[0]}."
        names.remove("doc")
    return Table(held[names], note, places_of(held, names), min(rows, len(found)), len(found))
