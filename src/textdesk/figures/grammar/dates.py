"""Dates with a day or a month: "10 May 2024", "September 11, 2001", "March 4", "2018-07-06", "July 2003"."""

from collections.abc import Mapping
from functools import cache

from textdesk.figures.grammar.digit_dates import date_in_digits, is_day, iso, year_of
from textdesk.figures.grammar.figure import Found, dated
from textdesk.figures.grammar.lexing import DASHES, NUMBER, Phrases, Tokens, is_plural
from textdesk.figures.grammar.shares import ordinal
from textdesk.lexicons import context, records

# Names of months that are other words as well need their capital, and more around them to stand alone.
_OTHER_WORDS = frozenset({"may", "march", "mar", "dec", "august"})
_WHOLE_NAMES = frozenset({"may", "june", "july"})
_BEFORE_MONTH = context("before_month")
_AND = DASHES | frozenset({"to", "and", "or", "through", "until", "till"})
_BEFORE_YEAR = frozenset({",", "of", "in", "-", "/"})

Day = tuple[int, int]


@cache
def months() -> Mapping[str, int]:
    """Return the names of the months, with their numbers."""
    return {name: int(row["month"]) for row in records("months.csv") for name in row["names"].split()}


@cache
def _named() -> Phrases[str]:
    return Phrases((row["name"], row["date"]) for row in records("named_dates.csv"))


def date(tokens: Tokens, position: int) -> Found | None:
    """Return the date with a day or a month that begins at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [date(lex(text), 0)[0].date for text in ["September 11, 2001", "10 May 2024", "March 4", "4th of July"]]
    ['2001-09-11', '2024-05-10', '--03-04', '--07-04']
    """
    token = tokens[position]
    if token.key in months():
        return _month_first(tokens, position)
    if token.kind == NUMBER:
        return date_in_digits(tokens, position) or _called(tokens, position) or _day_first(tokens, position)
    return _day_first(tokens, position)


def _called(tokens: Tokens, position: int) -> Found | None:
    found = _named().after(tokens, position)
    if found is None or not all(token.glued for token in tokens[position + 1 : found[1]]):
        return None
    return dated(tokens, position, found[1], found[0], "named date")


def _month(tokens: Tokens, position: int) -> Day | None:
    """The month named at a position, and the position after it and its full stop."""
    token, after = tokens[position], tokens[position + 1]
    number = months().get(token.key)
    if number is None or (token.key in _OTHER_WORDS and not token.text[0].isupper()):
        return None
    has_stop = after.text == "." and after.glued and len(token.text) <= 4 and token.key not in _WHOLE_NAMES
    return number, position + 1 + has_stop


def _day(tokens: Tokens, position: int) -> Day | None:
    token = tokens[position]
    found = ordinal(tokens, position)
    if found is not None:
        return (int(found.value), found.last) if found.value <= 31 else None
    is_day = token.kind == NUMBER and len(token.text) <= 2 and token.text.isdecimal() and 1 <= token.value <= 31
    return (int(token.value), position + 1) if is_day else None


def _year(tokens: Tokens, position: int) -> tuple[int | None, int]:
    """The year that completes a date, and the position after it; None where there is none."""
    at = position + (tokens[position].key in _BEFORE_YEAR)
    at += tokens[at].key == "the" and tokens[at + 1].key == "year"
    at += tokens[at].key == "year"
    year = year_of(tokens[at])
    if year is None or (tokens[at + 1].glued and tokens[at + 1].text == "%") or is_plural(tokens[at + 1]):
        return None, position
    return year, at + 1


def _days(tokens: Tokens, position: int) -> tuple[list[int], int] | None:
    """One day or two: "4", "10-12", "10 and 12"."""
    first = _day(tokens, position)
    if first is None:
        return None
    if tokens[first[1]].key in _AND:
        second = _day(tokens, first[1] + 1)
        if second is not None and first[0] < second[0]:
            return [first[0], second[0]], second[1]
    return [first[0]], first[1]


def _month_first(tokens: Tokens, position: int) -> Found | None:
    month = _month(tokens, position)
    if month is None:
        return None
    number, last = month
    days = _days(tokens, last + (tokens[last].text in DASHES and tokens[last].glued))
    if days is not None and not _is_counted(tokens, days[1]):
        year, end = _year(tokens, days[1])
        return _calendar(tokens, (position, end), year, number, days[0])
    other = _month(tokens, last + 1) if tokens[last].key in _AND else None
    year, end = _year(tokens, other[1] if other else last)
    if year is not None:
        until = f"/{iso(year, other[0])}" if other else ""
        return dated(tokens, position, end, iso(year, number) + until, "month")
    stands_alone = tokens[position].text[0].isupper() and tokens[position - 1].key in _BEFORE_MONTH
    is_name = tokens[position].key in {"may", "march", "mar", "dec"} and tokens[position - 1].key in {
        "to",
        "and",
        "for",
    }
    return dated(tokens, position, last, iso(None, number), "month") if stands_alone and not is_name else None


def _is_counted(tokens: Tokens, last: int) -> bool:
    """Whether the number after a month goes on: "in May 20 percent", "in March 4.5 million"."""
    return tokens[last].text in {"%", "per"} or tokens[last].key in {"percent", "million", "billion", "thousand"}


def _day_first(tokens: Tokens, position: int) -> Found | None:
    days = _days(tokens, position)
    if days is None:
        return None
    for skipped in ({"day"}, {"of"}, DASHES | {"/"}):
        days = days[0], days[1] + (tokens[days[1]].key in skipped)
    month = _month(tokens, days[1])
    if month is None:
        return None
    year, last = _year(tokens, month[1])
    return _calendar(tokens, (position, last), year, month[0], days[0])


def _calendar(tokens: Tokens, span: tuple[int, int], year: int | None, month: int, days: list[int]) -> Found | None:
    if not is_day(month, days[-1]):
        return None
    first, last = span
    last -= tokens[last - 1].text == "."  # "on 4 Sept." ends its sentence
    return dated(tokens, first, last, "/".join(iso(year, month, day) for day in days), "day")
