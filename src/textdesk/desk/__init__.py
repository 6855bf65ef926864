"""Widgets to explore at: the answers of the plain cells, asked anew at every key.

In JupyterLab each function returns a widget: ``concordance``, ``strip``, ``numbers`` and
``codebook``. Wherever a notebook runs without a reader at it - stored, shared, tested - it returns
the plain result that the widget opens with.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

__all__ = ["codebook", "concordance", "numbers", "strip"]

# Each is loaded when it is first asked for: a concordance needs no themes, numbers need no words.
_ROOMS = {"codebook": "themes", "concordance": "words", "numbers": "browser", "strip": "words"}


def __getattr__(name: str) -> Callable[..., Any]:
    """Load a widget's room when it is first asked for."""
    if name in _ROOMS:
        found: Callable[..., Any] = getattr(import_module(f"textdesk.desk.{_ROOMS[name]}"), name)
        return found
    raise AttributeError(f"module 'textdesk.desk' has no attribute {name!r}; there are {', '.join(_ROOMS)}")
