"""What a theme may be missing: words that keep its company. Suggestions."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, first_places
from textdesk.lexicons import stop_words
from textdesk.mentions import keyness_columns

_FEWEST_TOGETHER = 2


def near_theme(coded: pd.DataFrame, texts: Corpus, theme: str, top: int = 20) -> pd.DataFrame:
    """Return words that keep the company of a theme (columns: ``describe("near_theme")``): suggestions.

    Words of the sentences that have the theme, its own matches left out, against the words of all
    other sentences; those that stand in two of its sentences or more, most telling first.

    Raises ValueError where no passage has the theme.
    """
    passages = of_theme(coded, theme)
    index, found = texts.index, texts.frequencies
    inside, own = _sentences_of(passages, texts), tokens_of(passages, texts)
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


def of_theme(coded: pd.DataFrame, theme: str) -> pd.DataFrame:
    """Return the passages of a theme.

    Raises ValueError where there is none.
    """
    passages = coded[coded["theme"] == theme]
    if passages.empty:
        coded_as = f" as {theme!r}" if theme else ""
        raise ValueError(f"no passage is coded{coded_as}: look at the themes of the codebook and their rules")
    return passages


def tokens_of(passages: pd.DataFrame, texts: Corpus) -> NDArray[np.bool_]:
    """Return which tokens stand inside a passage."""
    index = texts.index
    inside = np.zeros(len(index) + 1, dtype=np.int64)
    numbers = pd.Index(texts.names).get_indexer(pd.Index(passages["doc"].astype("str")))
    spans = zip(numbers.tolist(), passages["start"].tolist(), passages["end"].tolist(), strict=True)
    for number, start, end in spans:
        low, high = index.bounds[number], index.bounds[number + 1]
        inside[low + np.searchsorted(index.ends[low:high], start, side="right")] += 1
        inside[low + np.searchsorted(index.starts[low:high], end)] -= 1
    return np.cumsum(inside)[:-1] > 0


def _units(texts: Corpus) -> NDArray[np.int64]:
    """A number for the sentence of each token, different in every text."""
    return np.searchsorted(texts.placement.sentence_begins, np.arange(len(texts.index)), side="right").astype(np.int64)


def _sentences_of(passages: pd.DataFrame, texts: Corpus) -> NDArray[np.bool_]:
    """Which tokens stand in a sentence that has a passage."""
    units = _units(texts)
    return np.isin(units, units[tokens_of(passages, texts)])
