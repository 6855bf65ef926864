"""What a theme may be missing: words that keep its company, and words that are used like its own. Suggestions."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, first_places
from textdesk.lexicons import stop_words
from textdesk.mentions import keyness_columns
from textdesk.themes.vectors import word_vectors

_FEWEST_WORDS = 5000
_FEWEST_TOGETHER = 2


def near_theme(coded: pd.DataFrame, texts: Corpus, theme: str, top: int = 20) -> pd.DataFrame:
    """Return words that keep the company of a theme (columns: ``describe("near_theme")``): suggestions.

    Words of the sentences that have the theme, its own matches left out, against the words of all
    other sentences; those that stand in two of its sentences or more, most telling first.

    Raises ValueError where no passage has the theme.
    """
    passages = _of_theme(coded, theme)
    index, found = texts.index, texts.frequencies
    inside, own = _sentences_of(passages, texts), _tokens_of(passages, texts)
    near = np.flatnonzero(inside & ~own)
    size = len(index.vocabulary)
    counts = np.bincount(index.term[near], minlength=size)
    sentences = np.bincount(np.unique(index.term[near] * np.int64(1 << 32) + _units(texts)[near]) >> 32, minlength=size)
    stops = stop_words()
    content = found.is_word & np.array([word not in stops for word in found.vocabulary], dtype=np.bool_)
    terms = np.flatnonzero((sentences >= _FEWEST_TOGETHER) & content)
    elsewhere = np.bincount(index.term[~inside], minlength=size)[terms]
    columns = keyness_columns(counts[terms], elsewhere, len(near), np.count_nonzero(~inside))
    first = texts.placement.firsts(near[first_places(index.term[near], size)[terms]])
    rows = pd.DataFrame({"word": found.words[terms], "sentences": sentences[terms], **columns, **first})
    rows = rows[rows["log_ratio"] > 0].sort_values(["log_likelihood", "word"], ascending=[False, True], kind="stable")
    return table("near_theme", rows.head(top))


def like_theme(coded: pd.DataFrame, texts: Corpus, theme: str, top: int = 20) -> pd.DataFrame:
    """Return words that are used like the words of a theme (columns: ``describe("like_theme")``): suggestions.

    Nearest by the cosine of vectors learned from these texts (see ``vectors``). Synonyms are used
    alike, but so are opposites: look at their places before adding one.

    Raises ValueError where no passage has the theme, or there are fewer than 5,000 words to learn from.
    """
    passages = _of_theme(coded, theme)
    if len(texts.index) < _FEWEST_WORDS:
        raise ValueError(
            f"{len(texts.index):,} words are too few to learn how words are used; 5,000 are needed: "
            "see near_theme(), which needs no learning",
        )
    vectors = word_vectors(texts)
    own = np.unique(texts.index.term[_tokens_of(passages, texts)])
    is_own = np.isin(vectors.terms, own)
    weights = texts.frequencies.counts[vectors.terms[is_own]] ** 0.5
    centre = weights @ vectors.points[is_own]
    length = np.linalg.norm(centre)
    if not length:
        return table("like_theme", [])
    cosines = vectors.points @ centre / length
    order = np.lexsort((vectors.terms, -cosines))
    best = order[~is_own[order]][:top]
    words = texts.frequencies.words
    nearest = vectors.points[best] @ vectors.points[is_own].T
    like = [", ".join(words[vectors.terms[is_own][row]]) for row in np.argsort(-nearest, axis=1, kind="stable")[:, :2]]
    counts = texts.frequencies.counts[vectors.terms[best]]
    rows = {"word": words[vectors.terms[best]], "count": counts, "cosine": cosines[best], "like": like}
    first = texts.index.first_tokens(texts.index.term_of, len(words))[vectors.terms[best]]
    return table("like_theme", pd.DataFrame({**rows, **texts.placement.firsts(first)}))


def _of_theme(coded: pd.DataFrame, theme: str) -> pd.DataFrame:
    passages = coded[coded["theme"] == theme]
    if passages.empty:
        coded_as = f" as {theme!r}" if theme else ""
        raise ValueError(f"no passage is coded{coded_as}: look at the themes of the codebook and their rules")
    return passages


def _units(texts: Corpus) -> NDArray[np.int64]:
    """A number for the sentence of each token, different in every text."""
    return np.searchsorted(texts.placement.sentence_begins, np.arange(len(texts.index)), side="right").astype(np.int64)


def _tokens_of(passages: pd.DataFrame, texts: Corpus) -> NDArray[np.bool_]:
    """Which tokens stand inside a passage."""
    index = texts.index
    inside = np.zeros(len(index) + 1, dtype=np.int64)
    numbers = pd.Index(texts.names).get_indexer(pd.Index(passages["doc"].astype("str")))
    spans = zip(numbers.tolist(), passages["start"].tolist(), passages["end"].tolist(), strict=True)
    for number, start, end in spans:
        low, high = index.bounds[number], index.bounds[number + 1]
        inside[low + np.searchsorted(index.ends[low:high], start, side="right")] += 1
        inside[low + np.searchsorted(index.starts[low:high], end)] -= 1
    return np.cumsum(inside)[:-1] > 0


def _sentences_of(passages: pd.DataFrame, texts: Corpus) -> NDArray[np.bool_]:
    """Which tokens stand in a sentence that has a passage."""
    units = _units(texts)
    return np.isin(units, units[_tokens_of(passages, texts)])
