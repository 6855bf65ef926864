"""What the grammar finds: a figure, with its place and everything the text says about it."""

from typing import NamedTuple

from textdesk.figures.grammar.lexing import NAN, Tokens


class Shift(NamedTuple):
    """How far a date lies from the day of writing; ``steps`` is None where only the context tells."""

    steps: int | None
    unit: str


class Figure(NamedTuple):
    """A number, date or numeral as it stands in a text (columns: ``describe("numbers")``)."""

    start: int
    end: int
    kind: str
    rule: str
    value: float = NAN
    low: float = NAN
    high: float = NAN
    modifier: str = "="
    modifier_text: str | None = None
    direction: str | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    date: str | None = None
    reason: str | None = None
    shift: Shift | None = None


# Rules of dates that are named for what they find; other dates are as precise as their ISO form.
_PRECISE = frozenset({"relative", "season", "quarter", "half year", "fiscal year", "decade", "century"})

# A figure, and the position of the first token after it.
Found = tuple[Figure, int]


def dated(tokens: Tokens, first: int, last: int, date: str | None, rule: str) -> Found:
    """Return the tokens from ``first`` up to ``last`` as a date; None is one that only its context knows."""
    return Figure(tokens[first].start, tokens[last - 1].end, "date", rule, date=date), last


def labelled(tokens: Tokens, first: int, last: int, reason: str) -> Found:
    """Return the tokens from ``first`` up to ``last`` as a numeral that is no quantity."""
    return Figure(tokens[first].start, tokens[last - 1].end, "label", "label", reason=reason), last


def precision(figure: Figure) -> str | None:
    """Return how precise a date is, from "day" to "century", "span" or "relative"; None of anything but a date.

    >>> figures = [Figure(0, 9, "date", "", date=date) for date in ["2024-05-10", "--03-04", "2024-05", "2019/2020"]]
    >>> [precision(figure) for figure in figures]
    ['day', 'day', 'month', 'span']
    """
    if figure.kind != "date":
        return None
    if figure.rule in _PRECISE:
        return figure.rule
    date = figure.date or ""
    return "span" if "/" in date else ("year", "month", "day")[date.lstrip("-").count("-") + date.startswith("--")]
