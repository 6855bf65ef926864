"""Numerals that are no quantities: articles, aircraft, groups, pages, rooms, phone numbers, scores."""

from functools import cache

from textdesk.figures.grammar.codes import code, phone, saying
from textdesk.figures.grammar.figure import Found, labelled
from textdesk.figures.grammar.lexing import DASHES, HYPHENS, NUMBER, WORD, Phrases, Tokens, is_plural
from textdesk.figures.grammar.numerals import multipliers
from textdesk.lexicons import context, records, stop_words

NAME = "part of a name"
# Before a hyphen these leave a number what it is: "post-2001", "sub-7 nanometre", "top-10".
_PREFIXES = context("prefixes")
_IN_NAMES = HYPHENS | {"+", "/"}
_AND = frozenset({"and", "or", ",", "&", "to"}) | DASHES
_STILL_QUANTITIES = frozenset({"percent", "per", "%", "of"})


@cache
def _label_words() -> Phrases[str]:
    return Phrases((word, row["reason"]) for row in records("label_words.csv") for word in row["words"].split("|"))


def label(tokens: Tokens, position: int) -> Found | None:
    """Return the numeral at a position that is no quantity, whatever follows it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> [label(lex(text), 1)[0].reason for text in ["Article 370", "G20", "page 5"]]
    ['a provision by number', 'part of a name', 'a part of a text']
    """
    token = tokens[position]
    if token.kind != NUMBER:
        return (
            (_numbered(tokens, position) or saying(tokens, position)) if token.kind == WORD else phone(tokens, position)
        )
    return _in_word(tokens, position) or _numbered(tokens, position) or code(tokens, position)


def name_with_number(tokens: Tokens, position: int, last: int) -> Found | None:
    """Return the bare number that belongs to the name it stands in: "Windows 10", "the Big Five"."""
    token, before = tokens[position], tokens[position - 1]
    if last != position + 1 or (before.kind != WORD and token.kind == NUMBER):
        return None
    if token.kind == NUMBER:
        is_owner = before.key.endswith(("'s", "s'"))
        is_name = (
            token.text.isdecimal() and before.text[0].isupper() and not is_owner and not _opens(tokens, position - 1)
        )
        return labelled(tokens, position, last, NAME) if is_name and not _counts(tokens, last) else None
    # in titles every word has a capital, so that only a small one before it tells
    is_called = before.text.islower() or (tokens[position - 2].key == "the" and not tokens[last].text[:1].isupper())
    return labelled(tokens, position, last, NAME) if token.text[0].isupper() and is_called else None


def in_capitals(tokens: Tokens, position: int, last: int) -> Found | None:
    """Return the number in words that opens a name of several: "the Six-Day War", "the Thirty Years' War"."""
    token, before = tokens[position], tokens[position - 1]
    joined = position + 1 + (tokens[position + 1].text in HYPHENS)
    is_name = token.kind == WORD and token.text[0].isupper() and before.text.islower()
    after = last + (tokens[last].text in {"'", "’"})
    goes_on = all(tokens[at].text[:1].isupper() for at in (joined, after))
    return labelled(tokens, position, last, NAME) if is_name and goes_on and last > position + 1 else None


def written_on(tokens: Tokens, first: int, last: int) -> Found | None:
    """Return the number whose letters or digits go on as a name: "5G", "4x4", "787-9"."""
    if tokens[last - 1].kind != NUMBER or not tokens[last].glued or tokens[last].kind not in {WORD, NUMBER}:
        return None
    return labelled(tokens, first, _run_end(tokens, last), NAME)


def _run_end(tokens: Tokens, last: int) -> int:
    """Past the letters, digits and hyphens that go on without a space."""
    while tokens[last].glued and (
        tokens[last].kind in {WORD, NUMBER} or (tokens[last].text in _IN_NAMES and tokens[last + 1].glued)
    ):
        last += 1
    return last


def _opens(tokens: Tokens, position: int) -> bool:
    """Whether a word has its capital only because it opens a sentence, or is a word like "In" in a title."""
    return tokens[position].key in stop_words()


def _counts(tokens: Tokens, last: int) -> bool:
    """Whether a noun that is counted, or a unit, follows the number."""
    after, later = tokens[last], tokens[last + 1]
    is_adjective = after.kind == WORD and after.text.islower() and after.key not in stop_words()
    return is_plural(after) or (is_adjective and is_plural(later)) or after.key in _STILL_QUANTITIES


def _numbered(tokens: Tokens, position: int) -> Found | None:
    """Such as "Article 370", "Resolutions 1325 and 1820", "phase two"."""
    token = tokens[position]
    bracket = tokens[position - 1].text == "("
    found = _label_words().before(tokens, position - bracket) or _of_series(tokens, position)
    if found is None or _is_large(tokens, position + 1):
        return None
    if token.kind == WORD and (_counts(tokens, position + 1) or tokens[found[1]].text == "No"):
        return None
    last = position + 1
    if tokens[last].text in DASHES | {"/", ":"} and tokens[last + 1].kind == NUMBER and tokens[last + 1].glued:
        last += 2
    return labelled(tokens, position, max(last, _run_end(tokens, last)), found[0])


def _is_large(tokens: Tokens, last: int) -> bool:
    return tokens[last].key in multipliers() or tokens[last].key in _STILL_QUANTITIES - {"of"}


def _of_series(tokens: Tokens, position: int) -> tuple[str, int] | None:
    """The label word before the first of several numerals: "Articles 4, 5 and 6"."""
    at = position
    for _ in range(4):
        if tokens[at - 1].key not in _AND or tokens[at - 2].kind != NUMBER:
            return None
        at -= 2
        found = _label_words().before(tokens, at)
        if found is not None:
            return found if tokens[at - 1].key.endswith(("s", ".")) else None
    return None


def _in_word(tokens: Tokens, position: int) -> Found | None:
    """Such as "G20", "COVID-19": digits written onto letters or hyphened to them; "peace.12": onto a full stop."""
    token, before = tokens[position], tokens[position - 1]
    if not token.glued:
        return None
    if before.kind == WORD:
        return labelled(tokens, position - 1, _run_end(tokens, position + 1), NAME)
    word = tokens[position - 2]
    if word.kind != WORD or not before.glued:
        return None
    if before.text == "." and word.text.islower() and len(word.text) > 1:
        return labelled(tokens, position, position + 1, "a footnote")
    if before.text == "." or (before.text in HYPHENS and word.key not in _PREFIXES):
        return labelled(tokens, position - 2, _run_end(tokens, position + 1), NAME)
    return None
