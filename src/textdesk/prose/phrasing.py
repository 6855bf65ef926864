"""How counts, lists and kinds are put into words."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from textdesk.lexicons import records

if TYPE_CHECKING:
    import pandas as pd

# Kinds whose plural is not a plain "s" after the first word.
_KINDS = {
    "money": ("amount of money", "amounts of money"),
    "percent": ("percentage", "percentages"),
    "person": ("person", "people"),
    "absolute or superlative": ("absolute or superlative", "absolutes or superlatives"),
}
_SIDES = ("before", "after")
NO_TEXT = "There is no text in this folder yet: put .txt or .md files into it and run this again."


def listed(items: Iterable[str]) -> str:
    """Return items as a reader lists them.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    *first, last = [*items] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def n(count: float, noun: str) -> str:
    """Return a count with its noun: "1 word", "1,200 words"."""
    return f"{count:,.0f} {noun}" if count == 1 else f"{count:,.0f} {noun}s"


def are(count: float) -> str:
    """Return "is" for one, "are" otherwise."""
    return "is" if count == 1 else "are"


def as_said(number: Mapping[Any, Any]) -> str:
    """Return a row of a table of numbers as its text says it: the hedge, the number, what it counts.

    >>> as_said({"text": "80,000", "modifier": ">", "modifier_text": "over", "counts": "lives"})
    'over 80,000 lives'
    >>> as_said({"text": "20", "modifier": ">=", "modifier_text": "or more", "counts": "lives"})
    '20 or more lives'
    """
    hedge, text = number["modifier_text"], str(number["text"])
    if isinstance(hedge, str) and number["modifier"] != "range" and not text.startswith(hedge):
        close = "" if hedge.startswith(("-", "+")) else " "
        text = f"{text}{close}{hedge}" if hedge.lower() in _hedges_that_follow() else f"{hedge} {text}"
    return f"{text} {number['counts']}" if isinstance(number["counts"], str) else text


@cache
def _hedges_that_follow() -> frozenset[str]:
    """The hedges that stand behind their number, and never before it."""
    sides = {side: {row["phrase"] for row in records("modifiers.csv") if row["side"] == side} for side in _SIDES}
    return frozenset(sides["after"] - sides["before"])


def counted_names(pairs: Iterable[tuple[object, object]]) -> str:
    """Return names with their counts as a reader lists them."""
    return listed(f"“{name}” ({int(str(count)):,})" for name, count in pairs)


def counted_kinds(kinds: "pd.Series[str]") -> str:
    """Return how many there are of each kind, most frequent first."""
    order = kinds.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return listed(f"{count:,} {_kind(str(kind), count)}" for kind, count in order.items())


def _kind(kind: str, count: int) -> str:
    """A kind's name in a sentence: "3 people", "2 amounts without a source"."""
    one, many = _KINDS.get(kind, (kind, ""))
    noun, space, rest = one.partition(" ")
    return one if count == 1 else many or f"{noun}s{space}{rest}"
