"""General English as a yardstick: a dated, attributed list of word frequencies."""

from functools import cache
from typing import NamedTuple

import pandas as pd

from textdesk.lexicons import word_frequencies


class Reference(NamedTuple):
    """Word frequencies of a language at large: ``frequencies`` are counts in ``size`` words."""

    name: str
    frequencies: "pd.Series[float]"
    size: int

    def counts(self, words: pd.Index) -> "pd.Series[float]":
        """Return the reference's count of each word.

        Where the list cannot know, it is made to look less remarkable than it may be: "US" is
        looked up as "us", for the list has no capitals, and a word that the list lacks counts as
        its rarest. Words with a hyphen are NaN: the list was made from words split at hyphens.
        """
        found = self.frequencies.reindex(words.str.lower()).fillna(self.frequencies.min())
        return found.set_axis(words).mask(words.str.contains("-"))


@cache
def reference(language: str) -> Reference:
    """Return the reference list of a language; "english" is there.

    >>> int(reference("english").counts(pd.Index(["the"])).iloc[0] / 1_000_000)
    53
    """
    if language != "english":
        raise ValueError(f"there is no reference for {language!r}: 'english' is there")
    return Reference("general English (wordfreq, texts up to 2021)", pd.Series(word_frequencies()), 1_000_000_000)
