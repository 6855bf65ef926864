"""Which themes run through the texts? An open codebook, and every coded passage traceable.

``read_codebook`` reads the reader's own or another tool's, ``code`` applies it, ``rules`` shows what
each pattern caught, ``uncoded`` what no theme covers. ``write_codebook``, ``write_coded``,
``read_coded`` and ``read_project`` go to other tools and back. ``phrases`` are suggestions, and
called so.
"""

from textdesk.themes.codebook import Codebook, Theme
from textdesk.themes.coding import code, rules, uncoded
from textdesk.themes.exchange.refi_project import Project, read_project
from textdesk.themes.handover import read_coded, write_coded
from textdesk.themes.phrases import phrases
from textdesk.themes.reading import read_codebook, write_codebook

__all__ = [
    "Codebook",
    "Project",
    "Theme",
    "code",
    "phrases",
    "read_codebook",
    "read_coded",
    "read_project",
    "rules",
    "uncoded",
    "write_codebook",
    "write_coded",
]
