"""The pages that are no notebook: the overview, the index of texts and the texts themselves."""

from collections.abc import Mapping, Sequence

from nbformat import NotebookNode

from textdesk.corpus import Corpus
from textdesk.pages.marks import KINDS, Mark
from textdesk.pages.plan import OVERVIEW, TEXTS
from textdesk.pages.reader import Reader, TextPage
from textdesk.pages.render import Page, Press
from textdesk.pages.typeset import Entry, Typeset

_MANY = {"number": "numbers", "name": "names", "quote": "quotations", "theme": "themes"}
# Short, for they stand at every mark; "e" is what somebody or something is called.
_CLASSES = {"number": "n", "name": "e", "quote": "q", "theme": "t", "place": ""}
_MOST_COLUMNS = 4


def overview(press: Press, texts: Corpus, marks: Mapping[str, Sequence[Mark]], pages: Sequence[Page]) -> str:
    """Return the overview: the folder in numbers, and what each page finds, with its first chart."""
    by_kind = {kind: sum(mark.kind == kind for found in marks.values() for mark in found) for kind in KINDS}
    words, sentences = (int(texts.report[name].sum()) for name in ("words", "sentences"))
    leads = {page.label.lower(): page.name for page in pages}
    sums = [
        {"label": "text" if len(texts) == 1 else "texts", "count": f"{len(texts):,}", "href": TEXTS},
        {"label": "words", "count": f"{words:,}", "href": leads.get("words", "")},
        {"label": "sentences", "count": f"{sentences:,}", "href": ""},
        {"label": "numbers", "count": f"{by_kind['number']:,}", "href": leads.get("numbers", "")},
        {"label": "names", "count": f"{by_kind['name']:,}", "href": leads.get("names", "")},
        {"label": "quotations", "count": f"{by_kind['quote']:,}", "href": leads.get("names", "")},
        {"label": "passages with a theme", "count": f"{by_kind['theme']:,}", "href": leads.get("themes", "")},
    ]
    findings = [{"page": page, "sentence": _bottom_line(page), "image": _first_chart(page.notebook)} for page in pages]
    return press.page("front.html.j2", OVERVIEW, {"title": press.site, "sums": sums, "findings": findings})


def index_of_texts(press: Press, texts: Corpus, reader: Reader, marks: Mapping[str, Sequence[Mark]]) -> str:
    """Return the index of all text pages, with what the metadata say of them."""
    known = [name for name in texts.metadata.columns if name not in {"doc", "title"}][:_MOST_COLUMNS]
    words = dict(zip(texts.report["file"], texts.report["words"], strict=True))
    rows = [
        {
            "href": page.name,
            "title": page.title,
            "cells": [
                *({"text": page.document.metadata.get(name, ""), "is_number": False} for name in known),
                {"text": f"{words[page.document.name]:,}", "is_number": True},
                {"text": f"{len(marks[page.document.name]):,}", "is_number": True},
            ],
        }
        for page in reader.pages
    ]
    headings = [*known, "words", "marks"]
    return press.page("texts.html.j2", TEXTS, {"title": "Texts", "headings": headings, "rows": rows})


def text_page(press: Press, page: TextPage, text: Typeset, around: Sequence[tuple[str, TextPage]]) -> str:
    """Return one text, typeset, with its register."""
    metadata = page.document.metadata.items()
    told = {
        "title": page.title,
        "known": [{"name": name, "value": value} for name, value in metadata if value and name != "title"],
        "kinds": [_switch(kind, text) for kind in KINDS],
        "paragraphs": _paragraphs(text),
        "around": [{"word": word, "name": other.name, "title": other.title} for word, other in around],
        "register": [_part(kind, text) for kind in (*KINDS, "place")],
        "record": press.record.of_text(page.document.name),
    }
    return press.page("text.html.j2", page.name, told)


def _switch(kind: str, text: Typeset) -> dict[str, object]:
    count = sum(len(entry.places) for entry in text.of_kind(kind))
    return {"short": _CLASSES[kind], "many": _MANY[kind], "count": f"{count:,}"}


def _paragraphs(text: Typeset) -> list[dict[str, object]]:
    return [
        {
            "number": paragraph.number,
            "pieces": [
                {
                    "text": piece.text,
                    "anchor": piece.anchor,
                    "begins": piece.begins,
                    "classes": " ".join(_CLASSES[kind] for kind in piece.kinds if _CLASSES[kind]),
                    "entry": f"e{piece.entries[0]}" if piece.entries else "",
                    "described": " ".join(f"e{number}" for number in piece.entries),
                    "numbers": " ".join(str(number) for number in piece.entries),
                }
                for piece in paragraph.pieces
            ],
        }
        for paragraph in text.paragraphs
    ]


def _part(kind: str, text: Typeset) -> dict[str, object]:
    entries: list[Entry] = text.of_kind(kind)
    title = "Other places that the tables show" if kind == "place" else _MANY[kind].capitalize()
    is_place = kind == "place"
    return {"title": title, "one": "passage" if is_place else kind, "entries": entries, "is_folded": is_place}


def _bottom_line(page: Page) -> str:
    for cell in page.notebook.cells:
        if "bottom-line" in cell.metadata.get("tags", []):
            return str(next((output.data["text/plain"] for output in cell.outputs if "data" in output), ""))
    return ""


def _first_chart(notebook: NotebookNode) -> dict[str, object] | None:
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    for output in outputs:
        if "image/png" in output.get("data", {}):
            return {"data": output.data["image/png"], **output.metadata["image/png"]}
    return None
