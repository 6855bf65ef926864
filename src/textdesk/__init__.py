"""Read a folder of texts: the words they lean on, the figures they mention, their themes.

Everything found is a row with its place, and ``texts[doc].text[start:end] == text``, always.

>>> from textdesk import from_texts, words
>>> words.count(from_texts({"a": "Peace, peace at last."}))["word"].tolist()
['peace', 'at', 'last']
"""

from textdesk.corpus import Corpus, Document, from_texts, read_folder
from textdesk.mentions import compare, count, spread, together

__version__ = "0.1.0"
__all__ = [
    "Corpus",
    "Document",
    "__version__",
    "compare",
    "count",
    "from_texts",
    "read_folder",
    "show",
    "spread",
    "together",
]
