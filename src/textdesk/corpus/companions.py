"""The files that readers keep beside their texts: tables from any spreadsheet, a codebook."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from textdesk.corpus.decode import decode

_MOST_BYTES = 16 * 2**20
_LINE_END = re.compile(r"\r\n?|\n")
_NAMED_SEPARATOR = re.compile(r"sep=([^\r\n])(?:\r\n?|\n)", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')


def read_companion(path: Path) -> str:
    """Return the file's letters, decoded like a text.

    Raises ValueError where it is too large or its encoding cannot be told, OSError where it
    cannot be opened.
    """
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"{path.name} is larger than {_MOST_BYTES // 2**20} MB")
    try:
        return decode(path.read_bytes()).text
    except ValueError as error:
        # A text's encoding can be named, that of a file beside the texts cannot.
        reason, uncertain, _ = str(error).partition(": name it")
        raise ValueError(f"{path.name} cannot be read: {reason}{': save it as UTF-8' if uncertain else ''}") from None


def read_csv(path: Path, *, required: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the rows of a CSV as written: nothing becomes a number, a date or a missing value.

    The separator is whichever of comma, semicolon and tab the header line has most of outside quotes,
    or the one that Excel names in a line before it (``sep=;``); blank lines are passed over, short
    rows filled with "".

    Raises ValueError, with the line, where a required column is missing or a row has more cells
    than the header.
    """
    text = read_companion(path)
    named = _NAMED_SEPARATOR.match(text)
    text = text[named.end() :] if named else text
    header = _QUOTED.sub("", _LINE_END.split(text, maxsplit=1)[0])
    separator = named[1] if named else max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    before = 1 if named else 0
    try:
        return as_rows(path.name, ((reader.line_num + before, cells) for cells in reader), required)
    except csv.Error as error:
        raise ValueError(f"{path.name}, line {reader.line_num + before}: {error}") from None


def as_rows(file: str, lines: Iterator[tuple[int, list[str]]], required: tuple[str, ...]) -> list[dict[str, str]]:
    """Return numbered lines of cells, the header first, as rows by column; blank lines are passed over.

    >>> as_rows("a.csv", iter([(1, ["doc", "note"]), (2, ["a"]), (3, [""])]), ("doc",))
    [{'doc': 'a', 'note': ''}]

    Raises ValueError, with the line, where a required column is missing or a row has more cells
    than the header.
    """
    header = [cell.strip() for cell in next(lines, (1, []))[1]]
    rows: list[dict[str, str]] = []
    for number, cells in lines:
        if len(cells) > len(header) and any(cells[len(header) :]):
            raise ValueError(f"{file}, line {number}: more cells than the header has columns")
        if any(cells):
            padded = [*cells, *[""] * len(header)]
            rows.append({name: cell.strip() for name, cell in zip(header, padded, strict=False) if name})
    for name in required:
        if name not in header:
            raise ValueError(f"{file} has no column {name!r}; it has {', '.join(header) or 'none'}")
    return rows
