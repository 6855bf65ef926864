"""The tokens of many texts as flat arrays with an inverted index: what every view of words derives from.

Distinct surfaces are looked at once, however often they stand; a token costs a few integers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Places = NDArray[np.int64]

_BLOCK = 1 << 20


@dataclass(frozen=True, eq=False)
class TokenIndex:
    """Every token of some texts, in order.

    The tokens of text ``i`` are those from ``bounds[i]`` to ``bounds[i + 1]``; ``starts`` and
    ``ends`` are places in their text. ``surface`` numbers the ``surfaces``, of which the same
    letters may be two where a headline takes a word's capitals their meaning. ``term_of`` is the
    counting key of each surface, as a number in ``vocabulary``, which is in alphabetical order.
    """

    bounds: Places
    starts: Ids
    ends: Ids
    surface: Ids
    surfaces: NDArray[np.object_]
    term_of: Ids
    vocabulary: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def surface_firsts(self) -> Places:
        """The first token of each surface; where it does not stand, the number of all tokens."""
        first = np.full(len(self.surfaces), len(self))
        for start in reversed(range(0, len(self), _BLOCK)):
            block = self.surface[start : start + _BLOCK][::-1]
            first[block] = np.arange(start + len(block) - 1, start - 1, -1)
        return first

    def first_tokens(self, term_of: Ids, size: int) -> Places:
        """Return the first token of each of ``size`` words, given the word of each surface."""
        first = np.full(size, len(self))
        np.minimum.at(first, term_of, self.surface_firsts)
        return first

    @property
    def term(self) -> Ids:
        """Each token's counting key, as a number in ``vocabulary``."""
        return self.term_of[self.surface]

    @cached_property
    def text(self) -> Ids:
        """The number of each token's text."""
        return np.repeat(np.arange(len(self.bounds) - 1, dtype=np.int32), np.diff(self.bounds))

    @cached_property
    def counts(self) -> Places:
        """How often each term of the vocabulary stands."""
        return np.bincount(self.term_of, self.surface_counts, len(self.vocabulary)).astype(np.int64)

    @cached_property
    def surface_counts(self) -> Places:
        """How often each surface stands."""
        # Block by block: numpy would widen all numbers first.
        blocks = (self.surface[start : start + _BLOCK] for start in range(0, len(self), _BLOCK))
        return sum(
            (np.bincount(block, minlength=len(self.surfaces)) for block in blocks),
            np.zeros(len(self.surfaces), dtype=np.int64),
        )

    @cached_property
    def folded(self) -> list[str]:
        """The vocabulary in small letters, for patterns that begin with ``*``."""
        return [word.lower() for word in self.vocabulary]

    @cached_property
    def postings(self) -> tuple[Places, Ids]:
        """The inverted index: where each term's tokens begin in the second array, which lists them in order."""
        first = np.concatenate([[0], np.cumsum(self.counts)])
        free = first[:-1].copy()
        tokens = np.empty(len(self), dtype=np.int32)
        # Block by block: sorting all at once would need three times the memory of what it gives.
        for start in range(0, len(self), _BLOCK):
            terms = self.term_of[self.surface[start : start + _BLOCK]]
            order = grouped(terms, len(self.vocabulary))
            counts = np.bincount(terms, minlength=len(free))
            within = np.arange(len(terms)) - np.repeat(np.cumsum(counts) - counts, counts)
            tokens[free[terms[order]] + within] = order + start
            free += counts
        return first, tokens

    def places_of(self, terms: Sequence[int]) -> Ids:
        """Return the tokens of some terms, in text order."""
        first, tokens = self.postings
        found = [tokens[first[term] : first[term + 1]] for term in terms]
        if len(found) == 1:
            return found[0]
        return np.sort(np.concatenate(found)) if found else tokens[:0]

    def only(self, texts: Sequence[int]) -> "TokenIndex":
        """Return the index of some of the texts, with the same vocabulary."""
        sizes = [self.bounds[text + 1] - self.bounds[text] for text in texts]
        spans = [np.arange(self.bounds[text], self.bounds[text + 1]) for text in texts]
        kept = np.concatenate([np.empty(0, dtype=np.int64), *spans])
        return replace(
            self,
            bounds=np.cumsum([0, *sizes]),
            starts=self.starts[kept],
            ends=self.ends[kept],
            surface=self.surface[kept],
        )


def grouped(numbers: NDArray[np.integer], size: int) -> Places:
    """Return the order that groups equal numbers below ``size``, each group in its former order.

    >>> grouped(np.array([1, 0, 1, 0]), 2).tolist()
    [1, 3, 0, 2]
    """
    # Sixteen bits are sorted by counting, several times faster than wider numbers by comparing.
    order: Places = np.argsort(numbers.astype(np.uint16), kind="stable")
    if size > 1 << 16:
        order = order[np.argsort((numbers >> 16).astype(np.uint16)[order], kind="stable")]
    return order


def first_places(numbers: NDArray[np.integer], size: int) -> Places:
    """Return where each number from 0 to below ``size`` stands first.

    >>> first_places(np.array([1, 0, 1, 0]), 2).tolist()
    [1, 0]
    """
    first = np.empty(size, dtype=np.int64)
    # Of several values for one place the last stays: so the last is written first.
    first[numbers[::-1]] = np.arange(len(numbers) - 1, -1, -1)
    return first
