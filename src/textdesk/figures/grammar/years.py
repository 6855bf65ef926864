"""Years in four digits, and spans of them."""

from textdesk.figures.grammar.digit_dates import year_of
from textdesk.figures.grammar.figure import Found, dated
from textdesk.figures.grammar.lexing import DASHES, WORD, Tokens, is_plural
from textdesk.figures.grammar.numerals import multipliers
from textdesk.figures.grammar.units import unit_after
from textdesk.lexicons import context, stop_words

_TELLS_TIME = context("before_year")
_MAY_TELL_TIME = context("before_year_or_count")
_POINTS_AT = context("before_year_of")
_MODERN = range(1700, 2200)


def bare_year(tokens: Tokens, position: int) -> Found | None:
    """Return the year that four digits at a position are, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [bare_year(lex(text), 1) is not None for text in ["in 1986", "some 2000 soldiers", "since 1850 troops"]]
    [True, False, True]
    """
    value = year_of(tokens[position])
    if value is None or _is_quantity(tokens, position) or not _reads_as_year(tokens, position, value):
        return None
    return dated(tokens, position, position + 1, str(value), "year")


def _is_quantity(tokens: Tokens, position: int) -> bool:
    """Whether a unit, scale or letters follow: "2000 km", "1900 million", "1080p"."""
    after = tokens[position + 1]
    if after.key in multipliers() or (after.glued and after.kind == WORD and after.key != "s"):
        return True
    if (after.glued and after.text in {"%", "+", "°"}) or tokens[position - 1].text in {"$", "£", "€"}:
        return True
    unit = unit_after(tokens, position + 1)
    return unit is not None and (is_plural(tokens[unit[1] - 1]) or not after.key.isalpha() or len(after.key) <= 3)


def _reads_as_year(tokens: Tokens, position: int, value: int) -> bool:
    """Decide by the words around it whether four digits are a year or a count."""
    before, after, later = tokens[position - 1], tokens[position + 1], tokens[position + 2]
    if before.text in DASHES and before.glued:
        before = tokens[position - 2]
    if before.key in _TELLS_TIME:
        return not (is_plural(after) and value % 100 == 0)
    counts = is_plural(after) or (after.text.islower() and after.kind == WORD and is_plural(later))
    if value not in _MODERN:
        return False
    is_owned = before.key.endswith("'s") or (before.text[:1].isupper() and before.key not in stop_words())
    if before.key in _POINTS_AT or is_owned:
        return not (is_plural(after) and value % 100 == 0)
    if before.key in _MAY_TELL_TIME:
        return not is_plural(after)
    return not counts


def span_of_years(tokens: Tokens, position: int) -> Found | None:
    """Return the years from one to another at a position, and the position after them.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [span_of_years(lex(text), 0)[0].date for text in ["1939-1945", "2019/20", "2010 to 2018"]]
    ['1939/1945', '2019/2020', '2010/2018']
    """
    first = year_of(tokens[position])
    joiner, token = tokens[position + 1], tokens[position + 2]
    if first is None:
        return None
    last = year_of(token)
    frame = {tokens[position - 1].key, tokens[position - 2].key}
    if joiner.text in DASHES | {"/"} and joiner.glued == token.glued:
        last = last or _short_year(first, token.text)
    elif not (joiner.key == "to" or (joiner.key == "and" and "between" in frame)):
        return None
    if last is None or last <= first or _is_quantity(tokens, position + 2):
        return None
    if len(token.text) == 4 and is_plural(tokens[position + 3]):
        return None  # "1500-2000 soldiers"; "the 2022-23 floods" are of these years
    return dated(tokens, position, position + 3, f"{first:04}/{last:04}", "span of years")


def _short_year(first: int, text: str) -> int | None:
    """The 20 of "2019/20"."""
    if len(text) != 2 or not text.isdecimal():
        return None
    last = first - first % 100 + int(text)
    return last if last > first else last + 100
