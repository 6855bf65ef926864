"""Widgets to explore at: the answers of the plain cells, asked anew at every key.

In JupyterLab each function returns a widget. Wherever a notebook runs without a reader at it - stored,
shared, tested - it returns the plain result that the widget opens with.
"""

from textdesk.desk.words import concordance

__all__ = ["concordance"]
