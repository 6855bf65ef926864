"""The company that a name keeps, and the sentences in which two names meet."""

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.mentions import key_of


def meetings(texts: Corpus, left: pd.DataFrame, right: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the sentences in which two things stand together (columns: ``describe("sentences")``).

    ``left`` and ``right`` are tables of mentions - names, themes, numbers - and ``pair`` one value of each:
    an identity, a theme, a kind.

    >>> from textdesk.corpus import from_texts
    >>> from textdesk.figures.names import names
    >>> texts = from_texts({"a": "Peru met Kenya. Peru left. Kenya wrote to Peru."})
    >>> found = names(texts)
    >>> meetings(texts, found, found, ("Peru", "Kenya"))["text"].tolist()
    ['Peru met Kenya.', 'Kenya wrote to Peru.']
    """
    both = _sentences_with(left, pair[0]) & _sentences_with(right, pair[1])
    sentences = texts.sentences
    places = zip(sentences["doc"].astype("str"), sentences["sentence"], strict=True)
    return table("sentences", sentences[[place in both for place in places]])


def _sentences_with(found: pd.DataFrame, value: str) -> set[tuple[str, int]]:
    named = found[found[key_of(found)].eq(value)]
    return set(zip(named["doc"].astype("str"), named["sentence"], strict=True))
