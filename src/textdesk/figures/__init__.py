"""Which figures do the texts mention: numbers, and people, organisations and places; who says what.

``numbers`` reads every number and date and what it counts, ``names`` who and what is named,
``quotes`` who says what, ``acronyms`` which short form stands for what, ``identify`` which
mentions are one and the same, ``identities`` lists them; ``read_aliases`` brings in the reader's own corrections.
"""

from textdesk.figures.acronyms import acronyms
from textdesk.figures.aliases import read_aliases
from textdesk.figures.cards import identities
from textdesk.figures.identity import identify
from textdesk.figures.names import names
from textdesk.figures.numbers import numbers
from textdesk.figures.quotes import quotes

__all__ = ["acronyms", "identify", "identities", "names", "numbers", "quotes", "read_aliases"]
