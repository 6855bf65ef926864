"""Tables of Taguette: the codebook and the highlights as CSV."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, read_csv
from textdesk.export import unguarded
from textdesk.themes.codebook import Codebook, Theme, distinct, path_below
from textdesk.themes.exchange.descriptions import described, with_description

_NAMES = ("tag", "name", "path")


def codebook_table(book: Codebook) -> pd.DataFrame:
    """Return a codebook as Taguette's table: ``tag``, ``parent``, ``description``."""
    rows = [(theme.name, theme.above, described(theme)) for theme in book.themes]
    return pd.DataFrame(rows, columns=["tag", "parent", "description"], dtype="str")


def read_codebook_table(file: Path) -> Codebook:
    """Return the codebook in a table of Taguette; its tags stand in a column tag, name or path."""
    rows = read_csv(file, required=())
    column = next((name for name in _NAMES if rows and name in rows[0]), None)
    if column is None:
        raise ValueError(f"{file.name} is no codebook of Taguette: it has no column {', '.join(_NAMES)}")
    below: dict[str, list[dict[str, str]]] = {}
    known = {unguarded(row[column]) for row in rows}
    for row in rows:
        parent = unguarded(row.get("parent", ""))
        below.setdefault(parent if parent in known else "", []).append(row)
    book = distinct(_themes(below, column, "", ""))
    if len(book.themes) < len(rows):
        raise ValueError(f"{file.name}: some tags are below themselves in the column parent")
    return book


def highlights_table(coded: pd.DataFrame) -> pd.DataFrame:
    """Return coded matches as Taguette's table of highlights, with their places and rules behind it."""
    places = coded[["doc", "start", "end"]].astype({"doc": "str"})
    numbers = places.groupby(["doc", "start", "end"], sort=False).ngroup() + 1
    columns = {"id": numbers, "document": coded["doc"], "tag": coded["theme"], "content": coded["text"]}
    return pd.DataFrame(columns | {name: coded[name] for name in ("start", "end", "rule")})


def read_highlights(file: Path, texts: Corpus) -> pd.DataFrame:
    """Return coded passages from Taguette's table of highlights (columns: ``describe("themes")``).

    Taguette writes no places: a passage is looked up in its text, the second time it is named at
    its second place.

    Raises ValueError where a text or a passage is not there.
    """
    rows = read_csv(file, required=("document", "tag", "content"))
    times: dict[tuple[str, ...], int] = {}
    found = []
    for number, row in enumerate(rows, start=2):
        name, tag, content = (unguarded(row[column]) for column in ("document", "tag", "content"))
        if name not in texts.names:
            raise ValueError(f"{file.name}, row {number}: there is no text named {name!r} here")
        times[name, tag, content] = times.get((name, tag, content), 0) + 1
        span = _span(texts[name], content, row, times[name, tag, content])
        if span is None:
            raise ValueError(f"{file.name}, row {number}: {name} does not say {content[:60]!r}")
        found.append({**texts[name].place(*span), "theme": tag, "rule": row.get("rule", "") or "Taguette"})
    order = {name: number for number, name in enumerate(texts.names)}
    return table("themes", sorted(found, key=lambda row: (order[row["doc"]], row["start"], row["end"])))


def _themes(below: dict[str, list[dict[str, str]]], column: str, parent: str, above: str) -> Iterator[Theme]:
    for row in below.get(parent, []):
        tag = unguarded(row[column])
        own_name = tag
        if parent and tag.startswith(parent) and tag[len(parent) : len(parent) + 1] in {"/", "."}:
            own_name = tag[len(parent) + 1 :]
        name = path_below(above, own_name)
        yield with_description(Theme(name, above=above), unguarded(row.get("description", "")))
        if tag:
            yield from _themes(below, column, tag, name)


def _span(document: Document, content: str, row: dict[str, str], time: int) -> tuple[int, int] | None:
    """Where a highlight stands: where the table says, or at the so-many-th place of its words."""
    start, end = row.get("start", ""), row.get("end", "")
    if start.isdecimal() and end.isdecimal() and document.text[int(start) : int(end)].split() == content.split():
        return int(start), int(end)
    words = r"\s+".join(map(regex.escape, content.split()))
    places = [match.span() for match in regex.finditer(words, document.text)] if words else []
    return places[min(time, len(places)) - 1] if places else None
