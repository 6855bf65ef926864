"""Numbers and arrays alike, as arrays of floats."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

# So many standard deviations on either side hold 95 % of a normal distribution.
NORMAL_975 = 1.959963984540054

# Both, left alone, right alone, neither: where one cell has too many, its neighbours have too few.
_SIGNS = (1, -1, -1, 1)


class FourCells(NamedTuple):
    """A two-by-two table, its four cells on the first axis: both, left alone, right alone, neither."""

    observed: Floats
    expected: Floats
    surplus: Floats


def as_floats(*values: ArrayLike) -> list[Floats]:
    """Return each value as an array of floats.

    >>> as_floats(1, [2, 3])[1].tolist()
    [2.0, 3.0]
    """
    return [np.asarray(value, dtype=np.float64) for value in values]


def four_cells(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> FourCells:
    """Return what a two-by-two table holds, what chance would put there, and the difference.

    ``joint`` is its first cell, ``left`` and ``right`` its first row's and column's sums. What
    chance would put there is NaN where a row or column is empty, or the sums cannot be.

    >>> four_cells(8, 10, 20, 100).expected.tolist()
    [2.0, 8.0, 18.0, 72.0]
    """
    both, row, column, size = np.broadcast_arrays(*as_floats(joint, left, right, total))
    observed = np.stack([both, row - both, column - both, size - row - column + both])
    with np.errstate(divide="ignore", invalid="ignore"):
        products = [row * column, row * (size - column), (size - row) * column, (size - row) * (size - column)]
        expected = np.stack(products) / size
        possible = (observed >= 0).all(axis=0) & (expected > 0).all(axis=0)
    # The difference is the same in every cell but for its sign: taken from the first, where the
    # numbers are small, it keeps the digits that "neither" would lose.
    surplus = np.stack([sign * (both - expected[0]) for sign in _SIGNS])
    return FourCells(observed, np.where(possible, expected, np.nan), surplus)
