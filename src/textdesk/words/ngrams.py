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
    >>> ngrams(from_texts({"a": "The new port. A new port opens."}))["ngram"].tolist()
    ['new port', 'a new', 'port opens', 'the new']

    Raises ValueError where ``n`` is not from 2 to 5.
    """
    if not 2 <= n <= LONGEST:
        raise ValueError(f"n={n}: runs of 2 to {LONGEST} words can be counted")
    index, found = texts.index, texts.frequencies
    order, words = _in_order(texts, n)
    differs = np.ones(len(order), dtype=np.bool_)
    differs[1:] = words[0][1:] != words[0][:-1]
    for column in words[1:]:
        differs[1:] |= column[1:] != column[:-1]
    begins = np.flatnonzero(differs)
    counts = np.diff(np.append(begins, len(order)))
    text = index.text[order]
    differs[1:] |= text[1:] != text[:-1]
    documents = np.add.reduceat(differs, begins, dtype=np.int64) if len(begins) else counts
    kept = np.flatnonzero(counts >= at_least)
    kept = kept[np.argsort(-counts[kept], kind="stable")]
    columns = [column[begins[kept]] for column in words]
    spelt = found.words.to_numpy(dtype=np.object_)
    runs = spelt[columns[0]]
    for column in columns[1:]:
        runs = runs + " " + spelt[column]
    stops = is_stop(found.vocabulary)
    rows = {
        "ngram": runs,
        "count": counts[kept],
        "per_thousand": 1000 * counts[kept] / max(1, len(index)),
        "documents": documents[kept],
        "is_stop": stops[columns[0]] | stops[columns[-1]],
    }
    return table("ngrams", pd.DataFrame(rows))


def _in_order(texts: Corpus, n: int) -> tuple[NDArray[np.int32], list[NDArray[np.int32]]]:
    """The tokens that open a run, in the order of the runs' words; and those words, a column a place."""
    index = texts.index
    opens = np.zeros(len(index) + 1, dtype=np.bool_)
    text, sentence = index.text, texts.boundaries.sentence
    ahead = max(0, len(index) - n + 1)
    opens[:ahead] = (sentence[:ahead] == sentence[n - 1 :]) & (text[:ahead] == text[n - 1 :])
    # The inverted index has the last words of all runs in order already.
    order = index.postings[1] - np.int32(n - 1)
    order = order[opens[order]]
    term = index.term
    words = [term[order + distance] for distance in range(1, n)]
    for distance in reversed(range(n - 1)):
        first = term[order + distance] if distance == 0 else words[distance - 1]
        moved = grouped(first, len(index.vocabulary))
        order, words = order[moved], [column[moved] for column in words]
    return order, [term[order], *words]
