"""Read a folder of texts: the words they lean on, the figures they mention, their themes.

Everything found is a row with its place, and ``texts[doc].text[start:end] == text``, always.

>>> from textdesk import from_texts, words
>>> words.count(from_texts({"a": "Peace, peace at last."}))["word"].tolist()
['peace', 'at', 'last']
"""

from importlib import import_module
from types import ModuleType

from textdesk.checklist import to_check, unsourced
from textdesk.columns import describe
from textdesk.corpus import Corpus, Document, from_texts, read_folder, stream_folder
from textdesk.display import show
from textdesk.mentions import compare, count, meetings, spread, together

__version__ = "0.1.0"
__all__ = [
    "Corpus",
    "Document",
    "__version__",
    "compare",
    "count",
    "describe",
    "from_texts",
    "meetings",
    "read_folder",
    "show",
    "spread",
    "stream_folder",
    "to_check",
    "together",
    "unsourced",
]

_ROOMS = ("charts", "desk", "export", "figures", "prose", "themes", "words")


def __getattr__(name: str) -> ModuleType:
    """Load a room when it is first asked for: spaCy and matplotlib take their time."""
    if name in _ROOMS:
        return import_module(f"textdesk.{name}")
    raise AttributeError(f"module 'textdesk' has no attribute {name!r}; there are {', '.join(_ROOMS)}")
