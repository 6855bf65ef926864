"""How a sentence ties a number to a noun that is not beside it: "the deficit fell by 0.4 points"."""

from typing import TYPE_CHECKING

from textdesk.figures.grammar import Figure
from textdesk.figures.grammar.hedges import way_of
from textdesk.figures.phrases import NOUNS, Phrase, is_time, phrase_of
from textdesk.lexicons import context, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# "A budget of $5 billion", "prices from $200": after other prepositions the noun is another matter.
_TO_ITS_NOUN = frozenset(
    {"of", "at", "worth", "to", "from", "by", "between", "under", "over", "above", "below", "about", "aged", "ages"}
)
_UPWARD = frozenset(
    {
        "pobj",
        "prep",
        "pcomp",
        "quantmod",
        "nummod",
        "npadvmod",
        "advmod",
        "dobj",
        "attr",
        "oprd",
        "acomp",
        "amod",
        "nmod",
        "compound",
        "appos",
        "dep",
        "conj",
        "ccomp",
    }
)
# "A total of five": what is counted stands elsewhere.
_WAYS_TO_COUNT = context("ways_to_count")
_COUNTS = frozenset({"number", "numbers", "total", "count", "proportion", "percentage", "quantity"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VERBS = frozenset({"VERB", "AUX"})
_MOST_STEPS = 8


def tied(span: "Span", figure: Figure) -> Phrase | None:
    """Return the noun phrase that the sentence says the figure of, or None.

    The figure is the object or complement of a verb of change or level ("rose to", "stood at",
    "exceeding"), or hangs on a noun by "of" ("a fine of $5").
    """
    found = _governor(span)
    if found is None:
        return None
    governor, path = found
    if governor.pos_ in NOUNS:
        return counted_in(governor) if _hangs_on(governor, path) else None
    if not _tells_level(governor) or (figure.kind == "money" and _is_deed(governor, span)):
        return None
    noun = _object(governor, span) or _subject(governor)
    return counted_in(noun) if noun is not None and not _is_in(noun, span) and not is_time(noun) else None


def counted_in(noun: "Token") -> Phrase:
    """Return the noun's phrase, or that of what is counted in it: "the number of schools"."""
    if noun.lower_ in _COUNTS:
        for of in noun.children:
            things = [child for child in of.children if child.dep_ == "pobj" and child.pos_ in NOUNS]
            if of.lower_ == "of" and things:
                return phrase_of(things[0])
    return phrase_of(noun)


def _governor(span: "Span") -> "tuple[Token, Token] | None":
    """The noun or verb above a figure, and the token below it on the way up."""
    token = span.root
    for _ in range(_MOST_STEPS):
        below, token = token, token.head
        if token is below or below.dep_ not in _UPWARD:
            return None
        is_amount = _is_in(token, span) or token.lower_ in _WAYS_TO_COUNT
        if token.pos_ in NOUNS | _VERBS and not is_amount:
            return token, below
    return None


def _is_in(token: "Token", span: "Span") -> bool:
    return span.start <= token.i < span.end


def _hangs_on(noun: "Token", below: "Token") -> bool:
    return (
        below.dep_ in {"prep", "amod", "appos"}
        and below.i > noun.i
        and below.lower_ in _TO_ITS_NOUN
        and not is_time(noun)
    )


def _tells_level(verb: "Token") -> bool:
    return verb.lower_ in word_set("level_verbs.txt") or way_of(verb.lower_) is not None


def _is_deed(verb: "Token", span: "Span") -> bool:
    """Whether somebody does it to the money: "the company lost $5m" counts no company."""
    return span.root.dep_ == "dobj" and way_of(verb.lower_) is not None


def _object(verb: "Token", span: "Span") -> "Token | None":
    """What somebody raises or cuts by the figure: "cut rates by half a point"."""
    if way_of(verb.lower_) is None:
        return None
    return next(
        (child for child in verb.children if child.dep_ == "dobj" and child.pos_ in NOUNS and not _is_in(child, span)),
        None,
    )


def _subject(verb: "Token") -> "Token | None":
    """The subject of a verb, also one that it shares with the verb before it, or the noun that it describes."""
    for _ in range(_MOST_STEPS):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is not None and subject.pos_ in NOUNS:
            return subject
        if verb.dep_ in {"acl", "relcl"}:
            return verb.head if verb.head.pos_ in NOUNS else None
        if subject is not None or verb.dep_ not in {"conj", "xcomp", "advcl", "aux"} or verb.head is verb:
            return None
        verb = verb.head
    return None
