"""What is marked in the texts of a folder: numbers, names, quotes and themes, each with what it is, in words."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from textdesk import figures, themes
from textdesk.corpus import Corpus

KINDS = ("number", "name", "quote", "theme")

# Whole up to here; a longer number is as precise as a float is.
_DIGITS = 15
_LONGEST_HEADING = 80


class Mark(NamedTuple):
    """One mark: its characters in the text, and what it is.

    Marks of one ``heading`` and one ``says`` are one entry of a text's register: ``heading`` is
    the thing itself ("Pakistan"), ``says`` explains it ("place").
    """

    start: int
    end: int
    kind: str
    heading: str
    says: str


def find_marks(texts: Corpus, folder: Path) -> dict[str, list[Mark]]:
    """Return every mark of every text by the text's name, with the folder's own aliases and codebook.

    Numerals that are no quantities ("Article 370") are not marked: the table of numbers lists them.
    """
    found = {document.name: list[Mark]() for document in texts}
    numbers = figures.numbers(texts)
    numbers = numbers[numbers["kind"] != "label"]
    names = figures.names(texts, figures.read_aliases(folder))
    quotes = figures.quotes(texts)
    coded = themes.code(texts, themes.read_codebook(folder))
    tables = ((numbers, _number), (names, _name), (quotes, _quote), (coded, _theme))
    for table, mark in tables:
        for row in _rows(table):
            found[row["doc"]].append(mark(row))
    return found


def heading_of(text: str) -> str:
    """Return a passage as the heading of an entry: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_HEADING else f"{line[: _LONGEST_HEADING - 1].rstrip()}…"


def _rows(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows as dicts in which what is missing is None."""
    columns = [table[name].astype(object).where(table[name].notna(), None).tolist() for name in table.columns]
    return (dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True))


def _number(row: dict[str, Any]) -> Mark:
    parts = [_date(row["date"]), _size(row)]
    says = f"{row['kind']}: {_joined(parts)}" if any(parts) else row["kind"]
    return Mark(row["start"], row["end"], "number", heading_of(row["text"]), says)


def _size(row: dict[str, Any]) -> str:
    """The value with its bounds, its unit and what it counts: "more than 80,000 lives"."""
    if row["value"] is None:
        return ""
    value, low, high = (_written(row[name]) for name in ("value", "low", "high"))
    bounds = {
        ">": f"more than {value}",
        ">=": f"at least {value}",
        "<": f"less than {value}",
        "<=": f"at most {value}",
        "~": f"about {value}",
        "range": f"{low} to {high}" if low and high else value,
    }
    unit = row["currency"] or row["unit"]
    per = f"per {row['per']}" if row["per"] else ""
    counts = f"of {row['counts']}" if row["counts"] and unit else row["counts"]
    return " ".join(part for part in (bounds.get(row["modifier"], value), unit, per, counts) if part)


def _date(date: str | None) -> str:
    return f"{date}, the year not stated" if date and date.startswith("--") else date or ""


def _written(value: float | None) -> str:
    """A number in full.

    >>> _written(150e9), _written(0.25), _written(None)
    ('150,000,000,000', '0.25', '')
    """
    if value is None:
        return ""
    whole = float(value).is_integer() and abs(value) < 10**_DIGITS
    return f"{value:,.0f}" if whole else f"{value:,.{_DIGITS}g}"


def _name(row: dict[str, Any]) -> Mark:
    return Mark(row["start"], row["end"], "name", row["identity"], _joined([row["kind"], row["role"]]))


def _quote(row: dict[str, Any]) -> Mark:
    speaker = row["speaker"] or "nobody named"
    reported = f"as {row['reported_by']} reports" if row["reported_by"] else ""
    cue = f"“{row['cue']}”" if row["cue"] else ""
    says = f"{row['kind']}: {_joined([speaker, cue, reported])}"
    return Mark(row["start"], row["end"], "quote", heading_of(row["text"]), says)


def _theme(row: dict[str, Any]) -> Mark:
    return Mark(row["start"], row["end"], "theme", row["theme"], f"by the pattern {row['rule']}")


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)
