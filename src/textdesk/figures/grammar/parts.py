"""Number words by their role, and shares of one: "half", "a third", "three-quarters", "3/4", "½"."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from textdesk.figures.grammar.lexing import HYPHENS, NUMBER, Tokens
from textdesk.lexicons import records

ARTICLES = frozenset({"a", "an"})
_SLASHES = frozenset({"/", "⁄"})
_LARGEST_DENOMINATOR = 100


@cache
def roles(role: str) -> Mapping[str, float]:
    """Return the number words of one role, with their values.

    >>> roles("small")["seventy"]
    70.0
    """
    return {row["word"]: float(row["value"]) for row in records("number_words.csv") if row["role"] == role}


@cache
def vulgar_fractions() -> Mapping[str, float]:
    """Return the single signs that are fractions, with their values."""
    signs = (chr(code) for block in (range(0xBC, 0xBF), range(0x2150, 0x215F), [0x2189]) for code in block)
    return {sign: unicodedata.numeric(sign) for sign in signs}


def part(tokens: Tokens, position: int) -> tuple[float, int] | None:
    """Return the share of one that begins at a position, and the position after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> part(lex("three-quarters"), 0)
    (0.75, 3)
    """
    token = tokens[position]
    if token.text in vulgar_fractions():
        return vulgar_fractions()[token.text], position + 1
    if token.kind == NUMBER:
        return _slashed(tokens, position)
    above = 1.0 if token.key in ARTICLES else roles("small").get(token.key)
    if above is None:
        return (1 / roles("part")[token.key], position + 1) if token.key in roles("part") else None
    after = position + 1 + (tokens[position + 1].text in HYPHENS)
    below = roles("part").get(tokens[after].key)
    if below is None or not 0 < above < below or tokens[after].key.endswith("s") != (above > 1):
        return None
    return above / below, after + 1


def _slashed(tokens: Tokens, position: int) -> tuple[float, int] | None:
    above, slash, below, after = tokens[position : position + 4]
    is_fraction = slash.text in _SLASHES and slash.glued and below.kind == NUMBER and below.glued
    if not is_fraction or (after.text in _SLASHES and after.glued) or above.text.startswith("0"):
        return None
    if not (0 < above.value < below.value <= _LARGEST_DENOMINATOR and (above.value + below.value).is_integer()):
        return None
    return above.value / below.value, position + 3
