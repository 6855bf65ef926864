"""Coded passages to other tools, and back."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, Document
from textdesk.export import to_csv, whole_file
from textdesk.themes.codebook import Codebook
from textdesk.themes.exchange.line_ends import place_before, with_plain_line_ends
from textdesk.themes.exchange.losses import losses_of
from textdesk.themes.exchange.refi_project import Project, qdpx_bytes, read_project
from textdesk.themes.exchange.taguette import highlights_table, read_highlights


def write_coded(coded: pd.DataFrame, texts: Corpus, book: Codebook, path: str | Path) -> pd.DataFrame:
    """Write coded passages, and return what the format cannot carry (columns: ``describe("losses")``).

    A path that ends in .qdpx becomes a REFI-QDA project with texts, codebook and passages, for
    QualCoder, MAXQDA, NVivo, ATLAS.ti and others; one in .csv a table of highlights as Taguette
    has it. Written whole or not at all.

    Raises ValueError where the ending is neither.
    """
    file = Path(path)
    ending = _ending(file)
    if ending == ".csv":
        to_csv(highlights_table(coded), file)
        return losses_of(Codebook(), ending, _without_codebook(book))
    content = qdpx_bytes(texts, book, coded)
    with whole_file(file) as opened:
        opened.write(content)
    return losses_of(book, ending, _changed_texts(texts))


def read_coded(path: str | Path, texts: Corpus) -> pd.DataFrame:
    """Return the coded passages of a .qdpx or a Taguette .csv, in their places in ``texts``.

    Columns: ``describe("themes")``; ``rule`` says how a passage was coded.

    Raises ValueError where a text of the file is not among these, or says something else.
    """
    file = Path(path)
    if _ending(file) == ".csv":
        return read_highlights(file, texts)
    project = read_project(file)
    rows: list[dict[str, object]] = []
    for document in texts:
        if document.name in project.texts.names:
            rows += _passages(file.name, document, project)
    missing = sorted(set(project.coded["doc"].astype("str")) - set(texts.names))
    if missing:
        raise ValueError(f"{file.name}: passages are coded in {missing[0]!r}, and there is no such text here")
    return table("themes", rows)


def _passages(file: str, document: Document, project: Project) -> Iterator[dict[str, object]]:
    """The passages of a text, moved to where they stand in it."""
    plain, removed = with_plain_line_ends(document.text)
    if with_plain_line_ends(project.texts[document.name].text)[0] != plain:
        raise ValueError(f"{file}: {document.name!r} does not say there what it says here")
    coded = project.coded[project.coded["doc"] == document.name]
    for start, end, theme, rule in coded[["start", "end", "theme", "rule"]].itertuples(index=False):
        place = document.place(place_before(start, removed), place_before(end - 1, removed) + 1)
        yield {**place, "theme": theme, "rule": rule}


def _changed_texts(texts: Corpus) -> Iterator[dict[str, str]]:
    for document in texts:
        if with_plain_line_ends(document.text)[0] != document.text:
            reason = "the format wants LF and whole letters; places are counted in the text as written there"
            yield {"where": document.name, "what": "line ends, a byte order mark or broken letters", "reason": reason}


def _without_codebook(book: Codebook) -> Iterator[dict[str, str]]:
    for theme in book.themes:
        reason = "a table of highlights has the themes' names only: write the codebook to a file of its own"
        yield {"where": theme.name, "what": "everything about the theme but its name", "reason": reason}


def _ending(file: Path) -> str:
    ending = file.suffix.lower()
    if ending not in {".qdpx", ".csv"}:
        raise ValueError(f"{file.name}: coded passages are written to and read from .qdpx and .csv, not {ending!r}")
    return ending
