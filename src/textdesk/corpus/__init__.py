"""Texts and their places: reading a folder, decoding, paragraphs, sentences, tokens, metadata."""

from textdesk.corpus.boundaries import Sentence, Span
from textdesk.corpus.companions import read_companion, read_csv
from textdesk.corpus.document import Corpus, Document
from textdesk.corpus.folder import from_texts, read_folder
from textdesk.corpus.patterns import phrase_places
from textdesk.corpus.tokens import word_key

__all__ = [
    "Corpus",
    "Document",
    "Sentence",
    "Span",
    "from_texts",
    "phrase_places",
    "read_companion",
    "read_csv",
    "read_folder",
    "word_key",
]
