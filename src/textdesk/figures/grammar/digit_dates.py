"""Dates in digits alone, and how a date is written down: "2018-07-06", "22/04/2019"."""

from textdesk.figures.grammar.figure import Found, dated
from textdesk.figures.grammar.lexing import Token, Tokens

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
# Of years in two digits, those below are of this century.
_PIVOT = 50


def iso(year: int | None, month: int, day: int | None = None) -> str:
    """Return a date as ISO 8601 writes it, as precise as it is known.

    >>> iso(2024, 5, 10), iso(2024, 5), iso(None, 3, 4)
    ('2024-05-10', '2024-05', '--03-04')
    """
    start = "-" if year is None else f"{year:04}"
    return f"{start}-{month:02}" if day is None else f"{start}-{month:02}-{day:02}"


def is_day(month: int, day: int) -> bool:
    """Whether a month has such a day, in some year."""
    return 1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1]


def year_of(token: Token) -> int | None:
    """Return the year that four digits may be."""
    may_be = len(token.text) == 4 and token.text.isdecimal()
    return int(token.text) if may_be and _FIRST_YEAR <= token.value <= _LAST_YEAR else None


def date_in_digits(tokens: Tokens, position: int) -> Found | None:
    """Return the date in digits alone that begins at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [date_in_digits(lex(text), 0)[0].date for text in ["2018-07-06", "22/04/2019", "10.05.2024", "05/2019"]]
    ['2018-07-06', '2019-04-22', '2024-05-10', '2019-05']
    """
    parts, last = _parts(tokens, position)
    if not all(part.isdecimal() and len(part) in {1, 2, 4} for part in parts):
        return None
    numbers, lengths = [int(part) for part in parts], [len(part) for part in parts]
    pointed = tokens[position].text.count(".") == 2 and lengths[-1] == 4
    # with points, the day comes first
    found = _checked(*reversed(numbers)) if pointed else _calendar_of(numbers, lengths)
    return dated(tokens, position, last, found, "date in digits") if found else None


def _parts(tokens: Tokens, position: int) -> tuple[list[str], int]:
    """The groups of digits joined by one and the same sign, and the position after them."""
    if tokens[position].text.count(".") == 2:
        return tokens[position].text.split("."), position + 1
    parts, last = [tokens[position].text], position + 1
    sign = tokens[last].text
    while (
        sign in {"-", "/"}
        and len(parts) < 4
        and tokens[last].text == sign
        and tokens[last].glued
        and tokens[last + 1].glued
    ):
        parts, last = [*parts, tokens[last + 1].text], last + 2
    return parts, last


def _calendar_of(parts: list[int], lengths: list[int]) -> str | None:
    match lengths:
        case [4, 1 | 2, 1 | 2]:
            return _checked(*parts)
        case [1 | 2, 1 | 2, 2 | 4]:
            one, two, year = parts
            if lengths[2] == 2:
                year += 2000 if year < _PIVOT else 1900
            if one <= 12 and two <= 12 and one != two:
                return str(year)  # which is the day, only the writer knows
            return _checked(year, two, one) if two <= 12 else _checked(year, one, two)
        case [2, 4] if 1 <= parts[0] <= 12 and _FIRST_YEAR <= parts[1] <= _LAST_YEAR:
            return iso(parts[1], parts[0])
        case [4, 1 | 2] if (
            1 <= parts[1] <= 12 and _FIRST_YEAR <= parts[0] <= _LAST_YEAR and parts[0] % 100 + 1 != parts[1]
        ):
            return iso(*parts)
    return None


def _checked(year: int, month: int, day: int) -> str | None:
    is_date = is_day(month, day) and _FIRST_YEAR <= year <= _LAST_YEAR
    return iso(year, month, day) if is_date else None
