"""What a number is in: a currency before or after it, a percentage, a unit, and what that is per."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from textdesk.figures.grammar.lexing import HYPHENS, NUMBER, WORD, Phrases, Tokens, is_plural
from textdesk.figures.grammar.parts import ARTICLES
from textdesk.lexicons import context, records

_POWERS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_PER_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"})
_PER_THING = context("per_things")
_COMPARING = frozenset({"earlier", "ago", "later", "before", "after", "old"})


class Unit(NamedTuple):
    """What a number is in. ``currencies``: every code that the surface may mean."""

    kind: str
    name: str | None = None
    currencies: tuple[str, ...] = ()


@cache
def signs() -> Phrases[Unit]:
    """Return the currency signs and codes that stand before a number."""
    return Phrases(_money("signs"), exact=True)


@cache
def homes() -> Mapping[str, frozenset[str]]:
    """Return the words that speak for each currency where several share a name."""
    return {row["code"]: frozenset(row["home"].split()) for row in records("currencies.csv")}


@cache
def _names() -> Phrases[Unit]:
    return Phrases([*_money("names"), *_hundredths("parts")])


def _money(column: str) -> Iterable[tuple[str, Unit]]:
    codes: dict[str, list[str]] = {}
    for row in records("currencies.csv"):
        for surface in _split(row[column]):
            codes.setdefault(surface, []).append(row["code"])
    return [(surface, Unit("money", None, tuple(of))) for surface, of in codes.items()]


def _hundredths(column: str) -> list[tuple[str, Unit]]:
    rows = records("currencies.csv")
    return [(surface, Unit("money", row["part"], (row["code"],))) for row in rows for surface in _split(row[column])]


def _split(cell: str) -> list[str]:
    return [surface for surface in cell.split("|") if surface.strip()]


@cache
def _words() -> Phrases[Unit]:
    return Phrases(_of_column("words"))


@cache
def _symbols() -> Phrases[Unit]:
    return Phrases(_of_column("symbols"), exact=True)


@cache
def _glued() -> Phrases[Unit]:
    return Phrases([*_of_column("symbols"), *_of_column("glued"), *_hundredths("part_sign")], exact=True)


def _of_column(column: str) -> list[tuple[str, Unit]]:
    rows = records("units.csv")
    return [(surface, Unit(row["kind"], row["unit"])) for row in rows for surface in _split(row[column])]


def unit_after(tokens: Tokens, position: int) -> tuple[Unit, int] | None:
    """Return the unit that stands at a position, after a number, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [unit_after(lex(text), 1)[0].name for text in ["5 sq km", "1,500-mile", "30 per cent", "5kW"]]
    ['square kilometre', 'mile', 'percent', 'kilowatt']
    """
    if tokens[position].text in HYPHENS and tokens[position].glued:
        position += 1
    power = _POWERS.get(tokens[position].key)
    if power is not None:
        after = position + 1 + (tokens[position + 1].text == ".")
        found = _words().after(tokens, after) or _glued().after(tokens, after)
        return found and (found[0]._replace(name=f"{power} {found[0].name}"), found[1])
    if tokens[position].glued:
        found = _glued().after(tokens, position)
        if found is not None and not _is_cut(tokens, found[1]):
            return found
    return _longest(
        _names().after(tokens, position), _words().after(tokens, position), _symbols().after(tokens, position)
    )


def _longest(*found: tuple[Unit, int] | None) -> tuple[Unit, int] | None:
    return max((one for one in found if one is not None), key=lambda one: one[1], default=None)


def _is_cut(tokens: Tokens, position: int) -> bool:
    """Whether letters or digits go on: the s of "1990s" is followed by a space, the G of "5G4" is not."""
    return tokens[position].glued and tokens[position].kind in {NUMBER, WORD}


def per_after(tokens: Tokens, position: int) -> tuple[str, int] | None:
    """Return what an amount is per, where that is said at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [per_after(lex(text), 2)[0] for text in ["$ 5 a day", "9 kg/ha", "9 cases per 100,000 people"]]
    ['day', 'hectare', '100,000 people']
    """
    hyphen = tokens[position].text in HYPHENS
    word = tokens[position + hyphen]
    after = position + hyphen + 1
    after += hyphen and tokens[after].text in HYPHENS
    if word.text == "/" and word.glued:
        found = _glued().after(tokens, after) or _words().after(tokens, after)
        return found and (found[0].name or "", found[1])
    thing = tokens[after]
    if word.key in ARTICLES | {"each", "every"}:
        # "4.1% a year earlier" compares
        is_rate = thing.key in _PER_TIME | _PER_THING and tokens[after + 1].key not in _COMPARING
        return (thing.key, after + 1) if is_rate else None
    if word.key != "per" or thing.kind not in {WORD, NUMBER} or thing.key == "cent":
        return None
    if thing.kind == NUMBER:
        last = after + 1 + is_plural(tokens[after + 1])
        return " ".join(token.text for token in tokens[after:last]), last
    found = unit_after(tokens, after)
    return (found[0].name, found[1]) if found and found[0].name else (thing.key, after + 1)
