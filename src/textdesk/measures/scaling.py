"""Scaling: places in a plane for things of which only the distances are known."""

import numpy as np

from textdesk.measures.arrays import Floats


def classical_scaling(distances: Floats) -> tuple[Floats, float]:
    """Return places on two axes for a square of distances, and the share of their spread kept.

    Torgerson 1952: the two largest eigenvectors of -J D^2 J / 2, each times the root of its
    eigenvalue. The share is the two eigenvalues' part of the sum of all, signs apart (Mardia 1978);
    NaN where all distances are 0. An axis is turned so that its farthest point is positive.

    >>> places, kept = classical_scaling(np.array([[0.0, 3, 4], [3, 0, 5], [4, 5, 0]]))
    >>> round(float(np.hypot(*(places[1] - places[2]))), 6), round(kept, 6)
    (5.0, 1.0)
    """
    squares = distances**2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    values, vectors = np.linalg.eigh(-centred / 2)
    places = vectors[:, -1:-3:-1] * np.sqrt(np.maximum(values[-1:-3:-1], 0.0))
    farthest = places[np.abs(places).round(9).argmax(axis=0), np.arange(places.shape[1])]
    total = float(np.abs(values).sum())
    kept = float(np.maximum(values[-1:-3:-1], 0.0).sum()) / total if total > 1e-12 else float("nan")
    return places * np.where(farthest < 0, -1.0, 1.0), kept
