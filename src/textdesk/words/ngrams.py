"""Runs of two to five words."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, first_places, grouped
from textdesk.words.counts import is_stop

Ids = NDArray[np.int32]
Counts = NDArray[np.int64]

LONGEST = 5
_STRETCH = 1 << 19


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
    found = texts.frequencies
    columns, counts, documents, firsts = _merged(list(_runs(texts, n)), n)
    order = np.flatnonzero(counts >= at_least)
    for column in reversed(columns):
        order = order[grouped(column[order], len(found.words))]
    most = int(counts.max(initial=0))
    order = order[grouped(most - counts[order], most + 1)]
    columns = [column[order] for column in columns]
    words = found.words.to_numpy(dtype=np.object_)
    joined = words[columns[0]]
    for column in columns[1:]:
        joined = joined + " " + words[column]
    stops = is_stop(found.vocabulary)
    rows = {
        "ngram": joined,
        "count": counts[order],
        "per_thousand": 1000 * counts[order] / max(1, len(texts.index)),
        "documents": documents[order],
        "is_stop": stops[columns[0]] | stops[columns[-1]],
        **texts.placement.firsts(firsts[order], firsts[order] + n - 1),
    }
    return table("ngrams", pd.DataFrame(rows))


class _Runs(NamedTuple):
    """Different runs: their words, a column a place, how often each stands, in how many texts, and where first."""

    columns: list[Ids]
    counts: Counts
    documents: Counts
    firsts: Counts


def _runs(texts: Corpus, n: int) -> Iterator[_Runs]:
    """The runs of some texts at a time: small enough to be sorted where the processor is fast."""
    index, sentences = texts.index, texts.placement.boundaries.sentence
    for start, end in _stretches(index.bounds):
        term, text = index.term_of[index.surface[start:end]], index.text[start:end]
        sentence = sentences[start:end]
        ahead = max(0, len(term) - n + 1)
        order = np.flatnonzero((sentence[:ahead] == sentence[n - 1 :]) & (text[:ahead] == text[n - 1 :]))
        for distance in reversed(range(n)):
            order = order[grouped(term[order + distance], len(index.vocabulary))]
        columns = [term[order + distance] for distance in range(n)]
        differs = np.ones(len(order), dtype=np.bool_)
        differs[1:] = False
        for column in columns:
            differs[1:] |= column[1:] != column[:-1]
        begins = np.flatnonzero(differs)
        differs[1:] |= text[order[1:]] != text[order[:-1]]
        if len(begins):
            yield _Runs(
                [column[begins] for column in columns],
                np.diff(np.append(begins, len(order))),
                np.add.reduceat(differs, begins, dtype=np.int64),
                order[begins] + start,
            )


def _stretches(bounds: Counts) -> Iterator[tuple[int, int]]:
    """Whole texts of so many tokens together."""
    start = 0
    for end, beyond in zip(bounds[1:].tolist(), [*bounds[2:].tolist(), None], strict=False):
        if beyond is None or beyond - start > _STRETCH:
            yield start, end
            start = end


def _merged(found: list[_Runs], n: int) -> _Runs:
    """The runs of all stretches, each once."""
    if not found:
        nothing = np.empty(0, dtype=np.int64)
        return _Runs([np.empty(0, dtype=np.int32)] * n, nothing, nothing, nothing)
    columns = [np.concatenate(column) for column in zip(*(runs.columns for runs in found), strict=True)]
    numbers = columns[0].astype(np.int64)
    for column in columns[1:]:
        numbers, different = pd.factorize(numbers * (int(column.max()) + 1) + column)
    first = first_places(numbers, len(different))
    counts, documents = (
        np.bincount(numbers, np.concatenate(parts)).astype(np.int64)
        for parts in ([runs.counts for runs in found], [runs.documents for runs in found])
    )
    firsts = np.concatenate([runs.firsts for runs in found])[first]
    return _Runs([column[first] for column in columns], counts, documents, firsts)
