"""Findings in words, each computed from the table that it speaks of.

What a text claims stays the text's: "the text says", never "it is so". Where there is nothing,
the sentence says that nothing was found.
"""

from textdesk.prose.coding import themes
from textdesk.prose.likeness import correlations, similar, text_map
from textdesk.prose.mentioned import checks, dates, names, numbers, quotes
from textdesk.prose.phrasing import listed
from textdesk.prose.reading import corpus, metadata
from textdesk.prose.wording import collocations, concordance, distinctive, keyness, ngrams, richness, words

__all__ = [
    "checks",
    "collocations",
    "concordance",
    "corpus",
    "correlations",
    "dates",
    "distinctive",
    "keyness",
    "listed",
    "metadata",
    "names",
    "ngrams",
    "numbers",
    "quotes",
    "richness",
    "similar",
    "text_map",
    "themes",
    "words",
]
