"""Findings in words, each computed from the table that it speaks of.

What a text claims stays the text's: "the text says", never "it is so". Where there is nothing,
the sentence says that nothing was found.
"""

from textdesk.prose.coding import company, refusal, rules, themes
from textdesk.prose.likeness import correlations, similar, text_map
from textdesk.prose.mentioned import checks, dates, names, numbers, quotes
from textdesk.prose.phrasing import listed
from textdesk.prose.reading import corpus, metadata
from textdesk.prose.wording import collocations, concordance, distinctive, keyness, richness, words

__all__ = [
    "checks",
    "collocations",
    "company",
    "concordance",
    "corpus",
    "correlations",
    "dates",
    "distinctive",
    "keyness",
    "listed",
    "metadata",
    "names",
    "numbers",
    "quotes",
    "refusal",
    "richness",
    "rules",
    "similar",
    "text_map",
    "themes",
    "words",
]
