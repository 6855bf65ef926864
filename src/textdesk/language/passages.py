"""The sentences and paragraphs of a text as spaCy sees them.

The unit of parsing is our own sentence, whoever asks: what is read in one never depends on what else was
asked for, and whoever needs a few sentences has only those parsed. On the development data it finds counted
nouns and names as well as whole paragraphs do. A long text is kept in stretches, so that only a few of them
are in memory as spaCy's objects at a time.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import regex

from textdesk.corpus import Document, Span
from textdesk.language import store
from textdesk.language.memory import key_of
from textdesk.language.models import SMALL, model
from textdesk.language.stretches import Stretches

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

_LONE_SURROGATE = regex.compile(r"\p{Cs}")
# spaCy refuses a million characters at once; a sentence of this length is none.
_LONGEST_PIECE = 50_000
_STRETCH = 200_000


class Parsed(NamedTuple):
    """A sentence or paragraph as spaCy sees it; ``start`` is where its first character stands in the text."""

    start: int
    doc: "Doc"

    def offsets(self, span: "Tokens") -> tuple[int, int]:
        """Return where a span of tokens begins and ends in the text."""
        return self.start + span.start_char, self.start + span.end_char


class Passages:
    """The parsed paragraphs of a text, in order; spaCy runs when they are first asked for."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._name = name

    def __iter__(self) -> Iterator[Parsed]:
        """Yield the paragraphs."""
        sentences = self.sentences()
        for _, inside in groupby(self._document.sentences, key=_paragraph):
            first, *others = [next(sentences) for _ in inside]
            yield Parsed(first.start, _joined([first.doc, *(other.doc for other in others)]))

    def sentences(self) -> Iterator[Parsed]:
        """Yield the sentences."""
        wanted = range(len(self._document.sentences))
        kept = _kept({self._document: wanted}, self._name)[self._document]
        for number in wanted:
            yield Parsed(self._document.sentences[number].start, kept[number])


def parse(document: Document, name: str = SMALL) -> Passages:
    """Return the paragraphs of a text, tagged, parsed and with spaCy's own entities, sentence by sentence.

    >>> from textdesk.corpus import from_texts
    >>> [str(parsed.doc.ents) for parsed in parse(from_texts({"a": "Lima is in Peru."})["a"])]
    ['(Lima, Peru)']
    """
    return Passages(document, name)


def parse_sentences(wanted: Mapping[Document, Sequence[int]], name: str = SMALL) -> dict[Document, list[Parsed]]:
    """Return the sentences of texts at these positions, from 0, tagged, parsed and with spaCy's own entities.

    All are parsed in one go, and each but once, however often it is asked for; white space after
    a sentence belongs to it.
    """
    kept = _kept(wanted, name)
    return {
        document: [Parsed(document.sentences[number].start, kept[document][number]) for number in numbers]
        for document, numbers in wanted.items()
    }


def _paragraph(sentence: tuple[int, int, int]) -> int:
    return sentence[0]


def _joined(docs: "Sequence[Doc]") -> "Doc":
    from spacy.tokens import Doc  # noqa: PLC0415 - heavy

    if len(docs) == 1:
        return docs[0]
    # Sentences that were kept have no tensors, and nothing here needs them. spaCy's stub does not know exclude.
    joined = Doc.from_docs(list(docs), ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]
    return joined or docs[0]


def _kept(wanted: Mapping[Document, Sequence[int]], name: str) -> dict[Document, Stretches]:
    """What is kept of some texts, with all sentences in it that are wanted; new ones are parsed and kept."""
    keys = {document: key_of(document, "parse", name) for document in wanted}
    kept = {document: Stretches(store.load(key) or b"") for document, key in keys.items()}
    missing = [(document, number) for document in wanted for number in wanted[document] if number not in kept[document]]
    for document, parsed in groupby(_parsed(missing, name), key=_document):
        for numbers, docs in _in_stretches((number, doc) for _, number, doc in parsed):
            kept[document].add(numbers, docs)
        store.save(keys[document], kept[document].to_bytes())
    return kept


def _document(parsed: "tuple[Document, int, Doc]") -> Document:
    return parsed[0]


def _in_stretches(parsed: "Iterator[tuple[int, Doc]]") -> "Iterator[tuple[list[int], list[Doc]]]":
    numbers: list[int] = []
    docs: list[Doc] = []
    size = 0
    for number, doc in parsed:
        numbers.append(number)
        docs.append(doc)
        size += len(doc.text)
        if size > _STRETCH:
            yield numbers, docs
            numbers, docs, size = [], [], 0
    if numbers:
        yield numbers, docs


def _parsed(wanted: Sequence[tuple[Document, int]], name: str) -> "Iterator[tuple[Document, int, Doc]]":
    """Yield sentences as spaCy sees them, each joined again from the pieces that it was parsed in."""
    if not wanted:
        return
    pieces = [_pieces(_place(document, number)) for document, number in wanted]
    made = (
        _made(document, piece, name) for (document, _), inside in zip(wanted, pieces, strict=True) for piece in inside
    )
    docs = model(name).pipe(made)
    for (document, number), inside in zip(wanted, pieces, strict=True):
        yield document, number, _joined([next(docs) for _ in inside])


def _place(document: Document, number: int) -> Span:
    """A sentence up to the next one in its paragraph."""
    sentence, following = document.sentences[number], document.sentences[number + 1 : number + 2]
    is_inside = bool(following) and following[0].paragraph == sentence.paragraph
    end = following[0].start if is_inside else document.paragraphs[sentence.paragraph - 1].end
    return Span(sentence.start, end)


def _pieces(sentence: Span) -> list[Span]:
    starts = range(sentence.start, max(sentence.end, sentence.start + 1), _LONGEST_PIECE)
    return [Span(start, min(start + _LONGEST_PIECE, sentence.end)) for start in starts]


def _made(document: Document, piece: Span, name: str) -> "Doc":
    # spaCy refuses half a surrogate pair; a sign of the same length keeps every place.
    doc = model(name).make_doc(_LONE_SURROGATE.sub("\ufffd", document.text[piece.start : piece.end]))
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc
