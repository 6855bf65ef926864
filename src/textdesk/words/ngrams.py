"""Runs of two to five words."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, grouped
from textdesk.words.counts import is_stop

LONGEST = 5


def ngrams(texts: Corpus, n: int = 2, at_least: int = 1) -> pd.DataFrame:
    """Return one row a run of ``n`` words, most frequent first (columns: ``describe("ngrams")``).

    A run stays inside a sentence; runs that stand fewer than ``at_least`` times are left out.

    >>> from textdesk import from_texts
    >>> ngrams(from_texts({"a": "The new port. A new port opens."})).loc[0, ["ngram", "count"]].tolist()
    ['new port', 2]

    Raises ValueError where ``n`` is not from 2 to 5.
    """
    if not 2 <= n <= LONGEST:
        raise ValueError(f"n={n}: runs of 2 to {LONGEST} words can be counted")
    index = texts.index
    starts = _inside_sentences(texts, n)
    order = starts
    for distance in reversed(range(n)):
        order = order[grouped(index.term[order + distance], len(index.vocabulary))]
    words = [index.term[order + distance] for distance in range(n)]
    differs = np.ones(len(order), dtype=np.bool_)
    differs[1:] = np.any([column[1:] != column[:-1] for column in words], axis=0) if len(order) else False
    begins = np.flatnonzero(differs)
    counts = np.diff(np.append(begins, len(order)))
    changes = differs.copy()
    changes[1:] |= index.text[order[1:]] != index.text[order[:-1]]
    documents = np.add.reduceat(changes, begins, dtype=np.int64) if len(begins) else counts
    kept = np.flatnonzero(counts >= at_least)
    kept = kept[np.argsort(-counts[kept], kind="stable")]
    stops = is_stop(texts.frequencies)
    spelt = texts.frequencies.words
    columns = [column[begins[kept]] for column in words]
    joined = spelt[columns[0]]
    for column in columns[1:]:
        joined = joined + " " + spelt[column]
    rows = {
        "ngram": joined,
        "count": counts[kept],
        "per_thousand": 1000 * counts[kept] / max(1, len(index)),
        "documents": documents[kept],
        "is_stop": stops[columns[0]] | stops[columns[-1]],
    }
    return table("ngrams", pd.DataFrame(rows))


def _inside_sentences(texts: Corpus, n: int) -> NDArray[np.int64]:
    """The tokens that open a run of ``n`` inside one sentence."""
    text, sentence = texts.index.text, texts.boundaries.sentence
    ahead = max(0, len(text) - n + 1)
    return np.flatnonzero((text[:ahead] == text[n - 1 :]) & (sentence[:ahead] == sentence[n - 1 :]))
