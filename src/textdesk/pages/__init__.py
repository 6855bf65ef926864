"""Notebooks to pages: run them over a folder, and write a site that works offline, anywhere.

``run`` executes notebooks, ``share`` writes a site of a folder, ``store`` keeps the results in
the notebooks themselves.
"""

from textdesk.pages.run import run, store
from textdesk.pages.site import share

__all__ = ["run", "share", "store"]
