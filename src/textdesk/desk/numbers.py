"""Numbers to browse: of one kind, from some size on, each with its passage."""

from collections.abc import Hashable
from typing import Any, TypeAlias

import pandas as pd
from ipywidgets import BoundedFloatText, BoundedIntText, Layout, Select, ToggleButtons

from textdesk.corpus import Corpus
from textdesk.desk.live import LABELS, Answer, Desk, at_a_desk, in_a_row
from textdesk.display import Passage, Prose, Table, show, visible

_COLUMNS = ["hedge", "text", "counts", "doc", "sentence", "passage"]
_EVERY_KIND = "every kind"
_LINES = 10
_WIDE = Layout(width="min(44rem, 100%)")
_MOST_CHOICES = 1000
_Row: TypeAlias = dict[Hashable, Any]


def numbers(texts: Corpus, found: pd.DataFrame, rows: int = 12) -> "NumberBrowser | Table":
    """Return a browser of numbers or of claims: choose a kind and a size, go through the rows, read each passage.

    Without a reader at it: the first rows with their sentences.
    """
    passages = texts.passages(found)
    plain = show(passages, [name for name in _COLUMNS if name in passages], rows)
    return NumberBrowser(plain, texts, found) if at_a_desk() else plain


class NumberBrowser(Desk):
    """Numbers of one kind, from some size on; the one that is chosen stands below in its passage."""

    def __init__(self, plain: Table, texts: Corpus, found: pd.DataFrame) -> None:
        self._texts, self._found, self._listed = texts, found, list[_Row]()
        self._kind = ToggleButtons(options=_kinds(found), description="Kind", style=LABELS)
        self._least = BoundedFloatText(0, min=0, max=1e15, description="At least", style=LABELS)
        # JupyterLab takes the arrow keys for itself, except in a field: there they step from row to row.
        self._row = BoundedIntText(1, min=1, max=1, description="Row (arrow keys go up and down)", style=LABELS)
        self._rows = Select(rows=_LINES, description="Numbers", style=LABELS, layout=_WIDE)
        self._counted, self._passage = Answer(), Answer()
        controls = in_a_row(self._kind, self._least, self._row)
        super().__init__(plain, [controls, self._counted.widget, self._rows, self._passage.widget])
        for control in (self._kind, self._least):
            control.observe(self._choose, "value")
        self._rows.observe(self._read, "value")
        self._row.observe(self._step, "value")
        self._choose()

    def _choose(self, _: object = None) -> None:
        chosen = self._found
        if self._kind.value:
            chosen = chosen[chosen["kind"] == self._kind.value]
        if self._least.value:
            # What has no size, dates for instance, is there as long as no size is asked for.
            chosen = chosen[chosen["value"].abs() >= self._least.value]
        self._listed = chosen.head(_MOST_CHOICES).to_dict("records")
        more = f" The first {_MOST_CHOICES:,} are listed." if len(chosen) > _MOST_CHOICES else ""
        self._counted.say(Prose(f"{len(chosen):,} of {len(self._found):,} numbers.{more}"))
        self._rows.options = [(_label(one), number) for number, one in enumerate(self._listed)]
        self._rows.index = 0 if self._listed else None
        self._row.max = max(1, len(self._listed))
        self._read()

    def _step(self, _: object) -> None:
        self._rows.index = self._row.value - 1 if self._listed else None

    def _read(self, _: object = None) -> None:
        place = self._rows.index
        self._row.value = (place or 0) + 1
        if place is None:
            self._passage.say()
        else:
            self._passage.say(_passage(self._texts, self._listed[place]))


def _kinds(found: pd.DataFrame) -> list[tuple[str, str]]:
    counts = found["kind"].value_counts().sort_index()
    return [
        (f"{_EVERY_KIND} ({len(found):,})", ""),
        *((f"{kind} ({count:,})", str(kind)) for kind, count in counts.items()),
    ]


def _label(row: _Row) -> str:
    said = " ".join(str(row[name]) for name in ("modifier_text", "text", "counts") if not pd.isna(row[name]))
    return visible(f"{said} – {row['kind']}, sentence {row['sentence']} of {row['doc']}")


def _passage(texts: Corpus, row: _Row) -> Passage:
    document = texts[row["doc"]]
    start = document.sentences[row["sentence"] - 1].start
    note = f"Sentence {row['sentence']} of {row['doc']}."
    return Passage(document.passage(row["sentence"]), row["start"] - start, row["end"] - start, note)
