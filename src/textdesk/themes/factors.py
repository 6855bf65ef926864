"""Non-negative matrix factorisation of texts by words, and how stable it is."""

import warnings
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from textdesk.corpus import Corpus, Frequencies
from textdesk.lexicons import stop_words
from textdesk.measures.arrays import Floats

if TYPE_CHECKING:
    import scipy.sparse as sp

Labels = NDArray[np.int64]

STABLE = 0.8

_MOST_TERMS = 10_000
_MOST_SHARE = 0.5
_ROUNDS = 400
_SETTLED = 1e-4
# Which topic is a text's strongest is known before the last digits are.
_NEARLY_SETTLED = 1e-3
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
    those in one text alone or in more than half (Salton & Buckley 1988, smoothed). Numbers of half
    the length are enough, and take half the room.
    """
    import scipy.sparse as sp  # noqa: PLC0415 - heavy, and not needed where there are too few texts

    found, size = texts.frequencies, len(texts)
    terms = _chosen_words(found, size)
    number = np.full(len(found.vocabulary), -1, dtype=np.int32)
    number[terms] = np.arange(len(terms))
    [pairs] = found.chunks
    columns = number[pairs.ids]
    kept = columns >= 0
    columns, rows = columns[kept], pairs.parts[kept]
    idf = (1 + np.log((1 + size) / (1 + found.documents[terms]))).astype(np.float32)
    values = (1 + np.log(pairs.counts[kept].astype(np.float32))) * idf[columns]
    lengths = np.sqrt(np.bincount(rows, values * values, minlength=size)).astype(np.float32)
    values /= lengths[rows]
    # The pairs stand in the order of words, so that a table by columns is there already.
    bounds = np.searchsorted(columns, np.arange(len(terms) + 1))
    return sp.csc_matrix((values, rows, bounds), shape=(size, len(terms))).tocsr(), terms


def _chosen_words(found: Frequencies, size: int) -> Labels:
    stops = stop_words()
    content = found.is_word & np.array([word not in stops for word in found.vocabulary], dtype=np.bool_)
    known = content & (found.documents > 1) & (found.documents <= max(2, _MOST_SHARE * size))
    order = np.argsort(-np.where(known, found.documents, 0), kind="stable")[:_MOST_TERMS]
    chosen: Labels = np.sort(order[known[order]])
    return chosen


class Runs(NamedTuple):
    """The topics of one run, and which topic is each text's in the runs that it was held against."""

    first: Factors
    others: list[Labels]


def factorised(
    learned: "sp.csr_matrix",
    whole: "sp.csr_matrix",
    count: int,
    *,
    seed: int | None = None,
    settled: float = _SETTLED,
) -> Factors:
    """Return ``count`` topics learned from some texts, and what all texts have of them.

    NMF by coordinate descent (Lee & Seung 1999), from the singular values (nndsvda, Boutsidis &
    Gallopoulos 2008), or with a ``seed`` from anywhere, until a round changes less than ``settled``
    of what the first one did.
    """
    from sklearn.decomposition import NMF  # noqa: PLC0415 - heavy, and not needed where there are too few texts
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415

    how = {"init": "nndsvda", "random_state": 0} if seed is None else {"init": "random", "random_state": seed}
    model = NMF(count, max_iter=_ROUNDS, tol=settled, **how)
    with warnings.catch_warnings(), np.errstate(invalid="ignore"):
        # Whether the last digits have settled is judged by the runs' agreement, and an error of next
        # to nothing may come out below it.
        warnings.simplefilter("ignore", ConvergenceWarning)
        texts = model.fit_transform(learned)
        if learned is not whole:
            texts = model.transform(whole)
    lengths = np.linalg.norm(model.components_, axis=1)
    return Factors(texts * lengths, model.components_ / np.where(lengths > 0, lengths, 1)[:, None])


def runs_that_agree(table: "sp.csr_matrix", count: int, *, patient: bool = False) -> Runs | None:
    """Return the topics and other runs' topics of the texts, or None where those do not agree.

    Three runs begin anywhere and three see four fifths of the texts; they agree where their
    adjusted Rand indices (Hubert & Arabie 1985) with the first run are 0.8 on average. A ``patient``
    call returns the runs in any case.
    """
    from sklearn.metrics import adjusted_rand_score  # noqa: PLC0415 - heavy

    first = factorised(table, table, count)
    labels = first.labels
    sizes = np.bincount(labels[labels >= 0], minlength=count)
    if not patient and sizes.min() < _FEWEST_TEXTS:
        return None
    runs: list[Labels] = []
    missed = 0.0
    for number in range(_SEEDS + _RESAMPLES):
        runs.append(_another_run(table, count, number))
        missed += 1 - adjusted_rand_score(labels, runs[-1])
        # Once so much is missed, no later run can make up for it.
        if not patient and missed > (1 - STABLE) * (_SEEDS + _RESAMPLES):
            return None
    return Runs(first, runs)


def _another_run(table: "sp.csr_matrix", count: int, number: int) -> Labels:
    if number < _SEEDS:
        return factorised(table, table, count, seed=number, settled=_NEARLY_SETTLED).labels
    rows = np.random.default_rng(number).permutation(table.shape[0])[: int(_KEPT * table.shape[0])]
    return factorised(table[np.sort(rows)], table, count, settled=_NEARLY_SETTLED).labels


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
