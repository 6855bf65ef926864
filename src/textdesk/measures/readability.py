"""Readability: school-book formulas from counts of words, sentences, syllables and letters.

They were made for running English prose of a hundred words or more, and measure only how long
words and sentences are. All work element by element, and are NaN where there is no sentence or
no word.
"""

import numpy as np
from numpy.typing import ArrayLike

from textdesk.measures.arrays import Floats, as_floats


def flesch(words: ArrayLike, sentences: ArrayLike, syllables: ArrayLike) -> Floats:
    """Return Flesch's reading ease, 206.835 - 1.015 words/sentence - 84.6 syllables/word (Flesch 1948).

    From about 0 (hard) to 100 (easy).

    >>> round(float(flesch(100, 5, 150)), 3)
    59.635
    """
    return 206.835 - 1.015 * _ratio(words, sentences) - 84.6 * _ratio(syllables, words)


def flesch_kincaid(words: ArrayLike, sentences: ArrayLike, syllables: ArrayLike) -> Floats:
    """Return the school grade 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid and others 1975).

    >>> round(float(flesch_kincaid(100, 5, 150)), 2)
    9.91
    """
    return 0.39 * _ratio(words, sentences) + 11.8 * _ratio(syllables, words) - 15.59


def fog(words: ArrayLike, sentences: ArrayLike, long_words: ArrayLike) -> Floats:
    """Return the school grade 0.4 (words/sentence + 100 long words/word) (Gunning 1952).

    ``long_words`` are those of three syllables or more. Gunning leaves out names, compounds and
    verbs that -es or -ed makes long: whoever counts decides, and should say so.

    >>> float(fog(100, 5, 10))
    12.0
    """
    return 0.4 * (_ratio(words, sentences) + 100 * _ratio(long_words, words))


def smog(sentences: ArrayLike, long_words: ArrayLike) -> Floats:
    """Return the school grade 1.043 sqrt(30 long words/sentence) + 3.1291 (McLaughlin 1969).

    >>> round(float(smog(30, 30)), 4)
    8.8418
    """
    return 1.043 * np.sqrt(30 * _ratio(long_words, sentences)) + 3.1291


def automated_readability(words: ArrayLike, sentences: ArrayLike, letters: ArrayLike) -> Floats:
    """Return ARI, the school grade 4.71 letters/word + 0.5 words/sentence - 21.43 (Smith & Senter 1967).

    >>> round(float(automated_readability(100, 5, 450)), 3)
    9.765
    """
    return 4.71 * _ratio(letters, words) + 0.5 * _ratio(words, sentences) - 21.43


def coleman_liau(words: ArrayLike, sentences: ArrayLike, letters: ArrayLike) -> Floats:
    """Return the school grade 5.88 letters/word - 29.6 sentences/word - 15.8 (Coleman & Liau 1975).

    >>> round(float(coleman_liau(100, 5, 450)), 2)
    9.18
    """
    return 5.88 * _ratio(letters, words) - 29.6 * _ratio(sentences, words) - 15.8


def _ratio(numerator: ArrayLike, denominator: ArrayLike) -> Floats:
    above, below = as_floats(numerator, denominator)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = above / below
    return np.where(below > 0, value, np.nan)
