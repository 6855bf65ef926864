"""How often each text uses each word: counts held once a word and text, never as a full square."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.corpus import Corpus

Floats = NDArray[np.float64]
_CELLS = 4_000_000


@dataclass(frozen=True, eq=False)
class Profiles:
    """The words of each text: three columns sorted by word, then text, and what they point to."""

    word: NDArray[np.int64]
    doc: NDArray[np.int64]
    count: NDArray[np.int64]
    words: pd.Index
    docs: pd.Index

    @cached_property
    def texts_of_word(self) -> NDArray[np.int64]:
        """In how many texts each word stands."""
        return np.bincount(self.word, minlength=len(self.words))

    @cached_property
    def lengths(self) -> Floats:
        """How many words each text has."""
        return np.bincount(self.doc, weights=self.count, minlength=len(self.docs)).astype(np.float64)

    @cached_property
    def weights(self) -> Floats:
        """The log-scaled counts, 1 + ln f, of each text brought to length 1."""
        scaled = 1 + np.log(self.count)
        norms = np.sqrt(np.bincount(self.doc, weights=scaled**2, minlength=len(self.docs)))
        return np.asarray(scaled / norms[self.doc], dtype=np.float64)

    def over_texts(self, values: Floats) -> Floats:
        """Return the sum of the values over the texts, one number a word."""
        return np.bincount(self.word, weights=values, minlength=len(self.words)).astype(np.float64)

    def products(self, values: Floats) -> Floats:
        """Return the sum over all words of the values' products, a row and a column a text.

        Words of one text alone add to the diagonal only, which is left without them.
        """
        total = np.zeros((len(self.docs), len(self.docs)))
        shared = self.texts_of_word[self.word] > 1
        word, doc, kept = np.unique(self.word[shared], return_inverse=True)[1], self.doc[shared], values[shared]
        step = max(1, _CELLS // max(1, len(self.docs)))
        for first in range(0, int(word[-1]) + 1 if len(word) else 0, step):
            begin, end = np.searchsorted(word, [first, first + step])
            square = np.zeros((len(self.docs), step))
            square[doc[begin:end], word[begin:end] - first] = kept[begin:end]
            total += square @ square.T
        return total


def profiles(texts: Corpus, without: frozenset[str] = frozenset()) -> Profiles:
    """Return the counts of every word in every text; numerals, addresses and ``without`` left out.

    >>> from textdesk import from_texts
    >>> found = profiles(from_texts({"a": "peace peace", "b": "war"}))
    >>> list(zip(found.words[found.word], found.docs[found.doc], found.count.tolist()))
    [('peace', 'a', 2), ('war', 'b', 1)]
    """
    found = texts.frequencies
    if len(texts) == 1:
        word = np.flatnonzero(found.counts)
        doc, count = np.zeros(len(word), dtype=np.int64), found.counts[word]
    else:
        [pairs] = found.chunks
        word, doc, count = (column.astype(np.int64) for column in pairs[:3])
    counted = found.is_word & ~np.isin(found.words, list(without))
    kept = counted[word]
    return Profiles(word[kept], doc[kept], count[kept], found.words, pd.Index(texts.names, dtype="str"))
