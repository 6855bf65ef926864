"""Which words do the texts lean on, where, in what company, and how do they differ?

``find`` is the token table, ``count`` the word list, ``concordance`` the words in their places,
``collocations`` their company, ``compare`` the keyness against other texts or a ``reference``,
``similar`` and ``text_map`` which texts are alike, ``correlations`` which words go together across texts,
``describe`` how rich and readable they are, ``zipf`` and ``heaps`` how frequency and vocabulary run.
"""

from textdesk.words.collocations import collocations
from textdesk.words.concordance import concordance, search
from textdesk.words.correlations import correlations
from textdesk.words.counts import count, count_by, find, leading, places
from textdesk.words.describe import describe, heaps, zipf
from textdesk.words.keyness import compare, distinctive
from textdesk.words.lemmas import lemmas
from textdesk.words.ngrams import ngrams
from textdesk.words.reference import Reference, reference
from textdesk.words.similarity import similar, text_map

__all__ = [
    "Reference",
    "collocations",
    "compare",
    "concordance",
    "correlations",
    "count",
    "count_by",
    "describe",
    "distinctive",
    "find",
    "heaps",
    "leading",
    "lemmas",
    "ngrams",
    "places",
    "reference",
    "search",
    "similar",
    "text_map",
    "zipf",
]
