"""One more pattern, tried before it is written down."""

from dataclasses import replace

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.themes.codebook import Codebook, Theme, check_patterns
from textdesk.themes.coding import code


def tried(coded: pd.DataFrame, texts: Corpus, book: Codebook, theme: str, pattern: str) -> pd.DataFrame:
    """Return what one more pattern of a theme would catch, one row a passage (columns: ``describe("tried")``).

    ``coded`` is what the codebook codes as it stands. ``new`` says where the sentence is new to the
    theme, or to every theme; what the theme's ``not`` touches is not caught. A theme that the
    codebook does not have is a new one; "" is none in particular. Without a pattern nothing is caught.

    >>> from textdesk import from_texts
    >>> texts = from_texts({"a": "A truce. Peace, a truce of sorts."})
    >>> book = Codebook((Theme("Peace", match=("peace",)),))
    >>> tried(code(texts, book), texts, book, "Peace", "truce")["new"].tolist()
    ['to every theme', '']

    Raises ValueError where the pattern cannot be sought.
    """
    patterns = check_patterns(theme, [pattern] if pattern else [])
    known = next((entry for entry in book.themes if entry.name == theme), Theme(theme))
    caught = code(texts, Codebook((replace(known, match=patterns, expressions=()),)))
    sentences = pd.Series(_sentences(caught), index=caught.index)
    new = pd.Series("to every theme", index=caught.index, dtype="str")
    new = new.mask(sentences.isin(_sentences(coded)), "to this theme")
    own = coded[coded["theme"] == theme] if theme else coded
    new = new.mask(sentences.isin(_sentences(own)), "")
    return table("tried", caught.assign(new=new))


def _sentences(found: pd.DataFrame) -> list[tuple[str, int]]:
    return list(zip(found["doc"].astype("str"), found["sentence"], strict=True))
