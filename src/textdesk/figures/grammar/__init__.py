"""The grammar of numbers and dates, on text alone: tokens, rules that read them, and the figures found."""

from textdesk.figures.grammar.figure import Figure, precision
from textdesk.figures.grammar.reading import read
from textdesk.figures.grammar.resolving import resolved, written_on

__all__ = ["Figure", "precision", "read", "resolved", "written_on"]
