"""Amounts: a number with its currency or unit and what that is per; and ranges of two amounts."""

from typing import NamedTuple

from textdesk.figures.grammar.hedges import way_of
from textdesk.figures.grammar.lexing import DASHES, HYPHENS, NONE, NUMBER, WORD, Tokens
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
    of_things = letter.text in {"m", "B"} and is_word and (of_own or after.key not in _LENGTHS)
    found = number(tokens, at, money=True) if of_money or of_things else None
    return found or numeral


def second_of_range(tokens: Tokens, one: Amount) -> Amount | None:
    """Return the other end of the range that an amount begins: "20-30 people", "from $5 to $7 billion"."""
    connector = _connector(tokens, one.last)
    if connector is None:
        return None
    word, position = connector
    other = amount(tokens, position)
    if other is None or not _matches(tokens, one, other):
        return None
    if not _is_range(tokens, one, other, word):
        return None
    return other


def _connector(tokens: Tokens, position: int) -> tuple[str, int] | None:
    token, after = tokens[position], tokens[position + 1]
    if token.key == "up" and after.key == "to":
        return "to", position + 2
    if token.text in HYPHENS and after.key == "to":
        return "to", position + 2 + (tokens[position + 2].text in HYPHENS)
    if token.key in {"to", "and", "or", "till"}:
        return token.key, position + 1 + (after.text in HYPHENS and tokens[position + 2].glued)
    if token.text in DASHES and (token.glued or not after.glued):
        return "-", position + 1
    return None


def _matches(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """Whether two amounts are in the same unit, said at least at one end: "5 to 10 percent", "$5-10"."""
    if one.numeral.kind != other.numeral.kind or one.numeral.low == one.numeral.low:
        return False
    if one.unit is None or other.unit is None:
        return one.unit is None or one.signed or _frame(tokens, one.first) == "from"
    return one.unit.name == other.unit.name and bool(
        one.unit.currencies == other.unit.currencies or set(one.unit.currencies) & set(other.unit.currencies),
    )


def _is_range(tokens: Tokens, one: Amount, other: Amount, word: str) -> bool:
    before = _frame(tokens, one.first)
    if word == "and":
        return before == "between"
    if word == "or":
        step = other.numeral.base - one.numeral.base
        is_round = step > 0 and one.numeral.base % 10 == other.numeral.base % 10 == 0 and step <= one.numeral.base
        return one.unit is None and (step == 1 or is_round or (step > 0 and other.unit is not None))
    if word == "-":
        return one.numeral.value < other.numeral.value or one.unit is not None or one.numeral.base <= other.numeral.base
    if before == "from":
        return True
    # "rose 5 percent to 20 percent" tells a change and a level
    is_change = one.unit is not None and (way_of(tokens[one.first - 1].key) or tokens[one.first - 1].key == "by")
    return not is_change and one.numeral.base <= other.numeral.base


def _frame(tokens: Tokens, first: int) -> str:
    """The "between" or "from" that opens a range, also before a hedge: "from about 5 to 7"."""
    for back in (1, 2, 3, 4):
        if tokens[first - back].key in {"between", "from"}:
            return tokens[first - back].key
        if tokens[first - back].kind == NONE:
            break
    return ""


def ends(one: Amount, other: Amount) -> tuple[float, float]:
    """Return both ends of a range as numbers: in "10 to 15 billion" the scale is said once.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> tokens = lex("10 to 15 billion")
    >>> one = amount(tokens, 0)
    >>> ends(one, second_of_range(tokens, one))
    (10000000000.0, 15000000000.0)
    """
    first, second = one.numeral, other.numeral
    scale = second.value / second.base if second.base else 1
    shares_scale = first.value == first.base and abs(first.value) < 1000 and first.base <= max(second.base, 1) * 2
    value = first.value * scale if shares_scale and scale > 1 else first.value
    return value, second.value
