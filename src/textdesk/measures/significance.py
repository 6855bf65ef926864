"""Significance: could it be chance?

A two-by-two table is given as for ``association``: ``joint`` its first cell, ``left`` and
``right`` its first row's and column's sums, ``total`` everything. All functions work element by
element, and are NaN where a row or column of the table is empty.
"""

import numpy as np
from numpy.polynomial.chebyshev import cheb2poly
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats, as_floats, four_cells

# (1 + 2z) exp(z^2) erfc(z) as a Chebyshev series in (z - k) / (z + k), k = 3.75
# (Shepherd & Laframboise 1981, Mathematics of Computation 36, 249-253): one series for all z >= 0.
_ERFC_MIDDLE = 3.75
_ERFC_SERIES = (
    1.1775789345674017541,
    -0.0045900545806464773309,
    -0.084249133366517915584,
    0.059209939998191890498,
    -0.026658668435305752277,
    0.0090749976707052650939,
    -0.0024131635404176081909,
    0.00049077583652580863229,
    -0.000069169733025012063671,
    4.1390279860730101675e-6,
    7.7403830661984906686e-7,
    -2.1886401049234395661e-7,
    1.0764999465670910377e-8,
    4.5219598112182868979e-9,
    -7.7544002088313511065e-10,
    -6.3180883408866844944e-11,
    2.8687950109306698981e-11,
    1.945586854577734723e-13,
    -9.6546967484334389059e-13,
    3.2525481481487398415e-14,
    3.3478119482868053878e-14,
)
# Tables as likely as the observed one up to rounding count as just as likely, as in R's fisher.test.
_TIE = 1 + 1e-7


def p_value(statistic: ArrayLike) -> Floats:
    """Return the chance of so large an LL, G2 or chi-squared: one degree of freedom, erfc(sqrt(x/2)).

    >>> round(float(p_value(3.841459)), 4)
    0.05
    """
    (value,) = as_floats(statistic)
    with np.errstate(invalid="ignore"):
        z = np.sqrt(value / 2)
    place = 1 - 2 * _ERFC_MIDDLE / (z + _ERFC_MIDDLE)
    highest, *lower = cheb2poly(_ERFC_SERIES)[::-1]
    series = np.full_like(place, highest)
    for coefficient in lower:
        # In place, for a long list is read as often as there are coefficients.
        series *= place
        series += coefficient
    chance: Floats = np.exp(-value / 2) * series / (1 + 2 * z)
    # Two sides that are the same: certain, to the last digit.
    return np.where(value == 0, 1.0, np.minimum(chance, 1.0))


def adjusted_p(p: ArrayLike) -> Floats:
    """Return the p values corrected for their number, so that a share p of what is called key is chance.

    Benjamini & Hochberg 1995: the k-th smallest of m is multiplied by m/k, and never falls below
    that of a smaller one. A NaN stays NaN and does not count.

    >>> adjusted_p([0.01, 0.04, float("nan"), 0.03]).round(6).tolist()
    [0.03, 0.04, nan, 0.04]
    """
    (values,) = as_floats(p)
    known = np.flatnonzero(~np.isnan(values))
    falling = known[np.argsort(-values[known])]
    scaled = values[falling] * len(falling) / np.arange(len(falling), 0, -1)
    adjusted = np.full_like(values, np.nan)
    adjusted[falling] = np.minimum(np.minimum.accumulate(scaled), 1.0)
    return adjusted


def chi_squared(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return Pearson's chi-squared, the sum of (O - E)^2 / E over the four cells.

    >>> float(chi_squared(10, 20, 20, 100))
    14.0625
    """
    _, expected, surplus = four_cells(joint, left, right, total)
    value: Floats = (surplus**2 / expected).sum(axis=0)
    return value


def chi_squared_yates(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return chi-squared with every |O - E| made smaller by 0.5, but not below 0 (Yates 1934).

    >>> float(chi_squared_yates(1, 4, 4, 8))
    0.5
    """
    _, expected, surplus = four_cells(joint, left, right, total)
    value: Floats = (np.maximum(np.abs(surplus) - 0.5, 0.0) ** 2 / expected).sum(axis=0)
    return value


def williams_divisor(left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return q, by which G2 or chi-squared is divided to fit small samples better (Williams 1976).

    q = 1 + (N/R1 + N/R2 - 1)(N/C1 + N/C2 - 1) / 6N, with the rows' and columns' sums R and C.

    >>> round(float(williams_divisor(9, 10, 19)), 6)
    1.079533
    """
    rows, columns, size = as_floats(left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        row_part = size / rows + size / (size - rows) - 1
        column_part = size / columns + size / (size - columns) - 1
        value = 1 + row_part * column_part / (6 * size)
    return np.where(np.isfinite(value), value, np.nan)


def signed(statistic: ArrayLike, joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return a statistic of the table with a minus where there is less than chance would give.

    >>> float(signed(5.0, 1, 20, 20, 100))
    -5.0
    """
    (value,) = as_floats(statistic)
    return np.where(four_cells(joint, left, right, total).surplus[0] < 0, -value, value)


def fisher_p(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return Fisher's exact p, two-sided: the chance of all tables no likelier than the observed one.

    All tables with the same sums are counted one by one, table after table: slow for many words.

    >>> round(float(fisher_p(1, 4, 4, 8)), 3)
    0.486
    """
    tables = np.broadcast(*as_floats(joint, left, right, total))
    values = np.array([_fisher(*table) for table in tables], dtype=np.float64)
    return values.reshape(tables.shape)


def _fisher(joint: float, left: float, right: float, total: float) -> float:
    least, most = max(0.0, left + right - total), min(left, right)
    if not (total > 0 and least <= joint <= most):
        return float("nan")
    # Each table's chance over that of the likeliest, by the ratios of neighbours: no large number arises.
    middle = min(max(np.floor((left + 1) * (right + 1) / (total + 2)), least), most)
    up, down = np.arange(middle, most), np.arange(middle, least, -1)
    rising = np.cumprod((left - up) * (right - up) / ((up + 1) * (total - left - right + up + 1)))
    falling = np.cumprod(down * (total - left - right + down) / ((left - down + 1) * (right - down + 1)))
    chances = np.concatenate([falling[::-1], [1.0], rising])
    return float(chances[chances <= chances[int(joint - least)] * _TIE].sum() / chances.sum())
