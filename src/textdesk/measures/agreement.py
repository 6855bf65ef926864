"""Agreement between coders: Krippendorff's alpha, with a bootstrap interval.

Ratings are an array with one row a coder and one column a unit; NaN where a coder did not rate it.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from textdesk.measures.arrays import Floats, as_floats

LEVELS = ("nominal", "ordinal", "interval")

_RESAMPLES = 1000
_SEED = 20_110_125


class Interval(NamedTuple):
    """The ends of a 95 % interval."""

    low: float
    high: float


def alpha(ratings: ArrayLike, level: str = "nominal") -> float:
    """Return Krippendorff's alpha, 1 - D_o / D_e: 1 = full agreement, 0 = as by chance.

    D_o is the mean squared difference of two ratings of the same unit, D_e of any two ratings.
    The difference is 0 or 1 (nominal), that of the ratings' mean ranks (ordinal), or their own
    (interval). Units with fewer than two ratings say nothing. NaN where all ratings are the same,
    for then nothing can be disagreed on (Krippendorff 2011, Computing Krippendorff's
    Alpha-Reliability; 2019, Content Analysis, chapter 12).

    >>> round(alpha([[1, 2, 3, 3], [1, 2, 3, 4]], "interval"), 3)
    0.889

    Raises ValueError where ``level`` is none of these.
    """
    counts, values = _counts(ratings)
    return _alpha(counts, np.ones(len(counts)), values, _known(level))


def alpha_interval(ratings: ArrayLike, level: str = "nominal") -> Interval:
    """Return the 95 % interval of alpha: its 2.5th and 97.5th percentile over 1,000 resamples of the units.

    The bootstrap of Zapf et al. 2016 (BMC Medical Research Methodology 16, 93); resamples in which
    all ratings are the same have no alpha and are left out. NaN where there is no alpha, or where
    more than half of the resamples have none. The same numbers every time.

    >>> alpha_interval([[1, 2, 1, 2], [1, 2, 1, 2]])
    Interval(low=1.0, high=1.0)
    """
    counts, values = _counts(ratings)
    if not len(counts) or np.isnan(_alpha(counts, np.ones(len(counts)), values, _known(level))):
        return Interval(np.nan, np.nan)
    # Units with the same ratings are drawn together: few sorts of them, however many units.
    rows, times = np.unique(counts, axis=0, return_counts=True)
    draws = np.random.default_rng(_SEED).multinomial(len(counts), times / len(counts), _RESAMPLES)
    found = np.array([_alpha(rows, draw.astype(np.float64), values, level) for draw in draws])
    known = found[~np.isnan(found)]
    if len(known) * 2 < _RESAMPLES:
        return Interval(np.nan, np.nan)
    low, high = np.percentile(known, [2.5, 97.5]).tolist()
    return Interval(low, high)


def agreement_share(ratings: ArrayLike) -> float:
    """Return the share of pairs of ratings of the same unit that are the same; NaN where there is no pair.

    >>> agreement_share([[1, 1, 0], [1, 0, 0]])
    0.6666666666666666
    """
    counts, _ = _counts(ratings)
    sizes = counts.sum(axis=1)
    pairs = (sizes * (sizes - 1)).sum()
    return float((counts * (counts - 1)).sum() / pairs) if pairs else np.nan


def _known(level: str) -> str:
    if level not in LEVELS:
        raise ValueError(f"level={level!r} is no level of measurement: say {', '.join(LEVELS)}")
    return level


def _counts(ratings: ArrayLike) -> tuple[Floats, Floats]:
    """How often each unit with two ratings or more was given each value, and the values in order."""
    (table,) = as_floats(ratings)
    table = table[:, (~np.isnan(table)).sum(axis=0) > 1]
    values = np.unique(table[~np.isnan(table)])
    counts = (table.T[:, :, None] == values).sum(axis=1).astype(np.float64)
    return counts, values


def _alpha(counts: Floats, weights: Floats, values: Floats, level: str) -> float:
    """Alpha of units that are there ``weights`` times each."""
    totals = weights @ counts
    size = totals.sum()
    if level == "ordinal":
        values = np.cumsum(totals) - totals / 2
    expected = _differences(totals, values, level)
    if not expected > 0:
        return np.nan
    within = _differences(counts, values, level) / (counts.sum(axis=-1) - 1)
    return float(1 - (size - 1) * (weights @ within) / expected)


def _differences(counts: Floats, values: Floats, level: str) -> NDArray[np.float64]:
    """The squared differences of all pairs of ratings, summed."""
    sizes = counts.sum(axis=-1)
    if level == "nominal":
        unequal: Floats = sizes**2 - (counts**2).sum(axis=-1)
        return unequal
    centred = values - values.mean() if len(values) else values
    spread: Floats = 2 * (sizes * (counts @ centred**2) - (counts @ centred) ** 2)
    return spread
