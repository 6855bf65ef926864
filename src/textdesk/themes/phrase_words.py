"""The words of a phrase: which may be its last, their form without the plural, how rare they are in general English."""

import math
from functools import cache

from textdesk.lexicons import word_frequencies, word_set

_ADJECTIVES = ("able", "ible", "ous", "ful", "less")
_NOUNS = frozenset(("table", "cable", "variable", "vegetable", "observable", "timetable", "bible", "crucible"))


@cache
def may_be_last(word: str) -> bool:
    """Return whether a key phrase may end in a word: no adjective, and nothing that says only how much or when.

    >>> [may_be_last(word) for word in ["method", "robust", "suitable", "table", "years"]]
    [True, False, False, True, False]
    """
    if word in word_set("phrase_edges.txt") or word in word_set("phrase_never_last.txt"):
        return False
    return word in _NOUNS or not word.endswith(_ADJECTIVES)


@cache
def stem(word: str) -> str:
    """Return a word without its plural (the S-stemmer of Harman 1991).

    >>> [stem(word) for word in ["policies", "peaches", "talks", "crisis", "bus", "US"]]
    ['policy', 'peache', 'talk', 'crisis', 'bus', 'US']
    """
    if word.endswith("ies") and len(word) > 4 and word[-4] not in "ea":
        return word[:-3] + "y"
    if word.endswith("es") and len(word) > 4 and word[-3] not in "aeo":
        return word[:-1]
    if word.endswith("s") and len(word) > 3 and word[-2] not in "usi":
        return word[:-1]
    return word


def rarity(stems: tuple[str, ...]) -> float:
    """Return how rare the words are on average: 7 less the logarithm of a count in a billion words, 0.5 at least.

    >>> rarity(("the",)) < rarity(("sea",)) < rarity(("osmosis",))
    True
    """
    return sum(map(_word_rarity, stems)) / len(stems)


@cache
def _word_rarity(word: str) -> float:
    frequencies = word_frequencies()
    known = frequencies.get(word.lower()) or frequencies.get(f"{word.lower()}s")
    return max(0.5, 7 - math.log10(known or min(_rarest(), 100.0)))


@cache
def _rarest() -> float:
    return min(word_frequencies().values())
