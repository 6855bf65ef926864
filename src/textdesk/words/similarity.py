"""Which texts are alike, and in which words."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.lexicons import stop_words
from textdesk.measures.scaling import classical_scaling
from textdesk.words.profiles import Floats, Profiles, profiles

_FEWEST_FOR_A_MAP = 10
_EVERY_PAIR_UP_TO = 200
_NEAREST = 5
_MOST_TEXTS = 5000
_SAMPLE = 5


def similar(texts: Corpus, top: int | None = None, *, content: bool = False, language: str = "english") -> pd.DataFrame:
    """Return one row a pair of texts, most alike first (columns: ``describe("similar")``).

    The cosine is of log-scaled counts, 1 + ln f (Manning, Raghavan & Schuetze 2008, 6.4); Jaccard's
    coefficient is the share of their different words that two texts have in common (Jaccard 1912).
    ``content`` leaves out the grammatical words, which make all texts look alike. ``top`` keeps
    the pairs in which one text is among the ``top`` nearest of the other; where there are more
    than 200 texts it is 5 unless given. NaN where a text has no word to compare.

    >>> from textdesk import from_texts
    >>> found = similar(from_texts({"a": "war and peace", "b": "peace and quiet"}))
    >>> found[["doc", "other", "jaccard", "shared", "alike"]].values.tolist()
    [['a', 'b', 0.5, 2, 'peace']]

    Raises ValueError where there are more than 5,000 texts.
    """
    grammatical = stop_words(language)
    found = profiles(texts, grammatical if content else frozenset())
    cosine = _cosines(found)
    shared = found.products(np.ones(len(found.word)))
    types = np.bincount(found.doc, minlength=len(found.docs)).astype(np.float64)
    left, right = _pairs(cosine, top if top is not None or len(texts) <= _EVERY_PAIR_UP_TO else _NEAREST)
    with np.errstate(divide="ignore", invalid="ignore"):
        jaccard = shared[left, right] / (types[left] + types[right] - shared[left, right])
    jaccard[np.isnan(cosine[left, right])] = np.nan
    rows = pd.DataFrame(
        {
            "doc": found.docs[left],
            "other": found.docs[right],
            "cosine": cosine[left, right],
            "jaccard": jaccard,
            "shared": shared[left, right],
            "alike": _alike(found, left, right, grammatical),
        },
    )
    return table("similar", rows.sort_values(["cosine", "doc", "other"], ascending=[False, True, True], kind="stable"))


def text_map(texts: Corpus, *, content: bool = False, language: str = "english") -> pd.DataFrame:
    """Return a place in the plane for each text (columns: ``describe("text_map")``).

    Near each other stand texts of a similar vocabulary: classical scaling (Torgerson 1952) of
    1 - cosine, as in ``similar``. ``kept`` says how much of the texts' spread the two axes show.
    The axes have no meaning of their own. NaN for a text without words. Empty where fewer than
    ten texts have words: then ``similar`` says all that a map could.

    Raises ValueError where there are more than 5,000 texts.
    """
    found = profiles(texts, stop_words(language) if content else frozenset())
    worded = np.flatnonzero(found.lengths > 0)
    if len(worded) < _FEWEST_FOR_A_MAP:
        return table("text_map", [])
    places, kept = classical_scaling(np.clip(1 - _cosines(found)[np.ix_(worded, worded)], 0.0, None))
    rows = pd.DataFrame({"doc": found.docs, "x": np.nan, "y": np.nan, "kept": kept})
    rows.loc[worded, ["x", "y"]] = places
    return table("text_map", rows)


def _cosines(found: Profiles) -> Floats:
    if len(found.docs) > _MOST_TEXTS:
        raise ValueError(f"{len(found.docs):,} texts are too many to compare each with each: take 5,000 at most")
    cosine = np.clip(found.products(found.weights), 0.0, 1.0)
    np.fill_diagonal(cosine, 1.0)
    wordless = found.lengths == 0
    cosine[wordless] = cosine[:, wordless] = np.nan
    return cosine


def _pairs(cosine: Floats, top: int | None) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The pairs to list, the earlier text first."""
    size = len(cosine)
    if top is None:
        return np.triu_indices(size, 1)
    distances = -np.nan_to_num(cosine, nan=-1.0)
    np.fill_diagonal(distances, np.inf)
    nearest = np.argsort(distances, axis=1, kind="stable")[:, : max(0, min(top, size - 1))]
    kept = np.zeros((size, size), dtype=np.bool_)
    kept[np.arange(size)[:, None], nearest] = True
    left, right = np.nonzero(np.triu(kept | kept.T, 1))
    return left, right


def _alike(found: Profiles, left: NDArray[np.intp], right: NDArray[np.intp], grammatical: frozenset[str]) -> list[str]:
    """The content words that weigh most in both texts of each pair, those of few texts more."""
    rarity = np.log1p(len(found.docs) / np.maximum(1, found.texts_of_word))
    telling = (rarity * ~found.words.isin(grammatical))[found.word]
    kept = np.flatnonzero((telling > 0) & (found.texts_of_word[found.word] > 1))
    kept = kept[np.argsort(found.doc[kept], kind="stable")]
    bounds = np.searchsorted(found.doc[kept], np.arange(len(found.docs) + 1))
    words, weights = found.word[kept], found.weights[kept]
    of = [slice(*bounds[number : number + 2]) for number in range(len(found.docs))]
    samples = []
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        both, here, there = np.intersect1d(words[of[one]], words[of[other]], assume_unique=True, return_indices=True)
        scores = weights[of[one]][here] * weights[of[other]][there] * rarity[both]
        best = np.argsort(-scores, kind="stable")[:_SAMPLE]
        samples.append(", ".join(found.words[both[best]]))
    return samples
