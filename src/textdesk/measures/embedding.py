"""Words as points: which are used alike, from counts of the words around them."""

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from textdesk.measures.arrays import Floats

_SEED = 20_140_622
_OVERSAMPLING = 10
_ROUNDS = 2


def positive_pmi(together: sp.csr_array, smoothing: float = 0.75) -> sp.csr_array:
    """Return max(0, log2(O / E)) of a square table of how often words stand near each other.

    The chance of a word as a neighbour is its count to the power 0.75, so that rare words do not
    seem tied to everything (Levy, Goldberg & Dagan 2015, TACL 3, 211-225).

    >>> positive_pmi(sp.csr_array([[0.0, 4.0], [4.0, 0.0]])).toarray().round(2).tolist()
    [[0.0, 1.0], [1.0, 0.0]]
    """
    found = together.tocoo()
    rows = together.sum(axis=1)
    context = together.sum(axis=0) ** smoothing
    with np.errstate(divide="ignore"):
        information = np.log2(found.data / rows[found.row] / (context / context.sum())[found.col])
    return sp.csr_array((np.maximum(information, 0.0), (found.row, found.col)), shape=together.shape)


def leading_directions(table: NDArray[np.floating] | sp.csr_array, size: int) -> Floats:
    """Return each row as a point in ``size`` dimensions or fewer: U times the root of S, of the singular values.

    By random projection (Halko, Martinsson & Tropp 2011), always with the same numbers; the sign
    of each direction is such that its largest entry is positive.

    >>> np.abs(leading_directions(np.diag([4.0, 1.0]), 1)).round(6).tolist()
    [[2.0], [0.0]]
    """
    width = min(size + _OVERSAMPLING, *table.shape)
    basis = np.random.default_rng(_SEED).standard_normal((table.shape[1], width)).astype(table.dtype)
    for _ in range(_ROUNDS):
        basis, _ = np.linalg.qr(table.T @ np.linalg.qr(table @ basis)[0])
    left, values, _ = np.linalg.svd(table @ basis, full_matrices=False)
    left, values = left[:, :size], values[:size]
    signs = np.sign(left[np.abs(left).argmax(axis=0), np.arange(left.shape[1])])
    points: Floats = left * np.where(signs == 0, 1.0, signs) * np.sqrt(values)
    return points


def unit_rows(points: Floats) -> Floats:
    """Return the rows with length 1; a row of zeros stays.

    >>> unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [[0.6, 0.8], [0.0, 0.0]]
    """
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    return points / np.where(lengths > 0, lengths, 1.0)
