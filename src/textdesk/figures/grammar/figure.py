"""What the grammar finds: a figure, with its place and everything the text says about it."""

from dataclasses import dataclass

from textdesk.figures.grammar.lexing import NAN, Tokens


@dataclass(frozen=True, slots=True)
class Figure:
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


# A figure, and the position of the first token after it.
Found = tuple[Figure, int]


def dated(tokens: Tokens, first: int, last: int, date: str | None, rule: str) -> Found:
    """Return the tokens from ``first`` up to ``last`` as a date; None is one that only its context knows."""
    return Figure(tokens[first].start, tokens[last - 1].end, "date", rule, date=date), last


def labelled(tokens: Tokens, first: int, last: int, reason: str) -> Found:
    """Return the tokens from ``first`` up to ``last`` as a numeral that is no quantity."""
    return Figure(tokens[first].start, tokens[last - 1].end, "label", "label", reason=reason), last
