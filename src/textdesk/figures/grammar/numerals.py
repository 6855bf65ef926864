"""Whole numbers and decimals as they are written: digits, words of any length, scales, and all together."""

from collections.abc import Mapping
from functools import cache
from math import inf
from typing import NamedTuple

from textdesk.figures.grammar.lexing import HYPHENS, NAN, NUMBER, Token, Tokens
from textdesk.figures.grammar.parts import ARTICLES, part, roles, vulgar_fractions
from textdesk.figures.grammar.sums import Sum

_MOST_GROUPS = 12


class Numeral(NamedTuple):
    """A number that ends before token ``last``. ``base`` is what stands before its scale: 15 in "15 billion"."""

    last: int
    value: float
    rule: str
    base: float = NAN
    kind: str = "count"
    low: float = NAN
    high: float = NAN


@cache
def multipliers() -> Mapping[str, tuple[float, str]]:
    """Return hundred, dozen and the scales, each with its value and its role."""
    return {word: (value, role) for role in ("hundred", "scale", "dozen") for word, value in roles(role).items()}


def cardinal(tokens: Tokens, position: int, *, money: bool = False) -> Numeral | None:
    """Return the number that begins at a position; with ``money``, an m written onto it is a million.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> texts = ["seventy thousand", "12,34,567", "3 hundred and 21", "half a dozen", "three and a half billion"]
    >>> [int(cardinal(lex(text), 0).value) for text in texts]
    [70000, 1234567, 321, 6, 3500000000]
    """
    begun = _begin(tokens, position)
    if begun is None:
        return None
    number, last = begun
    base = number.value
    while (following := _extend(number, tokens, last)) is not None:
        last = following
        base = base if number.group is None else number.value
    last = _scale_sign(number, tokens, last, money=money)
    rule = "digits" if tokens[position].kind == NUMBER else "words"
    return _with_decimals(tokens, Numeral(last, number.value, rule, base))


def _begin(tokens: Tokens, position: int) -> tuple[Sum, int] | None:
    token = tokens[position]
    share = part(tokens, position)
    if share is not None:
        scale = _scale_of_part(tokens, share[1])
        return None if scale is None else (Sum(share[0]), scale)
    if token.kind == NUMBER:
        return _spaced_groups(tokens, position) if token.value == token.value else None
    if token.key in roles("small"):
        number = Sum(0.0, 100, in_words=True)
        number.add(roles("small")[token.key])
        return (number if number.value else Sum(0.0)), position + 1
    if token.key == "couple":  # "a couple of hundred"
        after = position + 1 + (tokens[position + 1].key == "of")
        return (Sum(2.0, in_words=True), after) if tokens[after].key in multipliers() else None
    after = position + 1 if token.key in ARTICLES else position
    if tokens[after].key in multipliers() and tokens[after].key != "score":
        return Sum(1.0, in_words=True), after
    return None


def _scale_of_part(tokens: Tokens, position: int) -> int | None:
    """Where the scale stands that a share is of: "half a million", "three quarters of a billion"."""
    for skipped in (HYPHENS, {"of"}, ARTICLES):
        position += tokens[position].key in skipped
    return position if tokens[position].key in multipliers() else None


def _spaced_groups(tokens: Tokens, position: int) -> tuple[Sum, int]:
    """Digits, also those grouped by plain spaces: "1 250 000"."""
    token = tokens[position]
    value, last = token.value, position + 1
    if len(token.text) <= 3 and token.text.isdecimal():
        while last - position < _MOST_GROUPS and _is_group(tokens[last - 1], tokens[last]):
            value, last = value * 1000 + tokens[last].value, last + 1
    return Sum(value), last


def _is_group(previous: Token, token: Token) -> bool:
    return token.start == previous.end + 1 and len(token.text) == 3 and token.text.isdecimal()


def _extend(number: Sum, tokens: Tokens, last: int) -> int | None:
    """Take the next word into the number, and return the position after it; None where the number ends."""
    joined = last + (tokens[last].text in HYPHENS and tokens[last].glued)
    if tokens[joined].key == "and":
        return _extend_after_and(number, tokens, joined + 1 + (tokens[joined + 1].text in HYPHENS))
    if tokens[last].text == "," and number.group is None and number.in_words:
        joined = last + _is_next_group(tokens, last + 1)
    token = tokens[joined]
    if token.key in multipliers():
        return joined + 1 if number.multiply(*multipliers()[token.key]) else None
    share = _part_on_digits(number, tokens, last)
    if share is not None:
        number.add_part(share[0])
        return share[1]
    if token.key in roles("small") and (number.in_words or number.room == 100):
        return joined + 1 if number.add(roles("small")[token.key]) else None
    if token.kind == NUMBER and number.group is None and tokens[joined + 1].key in multipliers():
        return joined + 1 if number.add(token.value) else None
    return None


def _is_next_group(tokens: Tokens, position: int) -> bool:
    """Such as "One million, two hundred and six": what follows the comma is a group in words, not a new number."""
    if tokens[position].key not in roles("small"):
        return False
    last = position + 1
    while tokens[last].text in HYPHENS or (tokens[last].key in roles("small") and last < position + 3):
        last += 1
    return tokens[last].key in multipliers()


def _part_on_digits(number: Sum, tokens: Tokens, last: int) -> tuple[float, int] | None:
    """The fraction written onto whole digits: "2½", "2 1/2"."""
    is_whole = tokens[last - 1].kind == NUMBER and number.value.is_integer()
    may_be = tokens[last].text in vulgar_fractions() or tokens[last].kind == NUMBER
    return part(tokens, last) if is_whole and may_be else None


def _extend_after_and(number: Sum, tokens: Tokens, position: int) -> int | None:
    token = tokens[position]
    share = part(tokens, position)
    if share is not None and token.kind != NUMBER and tokens[share[1]].key != "of":
        number.add_part(share[0])
        return share[1]
    value = token.value if token.kind == NUMBER else roles("small").get(token.key, inf)
    may_add = number.takes_and if token.kind != NUMBER else number.room == 100 and not _is_multiplied(tokens, position)
    return position + 1 if may_add and value < 1000 and number.add(value) else None


def _is_multiplied(tokens: Tokens, position: int) -> bool:
    """Such as "3 hundred and 2 hundred" are two numbers."""
    return tokens[position + 1].key in multipliers()


def _scale_sign(number: Sum, tokens: Tokens, last: int, *, money: bool) -> int:
    """Apply a scale written onto digits or after them: 40m, 2.4 tn, 25k."""
    token, before = tokens[last], tokens[last - 1]
    if before.kind != NUMBER or (not token.glued and len(token.text) == 1 and not money):
        return last
    factor = roles("sign").get(token.text) or (roles("money_sign").get(token.text) if money else None)
    if factor is None:
        return last
    number.multiply(factor, "scale")
    return last + 1


def _with_decimals(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Read on after "point": "two point five", "six point zero three million"."""
    digits, last = "", numeral.last + 1
    while tokens[numeral.last].key == "point" and roles("small").get(tokens[last].key, 10) < 10:
        digits, last = digits + str(int(roles("small")[tokens[last].key])), last + 1
    if not digits:
        return numeral
    number = Sum(numeral.value + float(f"0.{digits}"))
    if tokens[last].key in multipliers():
        number.multiply(*multipliers()[tokens[last].key])
        last += 1
    return Numeral(last, number.value, numeral.rule, numeral.base)
