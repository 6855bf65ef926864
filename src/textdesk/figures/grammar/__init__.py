"""The grammar of numbers and dates, on text alone: tokens, rules that read them, and the figures found."""

from textdesk.figures.grammar.figure import Figure
from textdesk.figures.grammar.reading import read

__all__ = ["Figure", "read"]
