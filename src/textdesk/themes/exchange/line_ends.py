"""Texts whose line ends are LF, as other tools count places, and the way back to a text as it stands."""

import numpy as np
import regex
from numpy.typing import NDArray

_REMOVED = regex.compile(r"\A\ufeff|\r(?=\n)")
_LONE = regex.compile(r"\r(?!\n)|\p{Cs}")


def with_plain_line_ends(text: str) -> tuple[str, NDArray[np.int64]]:
    r"""Return the text with LF line ends and no byte order mark, and the places of what was removed.

    A place there is a place here less the number of removed ones before it.

    >>> plain, removed = with_plain_line_ends("one\r\ntwo")
    >>> plain, removed.tolist()
    ('one\ntwo', [3])
    """
    removed = np.array([match.start() for match in _REMOVED.finditer(text)], dtype=np.int64)
    plain = _LONE.sub(lambda found: "\n" if found.group() == "\r" else "\ufffd", _REMOVED.sub("", text))
    return plain, removed


def place_before(place: int, removed: NDArray[np.int64]) -> int:
    r"""Return the place in the text as it stands of a place in the text with plain line ends.

    >>> place_before(4, with_plain_line_ends("one\r\ntwo")[1])
    5
    """
    shifts = removed - np.arange(len(removed))
    return place + int(np.searchsorted(shifts, place, side="right"))
