"""What a date is that is told from the day of writing, once that day is known: "last year", written in 2024."""

import datetime as dt

from textdesk.figures.grammar.dates import months
from textdesk.figures.grammar.figure import Shift
from textdesk.figures.grammar.reading import read
from textdesk.figures.grammar.relative import WEEKDAYS
from textdesk.figures.grammar.year_parts import SEASONS

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SPANS = {"decade": 10, "century": 100}


def written_on(stated: str) -> str | None:
    """Return the date that a text was written on, as ISO 8601, from how its metadata state it.

    >>> [written_on(stated) for stated in ["2024-05-10", "10 May 2024", "2024", "spring"]]
    ['2024-05-10', '2024-05-10', '2024', None]
    """
    found = [figure.date for figure in read(stated) if figure.kind == "date" and figure.date]
    is_plain = len(found) == 1 and found[0][:4].isdecimal() and "/" not in found[0]
    return found[0] if is_plain else None


def resolved(shift: Shift, written: str) -> str | None:
    """Return the date that lies so far from the day of writing, as precise as both allow; None where they do not.

    >>> texts = [Shift(-1, "year"), Shift(-2, "week"), Shift(-3, "day"), Shift(0, "summer"), Shift(-1, "tuesday")]
    >>> [resolved(shift, "2024-05-10") for shift in texts]
    ['2023', '2024-W17', '2024-05-07', '2024-22', '2024-05-07']
    """
    if shift.steps is None:
        return None
    year, *rest = (int(part) for part in written.split("-"))
    if shift.unit in {"year", *_SPANS}:
        return _years(shift.steps, shift.unit, year)
    if shift.unit in SEASONS and not shift.steps:
        return f"{year}-{SEASONS[shift.unit]}"
    if not rest:
        return None
    if shift.unit in {"month", "quarter", *months()}:
        return _months(shift.steps, shift.unit, year, rest[0])
    return _days(shift.steps, shift.unit, dt.date(year, *rest)) if len(rest) == 2 else None


def _years(steps: int, unit: str, year: int) -> str | None:
    size = _SPANS.get(unit, 1)
    found = year // size + steps
    return f"{found:0{5 - len(str(size))}}{'X' * (len(str(size)) - 1)}" if 0 < found * size < dt.MAXYEAR else None


def _months(steps: int, unit: str, year: int, month: int) -> str | None:
    """A month or quarter so far away, or the nearest month of that name on the side that is told."""
    if unit in months():
        away = (months()[unit] - month) % 12
        ahead = {-1: away - 12, 0: months()[unit] - month, 1: away or 12}.get(steps)
        return None if ahead is None else _month(year, month + ahead)
    if unit == "quarter":
        first = month - (month - 1) % 3 + 3 * steps
        return f"{_month(year, first)}/{_month(year, first + 2)}"
    return _month(year, month + steps)


def _month(year: int, month: int) -> str:
    return f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}"


def _days(steps: int, unit: str, day: dt.date) -> str | None:
    """A day, week or weekend so far away, or the nearest weekday of that name on the side that is told."""
    try:
        if unit in WEEKDAYS:
            away = (WEEKDAYS.index(unit) - day.weekday()) % 7
            return (day + dt.timedelta({-1: away - 7, 1: away or 7}.get(steps, away))).isoformat()
        if unit == "weekend":
            saturday = day + dt.timedelta(5 - day.weekday() + 7 * steps)
            return f"{saturday}/{saturday + dt.timedelta(1)}"
        if unit not in _DAYS:
            return None
        found = day + dt.timedelta(steps * _DAYS[unit])
    except OverflowError:
        return None
    return found.isoformat() if unit == "day" else f"{found:%G-W%V}"
