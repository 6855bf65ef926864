"""Seasons, quarters, halves and fiscal years: "summer of 2012", "Q3 2021", "FY21"."""

from textdesk.figures.grammar.digit_dates import iso, year_of
from textdesk.figures.grammar.figure import Found, dated
from textdesk.figures.grammar.lexing import Tokens
from textdesk.figures.grammar.shares import ordinal
from textdesk.figures.grammar.years import span_of_years

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def part_of_year(tokens: Tokens, position: int) -> Found | None:
    """Return the part of a year, or the fiscal year, at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [part_of_year(lex(text), 0)[0].date for text in ["summer of 2012", "Q3 2021", "fiscal 2021", "H1 2024"]]
    ['2012-22', '2021-07/2021-09', '2021', '2024-01/2024-06']
    """
    token, after = tokens[position], tokens[position + 1]
    if token.key in SEASONS:
        at = position + 1 + (after.key == "of")
        found = year_of(tokens[at])
        return dated(tokens, position, at + 1, f"{found}-{SEASONS[token.key]}", "season") if found else None
    if token.key in {"q", "h"} and after.glued and 1 <= after.value <= 4:
        fiscal = _fiscal(tokens, position + 2) if tokens[position + 2].key in {"fy", "fiscal"} else None
        if fiscal is not None:
            return fiscal[0]._replace(start=token.start), fiscal[1]
        return _quarter(tokens, position, position + 2, int(after.value), months=3 if token.key == "q" else 6)
    if token.key in {"fy", "fiscal"}:
        return _fiscal(tokens, position)
    number = ordinal(tokens, position)
    months = {"quarter": 3, "half": 6}.get(tokens[number.last].key) if number is not None else None
    if number is None or months is None:
        return None
    return _quarter(tokens, position, number.last + 1, int(number.value), months=months)


def _quarter(tokens: Tokens, first: int, last: int, part: int, *, months: int = 3) -> Found | None:
    """A quarter of a year, or a half."""
    at = last + (tokens[last].key in {"of", "in", ","})
    found = year_of(tokens[at])
    if found is None:
        return None
    end = months * part
    if end > 12:
        return None
    rule = "quarter" if months == 3 else "half year"
    return dated(tokens, first, at + 1, f"{iso(found, end - months + 1)}/{iso(found, end)}", rule)


def _fiscal(tokens: Tokens, position: int) -> Found | None:
    at = position + 1 + (tokens[position + 1].key == "year")
    span = span_of_years(tokens, at)
    if span is not None:
        return dated(tokens, position, span[1], span[0].date, "fiscal year")
    token = tokens[at]
    short = 2000 + int(token.text) if len(token.text) == 2 and token.text.isdecimal() else None
    found = year_of(token) or short
    return dated(tokens, position, at + 1, str(found), "fiscal year") if found else None
