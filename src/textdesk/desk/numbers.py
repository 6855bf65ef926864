"""Numbers to browse: of one kind, from some size on, each with its passage."""

from collections.abc import Hashable
from functools import partial
from itertools import zip_longest
from typing import Any, TypeAlias

import pandas as pd
from ipywidgets import BoundedFloatText, BoundedIntText, Button, Layout, ToggleButtons, VBox

from textdesk.corpus import Corpus
from textdesk.desk.live import LABELS, Answer, Desk, at_a_desk, in_a_row
from textdesk.display import Passage, Prose, Table, show, visible

_COLUMNS = ["hedge", "text", "counts", "doc", "sentence", "passage"]
_EVERY_KIND = "every kind"
_LINES = 10
_CHOSEN = "▸"
_SET = {"width": "min(44rem, 100%)", "display": "flex", "justify_content": "flex-start"}
_LINE = Layout(**_SET)
_CHOSEN_LINE = Layout(**_SET, border_left="4px solid currentcolor")
_NO_LINE = Layout(display="none")
_Row: TypeAlias = dict[Hashable, Any]


def numbers(texts: Corpus, found: pd.DataFrame, rows: int = 12) -> "NumberBrowser | Table":
    """Return a browser of numbers or of claims: choose a kind and a size, go through the rows, read each passage.

    Without a reader at it: the first rows with their sentences.
    """
    passages = texts.passages(found)
    plain = show(passages, [name for name in _COLUMNS if name in passages], rows)
    return NumberBrowser(plain, texts, found) if at_a_desk() else plain


class NumberBrowser(Desk):
    """Numbers of one kind, from some size on, ten at a time; the chosen one stands below in its passage.

    The lines are buttons, not a list to select from: there JupyterLab takes the keys for itself,
    and leaves the cell, or deletes it. In a field the arrow keys stay, and go from row to row.
    """

    def __init__(self, plain: Table, texts: Corpus, found: pd.DataFrame) -> None:
        self._texts, self._found, self._chosen = texts, found, found
        self._kind = ToggleButtons(options=_kinds(found), description="Kind", style=LABELS)
        self._least = BoundedFloatText(0, min=0, max=1e15, continuous_update=True, description="At least", style=LABELS)
        self._row = BoundedIntText(1, min=1, max=1, description="Row (arrow keys go up and down)", style=LABELS)
        self._lines = [Button() for _ in range(_LINES)]
        self._counted, self._passage = Answer(), Answer()
        controls = in_a_row(self._kind, self._least)
        super().__init__(plain, [controls, self._counted.widget, self._row, VBox(self._lines), self._passage.widget])
        for control in (self._kind, self._least):
            control.observe(self._choose, "value")
        for number, line in enumerate(self._lines):
            line.on_click(partial(self._take, number))
        self._row.observe(self._read, "value")
        self._choose()

    def _choose(self, _: object = None) -> None:
        chosen = self._found
        if self._kind.value:
            chosen = chosen[chosen["kind"] == self._kind.value]
        if self._least.value:
            # What has no size, dates for instance, is there as long as no size is asked for.
            chosen = chosen[chosen["value"].abs() >= self._least.value]
        self._chosen = chosen
        self._counted.say(Prose(f"{len(chosen):,} of {len(self._found):,} numbers."))
        self._row.max, self._row.value = max(1, len(chosen)), 1
        self._read()

    def _take(self, number: int, _: object) -> None:
        self._row.value = self._first + number + 1

    @property
    def _first(self) -> int:
        """The first of the ten rows that the chosen one is among, from 0."""
        return int(self._row.value - 1) // _LINES * _LINES

    def _read(self, _: object = None) -> None:
        rows: list[_Row] = self._chosen.iloc[self._first :].head(_LINES).to_dict("records")
        labels = [_label(row, len(self._texts)) for row in rows]
        place = self._row.value - 1 - self._first
        for number, (line, label) in enumerate(zip_longest(self._lines, labels)):
            if label is None:
                line.layout = _NO_LINE
            elif number == place:
                line.description, line.layout = f"{_CHOSEN} {label}", _CHOSEN_LINE
            else:
                line.description, line.layout = label, _LINE
        self._passage.say(*(_passage(self._texts, row) for row in rows[place : place + 1]))


def _kinds(found: pd.DataFrame) -> list[tuple[str, str]]:
    counts = found["kind"].value_counts().sort_index()
    return [
        (f"{_EVERY_KIND} ({len(found):,})", ""),
        *((f"{kind} ({count:,})", str(kind)) for kind, count in counts.items()),
    ]


def _label(row: _Row, texts: int) -> str:
    """A row in one line; which text it stands in, where there are several."""
    said = " ".join(str(row[name]) for name in ("modifier_text", "text", "counts") if not pd.isna(row[name]))
    where = f" of {row['doc']}" if texts > 1 else ""
    return visible(f"{said} – {row['kind']}, sentence {row['sentence']}{where}")


def _passage(texts: Corpus, row: _Row) -> Passage:
    document = texts[row["doc"]]
    start = document.sentences[row["sentence"] - 1].start
    note = f"Sentence {row['sentence']} of {row['doc']}."
    return Passage(document.passage(row["sentence"]), row["start"] - start, row["end"] - start, note)
