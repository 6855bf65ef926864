"""An array that grows: parts of unknown number, joined without a second copy of them all."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_SPARE = 1.25


class Growing:
    """An array to which others are appended.

    >>> growing = Growing(np.int32)
    >>> growing.append(np.array([1, 2]))
    >>> growing.append(np.array([3]))
    >>> growing.array().tolist(), growing.size
    ([1, 2, 3], 3)
    """

    def __init__(self, dtype: type[np.generic]) -> None:
        self._room: NDArray[Any] = np.empty(0, dtype=dtype)
        self.size = 0

    def append(self, part: NDArray[Any]) -> None:
        """Add an array at the end."""
        end = self.size + len(part)
        if end > len(self._room):
            # In place: the system moves pages of large arrays instead of copying them.
            self._room.resize(int(end * _SPARE), refcheck=False)
        self._room[self.size : end] = part
        self.size = end

    def array(self) -> NDArray[Any]:
        """Return all that was appended; nothing may be appended afterwards."""
        self._room.resize(self.size, refcheck=False)
        return self._room
