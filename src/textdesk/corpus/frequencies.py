"""How often each word stands, and in which parts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.corpus.growing import Growing
from textdesk.corpus.index import Ids, Places, TokenIndex
from textdesk.corpus.tokens import kind_of
from textdesk.measures.arrays import Floats
from textdesk.measures.pairs import Pairs, dp_and_juilland

_BLOCK = 1 << 20
# A table with so many cells for each that is filled is still cheaper than sorting.
_DENSE = 16


@dataclass(frozen=True, eq=False)
class Frequencies:
    """Counts of surfaces and of the words that they are spellings of, and where those stand.

    ``term_of`` is each surface's number in ``vocabulary``; both are in alphabetical order. The
    parts are the texts, or the paragraphs where there is one text; ``sizes`` are their tokens.
    """

    vocabulary: tuple[str, ...]
    surfaces: NDArray[np.object_]
    term_of: Ids
    surface_counts: Places
    sizes: Places
    chunks: tuple[Pairs, ...]
    texts: int

    @cached_property
    def words(self) -> "pd.Index[str]":
        """The vocabulary as pandas has it."""
        return pd.Index(list(self.vocabulary), dtype="str")

    @cached_property
    def counts(self) -> Places:
        """How often each word stands."""
        return np.bincount(self.term_of, self.surface_counts, len(self.vocabulary)).astype(np.int64)

    @cached_property
    def documents(self) -> Places:
        """In how many texts each word stands."""
        if self.texts < 2:
            return np.minimum(self.counts, 1)
        return sum((np.bincount(chunk.ids, minlength=len(self.vocabulary)) for chunk in self.chunks), self.counts * 0)

    def under(self, names: Sequence[str]) -> "Frequencies":
        """Return the same frequencies with the words counted under other names: lemmas, say."""
        vocabulary = sorted(set(names))
        numbers = {name: number for number, name in enumerate(vocabulary)}
        moved = np.array([numbers[name] for name in names], dtype=np.int32)
        chunks = []
        for ids, parts, counts, offset in self.chunks:
            width = int(parts.max(initial=0)) + 1
            cells, inverse = np.unique(moved[ids] * np.int64(width) + parts, return_inverse=True)
            own, part = np.divmod(cells, width)
            chunks.append(Pairs(own, part, np.bincount(inverse, counts).astype(np.int64), offset))
        return replace(self, vocabulary=tuple(vocabulary), term_of=moved[self.term_of], chunks=tuple(chunks))

    def in_groups(self, groups: Ids, size: int) -> tuple[Ids, Ids, Places, Places]:
        """Return the group, the word, how often, and in how many parts, of every word in every group.

        ``groups`` is each part's group, from 0 to below ``size``, or -1 for none. Rows stand in the
        order of groups, then of words.
        """
        openings = groups * np.int64(len(self.vocabulary))
        cells, counts = [], []
        for ids, part, count, offset in self.chunks:
            cell = openings[offset:][part] + ids
            known = slice(None) if groups.min(initial=0) >= 0 else np.flatnonzero(cell >= 0)
            cells.append(cell[known])
            counts.append(count[known])
        cell, count = (rows[0] if len(rows) == 1 else np.concatenate(rows) for rows in (cells, counts))
        if size * len(self.vocabulary) <= _DENSE * len(cell):
            parts = np.bincount(cell)
            kept = np.flatnonzero(parts)
            total, parts = np.bincount(cell, count)[kept], parts[kept]
        else:
            kept, inverse, parts = np.unique(cell, return_inverse=True, return_counts=True)
            total = np.bincount(inverse, count)
        group, word = np.divmod(kept, max(1, len(self.vocabulary)))
        return group.astype(np.int32), word.astype(np.int32), total.astype(np.int64), parts

    @cached_property
    def dispersion(self) -> Floats:
        """DP, DPnorm and Juilland's D of each word, in three rows."""
        return dp_and_juilland(self.chunks, self.counts, self.sizes)

    @cached_property
    def is_word(self) -> NDArray[np.bool_]:
        """Which of the vocabulary are words, not numerals, addresses or handles."""
        kinds = np.zeros(len(self.vocabulary), dtype=np.bool_)
        kinds[self.term_of] = [kind_of(surface) == "word" for surface in self.surfaces]
        return kinds

    @cached_property
    def by_frequency(self) -> Places:
        """The surfaces grouped by word, each word's most frequent one first."""
        return np.lexsort((-self.surface_counts, self.term_of))

    @cached_property
    def spellings(self) -> "pd.Index[str]":
        """Each word as it is spelt most often."""
        _, first = np.unique(self.term_of[self.by_frequency], return_index=True)
        return pd.Index(self.surfaces[self.by_frequency[first]], dtype="str")


def frequencies_of(index: TokenIndex, parts: Ids, sizes: Places) -> Frequencies:
    """Return the frequencies of an index; ``parts`` is the part of each token, from 0."""
    first, tokens = index.postings
    opened = first[first < len(tokens)]
    begins, where = Growing(np.int32), Growing(np.int32)
    for start in range(0, len(tokens), _BLOCK):
        here = parts[tokens[max(0, start - 1) : start + _BLOCK]]
        changes = np.ones(len(here), dtype=np.bool_)
        changes[1:] = here[1:] != here[:-1]
        changes[0] = start == 0
        openings = opened[np.searchsorted(opened, start) : np.searchsorted(opened, start + _BLOCK)]
        changes[openings - max(0, start - 1)] = True
        found = np.flatnonzero(changes)
        begins.append(found + max(0, start - 1))
        where.append(here[found])
    begun = begins.array()
    each = np.diff(np.searchsorted(begun, first))
    ids = np.repeat(np.arange(len(each), dtype=np.int32), each)
    pairs = Pairs(ids, where.array(), np.diff(begun, append=np.int32(len(tokens))))
    return Frequencies(
        vocabulary=index.vocabulary,
        surfaces=index.surfaces,
        term_of=index.term_of,
        surface_counts=index.surface_counts,
        sizes=sizes,
        chunks=(pairs,),
        texts=len(index.bounds) - 1,
    )
