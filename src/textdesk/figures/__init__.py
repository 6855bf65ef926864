"""Which figures do the texts mention: numbers, and people, organisations and places; who says what.

``numbers`` reads every number and date and what it counts, ``claims`` the amounts with their
hedges and sentences, ``side_by_side`` those that count the same thing, ``names`` who and what is named,
``quotes`` who says what, ``acronyms`` which short form stands for what, ``identify`` which
mentions are one and the same, ``identities`` lists them; ``read_aliases`` brings in the reader's own corrections.
"""

from textdesk.figures.acronyms import acronyms
from textdesk.figures.aliases import read_aliases
from textdesk.figures.cards import identities
from textdesk.figures.claims import claims
from textdesk.figures.identity import identify
from textdesk.figures.names import names
from textdesk.figures.numbers import numbers
from textdesk.figures.quotes import quotes
from textdesk.figures.side_by_side import side_by_side

__all__ = ["acronyms", "claims", "identify", "identities", "names", "numbers", "quotes", "read_aliases", "side_by_side"]
