"""Lexical richness from a frequency list: how varied is the vocabulary?

``frequencies`` are how often each word stands. N is their sum (the words), V their number (the
different words), V1 the number of words that stand once. All are NaN where there is no word.
Measures that depend on the words' order stand in ``succession``.
"""

import math

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats


def ttr(frequencies: ArrayLike) -> float:
    """Return the type-token ratio, V / N (Johnson 1944). It falls as a text grows.

    >>> ttr([2, 1, 1])
    0.75
    """
    counts = _counts(frequencies)
    return _divided(len(counts), counts.sum())


def rttr(frequencies: ArrayLike) -> float:
    """Return the root type-token ratio, V / sqrt(N) (Guiraud 1954).

    >>> rttr([2, 1, 1])
    1.5
    """
    counts = _counts(frequencies)
    return _divided(len(counts), math.sqrt(counts.sum()))


def cttr(frequencies: ArrayLike) -> float:
    """Return the corrected type-token ratio, V / sqrt(2N) (Carroll 1964).

    >>> cttr([4, 3, 1])
    0.75
    """
    counts = _counts(frequencies)
    return _divided(len(counts), math.sqrt(2 * counts.sum()))


def herdan_c(frequencies: ArrayLike) -> float:
    """Return Herdan's C, log V / log N (Herdan 1960). NaN for one word.

    >>> herdan_c([7, 7, 1, 1])
    0.5
    """
    counts = _counts(frequencies)
    return _divided(_log(len(counts)), _log(counts.sum()))


def herdan_vm(frequencies: ArrayLike) -> float:
    """Return Herdan's Vm, sqrt(sum of (f/N)^2 - 1/V) (Herdan 1955): 0 where all words are as frequent.

    >>> herdan_vm([3, 3]), round(herdan_vm([2, 1, 1]), 4)
    (0.0, 0.2041)
    """
    counts = _counts(frequencies)
    if not len(counts):
        return math.nan
    # The same sum, written so that it cannot fall below 0.
    return math.sqrt(((counts / counts.sum() - 1 / len(counts)) ** 2).sum())


def dugast_u(frequencies: ArrayLike, base: float = 10) -> float:
    """Return Dugast's U, (log N)^2 / (log N - log V) (Dugast 1979). NaN where no word is repeated.

    >>> dugast_u([91] + [1] * 9)
    4.0
    """
    counts = _counts(frequencies)
    words, different = _log(counts.sum(), base), _log(len(counts), base)
    return _divided(words**2, words - different)


def maas_a2(frequencies: ArrayLike, base: float = 10) -> float:
    """Return Maas's a2, (log N - log V) / (log N)^2 (Maas 1972): low is rich. NaN for one word.

    >>> maas_a2([91] + [1] * 9)
    0.25
    """
    counts = _counts(frequencies)
    words, different = _log(counts.sum(), base), _log(len(counts), base)
    return _divided(words - different, words**2)


def summer_s(frequencies: ArrayLike, base: float = math.e) -> float:
    """Return Summer's S, log log V / log log N (Somers 1966). NaN where a logarithm is not defined.

    >>> round(summer_s([2, 2, 2, 2, 2, 1]), 4)
    0.6668
    """
    counts = _counts(frequencies)
    return _divided(_log(_log(len(counts), base), base), _log(_log(counts.sum(), base), base))


def yule_k(frequencies: ArrayLike) -> float:
    """Return Yule's K, 10,000 (sum of f^2 - N) / N^2 (Yule 1944): high is repetitive.

    >>> yule_k([2, 1, 1])
    1250.0
    """
    counts = _counts(frequencies)
    return _divided(1e4 * ((counts**2).sum() - counts.sum()), counts.sum() ** 2)


def yule_i(frequencies: ArrayLike) -> float:
    """Return Yule's I, V^2 / (sum of f^2 - V) (Oakes 1998): high is rich. NaN where no word is repeated.

    >>> yule_i([2, 1, 1])
    3.0
    """
    counts = _counts(frequencies)
    return _divided(len(counts) ** 2, (counts**2).sum() - len(counts))


def simpson_d(frequencies: ArrayLike) -> float:
    """Return Simpson's D, the chance that two words drawn are the same: sum of f(f - 1) / N(N - 1).

    Simpson 1949. NaN for one word.

    >>> round(simpson_d([2, 1, 1]), 4)
    0.1667
    """
    counts = _counts(frequencies)
    words = counts.sum()
    return _divided((counts * (counts - 1)).sum(), words * (words - 1))


def honore(frequencies: ArrayLike) -> float:
    """Return Honore's R, 100 ln N / (1 - V1/V) (Honore 1979): high is rich. NaN where all stand once.

    >>> round(honore([2, 1, 1]), 2)
    415.89
    """
    counts = _counts(frequencies)
    repeated = int((counts > 1).sum())
    return _divided(100 * _log(counts.sum()) * len(counts), repeated)


def hdd(frequencies: ArrayLike, draws: int = 42) -> float:
    """Return HD-D, the type-token ratio to be expected of ``draws`` words drawn at random.

    The sum over all words of 1 - C(N - f, draws) / C(N, draws), over ``draws`` (McCarthy &
    Jarvis 2007). NaN where there are fewer words than draws.

    >>> round(hdd([2, 1, 1], draws=2), 4)
    0.9167
    """
    counts = _counts(frequencies)
    words = counts.sum()
    if words < draws:
        return math.nan
    sizes, how_many = np.unique(counts, return_counts=True)
    drawn = np.arange(draws)
    missed = np.prod(np.maximum(words - sizes[:, None] - drawn, 0) / (words - drawn), axis=1)
    return float((how_many * (1 - missed)).sum() / draws)


def _counts(frequencies: ArrayLike) -> Floats:
    counts = np.asarray(frequencies, dtype=np.float64)
    return counts[counts > 0]


def _log(value: float, base: float = math.e) -> float:
    return math.log(value) / math.log(base) if value > 0 else math.nan


def _divided(numerator: float, denominator: float) -> float:
    return float(numerator / denominator) if denominator else math.nan
