"""Dates that are told from another day: "last year", "two weeks ago", "on Tuesday", "today"."""

from functools import cache

from textdesk.figures.grammar.amounts import amount
from textdesk.figures.grammar.dates import date, months
from textdesk.figures.grammar.figure import Found, Shift, dated
from textdesk.figures.grammar.lexing import WORD, Phrases, Tokens
from textdesk.figures.grammar.parts import ARTICLES
from textdesk.lexicons import context, records, stop_words

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PERIODS = context("periods")
_TIMES = context("time_units")
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
# "Two weeks later" is told from another event than the writing.
_FROM_NOW = {"ago": -1, "hence": 1}
_FROM_THEN = frozenset({"earlier", "later"})
_BEFORE_NAMES = frozenset(["black", "good", "bloody", "super", "ash", "easter", "palm", "sheffield", "cyber"])
_ANY = ARTICLES | frozenset({"every", "any", "each", "one"})
_IN_SEASON = context("before_season")


@cache
def _near() -> Phrases[Shift]:
    rows = records("relative_dates.csv")
    return Phrases((row["phrase"], Shift(int(row["steps"]) if row["steps"] else None, row["unit"])) for row in rows)


def near_words() -> frozenset[str]:
    """Return the words with which a date may begin that is told from the day of writing."""
    return _near().openers


def relative(tokens: Tokens, position: int) -> Found | None:
    """Return the date at a position that only another day can tell, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> texts = ["last year", "two weeks ago", "yesterday", "a decade later", "next Tuesday"]
    >>> [tuple(relative(lex(text), 0)[0].shift) for text in texts]
    [(-1, 'year'), (-2, 'week'), (-1, 'day'), (None, 'decade'), (1, 'tuesday')]
    """
    return _from_today(tokens, position) or _at_a_distance(tokens, position)


def weekday(tokens: Tokens, position: int) -> Found | None:
    """Return the day that a weekday names, with the date that follows it: "Tuesday", "Monday, 5 May 2024"."""
    token, before, after = tokens[position], tokens[position - 1], tokens[position + 1]
    if not token.text[0].isupper() or before.key in _BEFORE_NAMES | _ANY:
        return None
    at = position + 1 + (after.text == ",")
    at += tokens[at].key == "the"
    exact = date(tokens, at)
    if exact is not None:
        return exact[0]._replace(start=token.start), exact[1]
    last = position + 1 + (after.key in _PARTS_OF_DAY)
    if before.key == "the" and after.text[:1].isupper():
        return None  # the Sunday Times
    return _told(tokens, position, last, Shift(None, _unowned(token.key)))


def season(tokens: Tokens, position: int) -> Found | None:
    """Return the season at a position whose year is not stated: "in the spring", "Summer can be hot"."""
    before, after = tokens[position - 1], tokens[position + 1]
    if before.key == "the":
        before = tokens[position - 2]
    opens = tokens[position].text[0].isupper() and (before.kind != WORD or before.text.islower())
    is_season = before.key in _IN_SEASON or (opens and tokens[position].key != "fall" and after.kind == WORD)
    is_time = is_season and after.key != "of" and (after.kind != WORD or after.key in stop_words())
    return _told(tokens, position, position + 1, Shift(None, tokens[position].key)) if is_time else None


def _told(tokens: Tokens, first: int, last: int, shift: Shift) -> Found:
    figure, end = dated(tokens, first, last, None, "relative")
    owner = len(tokens[last - 1].key) - len(_unowned(tokens[last - 1].key))
    return figure._replace(shift=shift, end=figure.end - owner), end


def _unowned(key: str) -> str:
    """The word without its possessive: "last year's budget"."""
    return key.removesuffix("'s")


def _from_today(tokens: Tokens, position: int) -> Found | None:
    """Such as "today", "last year", "this summer", "next Tuesday", "last March"."""
    found = _near().after(tokens, position)
    if found is None:
        return None
    shift, last = found
    if shift.unit:
        return _told(tokens, position, last, shift)
    token = tokens[last]
    if token.key == "day" and tokens[position].key in {"this", "that"}:
        return None  # "to this day"
    unit = _unowned(token.key)
    is_named = token.text[:1].isupper() and (unit in WEEKDAYS or unit in months())
    if unit not in _PERIODS and not is_named:
        return None
    return _told(tokens, position, last + 1, Shift(shift.steps, unit))


def _at_a_distance(tokens: Tokens, position: int) -> Found | None:
    """Such as "two weeks ago", "a year later", "five days from now"."""
    steps, last = _distance(tokens, position)
    if last == position:
        return None
    unit = tokens[last - 1].key.removesuffix("s")
    unit = "century" if unit == "centurie" else unit
    word, after = tokens[last].key, tokens[last + 1].key
    way = 1 if (word, after) == ("from", "now") else _FROM_NOW.get(word)
    if unit not in _TIMES or (way is None and word not in _FROM_THEN):
        return None
    shift = Shift(int(way * steps) if way is not None and steps.is_integer() else None, unit)
    return _told(tokens, position, last + 1 + (word == "from"), shift)


def _distance(tokens: Tokens, position: int) -> tuple[float, int]:
    """How many units, and the position after the unit; the position itself where there is no such thing."""
    if tokens[position].key in ARTICLES and tokens[position + 1].key in _TIMES:
        return 1.0, position + 2
    found = amount(tokens, position)
    if found is None or found.unit is None or found.unit.kind != "duration":
        return 0.0, position
    return found.numeral.value, found.last
