"""Association: do two words keep company more often than chance would have it?

``joint`` is how often they stand together, ``left`` and ``right`` how often each stands at all,
``total`` the sample's size; E, what chance would give, is left * right / total. All functions
work element by element, and are NaN where a word never stands, for then nothing can be said.
"""

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats, as_floats, four_cells


def mutual_information(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return MI, log2(O/E) (Church & Hanks 1990). NaN where O is 0.

    >>> float(mutual_information(8, 16, 16, 128))
    2.0
    """
    observed, rows, columns, size = as_floats(joint, left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.log2(observed * size / (rows * columns))
    return np.where(observed > 0, value, np.nan)


def normalised_mutual_information(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return NPMI, MI / -log2(O / total): 1 = only together, 0 = as by chance, -1 = never (Bouma 2009).

    NaN where everything is O: there is nothing else to compare it with.

    >>> float(normalised_mutual_information(10, 10, 10, 100))
    1.0
    """
    observed, rows, columns, size = as_floats(joint, left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = mutual_information(joint, left, right, total) / -np.log2(observed / size)
    return np.where((observed == 0) & (rows > 0) & (columns > 0), -1.0, value)


def t_score(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return t, (O - E) / sqrt(O) (Church, Gale, Hanks & Hindle 1991). NaN where O is 0.

    >>> float(t_score(16, 32, 32, 128))
    2.0
    """
    observed, rows, columns, size = as_floats(joint, left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = (observed - rows * columns / size) / np.sqrt(observed)
    return np.where(observed > 0, value, np.nan)


def z_score(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return z, (O - E) / sqrt(E) (Berry-Rogghe 1973, in the simple form of Evert 2005).

    >>> float(z_score(8, 16, 16, 64))
    2.0
    """
    observed, rows, columns, size = as_floats(joint, left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = rows * columns / size
        value: Floats = (observed - expected) / np.sqrt(expected)
    return np.where(expected > 0, value, np.nan)


def dice(joint: ArrayLike, left: ArrayLike, right: ArrayLike) -> Floats:
    """Return Dice, 2O / (left + right), from 0 to 1 (Smadja, McKeown & Hatzivassiloglou 1996).

    >>> float(dice(5, 10, 10))
    0.5
    """
    observed, rows, columns = as_floats(joint, left, right)
    with np.errstate(divide="ignore", invalid="ignore"):
        value: Floats = 2 * observed / (rows + columns)
    return value


def log_dice(joint: ArrayLike, left: ArrayLike, right: ArrayLike) -> Floats:
    """Return logDice, 14 + log2(Dice) (Rychly 2008). NaN where O is 0.

    >>> float(log_dice(8, 8, 8))
    14.0
    """
    (observed,) = as_floats(joint)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = 14 + np.log2(dice(joint, left, right))
    return np.where(observed > 0, value, np.nan)


def minimum_sensitivity(joint: ArrayLike, left: ArrayLike, right: ArrayLike) -> Floats:
    """Return the smaller of O / left and O / right (Pedersen & Bruce 1996).

    >>> float(minimum_sensitivity(5, 10, 20))
    0.25
    """
    observed, rows, columns = as_floats(joint, left, right)
    with np.errstate(divide="ignore", invalid="ignore"):
        value: Floats = np.minimum(observed / rows, observed / columns)
    return value


def delta_p(joint: ArrayLike, given: ArrayLike, other: ArrayLike, total: ArrayLike) -> Floats:
    """Return how much likelier the one word makes the other: P(other | given) - P(other | not given).

    Gries 2013. It has a direction: ``delta_p(joint, left, right, total)`` is right given left.

    >>> round(float(delta_p(5, 10, 20, 100)), 3)
    0.333
    """
    observed, rows, columns, size = as_floats(joint, given, other, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        value: Floats = observed / rows - (columns - observed) / (size - rows)
    return value


def log_likelihood(joint: ArrayLike, left: ArrayLike, right: ArrayLike, total: ArrayLike) -> Floats:
    """Return G2, 2 times the sum of O ln(O/E) over all four cells of the table (Dunning 1993).

    NaN where a row or column of the table is empty.

    >>> round(float(log_likelihood(10, 20, 20, 100)), 2)
    12.07
    """
    observed, expected, surplus = four_cells(joint, left, right, total)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(observed > 0, observed * np.log1p(surplus / expected), 0.0)
    # The surpluses add up to nothing, so taking them off changes no value, but spares its digits.
    value: Floats = np.maximum(2 * (terms - surplus).sum(axis=0), 0.0)
    return np.where(np.isnan(expected).any(axis=0), np.nan, value)
