"""Dispersion of many values at once, from the pairs of value and part that occur.

Most words stand in few of many texts: what is absent is summed up instead of stored. The formulas
are those of :mod:`textdesk.measures.dispersion`.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from textdesk.measures.arrays import Floats

_BLOCK = 1 << 20


class Pairs(NamedTuple):
    """Which value stands in which part, and how often: each pair once. Parts are numbered from ``offset``."""

    ids: NDArray[np.integer]
    parts: NDArray[np.integer]
    counts: NDArray[np.integer]
    offset: int = 0


def dp_and_juilland(chunks: Iterable[Pairs], totals: NDArray[np.integer], sizes: NDArray[np.integer]) -> Floats:
    """Return three rows: DP, DPnorm and Juilland's D of each value.

    ``totals`` are the values' counts, ``sizes`` the parts' sizes in words; parts without a word
    are no parts. NaN where a value never occurs; the last two are NaN with one part only.

    >>> pairs = Pairs(np.array([0, 0, 1]), np.array([0, 1, 1]), np.array([2, 2, 3]))
    >>> dp_and_juilland([pairs], np.array([4, 3]), np.array([10, 10])).round(2).tolist()
    [[0.0, 0.5], [0.0, 1.0], [1.0, 0.0]]
    """
    shares = sizes / max(1, sizes.sum())
    parts = np.count_nonzero(sizes)
    deviation, rates, squares = (np.zeros(len(totals)) for _ in range(3))
    for ids, part, counts, offset in _blocks(chunks):
        share = shares[offset:][part]
        rate = counts / sizes[offset:][part]
        deviation += np.bincount(ids, np.abs(counts / totals[ids] - share) - share, len(totals))
        rates += np.bincount(ids, rate, len(totals))
        squares += np.bincount(ids, rate * rate, len(totals))
    with np.errstate(divide="ignore", invalid="ignore"):
        dp = np.where(totals > 0, np.maximum(0.0, (1 + deviation) / 2), np.nan)
        mean = rates / parts
        spread = np.sqrt(np.maximum(0.0, squares / parts - mean * mean))
        juilland = 1 - spread / mean / np.sqrt(parts - 1) if parts > 1 else np.full(len(totals), np.nan)
        norm = dp / (1 - shares[sizes > 0].min()) if parts > 1 else np.full(len(totals), np.nan)
    return np.vstack([dp, norm, juilland])


def _blocks(chunks: Iterable[Pairs]) -> Iterator[Pairs]:
    """The pairs a million at a time: what is computed of them takes several times their memory."""
    for ids, parts, counts, offset in chunks:
        for start in range(0, len(ids), _BLOCK):
            here = slice(start, start + _BLOCK)
            yield Pairs(ids[here], parts[here], counts[here], offset)
