"""Which words rise and fall with a word from text to text?"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, phrase_places
from textdesk.lexicons import stop_words
from textdesk.measures.correlation import fisher_interval
from textdesk.words.profiles import Floats, Profiles, profiles

_FEWEST_TEXTS = 10
_FEWEST_WITH_WORD = 3
# Rates that differ by no more than rounding do not vary.
_NO_SPREAD = 1e-18


def correlations(texts: Corpus, word: str, *, language: str = "english") -> pd.DataFrame:
    """Return the words whose rates rise and fall with a word's (columns: ``describe("correlations")``).

    Pearson's r between rates per 1,000 words, a pair of rates a text, with its 95 % interval by
    Fisher's z, which is approximate for words that many texts lack. Words of fewer than three
    texts are left out, and so are the places of ``word`` itself, which may be a pattern. Highest
    r first, lowest last. Of many words some correlate by chance: one in twenty has an interval
    without 0 where nothing is related. Empty where fewer than ten texts have words, and where the
    word does not stand, or stands equally often everywhere.

    >>> from textdesk import from_texts
    >>> texts = from_texts({str(n): "rain mud " * n + "dust " * (20 - 2 * n) for n in range(10)})
    >>> correlations(texts, "rain")[["word", "r"]].round(2).values.tolist()
    [['mud', 1.0], ['dust', -1.0]]
    """
    found = profiles(texts)
    number = int((found.lengths > 0).sum())
    if number < _FEWEST_TEXTS:
        return table("correlations", [])
    index = texts.index
    first, _ = phrase_places(texts, word)
    r = _correlations(found, index.text[first].astype(np.int64), number)
    own = np.isin(np.arange(len(found.words)), index.term_of[index.surface[first]])
    kept = np.flatnonzero((found.texts_of_word >= _FEWEST_WITH_WORD) & ~own & np.isfinite(r))
    low, high = fisher_interval(r[kept], number)
    words = found.words[kept]
    rows = pd.DataFrame(
        {
            "word": words,
            "spelling": texts.frequencies.spellings[kept],
            "count": found.over_texts(found.count.astype(np.float64))[kept],
            "documents": found.texts_of_word[kept],
            "r": r[kept],
            "low": low,
            "high": high,
            "texts": number,
            "is_stop": words.isin(stop_words(language)),
            **texts.placement.firsts(index.first_tokens(index.term_of, len(found.words))[kept]),
        },
    )
    return table("correlations", rows.sort_values(["r", "word"], ascending=[False, True], kind="stable"))


def _correlations(found: Profiles, places: NDArray[np.intp], number: int) -> Floats:
    """Pearson's r of every word's rates with those of the places; NaN where either does not vary."""
    lengths = np.maximum(found.lengths, 1)
    rate = np.bincount(places, minlength=len(lengths)) / lengths
    from_mean = np.where(found.lengths > 0, rate - rate.sum() / number, 0.0)
    rates = found.count / lengths[found.doc]
    spread = found.over_texts(rates**2) - found.over_texts(rates) ** 2 / number
    varies = (spread > _NO_SPREAD) & (from_mean.var() > _NO_SPREAD)
    scale = np.sqrt(np.where(varies, spread, np.nan) * (from_mean**2).sum())
    r: Floats = np.clip(found.over_texts(rates * from_mean[found.doc]) / scale, -1.0, 1.0)
    return r
