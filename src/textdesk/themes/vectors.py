"""Word vectors learned from the texts themselves: PPMI and singular values, no download."""

from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from textdesk.corpus import Corpus
from textdesk.lexicons import stop_words
from textdesk.measures.arrays import Floats
from textdesk.measures.embedding import leading_directions, positive_pmi, unit_rows

_WINDOW = 4
_FEWEST = 3
_MOST_WORDS = 4000
_SIZE = 100


class Vectors(NamedTuple):
    """The numbers of some words in the vocabulary, and a point of length 1 for each."""

    terms: NDArray[np.int64]
    points: Floats


def word_vectors(texts: Corpus, fewest: int = _FEWEST) -> Vectors:
    """Return the vectors of the 4,000 most frequent content words that stand ``fewest`` times at least.

    Words are near where they keep the same company: counts within four content words of the same
    text, as positive pointwise mutual information, in 100 dimensions (Levy, Goldberg & Dagan 2015).
    """
    found, index = texts.frequencies, texts.index
    stops = stop_words()
    content = found.is_word & np.array([word not in stops for word in found.vocabulary], dtype=np.bool_)
    counts = np.where(content, found.counts, 0)
    order = np.argsort(-counts, kind="stable")[:_MOST_WORDS]
    terms = np.sort(order[counts[order] >= fewest])
    if len(terms) < 2:
        return Vectors(terms, np.zeros((len(terms), 1)))
    number = np.full(len(counts), -1, dtype=np.int64)
    number[terms] = np.arange(len(terms))
    tokens = np.flatnonzero(content[index.term])
    return Vectors(terms, _points(number[index.term[tokens]], index.text[tokens], len(terms)))


def _points(words: NDArray[np.int64], texts: NDArray[np.int32], size: int) -> Floats:
    """``words`` are the content words in order, -1 for those without a vector."""
    cells = []
    for distance in range(1, _WINDOW + 1):
        left, right = words[:-distance], words[distance:]
        near = (texts[:-distance] == texts[distance:]) & (left >= 0) & (right >= 0)
        cells.append(left[near] * size + right[near])
    cell, counts = np.unique(np.concatenate(cells), return_counts=True)
    # Half the digits: the places of words among words need no more, and take half the time.
    table = sp.csr_array((counts.astype(np.float32), np.divmod(cell, size)), shape=(size, size))
    # One thread gives the same digits on every machine, and two gain nothing here.
    with threadpool_limits(1):
        return unit_rows(leading_directions(positive_pmi(sp.csr_array(table + table.T)), min(_SIZE, size)))
