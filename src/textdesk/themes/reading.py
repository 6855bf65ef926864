"""A codebook from a file or folder, and to a file, whoever's layout it is in."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from textdesk.export import to_csv, whole_file
from textdesk.themes.codebook import Codebook
from textdesk.themes.exchange.losses import losses_of
from textdesk.themes.exchange.plain import dic_text, read_cat, read_dic, read_lc3
from textdesk.themes.exchange.quanteda import quanteda_text, read_quanteda
from textdesk.themes.exchange.refi_codes import qdc_bytes, read_qdc
from textdesk.themes.exchange.refi_project import read_project
from textdesk.themes.exchange.taguette import codebook_table, read_codebook_table
from textdesk.themes.exchange.yoshikoder import read_ykd
from textdesk.themes.layout import own_text, read_own

CODEBOOK_FILE = "codebook.yml"

_READERS: dict[str, Callable[[Path], Codebook]] = {
    ".yml": read_own,
    ".yaml": read_own,
    "quanteda": read_quanteda,
    ".dic": read_dic,
    ".cat": read_cat,
    ".lc3": read_lc3,
    ".ykd": read_ykd,
    ".qdc": read_qdc,
    ".qdpx": lambda file: read_project(file).book,
    ".csv": read_codebook_table,
}
_WRITERS: dict[str, Callable[[Codebook], bytes]] = {
    ".yml": lambda book: own_text(book).encode(),
    ".yaml": lambda book: own_text(book).encode(),
    "quanteda": lambda book: quanteda_text(book).encode(),
    ".dic": lambda book: dic_text(book).encode(),
    ".qdc": qdc_bytes,
}


def read_codebook(path: str | Path, layout: str | None = None) -> Codebook:
    """Return the codebook in a file, or in the codebook.yml of a folder of texts.

    A folder without one gives an empty codebook. The layout follows from the file's ending: .yml
    is the project's own, ``theme: {description, include, exclude, colour, match: [patterns], not:
    [patterns], regex: [expressions], themes: {sub-themes}}``; .dic is LIWC's, .cat WordStat's,
    .lc3 Lexicoder's, .ykd Yoshikoder's, .qdc and .qdpx REFI-QDA's, .csv Taguette's. A dictionary
    of quanteda ends in .yml too: say ``layout="quanteda"``.

    Raises FileNotFoundError where a named file is missing, ValueError with the line or theme where
    it cannot be read as a codebook.
    """
    file = Path(path)
    if file.is_dir():
        file = file / CODEBOOK_FILE
        if not file.exists():
            return Codebook()
    if not file.exists():
        raise FileNotFoundError(f"there is no codebook {file.name!r}: check the path")
    reader = _READERS[_known(file, layout, list(_READERS))]
    try:
        return reader(file)
    except ValueError as error:
        if str(error).startswith(file.name):
            raise
        raise ValueError(f"{file.name}, {error}") from None


def write_codebook(book: Codebook, path: str | Path, layout: str | None = None) -> pd.DataFrame:
    """Write a codebook, and return what the layout cannot carry (columns: ``describe("losses")``).

    The endings are .yml (the project's own, which carries everything), .dic, .qdc and .csv
    (Taguette); ``layout="quanteda"`` writes YAML for quanteda. Written whole or not at all.

    Raises ValueError where the ending is none of these.
    """
    file = Path(path)
    known = _known(file, layout, [*_WRITERS, ".csv"])
    if known == ".csv":
        to_csv(codebook_table(book), file)
    else:
        content = _WRITERS[known](book)
        with whole_file(file) as opened:
            opened.write(content)
    return losses_of(book, known)


def _known(file: Path, layout: str | None, layouts: list[str]) -> str:
    asked = layout or file.suffix.lower()
    if asked not in layouts:
        raise ValueError(f"{file.name}: {asked!r} is no layout of codebooks; there are {', '.join(layouts)}")
    return asked
