"""General English as a yardstick: a dated, attributed list of word frequencies."""

import math
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from textdesk.lexicons import word_frequencies

# Of wordfreq's billion, what remains without the entries that hold no word: numerals and signs.
_ENGLISH_WORDS = 978_306_387
# wordfreq splits words at hyphens and writes every digit of a longer number as 0.
_UNKNOWABLE = re.compile(r"-|\d[\d.,]")


class Reference(NamedTuple):
    """Word frequencies of a language at large: ``frequencies`` are counts in ``size`` words."""

    name: str
    frequencies: Mapping[str, float]
    size: int

    def counts(self, words: pd.Index) -> "pd.Series[float]":
        """Return the reference's count of each word, NaN where it cannot be known.

        What the list cannot tell is made to look less remarkable than it may be: "US" is looked
        up as "us", and a word that the list lacks counts as its rarest. ``reasons`` says where.
        """
        rarest = min(self.frequencies.values(), default=math.nan)
        found = (
            math.nan if not word.isalpha() and _UNKNOWABLE.search(word) else self.frequencies.get(word.lower(), rarest)
            for word in words
        )
        return pd.Series(np.fromiter(found, np.float64, count=len(words)), index=words)

    def reasons(self, words: pd.Index) -> "pd.Series[str]":
        """Return why a word's count is not simply that of the list, "" where it is.

        >>> reference("english").reasons(pd.Index(["us", "US", "zzyzx"])).tolist()
        ['', 'counted as "us": the list has no capitals', 'not in the list: counted as its rarest word']
        """
        lower = words.str.lower()
        why = pd.Series("", index=words, dtype="str")
        why = why.mask(
            lower != words, 'counted as "' + lower.to_series(words).astype("str") + '": the list has no capitals'
        )
        why = why.mask(~lower.isin(list(self.frequencies)), "not in the list: counted as its rarest word")
        why = why.mask(words.str.contains("-"), "not known: the list was made from words split at hyphens")
        return why.mask(words.str.contains(r"\d[\d.,]"), "not known: the list was made with digits written as 0")


@cache
def reference(language: str) -> Reference:
    """Return the reference list of a language; "english" is there.

    >>> english = reference("english")
    >>> f"{english.counts(pd.Index(['the']))['the'] / english.size:.1%}"
    '5.5%'
    """
    if language != "english":
        raise ValueError(f"there is no reference for {language!r}: 'english' is there")
    return Reference("general English (wordfreq, texts up to 2021)", word_frequencies(), _ENGLISH_WORDS)
