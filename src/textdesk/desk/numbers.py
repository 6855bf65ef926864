"""Numbers to browse: of one kind, from some size on, each with its passage."""

from collections.abc import Hashable
from typing import Any, TypeAlias

import pandas as pd
from ipywidgets import BoundedFloatText, BoundedIntText, Layout, Select, ToggleButtons, VBox

from textdesk.corpus import Corpus
from textdesk.desk.live import LABELS, Answer, at_a_desk, in_a_row
from textdesk.display import Passage, Prose, Table, show, visible

_COLUMNS = ["text", "kind", "counts", "doc", "sentence", "passage"]
_EVERY_KIND = "every kind"
_ROWS = 10
_MOST_CHOICES = 1000
_Row: TypeAlias = dict[Hashable, Any]


def numbers(texts: Corpus, found: pd.DataFrame) -> VBox | Table:
    """Return a browser of ``figures.numbers(texts)``: choose a kind and a size, go through the rows, read each passage.

    Without a reader at it: the first rows with their sentences.
    """
    if not at_a_desk():
        return show(texts.passages(found), _COLUMNS)
    kinds = found["kind"].value_counts().sort_index()
    choices = [
        (f"{_EVERY_KIND} ({len(found):,})", ""),
        *((f"{kind} ({count:,})", kind) for kind, count in kinds.items()),
    ]
    kind = ToggleButtons(options=choices, description="Kind", style=LABELS)
    least = BoundedFloatText(0, min=0, max=1e15, description="At least", style=LABELS)
    rows = Select(rows=_ROWS, description="Numbers", style=LABELS, layout=Layout(width="min(44rem, 100%)"))
    # JupyterLab takes the arrow keys for itself, except in a field: there they step from row to row.
    row = BoundedIntText(1, min=1, max=1, description="Row", style=LABELS)
    counted, passage, listed = Answer(), Answer(), list[_Row]()

    def choose(_: object = None) -> None:
        chosen = found[found["kind"] == kind.value] if kind.value else found
        # What has no size, dates for instance, is there as long as no size is asked for.
        chosen = chosen[chosen["value"] >= least.value] if least.value else chosen
        listed[:] = chosen.head(_MOST_CHOICES).to_dict("records")
        counted.say(Prose(f"{len(chosen):,} of {len(found):,} numbers."))
        rows.options = [(_label(one), number) for number, one in enumerate(listed)]
        rows.index = 0 if listed else None
        row.max = max(1, len(listed))
        read()

    def step(_: object) -> None:
        rows.index = row.value - 1 if listed else None

    def read(_: object = None) -> None:
        row.value = (rows.index or 0) + 1
        passage.say(*([] if rows.index is None else [_passage(texts, listed[rows.index])]))

    for control in (kind, least):
        control.observe(choose, "value")
    rows.observe(read, "value")
    row.observe(step, "value")
    choose()
    return VBox([in_a_row(kind, least, row), counted.widget, rows, passage.widget])


def _label(row: _Row) -> str:
    said = " ".join(str(row[name]) for name in ("modifier_text", "text", "counts") if not pd.isna(row[name]))
    return visible(f"{said} – {row['kind']}, sentence {row['sentence']} of {row['doc']}")


def _passage(texts: Corpus, row: _Row) -> Passage:
    document = texts[row["doc"]]
    start = document.sentences[row["sentence"] - 1].start
    note = f"Sentence {row['sentence']} of {row['doc']}."
    return Passage(document.passage(row["sentence"]), row["start"] - start, row["end"] - start, note)
