"""Findings in words, each computed from the table that it speaks of.

What a text claims stays the text's: "the text says", never "it is so". Where there is nothing,
the sentence says that nothing was found.
"""

from textdesk.prose.coding import themes
from textdesk.prose.mentioned import (
    checks,
    counted,
    dates,
    hedges,
    names,
    numbers,
    quotes,
    side_by_side,
    unsourced,
)
from textdesk.prose.phrasing import listed
from textdesk.prose.reading import corpus, metadata
from textdesk.prose.wording import collocations, concordance, distinctive, keyness, words

__all__ = [
    "checks",
    "collocations",
    "concordance",
    "corpus",
    "counted",
    "dates",
    "distinctive",
    "hedges",
    "keyness",
    "listed",
    "metadata",
    "names",
    "numbers",
    "quotes",
    "side_by_side",
    "themes",
    "unsourced",
    "words",
]
