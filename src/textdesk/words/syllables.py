"""How many syllables has an English word? Counted by its letters, with rules and exceptions as data."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import regex

from textdesk.lexicons import records, word_set

# y is a consonant at the beginning of a word and between vowels.
_VOWELS = regex.compile(r"(?:[aeiou]|(?<![aeiou]|^)y|y(?![aeiou]))+")
_PART = regex.compile(r"\p{L}+|\p{Nd}")


def syllables(word: str) -> int:
    """Return the syllables of a word in its counting key, at least one.

    A run of vowel letters is a syllable; ``syllable_rules.csv`` says where it is none or two, and
    ``syllables.csv`` has the exceptions. Capitals that cannot be read as a word are spelt out, and
    every digit is one.

    >>> [syllables(word) for word in ["cat", "something", "idea", "al-qaeda", "CNN", "didn't"]]
    [1, 2, 3, 3, 3, 2]
    """
    letters = unicodedata.normalize("NFD", word.replace("'", "").replace("é", "ei"))
    parts = _PART.findall("".join(letter for letter in letters if not unicodedata.combining(letter)))
    return max(1, sum(map(_part, parts)))


def _part(part: str) -> int:
    if part.isupper() and (len(part) < 4 or not _VOWELS.search(part.lower())):
        return len(part) + 2 * part.count("W")
    word = part.lower()
    exceptions = _exceptions()
    for known in (word, word.removesuffix("s")):
        if known in exceptions:
            return exceptions[known]
    said = _compound().sub(r"\1\2", word)
    changes = sum(change * len(pattern.findall(said)) for change, pattern in _rules())
    return max(1, len(_VOWELS.findall(said)) + changes)


@cache
def _exceptions() -> Mapping[str, int]:
    return MappingProxyType({row["word"]: int(row["syllables"]) for row in records("syllables.csv")})


@cache
def _rules() -> tuple[tuple[int, regex.Pattern[str]], ...]:
    return tuple((int(row["change"]), regex.compile(row["pattern"])) for row in records("syllable_rules.csv"))


@cache
def _compound() -> regex.Pattern[str]:
    """A compound's first part, its silent e apart, before a part that has a vowel of its own."""
    firsts = "|".join(sorted(first.removesuffix("e") for first in word_set("silent_e_inside.txt")))
    return regex.compile(rf"^({firsts})e([^aeiouyr]+[aeiouy])")
