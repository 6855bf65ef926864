"""Tables and text on their way to a reader: escaped, complete, and never taken for a formula.

Whatever comes from a text may hold anything. Nothing else in the project writes HTML.
"""

from textdesk.display.letters import code_point, safe_html, safe_inline, visible
from textdesk.display.places import PlaceInText
from textdesk.display.rest import rest_lengths, with_shorter_rests
from textdesk.display.said import Passage, Prose
from textdesk.display.shown import Table, show
from textdesk.display.table import safe_table

__all__ = [
    "Passage",
    "PlaceInText",
    "Prose",
    "Table",
    "code_point",
    "rest_lengths",
    "safe_html",
    "safe_inline",
    "safe_table",
    "show",
    "visible",
    "with_shorter_rests",
]
