"""Findings in words, each computed from the table that it speaks of.

What a text claims stays the text's: "the text says", never "it is so". Where there is nothing,
the sentence says that nothing was found.
"""

from textdesk.prose.coding import themes
from textdesk.prose.mentioned import checks, dates, names, numbers, quotes
from textdesk.prose.named import aliased, amended, company, speakers, uncertain
from textdesk.prose.phrasing import listed
from textdesk.prose.reading import corpus, metadata
from textdesk.prose.wording import collocations, concordance, distinctive, keyness, words

__all__ = [
    "aliased",
    "amended",
    "checks",
    "collocations",
    "company",
    "concordance",
    "corpus",
    "dates",
    "distinctive",
    "keyness",
    "listed",
    "metadata",
    "names",
    "numbers",
    "quotes",
    "speakers",
    "themes",
    "uncertain",
    "words",
]
