"""Sheets for coding by hand: out to any spreadsheet, and back."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from textdesk.columns import PLACE, table
from textdesk.corpus import Corpus, read_csv
from textdesk.export import to_csv, to_xlsx, unguarded
from textdesk.themes.codebook import Codebook
from textdesk.themes.workbook import read_workbook

_PLACE = [column.name for column in PLACE]
_NO_THEMES = ("theme 1", "theme 2", "theme 3")
_REMARKS = {"comment", "comments", "note", "notes", "remark", "remarks"}
_YES = {"x", "yes", "y", "true", "✓", "✔", "ja", "oui", "sí", "si", "wahr", "vrai", "verdadero"}
_NO = {"no", "n", "false", "-", "–", "nein", "non", "falsch", "faux", "falso"}
_UNSURE = "?"


def coding_sheet(
    texts: Corpus,
    book: Codebook | None = None,
    path: str | Path = "coding_sheet.csv",
) -> pd.DataFrame:
    """Write a file with one row a sentence and an empty column a theme, and return it as a table.

    The file is an Excel workbook where its name ends in .xlsx, else CSV.

    Give each coder a copy. A mark (x, 1, yes) says that the sentence has the theme, a number how
    much of it. In a row with a mark the empty cells mean no; a 0 anywhere says that no theme
    applies; an empty row is not coded yet, and a cell with ``?`` is left open. Without a codebook
    there are three columns, to be named. ``read_sheet`` reads the copies.
    """
    names = [theme.name for theme in book.themes] if book else list(_NO_THEMES)
    sheet = texts.sentences.assign(**dict.fromkeys(names, ""))
    write = to_xlsx if _is_workbook(Path(path)) else to_csv
    write(sheet, path)
    return sheet


def read_sheet(path: str | Path, texts: Corpus, coder: str | None = None) -> pd.DataFrame:
    """Return the ratings of a sheet, one row a sentence and theme (columns: ``describe("codings")``).

    The coder is named by ``coder``, or by the file. A CSV may have any encoding and separator that a
    spreadsheet writes, a workbook may have been saved by any of them; columns named comment or note
    are passed over. Several coders are
    ``pd.concat([read_sheet("anna.csv", texts), read_sheet("ben.xlsx", texts)])``.

    Raises ValueError, with the row, where a sentence or a mark cannot be understood.
    """
    file = Path(path)
    rows = _rows(file)
    return table("codings", _codings(file.name, rows, texts, coder or file.stem))


def as_codings(coded: pd.DataFrame, texts: Corpus, book: Codebook, coder: str = "codebook") -> pd.DataFrame:
    """Return what a codebook coded as the ratings of one more coder (columns: ``describe("codings")``).

    Every sentence is rated for every theme: 1 where a passage of it is coded, 0 elsewhere.
    """
    coded_at = set(zip(coded["doc"].astype("str"), coded["sentence"], coded["theme"], strict=True))
    return table(
        "codings",
        (
            {
                **document.place(start, end),
                "coder": coder,
                "theme": theme.name,
                "value": float((document.name, number, theme.name) in coded_at),
            }
            for document in texts
            for number, (_, start, end) in enumerate(document.sentences, start=1)
            for theme in book.themes
        ),
    )


def _is_workbook(file: Path) -> bool:
    return file.suffix.lower() == ".xlsx"


def _rows(file: Path) -> list[dict[str, str]]:
    required = ("doc", "sentence")
    if _is_workbook(file):
        return read_workbook(file, required=required)
    rows = read_csv(file, required=required)
    return [{unguarded(name): unguarded(cell) for name, cell in row.items()} for row in rows]


def _codings(file: str, rows: list[dict[str, str]], texts: Corpus, coder: str) -> Iterator[dict[str, object]]:
    seen = set()
    for number, row in enumerate(rows, start=2):
        themes = [name for name in row if name not in _PLACE and name.lower() not in _REMARKS]
        marks = {name: row[name].strip().lower() for name in themes}
        if not any(marks.values()):
            continue
        place = _place(f"{file}, row {number}", row, texts)
        if (place["doc"], place["sentence"]) in seen:
            raise ValueError(f"{file}, row {number}: this sentence is coded twice")
        seen.add((place["doc"], place["sentence"]))
        for name, mark in marks.items():
            if mark != _UNSURE:
                value = _value(f"{file}, row {number}, {name}", mark)
                yield {**place, "coder": coder, "theme": name, "value": value}


def _place(where: str, row: dict[str, str], texts: Corpus) -> dict[str, object]:
    """The sentence's place in the texts, which must say what the sheet says."""
    name = row["doc"]
    number = row["sentence"].partition(".")[0].partition(",")[0]
    if name not in texts.names:
        raise ValueError(f"{where}: there is no text named {name!r} here")
    document = texts[name]
    if not (number.isdecimal() and 1 <= int(number) <= len(document.sentences)):
        raise ValueError(f"{where}: {name} has no sentence {row['sentence']!r}")
    _, start, end = document.sentences[int(number) - 1]
    place = document.place(start, end)
    if "text" in row and _letters(row["text"]) != _letters(place["text"]):
        raise ValueError(f"{where}: the sentence does not say that any more; write a new sheet")
    return dict(place)


def _value(where: str, mark: str) -> float:
    if mark in _YES:
        return 1.0
    if not mark or mark in _NO:
        return 0.0
    try:
        return float(mark.replace(",", "."))
    except ValueError:
        raise ValueError(f"{where}: {mark!r} is no mark; write x, a number, 0 or ?") from None


def _letters(text: str) -> str:
    """What spreadsheets leave alone: they change spaces, quotes and dashes."""
    return "".join(letter for letter in text if letter.isalnum() and letter.isascii())
