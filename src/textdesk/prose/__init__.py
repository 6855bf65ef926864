"""Findings in words, each computed from the table that it speaks of.

What a text claims stays the text's: "the text says", never "it is so". Where there is nothing,
the sentence says that nothing was found.
"""

from textdesk.prose.coding import refusal, rules, theme_company, themes, tried
from textdesk.prose.likeness import correlations, similar, text_map
from textdesk.prose.mentioned import checks, counted, dates, hedges, names, numbers, quotes, side_by_side, unsourced
from textdesk.prose.named import aliased, amended, beside, company, speakers, uncertain
from textdesk.prose.phrasing import listed
from textdesk.prose.reading import corpus, metadata
from textdesk.prose.wording import collocations, concordance, distinctive, keyness, ngrams, richness, words

__all__ = [
    "aliased",
    "amended",
    "beside",
    "checks",
    "collocations",
    "company",
    "concordance",
    "corpus",
    "correlations",
    "counted",
    "dates",
    "distinctive",
    "hedges",
    "keyness",
    "listed",
    "metadata",
    "names",
    "ngrams",
    "numbers",
    "quotes",
    "refusal",
    "richness",
    "rules",
    "side_by_side",
    "similar",
    "speakers",
    "text_map",
    "theme_company",
    "themes",
    "tried",
    "uncertain",
    "unsourced",
    "words",
]
