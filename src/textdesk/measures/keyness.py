"""Keyness: does one side use a word more than the other, and by how much?

``a`` and ``b`` are a word's counts in the two texts, ``c`` and ``d`` the texts' sizes in words.
All functions take numbers or arrays and work element by element. The tests of all four cells
(G2, chi-squared, Fisher) stand in ``association`` and ``significance``: ``margins`` leads there.
"""

import math

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import NORMAL_975, Floats, as_floats


def margins(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> tuple[Floats, Floats, Floats, Floats]:
    """Return the same counts as ``joint, left, right, total`` of a two-by-two table, for the tests of it.

    >>> from textdesk.measures.association import log_likelihood as g2
    >>> round(float(g2(*margins(10, 3, 10, 31767))), 2)
    167.23
    """
    a, b, c, d = as_floats(a, b, c, d)
    return a, a + b, c, c + d


def log_likelihood(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> Floats:
    """Return LL with two cells, 2(a ln(a/E1) + b ln(b/E2)), E1 = c(a+b)/(c+d).

    Rayson & Garside 2000. NaN where the word stands on neither side or a side is empty.

    >>> round(float(log_likelihood(10, 3, 1000, 1000)), 4)
    3.9765
    """
    a, b, c, d = as_floats(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        total = a + b
        value = 2 * (_times_log(a, c * total / (c + d)) + _times_log(b, d * total / (c + d)))
    return _where_defined(np.maximum(value, 0.0), a, b, c, d)


def log_ratio(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> Floats:
    """Return log2((a/c) / (b/d)), a zero counted as 0.5 (Hardie 2014).

    >>> float(log_ratio(20, 5, 1000, 1000))
    2.0
    """
    a, b, c, d = as_floats(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.log2((_half_for_zero(a) / c) / (_half_for_zero(b) / d))
    return _where_defined(value, a, b, c, d)


def log_ratio_interval(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> tuple[Floats, Floats]:
    """Return both ends of the 95 % interval of :func:`log_ratio`.

    From the standard error of the natural log of a ratio of rates, sqrt(1/a + 1/b - 1/c - 1/d).

    >>> [round(float(end), 2) for end in log_ratio_interval(20, 5, 1000, 1000)]
    [0.59, 3.41]
    """
    a, b, c, d = as_floats(a, b, c, d)
    middle = log_ratio(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = 1 / _half_for_zero(a) + 1 / _half_for_zero(b) - 1 / c - 1 / d
        reach = NORMAL_975 * np.sqrt(np.maximum(variance, 0.0)) / math.log(2)
    return middle - reach, middle + reach


def percent_difference(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> Floats:
    """Return %DIFF, 100 (a/c - b/d) / (b/d) (Gabrielatos & Marchi 2011). NaN where b is 0.

    >>> float(percent_difference(30, 20, 1000, 1000))
    50.0
    """
    a, b, c, d = as_floats(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = 100 * (a * d / (b * c) - 1)
    return np.where((b > 0) & (c > 0) & (d > 0), value, np.nan)


def odds_ratio(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> Floats:
    """Return (a / (c - a)) / (b / (d - b)) (Pojanapunya & Todd 2016). NaN where b or c - a is 0.

    >>> float(odds_ratio(50, 20, 100, 100))
    4.0
    """
    a, b, c, d = as_floats(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = a * (d - b) / ((c - a) * b)
    return np.where((b > 0) & (c > a), value, np.nan)


def simple_maths(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, n: float = 1) -> Floats:
    """Return (a per million + n) / (b per million + n) (Kilgarriff 2009).

    A larger ``n`` puts more frequent words in front.

    >>> float(simple_maths(3, 1, 1_000_000, 1_000_000))
    2.0
    """
    a, b, c, d = as_floats(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        divisor = 1e6 * b / d + n
        value = (1e6 * a / c + n) / divisor
    return np.where((c > 0) & (d > 0) & (divisor > 0), value, np.nan)


def difference_coefficient(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> Floats:
    """Return (a/c - b/d) / (a/c + b/d): 1 = only on the left, -1 = only on the right.

    Hofland & Johansson 1982.

    >>> float(difference_coefficient(30, 10, 1000, 1000))
    0.5
    """
    a, b, c, d = as_floats(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = (a * d - b * c) / (a * d + b * c)
    return _where_defined(value, a, b, c, d)


def _half_for_zero(count: Floats) -> Floats:
    return np.where(count == 0, 0.5, count)


def _times_log(observed: Floats, expected: Floats) -> Floats:
    """O ln(O/E), which is 0 where nothing was observed."""
    return np.where(observed == 0, 0.0, observed * np.log(observed / expected))


def _where_defined(value: Floats, a: Floats, b: Floats, c: Floats, d: Floats) -> Floats:
    return np.where((a + b > 0) & (c > 0) & (d > 0), value, np.nan)
