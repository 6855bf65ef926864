"""What a number counts by the words beside it: the noun after it, the noun before its hedge, a heading."""

from typing import TYPE_CHECKING

from textdesk.figures.grammar import Figure
from textdesk.figures.grammar.hedges import way_of
from textdesk.figures.phrases import NOUNS, Phrase, is_time, phrase_at, phrase_of
from textdesk.figures.ties import tied
from textdesk.lexicons import context

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Words between a number and its noun: "50 or more people", "a thousand-odd troops".
_BETWEEN = frozenset(
    {"or", "more", "so", "plus", "+", "-", "odd", "-plus", "-odd", "–", "other", "fewer", "less", "few"}
)
_PACES = frozenset({"on", "over", "to", "by"})
_OF_A_WHOLE = frozenset({"percent", "ratio", "count", "multiple", "measure"})
_CHANGES_IN = frozenset({"in", "of", "for"})
_NOT_BEFORE_NOUN = frozenset({"DET", "NUM", "SYM", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VALUED = frozenset({"worth", "valued", "totalling", "totaling", "amounting", "estimated", "at", "to", "of"})
_MODIFIERS = frozenset({"nummod", "compound", "nmod", "amod", "quantmod", "npadvmod", "poss", "advmod"})
_BEFORE_AGE = frozenset(
    {"aged", "ages", "age", ",", "(", "between", "from", "over", "under", "and", "to", "at", "least"}
)


def noun_of(span: "Span", figure: Figure) -> Phrase | None:
    """Return the noun phrase that the sentence ties a figure to, beside it or further away; None where it does not."""
    if is_of_pronoun(span):
        return None
    found = _of(span, figure) or _after(span, figure) or _complement(span) or _aged(span, figure) or _headed(span)
    if found is None and not (figure.kind in {"duration", "age"} and not _describes_noun(span)):
        found = tied(span, figure) or _before_hedge(span, figure)
    return found and _of_change(found)


def is_of_pronoun(span: "Span") -> bool:
    """Whether this is a part of what stands elsewhere: "half of them", "two-thirds of that"."""
    words = span.doc[span.end : span.end + 2]
    return len(words) == 2 and words[0].lower_ == "of" and words[1].pos_ == "PRON" and words[1].tag_ != "PRP$"


def _aged(span: "Span", figure: Figure) -> Phrase | None:
    """The noun before "aged": "children aged five to 11", "two sons, aged 9 and 11"."""
    at = span.start - 1
    while figure.kind == "age" and at > 0 and span.doc[at].lower_ in _BEFORE_AGE:
        at -= 1
    is_person = span.start - 1 > at >= 0 and span.doc[at].pos_ in NOUNS
    return phrase_of(span.doc[at]) if is_person else None


def _headed(span: "Span") -> Phrase | None:
    """The heading before a colon: "Population: 241 million"."""
    if span.start < 2 or span.doc[span.start - 1].text != ":":
        return None
    noun = span.doc[span.start - 2]
    found = phrase_of(noun) if noun.pos_ in NOUNS else None
    return found if found and (found.first.is_sent_start or found.first.nbor(-1).is_punct) else None


def _of(span: "Span", figure: Figure) -> Phrase | None:
    """Such as "80 percent of the population", "dozens of protesters", "$5 million in aid"."""
    doc, after = span.doc, span.end
    if after >= len(doc):
        return None
    word = doc[after].lower_
    if word == "worth" and after + 1 < len(doc) and doc[after + 1].lower_ == "of":
        return _phrase_if_counted(span, after + 2)
    if word == "of" and (figure.kind in _OF_A_WHOLE or figure.kind == "money"):
        return _phrase_if_counted(span, after + 1)
    is_rate = doc[after + 1 : after + 2].text.lower() in {"every", "each"}
    if word == "in" and figure.kind == "money" and not is_rate:
        found = _phrase_if_counted(span, after + 1)
        is_thing = found is not None and found.head.lower_.removesuffix("s") not in context("time_units")
        return found if found and is_thing and found.head.pos_ == "NOUN" else None
    return None


def _phrase_if_counted(span: "Span", position: int, *, counted: bool = False) -> Phrase | None:
    """The noun phrase at a position, unless it only tells when: "5 percent last year", "5 percent year-on-year"."""
    found = phrase_at(span.doc, position, counted=counted)
    tells_when = found is not None and is_time(found.head) and not span.root.ent_type_
    return None if tells_when or (found and _is_pace(found.head)) else found


def _is_pace(noun: "Token") -> bool:
    """Whether this is the year of "year-on-year", the quarter of "quarter to quarter"."""
    later = noun.doc[noun.i + 1 : noun.i + 5]
    return any(token.lower_ == noun.lower_ for token in later) and any(token.lower_ in _PACES for token in later)


def _as_noun(span: "Span") -> Phrase | None:
    """The word after the number that the parse ties to it, whatever it takes it for: "in one serving"."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    is_its_noun = (
        after is not None and after.tag_ == "VBG" and span.root.head.i == after.i and span.text.lower() == "one"
    )
    return Phrase(after, after) if after is not None and is_its_noun else None


def _after(span: "Span", figure: Figure) -> Phrase | None:
    """Such as "170 Afghans", "a 1,500-mile border", "a $5 billion plan"."""
    doc, after = span.doc, span.end
    while after < len(doc) and (doc[after].lower_ in _BETWEEN or doc[after - 1 : after + 1].text == "or a"):
        after += 1
    if after >= len(doc):
        return None
    if doc[after].pos_ in _NOT_BEFORE_NOUN - ({"DET"} if figure.kind == "ratio" else set()):
        return None
    if after > span.end and doc[after - 1].tag_ == "HYPH" and doc[after].pos_ in NOUNS and figure.kind == "count":
        return Phrase(doc[after], doc[after])  # a 28-page report has pages
    is_count = figure.kind in {"count", "ratio", "multiple"} and not figure.unit
    found = _phrase_if_counted(span, after, counted=is_count and figure.value != 1) or _as_noun(span)
    if found is None or is_count:
        return found
    return found if _modifies(span, found.head) else None


def _modifies(span: "Span", noun: "Token") -> bool:
    """Whether the figure stands inside the noun's phrase, as the parse sees it."""
    token = span.root
    while token.dep_ in _MODIFIERS and token.head is not token:
        token = token.head
        if token.i >= noun.i:
            return token.i == noun.i
    return False


def _describes_noun(span: "Span") -> bool:
    return span.root.dep_ in {"acl", "amod"} or span.root.head.dep_ in {"acl", "amod"}


def _before_hedge(span: "Span", figure: Figure) -> Phrase | None:
    """The noun right before the hedge: "losses in excess of Rs 5 million", "goods worth $3"."""
    if span.start == 0:
        return None
    words = {*(figure.modifier_text or "").lower().split()} | (_VALUED if figure.kind == "money" else set())
    at = span.start - 1
    while at > 0 and span.doc[at].lower_ in words | {"of"}:
        at -= 1
    hedges = {token.lower_ for token in span.doc[at + 1 : span.start]}
    is_noun = hedges & words and span.doc[at].pos_ in NOUNS and not is_time(span.doc[at])
    return phrase_of(span.doc[at]) if is_noun else None


def _complement(span: "Span") -> Phrase | None:
    """Such as "Of whom 40 were children"."""
    verb = span.root.head
    if span.root.dep_ not in _SUBJECTS or verb.lower_ not in {"are", "were", "is", "was"}:
        return None
    noun = next((child for child in verb.children if child.dep_ == "attr" and child.pos_ in NOUNS), None)
    return phrase_of(noun) if noun is not None else None


def _of_change(phrase: Phrase) -> Phrase:
    """In "a 5 % rise in prices" the prices are counted, not the rise."""
    if way_of(phrase.head.lower_) is None:
        return phrase
    for child in phrase.head.children:
        if child.dep_ == "prep" and child.lower_ in _CHANGES_IN:
            noun = next((below for below in child.children if below.dep_ == "pobj" and below.pos_ in NOUNS), None)
            if noun is not None and not is_time(noun):
                return phrase_of(noun)
    return phrase
