"""Quantities: an amount or a range of two, with its hedge, its direction and its kind, as a figure."""

from textdesk.figures.grammar.amounts import Amount, amount
from textdesk.figures.grammar.figure import Figure, Found
from textdesk.figures.grammar.hedges import direction, hedge, is_time_span
from textdesk.figures.grammar.lexing import HYPHENS, NAN, NUMBER, WORD, Tokens, surface
from textdesk.figures.grammar.numerals import multipliers
from textdesk.figures.grammar.parts import ARTICLES, roles
from textdesk.figures.grammar.ranges import ends, second_of_range
from textdesk.figures.grammar.units import Unit
from textdesk.lexicons import context, stop_words

_AGES = frozenset({"year", "month", "week", "day"})
_AGED = frozenset({"aged", "age", "ages"})
_TO_AGED = context("after_aged")
_OLD = frozenset({"old", "olds"})
_COMPARED = context("after_times")
_POUNDS = frozenset({"pound", "pounds"})
_HEAVY = context("heavy")
_NO_MASS = context("money_things")
_AS_OLD = frozenset({"young as", "old as", "older than", "younger than"})
_PEOPLE = context("people")
_NEAR = 4


def quantity(tokens: Tokens, position: int) -> Found | None:
    """Return the quantity that begins at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> figure, _ = quantity(lex("exceeding $150 billion"), 1)
    >>> figure.kind, figure.currency, figure.modifier, figure.low, figure.high
    ('money', 'USD', '>', 150000000000.0, nan)
    """
    after = tokens[position + 1]
    if tokens[position].key in ARTICLES and after.key not in multipliers() and not after.glued:
        return None
    one = amount(tokens, position)
    if one is None:
        return None
    other = second_of_range(tokens, one)
    whole = one if other is None else other._replace(first=one.first, unit=other.unit or one.unit)
    kind, whole = _kind(tokens, whole)
    figure = _hedged(tokens, whole, _figure(tokens, whole, kind))
    if other is not None:
        figure = _between(figure, *ends(one, other))
    elif one.numeral.low == one.numeral.low:
        figure = _between(figure, one.numeral.low, one.numeral.high)
    return figure._replace(direction=_direction(tokens, whole, is_range=other is not None)), whole.last


def age_group(tokens: Tokens, position: int) -> Found | None:
    """Return the people of an age that a word names: "over-65s", "the under-fives"."""
    sign, number, letter = tokens[position + 1 : position + 4]
    is_joined = sign.text in HYPHENS and sign.glued and number.glued
    value = roles("small").get(number.key.removesuffix("s")) if number.key.endswith("s") else None
    last = position + 3
    if number.kind == NUMBER and letter.key == "s" and letter.glued:
        value, last = number.value, position + 4
    if not is_joined or value is None:
        return None
    over = tokens[position].key == "over"
    low, high = (value, NAN) if over else (NAN, value)
    place = tokens[position].start, tokens[last - 1].end
    text = tokens[position].text
    return Figure(*place, "age", "age group", value, low, high, ">" if over else "<", text, unit="year"), last


def _figure(tokens: Tokens, whole: Amount, kind: str) -> Figure:
    unit = whole.unit or Unit(kind)
    return Figure(
        tokens[whole.first].start,
        tokens[whole.last - 1].end,
        kind,
        whole.numeral.rule,
        value=whole.numeral.value,
        unit=unit.name,
        currency=" ".join(unit.currencies) or None,
        per=whole.per,
    )


def _hedged(tokens: Tokens, whole: Amount, figure: Figure) -> Figure:
    found = hedge(tokens, whole.first, whole.last)
    if found is None or (figure.kind == "duration" and is_time_span(tokens, found)):
        return figure._replace(low=figure.value, high=figure.value)
    low, high = found.bounds(figure.value)
    text = surface(tokens, found.first, found.last)
    return figure._replace(low=low, high=high, modifier=found.sign, modifier_text=text)


def _direction(tokens: Tokens, whole: Amount, *, is_range: bool) -> str | None:
    """Up or down; "up from 12" is where the way began, "from 12 to 20" the way itself."""
    found = hedge(tokens, whole.first, whole.last)
    first = min(whole.first, found.first) if found else whole.first
    return direction(tokens, first - (is_range and tokens[first - 1].key == "from"), whole.last)


def _between(figure: Figure, one: float, other: float) -> Figure:
    """The figure as a range; its value is the lower end, for want of a single number that is stated."""
    low, high = min(one, other), max(one, other)
    return figure._replace(value=low, low=low, high=high, modifier="range")


def _kind(tokens: Tokens, whole: Amount) -> tuple[str, Amount]:
    unit = whole.unit
    if unit is None:
        tells_age = _is_after_aged(tokens, whole.first) or _is_after_people(tokens, whole)
        is_age = whole.numeral.kind == "count" and tells_age
        return ("age", whole._replace(unit=Unit("age", "year"))) if is_age else (whole.numeral.kind, whole)
    if unit.name in _AGES:
        return _age_or_duration(tokens, whole)
    if unit.kind == "multiple":
        return ("multiple" if tokens[whole.last].key in _COMPARED else "count"), whole
    if tokens[whole.last - 1].key in _POUNDS and "GBP" in unit.currencies and _is_mass(tokens, whole):
        return "measure", whole._replace(unit=Unit("measure", "pound-mass"))
    return unit.kind, whole


def _age_or_duration(tokens: Tokens, whole: Amount) -> tuple[str, Amount]:
    last = whole.last + (tokens[whole.last].text in HYPHENS)
    if tokens[last].key in _OLD:
        return "age", whole._replace(last=last + 1)
    if [token.key for token in tokens[whole.last : whole.last + 2]] == ["of", "age"]:
        return "age", whole._replace(last=whole.last + 2)
    return ("age" if _is_after_aged(tokens, whole.first) else "duration"), whole


def _is_after_aged(tokens: Tokens, first: int) -> bool:
    for at in range(first - 1, first - _NEAR, -1):
        if tokens[at].key in _AGED:
            return True
        if tokens[at].key not in _TO_AGED:
            break
    return False


def _is_after_people(tokens: Tokens, whole: Amount) -> bool:
    """Such as "children under five", "some as young as 15", "anyone older than 65"."""
    one, other, after = tokens[whole.first - 2].key, tokens[whole.first - 1].key, tokens[whole.last]
    is_bare = after.kind != WORD or after.key in stop_words()
    return f"{one} {other}" in _AS_OLD or (is_bare and one in _PEOPLE and other in {"over", "under"})


def _is_mass(tokens: Tokens, whole: Amount) -> bool:
    """Whether pounds are weight here: "a 200-pound man", "ten pounds of flour", "weighs nine pounds"."""
    if whole.numeral.value >= 1e6:
        return False
    around = {
        token.key
        for token in [*tokens[max(0, whole.first - _NEAR) : whole.first], *tokens[whole.last : whole.last + 2]]
    }
    is_of = tokens[whole.last].key == "of" and not around & _NO_MASS
    return is_of or tokens[whole.last - 2].text in HYPHENS or bool(around & _HEAVY)
