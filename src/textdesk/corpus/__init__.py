"""Texts and their places: reading a folder, decoding, paragraphs, sentences, tokens, metadata."""

from textdesk.corpus.boundaries import Sentence, Span
from textdesk.corpus.collection import Corpus
from textdesk.corpus.companions import as_rows, read_companion, read_csv
from textdesk.corpus.document import Document
from textdesk.corpus.expressions import expression_places
from textdesk.corpus.folder import COMPANIONS, from_texts, read_folder, stream_folder
from textdesk.corpus.frequencies import Frequencies
from textdesk.corpus.index import first_places, grouped
from textdesk.corpus.patterns import phrase_places
from textdesk.corpus.stream import stream_frequencies
from textdesk.corpus.tokens import is_capitals, kind_of, word_key

__all__ = [
    "COMPANIONS",
    "Corpus",
    "Document",
    "Frequencies",
    "Sentence",
    "Span",
    "as_rows",
    "expression_places",
    "first_places",
    "from_texts",
    "grouped",
    "is_capitals",
    "kind_of",
    "phrase_places",
    "read_companion",
    "read_csv",
    "read_folder",
    "stream_folder",
    "stream_frequencies",
    "word_key",
]
