"""The grammar of numbers and dates, on text alone: tokens, rules that read them, and the figures found."""

from textdesk.figures.grammar.figure import Figure, Shift, precision
from textdesk.figures.grammar.reading import read
from textdesk.figures.grammar.resolving import resolved, written_on

__all__ = ["Figure", "Shift", "precision", "read", "resolved", "written_on"]
