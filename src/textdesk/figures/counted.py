"""What the figures of a sentence count, each with its place: by the words beside it, the parse, or other figures."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textdesk.figures.beside import noun_of
from textdesk.figures.grammar import Figure
from textdesk.figures.left_out import Row, is_of_them
from textdesk.figures.phrases import PLURALS, Phrase
from textdesk.language import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Span


class Counted(NamedTuple):
    """The place of what a figure counts, and its noun, in code points of the text."""

    start: int
    end: int
    head: str
    is_plural: bool


def counted(
    parsed: Parsed, figures: Sequence[Figure], before: Counted | None = None
) -> Iterator[tuple[Figure, Counted]]:
    """Yield each figure of a sentence that counts something, with what it counts.

    ``before`` is what was counted last in the sentences before: "half of them" is a part of it.

    >>> from textdesk import from_texts
    >>> from textdesk.figures.grammar import read
    >>> from textdesk.language import parse_sentences
    >>> text = "Pakistan sustained economic losses exceeding $150 billion."
    >>> document = from_texts({"a": text})["a"]
    >>> [sentence] = parse_sentences({document: [0]})[document]
    >>> [text[found.start : found.end] for _, found in counted(sentence, read(text))]
    ['economic losses']
    """
    spans = [span_of(parsed, figure) for figure in figures]
    inside = {token.i for span in spans for token in span}
    known: list[Phrase | None] = []
    for figure, span in zip(figures, spans, strict=True):
        found = noun_of(span, figure) if span else None
        known.append(found and _outside(found, inside))
    for figure, span, phrase in zip(figures, spans, Row(figures, spans, known).filled(), strict=True):
        if phrase is not None:
            yield figure, _place(parsed, phrase)
        elif before is not None and is_of_them(span):
            yield figure, before


def span_of(parsed: Parsed, figure: Figure) -> "Span":
    """Return the tokens of a figure in its sentence."""
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
    return Counted(
        parsed.start + phrase.first.idx, parsed.start + last.idx + len(last), last.text, last.tag_ in PLURALS
    )
