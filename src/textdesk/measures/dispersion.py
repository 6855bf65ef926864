"""Dispersion: is a word spread over the parts of a text, or crowded into some of them?

``frequencies`` are counts a part (the last axis), ``sizes`` the parts' sizes in words. A part
without words is no part. NaN where the word never occurs; and, where a measure compares the
parts with each other, where there is one part only: nothing can be said of spread.
"""

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats, as_floats


def dp(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return the deviation of proportions, half the sum of |v/f - s| (Gries 2008).

    0 = spread exactly as the parts' sizes, towards 1 = crowded.

    >>> round(float(dp([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])), 2)
    0.18
    """
    found, expected = _shares(frequencies, sizes)
    return _where_found(np.abs(found - expected).sum(axis=-1) / 2, frequencies)


def dp_norm(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return DP / (1 - the smallest part's share), so that 1 can be reached (Lijffijt & Gries 2012).

    NaN where there is one part only.

    >>> float(dp_norm([0, 4], [50, 50]))
    1.0
    """
    deviation = dp(frequencies, sizes)
    (parts,) = as_floats(sizes)
    parts = parts[parts > 0]
    if len(parts) < 2:
        return np.full_like(deviation, np.nan)
    normed: Floats = deviation / (1 - parts.min() / parts.sum())
    return normed


def juilland_d(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return 1 - V / sqrt(n - 1), V the variation of the n parts' rates (Juilland & Chang-Rodriguez 1964).

    1 = the same rate everywhere, 0 = all in one part. V is the population's standard deviation
    over the mean. NaN where there is one part only.

    >>> round(float(juilland_d([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])), 3)
    0.785
    """
    rates = _rates(frequencies, sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        variation = rates.std(axis=-1) / rates.mean(axis=-1)
        value: Floats = np.maximum(1 - variation / np.sqrt(np.float64(rates.shape[-1] - 1)), 0.0)
    return value


def carroll_d2(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return the entropy of the n parts' rates over that of equal ones, log2(n) (Carroll 1970).

    1 = the same rate everywhere, 0 = all in one part. NaN where there is one part only.

    >>> round(float(carroll_d2([2, 1, 1, 1, 0], [10, 10, 10, 10, 10])), 4)
    0.8277
    """
    rates = _rates(frequencies, sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = rates / rates.sum(axis=-1, keepdims=True)
        entropy = -np.where(shares == 0, 0.0, shares * np.log2(shares)).sum(axis=-1)
        value: Floats = entropy / np.log2(np.float64(rates.shape[-1]))
    return value


def rosengren_s(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return the square of the sum of sqrt(s v), over f (Rosengren 1971).

    1 = spread exactly as the parts' sizes; all in one part = that part's share of all words.

    >>> round(float(rosengren_s([1, 2, 3, 4, 5], [10, 10, 10, 10, 10])), 3)
    0.937
    """
    found, expected = _shares(frequencies, sizes)
    root: Floats = np.sqrt(found * expected).sum(axis=-1)
    return _where_found(root**2, frequencies)


def kullback_leibler(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """Return the divergence of the word's shares from the parts' sizes, sum of v/f log2(v/f / s), in bits.

    Gries 2020. 0 = spread exactly as the parts' sizes; there is no upper end.

    >>> round(float(kullback_leibler([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])), 3)
    0.137
    """
    found, expected = _shares(frequencies, sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(found == 0, 0.0, found * np.log2(found / expected)).sum(axis=-1)
    return _where_found(value, frequencies)


def parts_with(frequencies: ArrayLike) -> Floats:
    """Return the range: in how many parts the word stands at all.

    >>> float(parts_with([1, 0, 2]))
    2.0
    """
    (counts,) = as_floats(frequencies)
    number: Floats = (counts > 0).sum(axis=-1, dtype=np.float64)
    return number


def average_reduced_frequency(positions: ArrayLike, total: float) -> float:
    """Return ARF, how many times the word would stand if its clusters counted once (Savicky & Hlavacova 2002).

    ``positions`` are the numbers of the word's places among the ``total`` words. With v = total / f
    and d the distances from place to place, the last one round to the first: sum of min(d, v) / v.

    >>> average_reduced_frequency([1, 2, 3, 4], 100), average_reduced_frequency([1, 26, 51, 76], 100)
    (1.12, 4.0)
    """
    places = np.sort(np.asarray(positions, dtype=np.float64))
    if not len(places):
        return float("nan")
    distances = np.diff(places, append=places[0] + total)
    reach = total / len(places)
    return float(np.minimum(distances, reach).sum() / reach)


def _shares(frequencies: ArrayLike, sizes: ArrayLike) -> tuple[Floats, Floats]:
    """Each part's share of the word, and of all words."""
    counts, parts = as_floats(frequencies, sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = counts / counts.sum(axis=-1, keepdims=True)
        expected: Floats = parts / parts.sum()
    return found, expected


def _rates(frequencies: ArrayLike, sizes: ArrayLike) -> Floats:
    """The word's rate in each part that has words; one rate, which is NaN, where they are too few."""
    counts, parts = as_floats(frequencies, sizes)
    kept = parts > 0
    if np.count_nonzero(kept) < 2:
        return np.full((*counts.shape[:-1], 1), np.nan)
    rates: Floats = counts[..., kept] / parts[kept]
    return rates


def _where_found(value: Floats, frequencies: ArrayLike) -> Floats:
    (counts,) = as_floats(frequencies)
    return np.where(counts.sum(axis=-1) > 0, value, np.nan)
