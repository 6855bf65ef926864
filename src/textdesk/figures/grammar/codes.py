"""Numerals that are codes and marks: phone numbers, footnotes, list numbers, scores, versions, house numbers."""

from functools import cache

from textdesk.figures.grammar.figure import Found, labelled
from textdesk.figures.grammar.lexing import DASHES, NONE, NUMBER, WORD, Phrases, Token, Tokens
from textdesk.lexicons import context, entries

_PHONE = frozenset("-()+/.")
_PHONE_TOKENS = 16
_SHORTEST_PHONE, _LONGEST_PHONE = 9, 15
_LARGEST_SCORE = 30


def code(tokens: Tokens, position: int) -> Found | None:
    """Return the code or mark that the number at a position is, whatever follows it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [code(lex(text), 0)[0].reason for text in ["3.8.0", "2-1 win", "1. Introduction", "24/7"]]
    ['a code or version', 'a score', 'a list number', 'a saying']
    """
    for rule in (saying, phone, _bracketed, _listed, _coded, _lettered, _verse, _score, _house):
        found = rule(tokens, position)
        if found is not None:
            return found
    return None


def _coded(tokens: Tokens, position: int) -> Found | None:
    """Such as "3.8.0", "007", and more digits than anyone counts."""
    token = tokens[position]
    is_code = token.value != token.value or _begins_with_zero(token)
    return labelled(tokens, position, position + 1, "a code or version") if is_code else None


def _lettered(tokens: Tokens, position: int) -> Found | None:
    """Such as "401(k)", "302(b)"."""
    bracket, letter, close = tokens[position + 1 : position + 4]
    is_lettered = bracket.text == "(" and close.text == ")" and len(letter.text) == 1 and letter.text.isalpha()
    if not is_lettered or not (bracket.glued and letter.glued and close.glued):
        return None
    return labelled(tokens, position, position + 4, "a code or version")


def _verse(tokens: Tokens, position: int) -> Found | None:
    """Such as the "3:16" of "John 3:16"."""
    before, colon, verse = tokens[position - 1], tokens[position + 1], tokens[position + 2]
    is_pair = colon.text == ":" and colon.glued and verse.kind == NUMBER and verse.glued
    is_named = before.kind == WORD and before.text[0].isupper()
    return labelled(tokens, position, position + 3, "a part of a text") if is_pair and is_named else None


@cache
def _sayings() -> Phrases[str]:
    return Phrases((saying, "a saying") for saying in entries("sayings.txt"))


def saying(tokens: Tokens, position: int) -> Found | None:
    """Return the number that only a set phrase holds: "at one point", "on the one hand", "24/7"."""
    for before in (0, 1, 2):
        found = _sayings().after(tokens, position - before)
        if found is not None and found[1] > position:
            return labelled(tokens, position, found[1] if not before else position + 1, found[0])
    return None


def phone(tokens: Tokens, position: int) -> Found | None:
    """Digits in groups by hyphens, brackets, points or spaces, nine of them at least."""
    last, digits, groups, signs = position, 0, 0, 0
    while last - position < _PHONE_TOKENS and _continues_phone(tokens, position, last):
        token = tokens[last]
        digits += len(token.text) if token.kind == NUMBER else 0
        groups += token.kind == NUMBER
        signs += token.kind != NUMBER
        last += 1
    while last > position and tokens[last - 1].kind != NUMBER:
        last, signs = last - 1, signs - 1
    begins_so = tokens[position].text in {"+", "("} or _begins_with_zero(tokens[position])
    is_local = [len(token.text) for token in tokens[position : position + 3]] == [3, 1, 4] and (digits, signs) == (7, 1)
    is_long = _SHORTEST_PHONE <= digits <= _LONGEST_PHONE and groups > 1 and (signs > 1 or begins_so)
    is_phone = is_long or (is_local and tokens[position + 1].text == "-")
    return labelled(tokens, position, last, "a phone number") if is_phone else None


def _begins_with_zero(token: Token) -> bool:
    """Such as the "0800" of a number that is dialled inside the country."""
    return token.text.startswith("0") and token.text.isdecimal() and len(token.text) > 2


def _continues_phone(tokens: Tokens, position: int, at: int) -> bool:
    token = tokens[at]
    is_near = at == position or token.start - tokens[at - 1].end <= 1
    return is_near and ((token.kind == NUMBER and token.text.isdecimal()) or token.text in _PHONE)


def _bracketed(tokens: Tokens, position: int) -> Found | None:
    before, token, after = tokens[position - 1], tokens[position], tokens[position + 1]
    if before.text == "[" and token.glued and token.text.isdecimal():
        last = position + 1
        while (tokens[last].kind == NUMBER and len(tokens[last].text) <= 3) or tokens[last].text in DASHES | {","}:
            last += 1
        if tokens[last].text == "]" and len(token.text) <= 3:
            return labelled(tokens, position, last, "a footnote")
    is_item = before.text == "(" and after.text == ")" and token.text.isdecimal() and token.value < 20
    starts = tokens[position - 2].kind == NONE or tokens[position - 2].text in {";", ":", ",", "."}
    return labelled(tokens, position, position + 1, "a list number") if is_item and starts else None


def _listed(tokens: Tokens, position: int) -> Found | None:
    token, mark, after = tokens[position], tokens[position + 1], tokens[position + 2]
    before = tokens[position - 1]
    begins = before.kind == NONE or (before.text in {".", ";", ":"} and mark.text == ")")
    is_first = begins and token.text.isdecimal() and len(token.text) <= 3
    is_item = mark.glued and mark.text in {".", ")"} and not after.glued and after.kind != NONE
    return labelled(tokens, position, position + 1, "a list number") if is_first and is_item else None


def _score(tokens: Tokens, position: int) -> Found | None:
    """Such as "Beat Charlton 2-1"."""
    one, dash, other = tokens[position : position + 3]
    is_pair = dash.text in DASHES and dash.glued and other.glued and one.text.isdecimal() and other.text.isdecimal()
    if (
        not is_pair
        or max(one.value, other.value) > _LARGEST_SCORE
        or (tokens[position + 3].glued and _goes_on(tokens[position + 3]))
    ):
        return None
    near = {token.key for token in [*tokens[max(0, position - 4) : position], *tokens[position + 3 : position + 6]]}
    is_score = one.value >= other.value or near & context("scores")
    return labelled(tokens, position, position + 3, "a score") if is_score else None


def _goes_on(token: Token) -> bool:
    return token.kind != NONE and token.text not in {".", ",", ")", ";", ":", "”", '"', "!", "?"}


def _house(tokens: Tokens, position: int) -> Found | None:
    """Such as "10 Downing Street"."""
    if not tokens[position].text.isdecimal() or len(tokens[position].text) > 5:
        return None
    for at in range(position + 1, position + 4):
        if not tokens[at].text[:1].isupper():
            return None
        if tokens[at].text in context("streets") and at > position:
            return labelled(tokens, position, position + 1, "a house number")
    return None
