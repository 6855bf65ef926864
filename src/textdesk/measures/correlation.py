"""Correlation: do two rates rise and fall together from text to text?"""

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import NORMAL_975, Floats, as_floats


def fisher_interval(r: ArrayLike, n: int) -> tuple[Floats, Floats]:
    """Return both ends of the 95 % interval of a Pearson correlation over ``n`` pairs.

    tanh(artanh(r) -+ 1.96 / sqrt(n - 3)) (Fisher 1921). NaN below four pairs.

    >>> [round(float(end), 2) for end in fisher_interval(0.6, 28)]
    [0.29, 0.8]
    """
    (values,) = as_floats(r)
    if n < 4:
        return np.full_like(values, np.nan), np.full_like(values, np.nan)
    with np.errstate(divide="ignore"):
        middle = np.arctanh(np.clip(values, -1, 1))
    reach = NORMAL_975 / np.sqrt(n - 3)
    return np.tanh(middle - reach), np.tanh(middle + reach)
