"""Words and phrases sought in the token table: decided once a distinct word, not once a token."""

from functools import cache
from itertools import product

import numpy as np
import pandas as pd
import regex
from numpy.typing import NDArray

from textdesk.corpus.tokens import is_capitals, word_key
from textdesk.lexicons import stop_words

Indices = NDArray[np.intp]

_MOST_PARTS = 8


def phrase_places(tokens: pd.DataFrame, query: str, *, any_spelling: bool = False) -> tuple[Indices, Indices]:
    """Return the rows of the first and of the last word of every place of a word or phrase.

    ``*`` stands for any letters. Capitals find capitals only ("US" is not "us"); other words find
    every case, except capitals that would read as a grammatical word ("us" is not "US"). With
    ``any_spelling`` hyphen, space and nothing are the same: "counter-terrorism" finds
    "counterterrorism" and "counter terrorism". A phrase stays inside one sentence.

    Raises ValueError where the query is empty or longer than eight words, if there is a text to seek in.
    """
    if tokens.empty:
        return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp)
    parts = regex.split(r"[\s\-‐‑]+" if any_spelling else r"\s+", query.strip())
    if not any(part.strip("*") for part in parts) or len(parts) > _MOST_PARTS:
        raise ValueError(f"{query!r} cannot be sought: give a word, a pattern such as sacrific*, or a short phrase")
    firsts, lasts = [], []
    for words in _spellings(parts) if any_spelling else [parts]:
        starts = np.flatnonzero(_phrase_starts(tokens, words))
        firsts.append(starts)
        lasts.append(starts + len(words) - 1)
    first, last = np.concatenate(firsts), np.concatenate(lasts)
    order = np.lexsort((last, first))
    return first[order], last[order]


def _spellings(parts: list[str]) -> list[list[str]]:
    """Every way to write the parts as words: each gap is a space, or a hyphen or nothing ("~")."""
    spellings = []
    for gaps in product(" ~", repeat=len(parts) - 1):
        joined = parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=True))
        spellings.append(joined.split(" "))
    return spellings


def _phrase_starts(tokens: pd.DataFrame, words: list[str]) -> NDArray[np.bool_]:
    """Where the first of consecutive words stands, all of them in one sentence."""
    starts = np.ones(len(tokens), dtype=np.bool_)
    doc, sentence = tokens["doc"].cat.codes.to_numpy(), tokens["sentence"].to_numpy()
    for distance, word in enumerate(words):
        ahead = max(0, len(tokens) - distance)
        same = (doc[:ahead] == doc[distance:]) & (sentence[:ahead] == sentence[distance:])
        starts[:ahead] &= _matches(tokens["word"], word)[distance:] & same
        starts[ahead:] = False
    return starts


def _matches(words: pd.Series, pattern: str) -> NDArray[np.bool_]:
    vocabulary = words.cat.categories
    key = word_key(pattern)
    if is_capitals(key) or key in stop_words():
        hits = _hits(vocabulary, key)
    elif "*" in key or "~" in key:
        hits = _hits(vocabulary, key, regex.IGNORECASE) & ~vocabulary.isin(_capitalised_stop_words())
    else:
        hits = vocabulary.isin([key, key.upper()])
    return hits[words.cat.codes.to_numpy()] if len(hits) else np.zeros(len(words), dtype=np.bool_)


def _hits(vocabulary: pd.Index, key: str, flags: int = 0) -> NDArray[np.bool_]:
    pieces = {"*": ".*", "~": "-?"}
    compiled = regex.compile("".join(pieces.get(piece) or regex.escape(piece) for piece in key), flags)
    return np.fromiter((bool(compiled.fullmatch(word)) for word in vocabulary), np.bool_, count=len(vocabulary))


@cache
def _capitalised_stop_words() -> frozenset[str]:
    return frozenset(word.upper() for word in stop_words())
