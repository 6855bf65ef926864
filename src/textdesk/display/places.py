"""Where the rows of a table lead."""

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import pandas as pd

from textdesk.columns import FIRST
from textdesk.display.letters import visible

# The cell that a mention's place is said in, the first of these that is shown.
_NAME_A_PLACE = ("sentence", "text", "doc", "file")
# The cell that says what is counted, where it is not the first one.
_NAME_A_COUNT = ("spelling", "theme")
_NAME_A_TEXT = ("doc", "other", "file")
_FIRST = [column.name for column in FIRST]


class PlaceInText(NamedTuple):
    """Where a row leads: a text, and its characters from ``start`` to ``end`` where the row has them."""

    doc: str
    start: int | None = None
    end: int | None = None

    @property
    def attributes(self) -> str:
        """It as attributes of an element, which pages make a link of."""
        numbers = "" if self.start is None else f' data-start="{self.start}" data-end="{self.end}"'
        return f' data-doc="{html.escape(visible(self.doc))}"{numbers}'


# By the column whose cells lead somewhere: where each row's does, if anywhere.
Places: TypeAlias = Mapping[str, Sequence[PlaceInText | None]]


def places_of(found: pd.DataFrame, shown: Sequence[str]) -> Places:
    """Return where the cells of the columns shown lead, as far as the table says it.

    A mention leads to itself, a count to the first place counted, a pair of figures to both, and
    a row about a whole text to that text.

    >>> places_of(pd.DataFrame({"doc": ["a"], "n": [1]}), ["n"])
    {'n': [PlaceInText(doc='a', start=None, end=None)]}
    """
    if {"doc", "start", "end"} <= set(found.columns):
        return {_first_of(_NAME_A_PLACE, shown): _spans(found, ["doc", "start", "end"])}
    if set(_FIRST) <= set(found.columns):
        return {_first_of(_NAME_A_COUNT, shown): _spans(found, _FIRST)}
    if {"doc_a", "doc_b"} <= set(found.columns):
        return {
            f"text_{side}": _spans(found, [f"doc_{side}", f"start_{side}", f"end_{side}"])
            for side in "ab"
            if f"text_{side}" in shown
        }
    named = [name for name in _NAME_A_TEXT if name in found]
    own = [name for name in named if name in shown]
    leads = zip(own or shown, own or named[:1], strict=False)
    return {at: [PlaceInText(str(doc)) for doc in found[name]] for at, name in leads}


def _first_of(names: Iterable[str], shown: Sequence[str]) -> str:
    return next((name for name in names if name in shown), shown[0])


def _spans(found: pd.DataFrame, names: Sequence[str]) -> list[PlaceInText | None]:
    spans = zip(*(found[name] for name in names), strict=True)
    return [None if pd.isna(start) else PlaceInText(str(doc), int(start), int(end)) for doc, start, end in spans]
