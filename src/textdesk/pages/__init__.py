"""Notebooks to pages: run them over a folder, and write a site that works offline, anywhere.

``share`` writes a site of a folder, ``open_lab`` opens the notebooks in JupyterLab, ``store``
keeps the results in the notebooks themselves.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from textdesk.pages.plan import Wishes
from textdesk.pages.sharing import Shared, share

if TYPE_CHECKING:
    from textdesk.pages.lab import open_lab
    from textdesk.pages.run import store

__all__ = ["Shared", "Wishes", "open_lab", "share", "store"]

_LATE = {"open_lab": "lab", "store": "run"}


def __getattr__(name: str) -> Any:
    """Load what needs Jupyter when it is first asked for."""
    if name in _LATE:
        return getattr(import_module(f"textdesk.pages.{_LATE[name]}"), name)
    raise AttributeError(f"module 'textdesk.pages' has no attribute {name!r}")
