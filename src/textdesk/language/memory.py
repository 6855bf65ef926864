"""What was found in a text, remembered by the text, the model, and the rules that found it."""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from textdesk.corpus import Document
from textdesk.language import store
from textdesk.language.models import SMALL, model_version

# Whole numbers, floats, letters and None: what JSON gives back as it was.
Row = list[Any]

_PARSING = ("corpus", "language")
_FINDING = ("corpus", "language", "figures", "lexicons")
_SOURCES = (".py", ".txt", ".csv", ".tsv")


def remembered(document: Document, what: str, find: Callable[[], list[Row]], model: str | None = SMALL) -> list[Row]:
    """Return what ``find`` finds in a text, from memory where this text was read before.

    ``what`` names the rules. They may depend on nothing but the text and the model, or with None on the text
    alone; when the code or the word lists of the rules change, everything is found anew.
    """
    key = key_of(document, what, model, _FINDING)
    kept = store.load(key)
    if kept is not None:
        rows: list[Row] = json.loads(kept)
        return rows
    found = find()
    store.save(key, json.dumps(found, separators=(",", ":")).encode("ascii"))
    return found


def key_of(document: Document, what: str, model: str | None = SMALL, rooms: tuple[str, ...] = _PARSING) -> str:
    """Return the key under which something about a text is kept: it changes with all that the result depends on."""
    parts = (what, model_version(model) if model else "", _digest(rooms), document.text)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _digest(rooms: tuple[str, ...]) -> str:
    """The digest of the code and the word lists in some rooms of this package."""
    seen = hashlib.sha256()
    for room in rooms:
        for source in _sources(files("textdesk") / room):
            seen.update(source.read_bytes())
    return seen.hexdigest()


def _sources(place: Traversable) -> list[Traversable]:
    inside = sorted(place.iterdir(), key=lambda path: path.name)
    below = [source for path in inside if path.is_dir() for source in _sources(path)]
    return [path for path in inside if path.name.endswith(_SOURCES)] + below
