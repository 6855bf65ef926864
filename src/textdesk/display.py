"""Tables and text on their way to a reader: escaped, complete, and never taken for a formula.

Whatever comes from a text may hold anything. Nothing else in the project writes HTML.
"""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionDtype

# Both names are known to notebook front ends: text between two dollar signs is money here.
_NO_MATHS = "tex2jax_ignore mathjax_ignore"
_INNER_UNDERSCORE = re.compile(r"(?<=[a-z])_(?=[a-z])")
# The cell that a row's place is said in, the first of these that is shown.
_NAME_A_PLACE = ("sentence", "text", "doc", "file")
_PLAIN_SPACES = "\t\n\r "
# Soft hyphens and joiners shape words and deceive nobody.
_SHAPING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def visible(text: str) -> str:
    r"""Return the text with white space as single spaces and invisible control characters shown.

    Overrides of the writing direction can make a line read as what it is not.

    >>> visible("a\u202eb\n c")
    'a⟨U+202E⟩b c'
    """
    shown = (code_point(letter) if _is_control(letter) else letter for letter in text)
    return " ".join("".join(shown).split())


def code_point(letter: str) -> str:
    r"""Return the number of a character that cannot be shown itself.

    >>> code_point("\0")
    '⟨U+0000⟩'
    """
    return f"⟨U+{ord(letter):04X}⟩"


def safe_html(text: str) -> str:
    """Return the text as HTML that shows it as it is, whatever it says, isolated in its direction.

    >>> safe_html("<script>")
    '<bdi>&lt;script&gt;</bdi>'
    """
    return f"<bdi>{html.escape(visible(text))}</bdi>"


def safe_inline(text: str) -> str:
    r"""Return a piece of a running text as HTML, its spaces kept, what cannot be seen shown by its number.

    >>> safe_inline("a < b\u202e ")
    'a &lt; b⟨U+202E⟩ '
    """
    return html.escape("".join(code_point(letter) if _is_control(letter) else letter for letter in text))


class PlaceInText(NamedTuple):
    """Where a row leads: a text, and its characters from ``start`` to ``end`` where the row has them."""

    doc: str
    start: int | None = None
    end: int | None = None

    @property
    def attributes(self) -> str:
        """It as attributes of an element, which pages make a link of."""
        numbers = "" if self.start is None else f' data-start="{self.start}" data-end="{self.end}"'
        return f' data-doc="{html.escape(visible(self.doc))}"{numbers}'


def safe_table(shown: pd.DataFrame, note: str = "", places: Sequence[PlaceInText] = ()) -> str:
    """Return a table as HTML: headings with scope, every cell escaped, no formula, no index.

    ``places`` say where each row leads; the cell that names the place carries them.
    """
    cells = _formatted(shown)
    classes = [_class(str(name), dtype) for name, dtype in shown.dtypes.items()]
    leading = next((list(shown.columns).index(name) for name in _NAME_A_PLACE if name in shown), 0)
    named = zip(classes, cells.columns, strict=True)
    heads = "".join(f'<th scope="col"{given}>{safe_html(name)}</th>' for given, name in named)
    rows = []
    for number, row in enumerate(cells.to_numpy().tolist()):
        attributes = list(classes)
        if places:
            attributes[leading] += places[number].attributes
        pairs = zip(attributes, row, strict=True)
        rows.append(f"<tr>{''.join(f'<td{given}>{safe_html(cell)}</td>' for given, cell in pairs)}</tr>")
    caption = f"<p>{safe_html(note)}</p>" if note else ""
    label = html.escape(f"Table: {', '.join(cells.columns)}")
    return (
        f'<div class="textdesk-table {_NO_MATHS}" tabindex="0" role="group" aria-label="{label}"><table>'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>{caption}</div>"
    )


@dataclass(frozen=True, eq=False)
class Table:
    """What a notebook displays of a table: safe HTML, and every shown row as plain text."""

    shown: pd.DataFrame
    note: str
    places: Sequence[PlaceInText] = ()

    def __str__(self) -> str:
        """Return the rows as plain text, nothing elided."""
        if self.shown.empty:
            return self.note
        cells = _formatted(self.shown)
        rows: list[list[str]] = [cells.columns.tolist(), *cells.to_numpy().tolist()]
        return "\n".join([*(" | ".join(row) for row in rows), *([self.note] if self.note else [])])

    @property
    def html(self) -> str:
        """The rows as safe HTML, or the note as a paragraph where there are none."""
        return _paragraph(self.note) if self.shown.empty else safe_table(self.shown, self.note, self.places)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": str(self), "text/html": self.html}


@dataclass(frozen=True)
class Prose:
    """A sentence computed from a table, displayed as text."""

    text: str

    def __str__(self) -> str:
        """Return the sentence."""
        return self.text

    @property
    def html(self) -> str:
        """The sentence as a paragraph of safe HTML."""
        return _paragraph(self.text)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.text, "text/html": self.html}


@dataclass(frozen=True)
class Passage:
    """A passage with the characters from ``start`` to ``end`` marked, and a note where it stands."""

    text: str
    start: int
    end: int
    note: str

    @property
    def html(self) -> str:
        """It as safe HTML."""
        before, marked, after = self.text[: self.start], self.text[self.start : self.end], self.text[self.end :]
        inside = f"{safe_inline(before)}<mark>{safe_inline(marked)}</mark>{safe_inline(after)}"
        return f'<p class="textdesk-prose {_NO_MATHS}"><bdi>{inside}</bdi> <small>{safe_html(self.note)}</small></p>'


def show(found: pd.DataFrame, columns: Sequence[str] | None = None, rows: int = 12) -> Table:
    """Return the first rows of a table for display, saying how many there are in all.

    Where all stand in one text, its name is said once, below. Rows that have a place lead to it in shared pages.

    >>> print(show(pd.DataFrame({"word": ["peace", "war"], "count": [1200, 3]}), rows=1))
    word | count
    peace | 1,200
    1 of 2 rows.
    """
    if found.empty:
        return Table(found, "None found.")
    shown = found[list(columns) if columns is not None else list(found.columns)].head(rows)
    notes = [f"{len(shown):,} of {len(found):,} rows."] if len(shown) < len(found) else []
    if "doc" in shown and len(found["doc"].unique()) == 1:
        notes.append(f"All in {found['doc'].iloc[0]}.")
        shown = shown.drop(columns="doc")
    return Table(shown, " ".join(notes), _places(found.head(rows)))


def _places(found: pd.DataFrame) -> list[PlaceInText]:
    """Where each row leads, as far as the table says it."""
    if {"doc", "start", "end"} <= set(found.columns):
        spans = zip(found["doc"], found["start"], found["end"], strict=True)
        return [PlaceInText(str(doc), int(start), int(end)) for doc, start, end in spans]
    name = next((name for name in ("doc", "file") if name in found), None)
    return [] if name is None else [PlaceInText(str(doc)) for doc in found[name]]


def _paragraph(text: str) -> str:
    return f'<p class="textdesk-prose {_NO_MATHS}">{safe_html(text)}</p>'


def _formatted(shown: pd.DataFrame) -> pd.DataFrame:
    """The cells as a reader wants them: thousands apart, no more decimals than needed, blanks for NaN."""
    columns = [_formatted_column(shown.iloc[:, position]) for position in range(shown.shape[1])]
    headings = [_INNER_UNDERSCORE.sub(" ", str(name)) for name in shown.columns]
    return pd.DataFrame(dict(enumerate(columns)), index=shown.index).set_axis(headings, axis=1)


def _formatted_column(column: "pd.Series[Any]") -> "pd.Series[str]":
    if pd.api.types.is_bool_dtype(column.dtype):
        texts = ["yes" if value else "no" for value in column]
    elif _is_number(column.dtype):
        decimals = 0 if all(pd.isna(value) or float(value).is_integer() for value in column) else 2
        texts = ["" if pd.isna(value) else _number(float(value), decimals) for value in column]
    else:
        texts = ["" if pd.isna(value) else visible(str(value)) for value in column]
    return pd.Series(texts, index=column.index, dtype="str")


def _class(name: str, dtype: ExtensionDtype | np.dtype[Any]) -> str:
    """How a column is set: numbers to the right, and what stands before a word close to it."""
    if _is_number(dtype):
        return ' class="number"'
    return ' class="before"' if name == "left" else ""


def _is_number(dtype: ExtensionDtype | np.dtype[Any]) -> bool:
    return pd.api.types.is_numeric_dtype(dtype) and not pd.api.types.is_bool_dtype(dtype)


def _number(value: float, decimals: int) -> str:
    if 0 < abs(value) < 0.005:
        return "< 0.01"
    return f"{value:,.{decimals}f}"


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs"} and letter not in _PLAIN_SPACES + _SHAPING
