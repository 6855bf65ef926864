"""Noun phrases in a parse: where one begins that a number counts, and which noun is its head."""

from typing import TYPE_CHECKING, NamedTuple

from textdesk.lexicons import context

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PLURALS = frozenset({"NNS", "NNPS"})
# Of a noun phrase these stay outside: articles, owners, and numbers, which are figures of their own.
_SKIPPED = frozenset({"DET", "NUM", "SYM"})
_SKIPPED_TAGS = frozenset({"PRP$", "PDT", "HYPH", "$", "WP$"})
_PART_OF_NAME = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "advmod", "npadvmod", "case", "punct", "conj", "cc"}
)
_LEFT = frozenset({"compound", "amod", "nmod"})
_TIME_ENTITIES = frozenset({"DATE", "TIME"})
_FURTHEST = 12


class Phrase(NamedTuple):
    """A noun phrase without its article, from token ``first`` up to its head."""

    first: "Token"
    head: "Token"


def phrase_at(doc: "Doc", position: int, *, counted: bool = False) -> Phrase | None:
    """Return the noun phrase that begins at a token, past articles and numbers; None where none does.

    With ``counted``, it ends with its first noun where it is no plural: "a four step approach" has four steps.
    """
    while position < len(doc) and _is_skipped(doc[position]):
        position += 1
    nouns: list[Token] = []
    for token in doc[position : position + _FURTHEST]:
        if not _continues(token):
            break
        if token.pos_ in NOUNS:
            nouns.append(token)
            if not _leads_on(token):
                break
    if not nouns:
        return None
    counts_first = counted and nouns[0].pos_ == "NOUN" and nouns[-1].tag_ == "NN"
    is_several = nouns[-1].lower_ in context("plurals")
    return Phrase(doc[position], nouns[0] if counts_first and not is_several else nouns[-1])


def _is_skipped(token: "Token") -> bool:
    return token.pos_ in _SKIPPED or token.tag_ in _SKIPPED_TAGS or token.is_left_punct or token.is_quote


def _continues(token: "Token") -> bool:
    """Whether a phrase may go on with this token."""
    if token.tag_ == "HYPH":
        return token.i > 0 and not token.nbor(-1).whitespace_
    if token.pos_ in NOUNS or token.pos_ == "ADJ" or token.tag_ == "POS":
        return True
    if token.pos_ in {"VERB", "ADV", "NUM"}:
        return token.dep_ in {"amod", "compound", "nmod", "advmod", "punct", "nummod"} and token.head.i > token.i
    is_between = token.pos_ in {"CCONJ", "PUNCT", "SYM", "PART"}
    return is_between and token.head.dep_ in _LEFT | {"poss"} and token.head.head.i > token.i


def _leads_on(noun: "Token") -> bool:
    """Whether a noun only opens the phrase of a later one: the "US" of "US servicemen"."""
    return noun.dep_ in _PART_OF_NAME and noun.head.i > noun.i and noun.head.i - noun.i < _FURTHEST


def phrase_of(noun: "Token") -> Phrase:
    """Return the noun phrase of a noun: itself and the nouns and adjectives right before it."""
    first = noun
    while first.i > noun.sent.start and _belongs(first.nbor(-1), noun):
        first = first.nbor(-1)
    return Phrase(first, noun)


def _belongs(token: "Token", noun: "Token") -> bool:
    is_left = token.dep_ in _LEFT and (token.head.i == noun.i or token.head.dep_ in _LEFT)
    is_hyphen = token.tag_ == "HYPH" and token.head.i <= noun.i
    return (is_left and token.pos_ not in _SKIPPED and token.tag_ != "CD") or is_hyphen


def is_time(token: "Token") -> bool:
    """Whether a noun tells a time and is not counted: "last year", "Monday"."""
    return token.ent_type_ in _TIME_ENTITIES
