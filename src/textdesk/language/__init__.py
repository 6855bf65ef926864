"""The one spaCy pass over a text, which serves numbers, names and quotes alike; run once, and remembered.

``parse`` gives the paragraphs of a text as spaCy sees them, ``parse_sentences`` only some sentences,
``remembered`` what rules found in a text, ``model_version`` says which model spoke. The model is loaded only
when a text is new.
"""

from textdesk.language.memory import Row, remembered
from textdesk.language.models import SMALL, model, model_version
from textdesk.language.passages import Parsed, Passages, parse, parse_sentences

__all__ = ["SMALL", "Parsed", "Passages", "Row", "model", "model_version", "parse", "parse_sentences", "remembered"]
