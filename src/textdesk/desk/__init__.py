"""Widgets to explore at: the answers of the plain cells, asked anew at every key.

In JupyterLab each function returns a widget: ``concordance``, ``strip``, ``numbers`` and
``codebook``. Wherever a notebook runs without a reader at it - stored, shared, tested - it returns
the plain result that the widget opens with.
"""

from textdesk.desk.numbers import numbers
from textdesk.desk.themes import codebook
from textdesk.desk.words import concordance, strip

__all__ = ["codebook", "concordance", "numbers", "strip"]
