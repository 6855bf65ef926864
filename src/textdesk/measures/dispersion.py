"""Dispersion: is a word spread over the parts of a text, or crowded into some of them?

``frequencies`` are counts a part (the last axis), ``sizes`` the parts' sizes in words.
"""

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats, as_floats


def dp(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return the deviation of proportions, half the sum of |v/f - s| (Gries 2008).

    0 = spread exactly as the parts' sizes, towards 1 = crowded. NaN where the word never occurs.

    >>> round(float(dp([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])), 2)
    0.18
    """
    counts, parts = as_floats(frequencies, sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = counts / counts.sum(axis=-1, keepdims=True)
        value: Floats = np.abs(shares - parts / parts.sum()).sum(axis=-1) / 2
    return value


def dp_norm(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return DP / (1 - the smallest part's share), so that 1 can be reached (Lijffijt & Gries 2012).

    NaN where there is one part only: nothing can be said of spread.

    >>> float(dp_norm([0, 4], [50, 50]))
    1.0
    """
    (parts,) = as_floats(sizes)
    deviation = dp(frequencies, sizes)
    if np.count_nonzero(parts) < 2:
        return np.full_like(deviation, np.nan)
    normed: Floats = deviation / (1 - parts.min() / parts.sum())
    return normed
