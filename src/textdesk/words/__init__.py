"""Which words do the texts lean on, where, in what company, and how do they differ?

``find`` is the token table, ``count`` the word list, ``concordance`` the words in their places,
``collocations`` their company, ``compare`` the keyness against other texts or a ``reference``,
``describe`` how rich and readable they are, ``zipf`` and ``heaps`` how frequency and vocabulary run.
"""

from textdesk.words.concordance import collocations, concordance
from textdesk.words.counts import compare, count, distinctive, find, leading, places
from textdesk.words.describe import describe, heaps, zipf
from textdesk.words.reference import Reference, reference

__all__ = [
    "Reference",
    "collocations",
    "compare",
    "concordance",
    "count",
    "describe",
    "distinctive",
    "find",
    "heaps",
    "leading",
    "places",
    "reference",
    "zipf",
]
