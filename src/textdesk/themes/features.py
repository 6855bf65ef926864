"""Sentences as numbers, for a learner: their words, and where those stand among the words of the texts."""

from collections.abc import Callable

import numpy as np
import scipy.sparse as sp

from textdesk.corpus import Corpus
from textdesk.lexicons import stop_words
from textdesk.measures.arrays import Floats
from textdesk.measures.embedding import unit_rows
from textdesk.themes.vectors import word_vectors


def sentence_features(texts: Corpus, encoder: Callable[[list[str]], Floats] | None = None) -> sp.csr_matrix:
    """Return one row a sentence: the encoder's vector, or tf-idf beside the mean vector of its words.

    Both halves have length 1. Words that stand in one sentence alone are left out.
    """
    if encoder is not None:
        return sp.csr_matrix(unit_rows(np.asarray(encoder(texts.sentences["text"].tolist()), dtype=np.float64)))
    weights = _weights(texts)
    vectors = word_vectors(texts)
    lengths = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    return sp.hstack(
        [
            sp.diags_array(1 / np.where(lengths > 0, lengths, 1)) @ weights,
            sp.csr_matrix(unit_rows(weights[:, vectors.terms] @ vectors.points)),
        ],
        format="csr",
    )


def _weights(texts: Corpus) -> sp.csr_matrix:
    """(1 + ln tf) * (1 + ln((1 + N) / (1 + df))) of the content words of each sentence."""
    index, found = texts.index, texts.frequencies
    stops = stop_words()
    content = found.is_word & np.array([word not in stops for word in found.vocabulary], dtype=np.bool_)
    sizes = [len(document.sentences) for document in texts]
    before = np.cumsum([0, *sizes])
    rows = before[index.text] + texts.placement.boundaries.sentence - 1
    kept = content[index.term]
    shape = (int(before[-1]), len(index.vocabulary))
    counts = sp.csr_matrix((np.ones(int(kept.sum())), (rows[kept], index.term[kept])), shape=shape)
    counts.sum_duplicates()
    sentences = np.bincount(counts.indices, minlength=shape[1])
    idf = np.where(sentences > 1, 1 + np.log((1 + shape[0]) / (1 + sentences)), 0.0)
    counts.data = (1 + np.log(counts.data)) * idf[counts.indices]
    return counts
