"""Decades, centuries and eras: "the 1990s", "the 19th and 20th centuries", "3000 BC"."""

from textdesk.figures.grammar.digit_dates import year_of
from textdesk.figures.grammar.figure import Figure, Found, dated
from textdesk.figures.grammar.lexing import HYPHENS, Tokens
from textdesk.figures.grammar.parts import roles
from textdesk.figures.grammar.shares import ordinal

TENS = {f"{word[:-1]}ies": value for word, value in roles("small").items() if word.endswith("ty")}
_HIS = frozenset({"his", "her", "their", "my", "your", "our", "whose"})
_CENTURY = frozenset({"century", "centuries"})


def decade(tokens: Tokens, position: int) -> Found | None:
    """Return the decade in digits at a position, or an age told so: "1990s", "the 90s", "’80s", "in her 40s"."""
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


def decade_in_words(tokens: Tokens, position: int) -> Found | None:
    """Return the decade in words at a position: "the sixties"."""
    tens = TENS.get(tokens[position].key)
    before = {tokens[position - back].key for back in (1, 2, 3)}
    if tens is None or "the" not in before:
        return None
    return dated(tokens, position, position + 1, f"19{int(tens) // 10}X", "decade")


def century(tokens: Tokens, position: int) -> Found | None:
    """Return the century at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [century(lex(text), 0)[0].date for text in ["19th century", "19th and 20th centuries", "third century BC"]]
    ['18XX', '18XX', '-03XX']
    """
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


def year_of_era(tokens: Tokens, position: int) -> Found | None:
    """Return the year of an era at a position, and the position after it: "3000 BC", "394 AD", "AD 79"."""
    token = tokens[position]
    if not token.value.is_integer() or len(token.text) > len("12,000"):
        return None
    era, last = _era(tokens, position + 1)
    before = tokens[position - 1].text == "AD" or _is_spelled_ad(tokens, position)
    if not era and not before:
        return None
    sign = "-" if era.startswith("b") else ""
    return dated(tokens, position, last if era else position + 1, f"{sign}{int(token.value):04}", "year of an era")


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
