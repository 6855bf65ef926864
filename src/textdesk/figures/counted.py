"""What a number counts: the noun phrase after it, or the one that its sentence ties it to."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Span, Token

from textdesk.figures.grammar import Figure
from textdesk.figures.grammar.hedges import way_of
from textdesk.figures.phrases import NOUNS, Phrase, is_time, phrase_at, phrase_of
from textdesk.figures.ties import tied
from textdesk.language import Parsed

# Words between a number and its noun: "50 or more people", "a thousand-odd troops".
_BETWEEN = frozenset({"or", "more", "so", "plus", "+", "-", "odd", "-plus", "-odd", "–", "other", "fewer", "less"})
_OF_A_WHOLE = frozenset({"percent", "ratio", "count", "multiple", "measure"})
_CHANGES_IN = frozenset({"in", "of", "for"})
_NOT_BEFORE_NOUN = frozenset({"DET", "NUM", "SYM", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VALUED = frozenset({"worth", "valued", "totalling", "totaling", "amounting", "estimated", "at", "to", "of"})
_MODIFIERS = frozenset({"nummod", "compound", "nmod", "amod", "quantmod", "npadvmod", "poss", "advmod"})
_BEFORE_LEVEL = frozenset({"from", "with", "to", "than", "versus", "against", "by"})
_BEFORE_ANOTHER = frozenset({"and", "or", "to"})
_LONGEST_LINK = 24


class Counted(NamedTuple):
    """The place of what a figure counts, and its noun, in code points of the text."""

    start: int
    end: int
    head: str


def counted(parsed: Parsed, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Counted]]:
    """Yield each figure of a paragraph that counts something, with what it counts.

    >>> from textdesk import from_texts
    >>> from textdesk.figures.grammar import read
    >>> from textdesk.language import parse
    >>> text = "Pakistan sustained economic losses exceeding $150 billion."
    >>> [paragraph] = parse(from_texts({"a": text})["a"])
    >>> [text[found.start : found.end] for _, found in counted(paragraph, read(text))]
    ['economic losses']
    """
    spans = [_span(parsed, figure) for figure in figures]
    inside = {token.i for span in spans for token in span}
    known: list[Phrase | None] = []
    for figure, span in zip(figures, spans, strict=True):
        found = _phrase(span, figure) if span else None
        known.append(found and _outside(found, inside))
    for at, figure in enumerate(figures):
        found = known[at] or _as_after(spans, known, figures, at) or _as_before(spans, known, figures, at)
        known[at] = found
        if found is not None:
            yield figure, _place(parsed, found)


def _span(parsed: Parsed, figure: Figure) -> Span:
    start, end = figure.start - parsed.start, figure.end - parsed.start
    return parsed.doc.char_span(start, end, alignment_mode="expand") or parsed.doc[0:0]


def _outside(phrase: Phrase, inside: set[int]) -> Phrase | None:
    """The phrase without other figures in it, unless one of them is its head."""
    if phrase.head.i in inside:
        return None
    first = max((i + 1 for i in range(phrase.first.i, phrase.head.i) if i in inside), default=phrase.first.i)
    return Phrase(phrase.head.doc[first], phrase.head)


def _place(parsed: Parsed, phrase: Phrase) -> Counted:
    last = phrase.head
    return Counted(parsed.start + phrase.first.idx, parsed.start + last.idx + len(last), last.text)


def _phrase(span: Span, figure: Figure) -> Phrase | None:
    found = _of(span, figure) or _after(span, figure) or _complement(span)
    if found is None and not (figure.kind in {"duration", "age"} and not _describes_noun(span)):
        found = tied(span, figure) or _before_hedge(span, figure)
    return found and _of_change(found)


def _of(span: Span, figure: Figure) -> Phrase | None:
    """Such as "80 percent of the population", "dozens of protesters", "$5 million in aid"."""
    doc, after = span.doc, span.end
    if after >= len(doc):
        return None
    word = doc[after].lower_
    if word == "worth" and after + 1 < len(doc) and doc[after + 1].lower_ == "of":
        return _phrase_if_counted(span, after + 2)
    if word == "of" and (figure.kind in _OF_A_WHOLE or figure.kind == "money"):
        return _phrase_if_counted(span, after + 1)
    if word == "in" and figure.kind == "money":
        found = _phrase_if_counted(span, after + 1)
        return found if found and found.head.pos_ == "NOUN" else None
    return None


def _phrase_if_counted(span: Span, position: int) -> Phrase | None:
    """The noun phrase at a position, unless it only tells when: "5 percent last year"."""
    found = phrase_at(span.doc, position)
    tells_when = found is not None and is_time(found.head) and not span.root.ent_type_
    return None if tells_when else found


def _after(span: Span, figure: Figure) -> Phrase | None:
    """Such as "170 Afghans", "a 1,500-mile border", "a $5 billion plan"."""
    doc, after = span.doc, span.end
    while after < len(doc) and doc[after].lower_ in _BETWEEN:
        after += 1
    if after < len(doc) and doc[after].pos_ in _NOT_BEFORE_NOUN - ({"DET"} if figure.kind == "ratio" else set()):
        return None
    if after > span.end and doc[after - 1].tag_ == "HYPH" and doc[after].pos_ in NOUNS and figure.kind == "count":
        return Phrase(doc[after], doc[after])  # a 28-page report has pages
    found = _phrase_if_counted(span, after)
    if found is None:
        return None
    if figure.kind in {"count", "ratio", "multiple"} and not figure.unit:
        return found
    return found if _modifies(span, found.head) else None


def _modifies(span: Span, noun: Token) -> bool:
    """Whether the figure stands inside the noun's phrase, as the parse sees it."""
    token = span.root
    while token.dep_ in _MODIFIERS and token.head is not token:
        token = token.head
        if token.i >= noun.i:
            return token.i == noun.i
    return False


def _describes_noun(span: Span) -> bool:
    return span.root.dep_ in {"acl", "amod"} or span.root.head.dep_ in {"acl", "amod"}


def _before_hedge(span: Span, figure: Figure) -> Phrase | None:
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


def _complement(span: Span) -> Phrase | None:
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


def _as_after(
    spans: Sequence[Span], known: Sequence[Phrase | None], figures: Sequence[Figure], at: int
) -> Phrase | None:
    """What the next number counts as well: "10,000 and as many as 300,000 people"."""
    if at + 1 >= len(figures) or figures[at].kind != "count" or figures[at + 1].kind != "count" or not spans[at]:
        return None
    is_near = figures[at + 1].start - figures[at].end <= _LONGEST_LINK
    follows = spans[at].doc[spans[at].end].lower_ in _BEFORE_ANOTHER if spans[at].end < len(spans[at].doc) else False
    return known[at + 1] if is_near and follows else None


def _as_before(
    spans: Sequence[Span], known: Sequence[Phrase | None], figures: Sequence[Figure], at: int
) -> Phrase | None:
    """What is left out because it was just said: "from 12 in 2019", "compared with 63"."""
    if at == 0 or known[at - 1] is None or not spans[at] or spans[at].start == 0:
        return None
    same_kind = (figures[at].kind, figures[at].unit) == (figures[at - 1].kind, figures[at - 1].unit)
    same_sentence = spans[at].root.sent.start == spans[at - 1].root.sent.start
    word = spans[at].doc[spans[at].start - 1].lower_
    is_left_out = word in _BEFORE_LEVEL or spans[at].root.dep_ in _SUBJECTS
    return known[at - 1] if same_kind and same_sentence and is_left_out else None
