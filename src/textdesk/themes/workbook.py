"""The cells of an Excel workbook, as a coder saves it."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from textdesk.corpus import as_rows

_MOST_BYTES = 64 * 2**20
# A workbook writes a character that XML cannot hold, and an underscore that would begin such a sign, as _xHHHH_.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_workbook(file: Path, *, required: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the rows of the first sheet of a workbook that has the required columns, every cell as text.

    A whole number has no decimals (2.0 is "2"), a formula is what it last came to, an empty cell is "".

    Raises ValueError where the file is no workbook, too large, or has no such sheet.
    """
    try:
        _check_size(file)
        book = load_workbook(file, read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError):
        raise ValueError(f"{file.name} is no Excel workbook: save it as .xlsx or CSV") from None
    try:
        sheets = [[[_as_text(cell) for cell in row] for row in sheet.values] for sheet in book.worksheets]
    finally:
        book.close()
    sought = (cells for cells in sheets if cells and set(required) <= {cell.strip() for cell in cells[0]})
    return as_rows(file.name, _numbered(next(sought, sheets[0] if sheets else [])), required)


def _check_size(file: Path) -> None:
    """What is packed small may be large: a workbook says what its parts come to."""
    with zipfile.ZipFile(file) as archive:
        if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
            raise ValueError(f"{file.name} is larger than {_MOST_BYTES // 2**20} MB when unpacked")


def _numbered(rows: list[list[str]]) -> Iterator[tuple[int, list[str]]]:
    return iter(enumerate(rows, start=1))


def _as_text(cell: object) -> str:
    """The cell as it would stand in a CSV.

    >>> [_as_text(cell) for cell in [None, 2.0, 0.5, True, "_x0041_"]]
    ['', '2', '0.5', '1', 'A']
    """
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return f"{float(cell):.15g}"
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(cell))
