"""Lexical richness from the words one after another: measures that a text's length hardly moves.

``words`` are a text's words in order: strings, or the numbers that stand for them. A repeated
word is known by where it stood before, so that no word is compared twice: time grows with the
text only.
"""

import math
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Words: TypeAlias = Sequence[str] | Sequence[int] | NDArray[Any]


def mattr(words: Words, window: int = 100) -> float:
    """Return the mean type-token ratio of all windows of so many words (Covington & McFall 2010).

    NaN where the text is shorter than the window.

    >>> mattr(["one", "one", "two", "one"], window=2)
    0.8333333333333334
    """
    before = _before(words)
    windows = len(before) - window + 1
    if window < 1 or windows < 1:
        return math.nan
    # A word is new in every window that begins after the word's last place and holds this one.
    here = np.arange(len(before))
    first = np.maximum(before + 1, here - window + 1)
    new = np.maximum(np.minimum(here, windows - 1) - first + 1, 0)
    return float(new.sum() / (windows * window))


def msttr(words: Words, segment: int = 100) -> float:
    """Return the mean type-token ratio of the text's full segments of so many words (Johnson 1944).

    Also called STTR. Words after the last full segment do not count; NaN where there is none.

    >>> msttr(["a", "b", "a", "b", "c", "c", "a"], segment=3)
    0.6666666666666666
    """
    before = _before(words)
    segments = len(before) // segment if segment > 0 else 0
    if not segments:
        return math.nan
    used = segments * segment
    starts = np.arange(used) // segment * segment
    return float(np.count_nonzero(before[:used] < starts) / used)


def mtld(words: Words, threshold: float = 0.72) -> float:
    """Return MTLD: how many words run on, on average, before their type-token ratio falls below 0.72.

    The mean of both directions (McCarthy & Jarvis 2010). A stretch, or factor, closes when the
    ratio is below the threshold, not at it; the rest counts as part of one. NaN where no word is
    repeated.

    >>> mtld(["a", "b", "a"] * 4)
    3.0
    """
    there = np.asarray(words)
    both = (mtld_value(len(there), _factors(way, threshold)) for way in (there, there[::-1]))
    return sum(both) / 2


def mtld_value(words: int, factors: float) -> float:
    """Return the words a factor: MTLD in one direction, NaN where there is not even part of a factor.

    >>> round(mtld_value(340, 4.404), 3)
    77.203
    """
    return words / factors if factors else math.nan


def mtld_partial_factor(ratio: float, threshold: float = 0.72) -> float:
    """Return how much of a factor the rest of a text is, by its type-token ratio.

    >>> round(mtld_partial_factor(0.887), 3)
    0.404
    """
    return (1 - ratio) / (1 - threshold)


def _factors(words: NDArray[Any], threshold: float) -> float:
    factors = begin = different = 0
    for place, last in enumerate(_before(words).tolist()):
        different += last < begin
        if different / (place - begin + 1) < threshold:
            factors, begin, different = factors + 1, place + 1, 0
    rest = len(words) - begin
    return factors + (mtld_partial_factor(different / rest, threshold) if rest else 0)


def _before(words: Words) -> NDArray[np.intp]:
    """Where each word stood before, -1 where it is new."""
    values = np.asarray(words)
    order = np.argsort(values, kind="stable")
    same = values[order[1:]] == values[order[:-1]]
    before = np.full(len(values), -1)
    before[order[1:][same]] = order[:-1][same]
    return before
