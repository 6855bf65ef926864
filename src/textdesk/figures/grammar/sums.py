"""Adding up a number while its words are read: what fits after what."""

from dataclasses import dataclass
from math import inf

_HUNDRED = 100
_THOUSAND = 1000
_LARGEST = 1e30


@dataclass(slots=True)
class Sum:
    """A number while it is read: groups that are finished, and the group of hundreds now begun."""

    group: float | None
    room: int = 0
    total: float = 0.0
    scale: float = inf
    in_words: bool = False

    @property
    def value(self) -> float:
        """The number as far as it is read."""
        return self.total + (self.group or 0)

    @property
    def takes_and(self) -> bool:
        """Whether "and" may stand here: "two hundred and six", "a thousand and one"."""
        return self.room == 100 or (self.group is None and self.in_words)

    def add(self, number: float) -> bool:
        """Add a small number; False where the number so far has no room for it."""
        fits = number < min(self.scale, _THOUSAND) if self.group is None else 0 < number < self.room
        if fits:
            self.group = (self.group or 0) + number
            self.room = 10 if number % 10 == 0 and 20 <= number < 100 else 0
        return fits

    def multiply(self, factor: float, role: str) -> bool:
        """Apply hundred, a scale or a dozen; False where it does not fit."""
        if self.group is None:  # "million million", "lakh crore"; nothing follows a dozen
            fits = role == "scale" and self.scale > 0 and self.total < _LARGEST
            self.total *= factor if fits else 1
        elif role == "hundred":
            fits = 0 < self.group < _HUNDRED
            if fits:
                self.group, self.room = self.group * factor, 100
        else:
            fits = self.group > 0 and factor < self.scale
            if fits:
                self.total += self.group * factor
                self.group, self.room, self.scale = None, 0, factor if role == "scale" else 0
        return fits

    def add_part(self, share: float) -> None:
        """Add the half of "two and a half", or of "a million and a half"."""
        if self.group is None:
            self.total += share * self.scale
        else:
            self.group, self.room = self.group + share, 0
