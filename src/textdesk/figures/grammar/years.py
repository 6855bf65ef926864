"""Years and what is made of them: bare years, spans, fiscal years, quarters, seasons, decades, centuries."""

from textdesk.figures.grammar.digit_dates import iso, year_of
from textdesk.figures.grammar.figure import Figure, Found, dated
from textdesk.figures.grammar.lexing import DASHES, HYPHENS, NUMBER, WORD, Tokens, is_plural
from textdesk.figures.grammar.numerals import multipliers
from textdesk.figures.grammar.parts import roles
from textdesk.figures.grammar.shares import ordinal
from textdesk.figures.grammar.units import unit_after
from textdesk.lexicons import context, stop_words

_TELLS_TIME = context("before_year")
_MAY_TELL_TIME = context("before_year_or_count")
_POINTS_AT = context("before_year_of")
_MODERN = range(1700, 2200)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
TENS = {f"{word[:-1]}ies": value for word, value in roles("small").items() if word.endswith("ty")}
_HIS = frozenset({"his", "her", "their", "my", "your", "our", "whose"})
_CENTURY = frozenset({"century", "centuries"})


def year(tokens: Tokens, position: int) -> Found | None:
    """Return the year, or what is made of years, that begins at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [year(lex(text), 0)[0].date for text in ["1990s", "2019/20", "19th century", "3000 BC", "summer of 2012"]]
    ['199X', '2019/2020', '18XX', '-3000', '2012-22']
    """
    token = tokens[position]
    if token.kind == NUMBER:
        return (
            _decade(tokens, position)
            or _in_era(tokens, position)
            or _span(tokens, position)
            or _bare(tokens, position)
            or _century(tokens, position)
        )
    return _named_part(tokens, position) or _century(tokens, position) or _decade_in_words(tokens, position)


def _bare(tokens: Tokens, position: int) -> Found | None:
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


def _span(tokens: Tokens, position: int) -> Found | None:
    """Such as "1939-1945", "2019/20", "from 2010 to 2018", "between 2014 and 2017"."""
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
    if last is None or last <= first or _is_quantity(tokens, position + 2) or is_plural(tokens[position + 3]):
        return None
    return dated(tokens, position, position + 3, f"{first:04}/{last:04}", "span of years")


def _short_year(first: int, text: str) -> int | None:
    """The 20 of "2019/20"."""
    if len(text) != 2 or not text.isdecimal():
        return None
    last = first - first % 100 + int(text)
    return last if last > first else last + 100


def _in_era(tokens: Tokens, position: int) -> Found | None:
    """Such as "3000 BC", "394 AD", "AD 79"."""
    token = tokens[position]
    if not token.text.isdecimal() or len(token.text) > 5:
        return None
    era, last = _era(tokens, position + 1)
    before = tokens[position - 1].text == "AD" or _is_spelled_ad(tokens, position)
    if not era and not before:
        return None
    sign = "-" if era.startswith("b") else ""
    return dated(tokens, position, last if era else position + 1, f"{sign}{int(token.text):04}", "year of an era")


def _era(tokens: Tokens, position: int) -> tuple[str, int]:
    """The era named at a position, also with full stops: "BC", "B.C."."""
    token = tokens[position]
    if token.text in {"BC", "BCE", "AD", "CE"}:
        return token.key, position + 1
    letters = "".join(token.text for token in tokens[position : position + 6 : 2])
    stops = "".join(token.text for token in tokens[position + 1 : position + 7 : 2])
    for era in ("BCE", "BC", "AD", "CE"):
        if letters.startswith(era) and stops[: len(era)] == "." * len(era):
            return era.lower(), position + 2 * len(era)
    return "", position


def _is_spelled_ad(tokens: Tokens, position: int) -> bool:
    return [token.text for token in tokens[max(0, position - 4) : position]] == ["A", ".", "D", "."]


def _decade(tokens: Tokens, position: int) -> Found | None:
    """Such as "1990s", "the 90s", "’80s"; and an age, "in her 40s"."""
    token, after = tokens[position], tokens[position + 1]
    last = position + 2
    if after.text in {"'", "’"} and after.glued and tokens[last].key == "s":
        after, last = tokens[last], last + 1
    if after.key != "s" or not after.glued or not token.text.endswith("0"):
        return None
    if year_of(token):
        return dated(tokens, position, last, token.text[:-1] + "X", "decade")
    if len(token.text) != 2:
        return None
    before = tokens[position - 1]
    person = tokens[position - 2] if before.key in {"early", "mid", "late"} or before.text in HYPHENS else before
    if person.key in _HIS or tokens[position - 3].key in _HIS:
        value = token.value
        age = Figure(
            token.start, tokens[last - 1].end, "age", "decade of age", value, value, value + 9, "range", unit="year"
        )
        return age, last
    return dated(tokens, position, last, f"{19 if token.value >= 20 else 20}{token.text[0]}X", "decade")


def _decade_in_words(tokens: Tokens, position: int) -> Found | None:
    tens = TENS.get(tokens[position].key)
    before = {tokens[position - back].key for back in (1, 2, 3)}
    if tens is None or "the" not in before:
        return None
    return dated(tokens, position, position + 1, f"19{int(tens) // 10}X", "decade")


def _century(tokens: Tokens, position: int) -> Found | None:
    """Such as "19th century", and the first of "the 19th and 20th centuries"."""
    number = ordinal(tokens, position)
    if number is None or not 0 < number.value < 100:
        return None
    at = number.last + (tokens[number.last].text in HYPHENS)
    is_century = tokens[at].key in _CENTURY
    if not is_century and tokens[at].key == "and":
        following = ordinal(tokens, at + 1 + (tokens[at + 1].key in {"early", "mid", "late"}))
        if following is None or tokens[following.last].key not in _CENTURY:
            return None
    elif not is_century:
        return None
    last = at + 1 if is_century else number.last
    era, end = _era(tokens, last)
    sign, hundreds = ("-", int(number.value)) if era.startswith("b") else ("", int(number.value) - 1)
    return dated(tokens, position, end if era else last, f"{sign}{hundreds:02}XX", "century")


def _named_part(tokens: Tokens, position: int) -> Found | None:
    """Such as "Summer of 2012", "Q3 2021", "the third quarter of 2021", "fiscal 2021", "FY21"."""
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
    if number is not None and tokens[number.last].key == "quarter" and number.value <= 4:
        return _quarter(tokens, position, number.last + 1, int(number.value))
    return None


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
    span = _span(tokens, at)
    if span is not None:
        return dated(tokens, position, span[1], span[0].date, "fiscal year")
    token = tokens[at]
    short = 2000 + int(token.text) if len(token.text) == 2 and token.text.isdecimal() else None
    found = year_of(token) or short
    return dated(tokens, position, at + 1, str(found), "fiscal year") if found else None
