"""Numbers and arrays alike, as arrays of floats."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def as_floats(*values: ArrayLike) -> list[Floats]:
    """Return each value as an array of floats.

    >>> as_floats(1, [2, 3])[1].tolist()
    [2.0, 3.0]
    """
    return [np.asarray(value, dtype=np.float64) for value in values]
