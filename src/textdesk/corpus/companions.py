"""The files that readers keep beside their texts: tables from any spreadsheet, a codebook."""

import csv
import io
from pathlib import Path

from textdesk.corpus.decode import decode

_MOST_BYTES = 16 * 2**20


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
        raise ValueError(f"{path.name} cannot be read: {error}") from None


def read_csv(path: Path, *, required: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the rows of a CSV as written: nothing becomes a number, a date or a missing value.

    The separator is whichever of comma, semicolon and tab the header line has most of; blank
    lines are passed over, short rows filled with "".

    Raises ValueError, with the line, where a required column is missing or a row has more cells
    than the header.
    """
    text = read_companion(path)
    first_line = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first_line.count), strict=True)
    rows: list[dict[str, str]] = []
    try:
        header = [cell.strip() for cell in next(reader, [])]
        for cells in reader:
            if len(cells) > len(header) and any(cells[len(header) :]):
                raise ValueError(f"{path.name}, line {reader.line_num}: more cells than the header has columns")
            if any(cells):
                padded = [*cells, *[""] * len(header)]
                rows.append({name: cell.strip() for name, cell in zip(header, padded, strict=False) if name})
    except csv.Error as error:
        raise ValueError(f"{path.name}, line {reader.line_num}: {error}") from None
    for name in required:
        if name not in header:
            raise ValueError(f"{path.name} has no column {name!r}; it has {', '.join(header) or 'none'}")
    return rows
