"""Data, not code: word lists and tables, one entry a line, ``#`` for comments."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the entries of a list in file order, without comments and blank lines.

    >>> "Mrs" in entries("abbreviations_before_names.txt")
    True
    """
    lines = (files(__name__) / name).read_text(encoding="utf-8").splitlines()
    stripped = (line.partition("#")[0].strip() for line in lines)
    return tuple(line for line in stripped if line)


@cache
def word_set(name: str) -> frozenset[str]:
    """Return all words of a list, whatever line they stand on.

    >>> "the" in word_set("stop_words_english.txt")
    True
    """
    return frozenset(word for entry in entries(name) for word in entry.split())


def stop_words() -> frozenset[str]:
    """Return the English grammatical words as counting keys.

    >>> "us" in stop_words(), "US" in stop_words()
    (True, False)
    """
    return word_set("stop_words_english.txt")


@cache
def word_frequencies() -> Mapping[str, float]:
    """Return how often general English uses a word, in a billion words, for its frequent words.

    >>> int(word_frequencies()["the"] / 1_000_000)
    53
    """
    pairs = (entry.split("\t") for entry in entries("english_frequencies.tsv"))
    return MappingProxyType({word: float(frequency) for word, frequency in pairs})


@cache
def records(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a CSV table by column; a line that begins with ``# `` is a comment.

    >>> records("named_dates.csv")[0]["date"]
    '2001-09-11'
    """
    lines = (files(__name__) / name).read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("# ")))


@cache
def context(name: str) -> frozenset[str]:
    """Return the words that, standing where the table says, decide what a numeral is.

    >>> "since" in context("before_year")
    True
    """
    [words] = (row["words"] for row in records("number_contexts.csv") if row["name"] == name)
    return frozenset(words.split())
