"""What a number takes over from the one before it: the hedge in "over 100 kilometres (60 miles)", a unit left out."""

from collections.abc import Iterable, Iterator

import regex

from textdesk.figures.grammar.figure import Figure

_LONGEST_GAP = 30
_FURTHEST = 90
_IN_BRACKETS = regex.compile(r"\s*+[(\[/]\s*+")
# "By 125,600 jobs, or 2.2 per cent"; "5 percent to $12": the same change, and where it led.
_OR = regex.compile(r"(?:\s++(?!or\b)\p{Ll}++){0,2}+,?\s++or\s++|,?\s*+[(\[/]\s*+|,?\s++to\s++(?:just\s++)?+")
# "For 90 days, up from 30": what is compared is in the same unit.
_COMPARED = regex.compile(
    r"[^.;:!?]{0,60}?\b(?:(?:up|down) from|compared (?:to|with)|against) (?:(?:just|only|about|some|nearly|over) )?+"
)
_NO_NOUN = regex.compile(r"\s*+(?:[.,;:)]|$|(?:in|a|last|the|at|for|on|before|earlier|and)\b)")
_IN_UNITS = frozenset({"percent", "duration", "measure", "age"})
_AMOUNTS = frozenset({"money", "measure", "percent"})
_LIKE_COUNTS = _AMOUNTS | {"count"}


def with_echoes(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures, with the same thing said twice hedged twice, and changed in the same direction.

    >>> long = Figure(10, 20, "measure", "digits", value=100, low=100, modifier=">")
    >>> short = Figure(22, 30, "measure", "digits", value=330, low=330, high=330)
    >>> [figure.modifier for figure in with_echoes("more than 100 metres (330 feet)", [long, short])]
    ['>', '>']
    """
    before: Figure | None = None
    amount: Figure | None = None
    for figure in figures:
        heard = figure if before is None else _echo(text, before, figure)
        if amount is not None and heard.kind == "count" and _leaves_unit_out(text, amount.end, heard):
            heard = heard._replace(kind=amount.kind, unit=amount.unit)
        yield heard
        before = heard
        amount = heard if heard.kind in _IN_UNITS else amount


def _echo(text: str, before: Figure, figure: Figure) -> Figure:
    gap = text[before.end : figure.start]
    if len(gap) > _LONGEST_GAP or figure.modifier != "=" or not {before.kind, figure.kind} <= _LIKE_COUNTS:
        return figure
    if before.direction and not figure.direction and _OR.fullmatch(gap):
        figure = figure._replace(direction=before.direction)
    if before.modifier in {"=", "range"} or figure.kind not in _AMOUNTS or not _IN_BRACKETS.fullmatch(gap):
        return figure
    low = figure.low if before.low == before.low else before.low
    high = figure.high if before.high == before.high else before.high
    return figure._replace(modifier=before.modifier, modifier_text=before.modifier_text, low=low, high=high)


def _leaves_unit_out(text: str, before: int, figure: Figure) -> bool:
    is_near = figure.start - before <= _FURTHEST and not text[figure.end : figure.end + 1].isalnum()
    is_compared = is_near and _COMPARED.fullmatch(text, before, figure.start) is not None
    return is_compared and _NO_NOUN.match(text, figure.end) is not None
