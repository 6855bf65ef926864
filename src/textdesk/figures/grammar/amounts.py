"""Amounts: a number with its currency or unit, and what that is per."""

from typing import NamedTuple

from textdesk.figures.grammar.digit_dates import year_of
from textdesk.figures.grammar.lexing import HYPHENS, NUMBER, WORD, Tokens
from textdesk.figures.grammar.numerals import Numeral, multipliers
from textdesk.figures.grammar.parts import ARTICLES, roles
from textdesk.figures.grammar.shares import number
from textdesk.figures.grammar.units import Unit, per_after, signs, unit_after
from textdesk.lexicons import context

_MINUS = frozenset({"-", "−", "–"})
_NEGATIVE = frozenset({"minus", "negative"})
# After "100m" these words say that it is metres; any other word, that it is millions of something.
_LENGTHS = context("after_metres")
# "35m of its customers" are no metres.
_OWN = frozenset({"its", "their", "our", "his", "her", "them", "whom", "which", "those", "these"})
# A letter or two may be anything: "R25" may be a road, "R2bn" and "R2,500" are money.
_SURE_SIGNS = frozenset({"Rs", "Rs.", "RM", "Rp", "Tk"})


class Amount(NamedTuple):
    """A number and what it is in, from token ``first`` up to ``last``."""

    first: int
    last: int
    numeral: Numeral
    unit: Unit | None = None
    per: str | None = None
    signed: bool = False  # the currency stands before the number


def amount(tokens: Tokens, position: int) -> Amount | None:
    """Return the amount that begins at a position.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> found = amount(lex("$15 an hour"), 0)
    >>> found.numeral.value, found.unit.currencies, found.per
    (15.0, ('USD',), 'hour')
    """
    negative, at = _sign(tokens, position)
    currency = signs().after(tokens, at)
    if currency is not None and not _goes_on(tokens, at):
        return _money(tokens, position, currency, negative=negative)
    numeral = number(tokens, at)
    if numeral is None:
        return None
    numeral = _millions(tokens, at, numeral)
    numeral = _signed(numeral, negative=negative)
    found = _unit_of(tokens, numeral)
    if found is None:
        of = tokens[numeral.last + 1]
        rate = per_after(tokens, numeral.last) if of.kind == NUMBER or of.key in multipliers() else None
        per, last = rate or (None, numeral.last)  # "30 per 100,000"
        return Amount(position, last, numeral, None, per)
    unit, last = found
    name, _, per_unit = (unit.name or "").partition(" per ")
    per, last = (per_unit, last) if per_unit else per_after(tokens, last) or (None, last)
    return Amount(position, last, numeral, unit._replace(name=name or None), per)


def _goes_on(tokens: Tokens, position: int) -> bool:
    """Whether the letters at a position are the end of a longer word or code."""
    token, before = tokens[position], tokens[position - 1]
    return token.kind == WORD and token.glued and (before.kind in {NUMBER, WORD} or before.text in HYPHENS)


def _sign(tokens: Tokens, position: int) -> tuple[bool, int]:
    token, after = tokens[position], tokens[position + 1]
    if token.key in _NEGATIVE:
        return True, position + 1 + (after.text in HYPHENS)
    is_minus = token.text in _MINUS and not token.glued and after.glued
    return is_minus, position + is_minus


def _signed(numeral: Numeral, *, negative: bool) -> Numeral:
    return numeral._replace(value=-numeral.value) if negative else numeral


def _money(tokens: Tokens, position: int, currency: tuple[Unit, int], *, negative: bool) -> Amount | None:
    unit, at = currency
    if tokens[at].text in _MINUS and tokens[at + 1].glued:
        negative, at = True, at + 1
    numeral = number(tokens, at, money=True)
    if numeral is None or tokens[at].kind == WORD or not _is_sure(tokens, position, at, numeral):
        return None
    per = per_after(tokens, numeral.last)
    last = per[1] if per else numeral.last
    return Amount(position, last, _signed(numeral, negative=negative), unit, per and per[0], signed=True)


def _is_sure(tokens: Tokens, position: int, at: int, numeral: Numeral) -> bool:
    surface = "".join(token.text for token in tokens[position:at])
    return (
        not surface.isalpha()
        or len(surface) > 2
        or surface in _SURE_SIGNS
        or not tokens[numeral.last - 1].text.isdecimal()
    )


def _unit_of(tokens: Tokens, numeral: Numeral) -> tuple[Unit, int] | None:
    """The unit, past the article in "half an hour" and the "of" in "thousands of dollars"."""
    key = tokens[numeral.last].key
    is_part = numeral.rule == "fraction"
    skips = int((is_part and key in ARTICLES) or (numeral.low == numeral.low and key == "of"))
    if is_part and key == "of" and tokens[numeral.last + 1].key in ARTICLES:
        skips = 2  # "a tenth of a second"
    return unit_after(tokens, numeral.last + skips)


def _millions(tokens: Tokens, at: int, numeral: Numeral) -> Numeral:
    """Read the m of "40m euros" and "2.7m viewers" as millions, that of "a 100m race" as metres."""
    letter, after = tokens[numeral.last], tokens[numeral.last + 1]
    if letter.text not in roles("money_sign") or not letter.glued or tokens[numeral.last - 1].kind != NUMBER:
        return numeral
    unit = unit_after(tokens, numeral.last + 1)
    of_money = unit is not None and unit[0].kind == "money"
    of_own = after.key == "of" and tokens[numeral.last + 2].key in _OWN
    is_word = after.kind == WORD and not after.glued
    in_time = after.key == "in" and year_of(tokens[numeral.last + 2]) is not None
    of_things = letter.text in {"m", "B"} and is_word and (of_own or in_time or after.key not in _LENGTHS)
    found = number(tokens, at, money=True) if of_money or of_things else None
    return found or numeral
