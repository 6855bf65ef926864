"""Which themes run through the texts? An open codebook, and every coded passage traceable.

``read_codebook`` reads the reader's own or another tool's, ``code`` applies it, ``rules`` shows what
each pattern caught, ``tried`` what one more would catch, ``uncoded`` what no theme covers; ``by_part``,
``distinctive`` and ``company`` show themes by text, against other texts, and side by side.
``write_codebook``, ``write_coded``,
``read_coded`` and ``read_project`` go to other tools and back. ``coding_sheet`` and ``read_sheet``
are for coding by hand, ``agreement`` and ``disagreements`` for how far coders agree. ``phrases``,
``folder_phrases``, ``near_theme``, ``like_theme``, ``topics`` and ``suggest_codes`` are
suggestions, and called so.
"""

from importlib import import_module
from typing import Any

from textdesk.themes.agreement import agreement, disagreements
from textdesk.themes.codebook import Codebook, Theme, check_patterns
from textdesk.themes.coding import code, rules, uncoded
from textdesk.themes.exchange.refi_project import Project, read_project
from textdesk.themes.handover import read_coded, write_coded
from textdesk.themes.phrases import folder_phrases, phrases
from textdesk.themes.reading import read_codebook, write_codebook
from textdesk.themes.sheets import as_codings, coding_sheet, read_sheet
from textdesk.themes.suggestions import like_theme, near_theme
from textdesk.themes.trial import tried
from textdesk.themes.views import by_part, company, distinctive

__all__ = [
    "Codebook",
    "Project",
    "Theme",
    "agreement",
    "as_codings",
    "by_part",
    "check_patterns",
    "code",
    "coding_sheet",
    "company",
    "disagreements",
    "distinctive",
    "folder_phrases",
    "like_theme",
    "near_theme",
    "phrases",
    "read_codebook",
    "read_coded",
    "read_project",
    "read_sheet",
    "rules",
    "sentence_encoder",
    "suggest_codes",
    "topics",
    "tried",
    "uncoded",
    "write_codebook",
    "write_coded",
]

# scikit-learn takes its time: it is loaded by whoever asks for these.
_LATE = {"sentence_encoder": "learning", "suggest_codes": "learning", "topics": "topic_model"}


def __getattr__(name: str) -> Any:
    """Load what needs scikit-learn when it is first asked for."""
    if name in _LATE:
        return getattr(import_module(f"textdesk.themes.{_LATE[name]}"), name)
    raise AttributeError(f"module 'textdesk.themes' has no attribute {name!r}")
