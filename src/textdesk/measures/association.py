"""Association: do two words keep company more often than chance would have it?

``joint`` is how often they stand together, ``left`` and ``right`` how often each stands at all,
``total`` the sample's size. All functions work element by element.
"""

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats, as_floats


def mutual_information(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return MI, log2(O/E) with E = left * right / total (Church & Hanks 1990). NaN where O is 0.

    >>> float(mutual_information(8, 16, 16, 128))
    2.0
    """
    observed, rows, columns, size = as_floats(joint, left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.log2(observed * size / (rows * columns))
    return np.where(observed > 0, value, np.nan)


def log_dice(joint: ArrayLike, left: ArrayLike, right: ArrayLike) -> Floats:
    """Return logDice, 14 + log2(2O / (left + right)) (Rychly 2008). NaN where O is 0.

    >>> float(log_dice(8, 8, 8))
    14.0
    """
    observed, rows, columns = as_floats(joint, left, right)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = 14 + np.log2(2 * observed / (rows + columns))
    return np.where(observed > 0, value, np.nan)


def log_likelihood(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return G2 of the two-by-two table, all four cells (Dunning 1993).

    >>> round(float(log_likelihood(10, 20, 20, 100)), 2)
    12.07
    """
    observed, rows, columns, size = as_floats(joint, left, right, total)
    value = np.zeros(np.broadcast(observed, rows, columns, size).shape)
    for cell, row, column in (
        (observed, rows, columns),
        (rows - observed, rows, size - columns),
        (columns - observed, size - rows, columns),
        (size - rows - columns + observed, size - rows, size - columns),
    ):
        with np.errstate(divide="ignore", invalid="ignore"):
            value = value + np.where(cell > 0, cell * np.log(cell * size / (row * column)), 0.0)
    return 2 * value
