"""Which figures do the texts mention: numbers, and people, organisations and places; who says what.

``numbers`` reads every number and date and what it counts, ``claims`` the amounts with their
hedges and sentences, ``side_by_side`` those that count the same thing, ``names`` who and what is named,
``quotes`` who says what, ``acronyms`` which short form stands for what, ``identify`` which
mentions are one and the same, ``identities`` lists them, ``card`` tells of one.
``amended`` says what the rules changed, ``uncertain`` what deserves a look; ``read_aliases`` brings in
the reader's own corrections.
"""

from textdesk.figures.acronyms import acronyms
from textdesk.figures.aliases import Alias, read_aliases
from textdesk.figures.amended import amended
from textdesk.figures.cards import card, identities
from textdesk.figures.claims import claims
from textdesk.figures.doubts import uncertain
from textdesk.figures.identity import identify
from textdesk.figures.names import names
from textdesk.figures.numbers import numbers
from textdesk.figures.quotes import quotes
from textdesk.figures.side_by_side import side_by_side
from textdesk.language import model_version

__all__ = [
    "Alias",
    "acronyms",
    "amended",
    "card",
    "claims",
    "identify",
    "identities",
    "model_version",
    "names",
    "numbers",
    "quotes",
    "read_aliases",
    "side_by_side",
    "uncertain",
]
