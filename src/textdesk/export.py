"""Tables as files for other programs: no text becomes a formula, none is lost, none is half written.

CSV is UTF-8 with a byte order mark, without which Excel mistakes it for the country's old code
page; ``read_csv`` here, pandas and R (``fileEncoding="UTF-8-BOM"``) read it as it is meant.
A spreadsheet may still take the text 1/2 in a CSV for a date: a workbook keeps it as it is.
"""

import csv
import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from textdesk.columns import TABLES
from textdesk.display import code_point

_FORMULA = re.compile(r"^(?='*[=+\-@\t\r])")
_GUARDED = re.compile(r"^'(?='*[=+\-@\t\r])")
_NO_TEXT_FILE = re.compile("[\0\ud800-\udfff]")
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel reads _x0041_ as A: an escape in front of what looks like one.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LINE_END = re.compile(r"\r\n?")
_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767

_DTYPES = {column.name: column.dtype for columns in TABLES.values() for column in columns}
_NUMBERS: dict[str | None, Any] = {name: name for name in ("int32", "int64", "Int64", "float64")}


def to_csv(table: pd.DataFrame, path: str | Path) -> None:
    """Write a table as CSV that no spreadsheet takes for a formula.

    A text that begins with = + - @ tab or carriage return gets an apostrophe in front, which
    :func:`read_csv` takes off again; numbers stay numbers. What is missing is an empty cell. Code
    points that no text file can hold are shown by their number. Written whole or not at all.
    """
    texts = [not _is_number(table.iloc[:, position]) for position in range(table.shape[1])]
    columns = [_csv_column(table.iloc[:, position], is_text=is_text) for position, is_text in enumerate(texts)]
    with whole_file(Path(path)) as file:
        lines = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        rows = csv.writer(lines)
        rows.writerow([_guarded(str(name)) for name in table.columns])
        rows.writerows(zip(*columns, strict=True))
        lines.detach()


def read_csv(path: str | Path) -> pd.DataFrame:
    """Return a table that :func:`to_csv` wrote, the words NA, null and nan among its texts.

    Columns that textdesk's tables have get their types back, categories as text; other columns
    are text unless every cell is a number. An empty cell is a missing value.
    """
    cells = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig", skip_blank_lines=False)
    cells.columns = pd.Index([_GUARDED.sub("", str(name)) for name in cells.columns])
    return pd.DataFrame({name: _typed(cells[name], _DTYPES.get(str(name))) for name in cells.columns})


def to_xlsx(table: pd.DataFrame, path: str | Path) -> None:
    """Write a table as an Excel workbook in which every text is a text, whatever it begins with.

    Control characters that a workbook cannot hold are shown by their number, line ends are line
    feeds. What is missing is an empty cell. Written whole or not at all.

    Raises ValueError where the table has more rows, or a text more characters, than Excel allows.
    """
    if len(table) >= _MOST_ROWS:
        raise ValueError(f"{len(table):,} rows are too many for Excel, which takes 1,048,575: write CSV, or fewer rows")
    headings = [_xlsx_text(str(name), "a heading") for name in table.columns]
    columns = [_xlsx_column(table.iloc[:, position]) for position in range(table.shape[1])]
    book = Workbook(write_only=True)
    sheet: WriteOnlyWorksheet = book.create_sheet("textdesk")
    for row in (headings, *zip(*columns, strict=True)):
        sheet.append([_text_cell(sheet, cell) if isinstance(cell, str) else cell for cell in row])
    with whole_file(Path(path)) as file:
        book.save(file)


def _csv_column(column: "pd.Series[Any]", *, is_text: bool) -> list[str]:
    missing = column.isna().tolist()
    cells = ["" if gone else str(cell) for cell, gone in zip(column.tolist(), missing, strict=True)]
    return [_guarded(cell) for cell in cells] if is_text else cells


def _guarded(text: str) -> str:
    """The text as a cell that is no formula.

    >>> [_guarded(text) for text in ["=1+1", "-5%", "'tis"]]
    ["'=1+1", "'-5%", "'tis"]
    """
    return _FORMULA.sub("'", _NO_TEXT_FILE.sub(lambda found: code_point(found.group()), text))


def _typed(cells: "pd.Series[str]", dtype: str | None) -> "pd.Series[Any]":
    """The cells as what they were written from, text where that would lose one."""
    if dtype == "bool" and cells.isin(["True", "False"]).all():
        return cells == "True"
    present = cells.mask(cells == "")
    numbers = pd.to_numeric(present, errors="coerce")
    are_numbers = numbers.notna().equals(present.notna())
    if dtype in _NUMBERS and are_numbers:
        return numbers.astype(_NUMBERS[dtype] if dtype == "Int64" or numbers.notna().all() else "float64")
    if dtype is None and are_numbers and numbers.notna().any():
        return numbers
    return present.str.replace(_GUARDED, "", regex=True)


def _xlsx_column(column: "pd.Series[Any]") -> list[Any]:
    cells, missing = column.tolist(), column.isna().tolist()
    plain = [_is_number(column) and not gone and np.isfinite(cell) for cell, gone in zip(cells, missing, strict=True)]
    where = f"of the column {column.name!r}"
    return [
        cell if is_plain else "" if gone else _xlsx_text(str(cell), f"row {number} {where}")
        for number, (cell, gone, is_plain) in enumerate(zip(cells, missing, plain, strict=True), start=2)
    ]


def _xlsx_text(text: str, where: str) -> str:
    shown = _NO_XML.sub(lambda found: code_point(found.group()), _LINE_END.sub("\n", text))
    escaped = _ESCAPE.sub("_x005F_", shown)
    if len(escaped.encode("utf-16-le")) // 2 > _MOST_CHARACTERS:
        raise ValueError(f"{where} has {len(text):,} characters, and Excel takes 32,767 in a cell: write CSV")
    return escaped


def _text_cell(sheet: WriteOnlyWorksheet, text: str) -> Any:
    """A cell that is told its type, for openpyxl takes what begins with = for a formula."""
    cell = WriteOnlyCell(sheet, text or None)
    if text:
        cell.data_type = "s"
    return cell


def _is_number(column: "pd.Series[Any]") -> bool:
    return pd.api.types.is_numeric_dtype(column.dtype)


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from being a formula.

    >>> unguarded("'-5%"), unguarded("'tis")
    ('-5%', "'tis")
    """
    return _GUARDED.sub("", cell)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes its name only when it is complete and on the disk."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
