"""Projects of the REFI-QDA standard 1.5 (.qdpx): texts, codes and coded passages in one file."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, from_texts
from textdesk.themes.codebook import Codebook, Theme, distinct
from textdesk.themes.exchange.line_ends import with_plain_line_ends
from textdesk.themes.exchange.refi_codes import ORIGIN, add_codes, guid, plain_guid, read_codes
from textdesk.themes.exchange.safe_xml import read_xml, xml_bytes, xml_text

_MOST_BYTES = 64 * 2**20
_INTERNAL = "internal://"


class Project(NamedTuple):
    """What a project holds: its texts, its codebook, and its coded passages as ``describe("themes")``."""

    texts: Corpus
    book: Codebook
    coded: pd.DataFrame


def qdpx_bytes(texts: Corpus, book: Codebook, coded: pd.DataFrame) -> bytes:
    """Return texts, codebook and coded passages as a project, the same bytes for the same data.

    Places are code points from 0, the end excluded, in texts whose line ends are LF. The rule that
    coded a passage is its name.
    """
    unknown = dict.fromkeys(coded["theme"][~coded["theme"].isin([theme.name for theme in book.themes])])
    whole = Codebook((*book.themes, *map(Theme, unknown)))
    root = Element("Project", {"xmlns": "urn:QDA-XML:project:1.0", "name": ORIGIN, "origin": ORIGIN})
    SubElement(SubElement(root, "Users"), "User", {"guid": guid("user"), "name": ORIGIN})
    if whole.themes:
        add_codes(SubElement(root, "CodeBook"), whole)
    sources = SubElement(root, "Sources") if len(texts) else root
    files = {}
    passages = dict(list(coded.astype({"doc": "str"}).groupby("doc")))
    for document in texts:
        text, removed = with_plain_line_ends(document.text)
        identifier = guid("source", document.name)
        files[f"sources/{identifier}.txt"] = text.encode("utf-8", "replace")
        attributes = {"guid": identifier, "name": xml_text(document.name)}
        source = SubElement(sources, "TextSource", attributes | {"plainTextPath": f"{_INTERNAL}{identifier}.txt"})
        if document.name in passages:
            _add_passages(source, passages[document.name], removed)
    return _zipped({"project.qde": xml_bytes(root), **files})


def read_project(path: str | Path) -> Project:
    """Return the texts, the codebook and the coded passages of a REFI-QDA project (.qdpx).

    Raises ValueError where the file is no such project or a part of it is missing.
    """
    file = Path(path)
    try:
        with zipfile.ZipFile(file) as archive:
            root = read_xml(f"{file.name}: project.qde", _member(file.name, archive, "project.qde"))
            named = [(source, _text(file.name, archive, source)) for source in root.iter("TextSource")]
    except zipfile.BadZipFile:
        raise ValueError(f"{file.name} is no REFI-QDA project: it is not a ZIP file") from None
    codes = [pair for book in root.findall("CodeBook") for pair in read_codes(book)]
    names = _distinct_names([source.get("name") or "a text without a name" for source, _ in named])
    texts = from_texts({name: text for name, (_, text) in zip(names, named, strict=True)})
    of_guid = {identifier: theme.name for theme, identifier in codes}
    rows = [
        {**texts[name].place(start, end), "theme": theme, "rule": rule}
        for name, (source, text) in zip(names, named, strict=True)
        for start, end, theme, rule in _passages(f"{file.name}: {name}", source, len(text), of_guid)
    ]
    return Project(texts, distinct(theme for theme, _ in codes), table("themes", rows))


def _add_passages(source: Element, passages: pd.DataFrame, removed: NDArray[np.int64]) -> None:
    """One selection a match, so that the same words may bear two codes by different rules."""
    identifier = source.get("guid", "")
    spans = {name: passages[name].to_numpy() - np.searchsorted(removed, passages[name]) for name in ("start", "end")}
    rows = zip(spans["start"].tolist(), spans["end"].tolist(), passages["theme"], passages["rule"], strict=True)
    for number, (start, end, theme, rule) in enumerate(rows):
        place = (identifier, str(start), str(end), theme, rule, str(number))
        attributes = {"guid": guid("selection", *place), "name": xml_text(rule), "creatingUser": guid("user")}
        positions = {"startPosition": str(start), "endPosition": str(end)}
        selection = SubElement(source, "PlainTextSelection", attributes | positions)
        coding = SubElement(selection, "Coding", {"guid": guid("coding", *place), "creatingUser": guid("user")})
        SubElement(coding, "CodeRef", {"targetGUID": guid("code", theme)})


def _passages(where: str, source: Element, size: int, of_guid: dict[str, str]) -> Iterator[tuple[int, int, str, str]]:
    """The coded passages of a source in text order, each with its theme and rule."""
    found = []
    for selection in source.findall("PlainTextSelection"):
        positions = selection.get("startPosition", ""), selection.get("endPosition", "")
        if not all(position.isdecimal() for position in positions):
            raise ValueError(f"{where}: a passage has no place")
        start, end = map(int, positions)
        if not start < end <= size:
            raise ValueError(f"{where}: a passage from {start} to {end} is outside its text of {size}")
        for reference in selection.iterfind("Coding/CodeRef"):
            theme = of_guid.get(plain_guid(reference.get("targetGUID")))
            if theme is None:
                raise ValueError(f"{where}: a passage has a code that is not in the codebook")
            found.append((start, end, theme, selection.get("name") or "coded by hand"))
    return iter(sorted(found))


def _text(file: str, archive: zipfile.ZipFile, source: Element) -> str:
    inline = source.findtext("PlainTextContent")
    if inline is not None:
        return inline
    path = source.get("plainTextPath", "")
    if not path.startswith(_INTERNAL):
        raise ValueError(f"{file}: the text {source.get('name')!r} is not inside the file but at {path!r}")
    data = _member(file, archive, f"sources/{path.removeprefix(_INTERNAL).lstrip('/')}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{file}: the text {source.get('name')!r} is not UTF-8") from None


def _member(file: str, archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            data = part.read(_MOST_BYTES + 1)
    except KeyError:
        raise ValueError(f"{file}: there is no {name} inside") from None
    if len(data) > _MOST_BYTES:
        raise ValueError(f"{file}: {name} is larger than {_MOST_BYTES // 2**20} MB")
    return data


def _distinct_names(names: list[str]) -> list[str]:
    times: dict[str, int] = {}
    distinct_names = []
    for name in names:
        times[name] = times.get(name, 0) + 1
        distinct_names.append(name if times[name] == 1 else f"{name} ({times[name]})")
    return distinct_names


def _zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            # A fixed date, or the same project would never be the same file twice.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
