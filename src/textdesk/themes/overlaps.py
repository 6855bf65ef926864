"""Which of many matches count where they overlap: the longest, once."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def longest_matches(begin: Numbers, end: Numbers, rank: Numbers) -> Numbers:
    """Return which spans are kept so that none overlaps another, in the order of their beginnings.

    The longest comes first, then the earlier, then the one of the lower ``rank``.

    >>> longest_matches(np.array([0, 5, 4, 20]), np.array([4, 10, 8, 22]), np.arange(4)).tolist()
    [0, 1, 3]
    """
    order = np.lexsort((rank, -end, begin))
    begin, end = begin[order], end[order]
    reach = np.maximum.accumulate(end)
    opens = np.ones(len(order), dtype=np.bool_)
    opens[1:] = begin[1:] >= reach[:-1]
    first = np.flatnonzero(opens)
    last = np.append(first[1:], len(order)) - 1
    # Where the first of a cluster spans all of it, as a lone match does, it is the longest.
    spans_all = end[first] == reach[last] if len(first) else opens
    kept = first[spans_all].tolist()
    for low, high in zip(first[~spans_all].tolist(), (last[~spans_all] + 1).tolist(), strict=True):
        kept += [low + place for place in _greedy(begin[low:high].tolist(), end[low:high].tolist())]
    return order[np.sort(np.array(kept, dtype=np.int64))]


def touched(begin: Numbers, end: Numbers, other_begin: Numbers, other_end: Numbers) -> NDArray[np.bool_]:
    """Return which spans overlap one of the others.

    >>> touched(np.array([0, 5]), np.array([4, 9]), np.array([8]), np.array([12])).tolist()
    [False, True]
    """
    order = np.argsort(other_begin, kind="stable")
    reach = np.concatenate([[-1], np.maximum.accumulate(other_end[order])])
    overlapping: NDArray[np.bool_] = reach[np.searchsorted(other_begin[order], end)] > begin
    return overlapping


def _greedy(begin: list[int], end: list[int]) -> list[int]:
    taken: list[int] = []
    for place in sorted(range(len(begin)), key=lambda number: begin[number] - end[number]):
        if all(end[place] <= begin[other] or begin[place] >= end[other] for other in taken):
            taken.append(place)
    return taken
