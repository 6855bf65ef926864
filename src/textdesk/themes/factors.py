"""Non-negative matrix factorisation of texts by words, and how stable it is."""

import warnings
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from textdesk.corpus import Corpus
from textdesk.lexicons import stop_words
from textdesk.measures.arrays import Floats

if TYPE_CHECKING:
    import scipy.sparse as sp

Labels = NDArray[np.int64]

STABLE = 0.8

_MOST_TERMS = 10_000
_MOST_SHARE = 0.5
_ROUNDS = 400
_SEEDS = 3
_RESAMPLES = 3
_KEPT = 0.8
# A topic that is the strongest of fewer texts is none.
_FEWEST_TEXTS = 2
_SAMPLE = 3000


class Factors(NamedTuple):
    """Weights of texts by topic and of topics by word; rows of ``words`` have length 1."""

    texts: Floats
    words: Floats

    @property
    def labels(self) -> Labels:
        """Each text's strongest topic, -1 where it has none."""
        strongest: Labels = np.where(self.texts.max(axis=1) > 0, self.texts.argmax(axis=1), -1)
        return strongest


def weighted_words(texts: Corpus) -> "tuple[sp.csr_matrix, Labels]":
    """Return sublinear tf-idf, one row a text with length 1, and the words' numbers in the vocabulary.

    (1 + ln tf) * (1 + ln((1 + N) / (1 + df))) of the 10,000 content words in most texts, without
    those in one text alone or in more than half (Salton & Buckley 1988, smoothed).
    """
    import scipy.sparse as sp  # noqa: PLC0415 - heavy, and not needed where there are too few texts

    found, size = texts.frequencies, len(texts)
    stops = stop_words()
    content = found.is_word & np.array([word not in stops for word in found.vocabulary], dtype=np.bool_)
    known = content & (found.documents > 1) & (found.documents <= max(2, _MOST_SHARE * size))
    order = np.argsort(-np.where(known, found.documents, 0), kind="stable")[:_MOST_TERMS]
    terms = np.sort(order[known[order]])
    number = np.full(len(known), -1, dtype=np.int64)
    number[terms] = np.arange(len(terms))
    idf = 1 + np.log((1 + size) / (1 + found.documents[terms]))
    [pairs] = found.chunks
    kept = number[pairs.ids] >= 0
    columns = number[pairs.ids[kept]]
    values = (1 + np.log(pairs.counts[kept])) * idf[columns]
    table = sp.csr_matrix((values, (pairs.parts[kept], columns)), shape=(size, len(terms)))
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    return sp.diags_array(1 / np.where(lengths > 0, lengths, 1)) @ table, terms


def factorised(learned: "sp.csr_matrix", whole: "sp.csr_matrix", count: int, seed: int | None = None) -> Factors:
    """Return ``count`` topics learned from some texts, and what all texts have of them.

    NMF by coordinate descent (Lee & Seung 1999), from the singular values (nndsvda, Boutsidis &
    Gallopoulos 2008), or with a ``seed`` from anywhere.
    """
    from sklearn.decomposition import NMF  # noqa: PLC0415 - heavy, and not needed where there are too few texts
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415

    how = {"init": "nndsvda", "random_state": 0} if seed is None else {"init": "random", "random_state": seed}
    model = NMF(count, max_iter=_ROUNDS, **how)
    with warnings.catch_warnings(), np.errstate(invalid="ignore"):
        # Whether the last digits have settled is judged by the runs' agreement, and an error of next
        # to nothing may come out below it.
        warnings.simplefilter("ignore", ConvergenceWarning)
        texts = model.fit_transform(learned)
        if learned is not whole:
            texts = model.transform(whole)
    lengths = np.linalg.norm(model.components_, axis=1)
    return Factors(texts * lengths, model.components_ / np.where(lengths > 0, lengths, 1)[:, None])


def agreement_of_runs(table: "sp.csr_matrix", count: int, *, patient: bool = False) -> list[Labels] | None:
    """Return the texts' topics in other runs, or None where those do not agree with the first.

    Three runs begin anywhere and three see four fifths of the texts; they agree where their
    adjusted Rand indices (Hubert & Arabie 1985) with the first run are 0.8 on average. A ``patient``
    call returns the runs in any case.
    """
    from sklearn.metrics import adjusted_rand_score  # noqa: PLC0415 - heavy

    first = factorised(table, table, count).labels
    sizes = np.bincount(first[first >= 0], minlength=count)
    if not patient and sizes.min() < _FEWEST_TEXTS:
        return None
    runs: list[Labels] = []
    missed = 0.0
    for number in range(_SEEDS + _RESAMPLES):
        if number < _SEEDS:
            run = factorised(table, table, count, seed=number).labels
        else:
            rows = np.random.default_rng(number).permutation(table.shape[0])[: int(_KEPT * table.shape[0])]
            run = factorised(table[np.sort(rows)], table, count).labels
        missed += 1 - adjusted_rand_score(first, run)
        # Once so much is missed, no later run can make up for it.
        if not patient and missed > (1 - STABLE) * (_SEEDS + _RESAMPLES):
            return None
        runs.append(run)
    return runs


def sample_of(table: "sp.csr_matrix") -> "sp.csr_matrix":
    """Return the rows that topics are learned from: all, or the first 3,000."""
    return table[:_SAMPLE] if table.shape[0] > _SAMPLE else table


def overlaps(labels: Labels, runs: list[Labels], count: int) -> Floats:
    """Return how well each topic is found again: its best Jaccard index in each run, their mean.

    >>> overlaps(np.array([0, 0, 1]), [np.array([1, 1, 0]), np.array([0, 1, 1])], 2).tolist()
    [0.75, 0.75]
    """
    found = np.zeros(count)
    for run in runs:
        both = np.zeros((count, count))
        known = (labels >= 0) & (run >= 0)
        np.add.at(both, (labels[known], run[known]), 1)
        sizes = np.array([np.count_nonzero(labels == topic) for topic in range(count)])
        others = np.array([np.count_nonzero(run == topic) for topic in range(count)])
        found += (both / np.maximum(1, sizes[:, None] + others - both)).max(axis=1)
    return found / max(1, len(runs))
