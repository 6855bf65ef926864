"""Notebooks to pages: run them over a folder, and write a site that works offline, anywhere.

``share`` writes a site of a folder, ``open_lab`` opens the notebooks in JupyterLab, ``store``
keeps the results in the notebooks themselves.
"""

from textdesk.pages.lab import open_lab
from textdesk.pages.run import store
from textdesk.pages.site import Wishes, share

__all__ = ["Wishes", "open_lab", "share", "store"]
