"""Data, not code: word lists and tables, one entry a line, ``#`` for comments."""

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import import_module
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


@cache
def stop_words(language: str = "english") -> frozenset[str]:
    """Return the grammatical words of a language as counting keys.

    The English list is short and our own; the others are spaCy's, longer and with some words of
    content among them. A language is given by its name or its code. No word is in capitals.

    >>> "us" in stop_words(), "US" in stop_words(), "nicht" in stop_words("german")
    (True, False, True)

    Raises ValueError where there is no list for the language.
    """
    code = language_code(language, "stop_words")
    if code == "en":
        return word_set("stop_words_english.txt")
    words: set[str] = import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS
    return frozenset(unicodedata.normalize("NFC", word.lower().replace("’", "'")) for word in words)


@cache
def language_code(language: str, use: str) -> str:
    """Return a language's code for a use, "stop_words" or "lemmas".

    >>> language_code("German", "stop_words"), language_code("hr", "lemmas")
    ('de', 'hbs')

    Raises ValueError where the language is unknown, or has nothing for that use.
    """
    asked = language.strip().lower()
    known = [row for row in records("languages.csv") if row[use]]
    for row in known:
        if asked in {row["name"], row["stop_words"], row["lemmas"]}:
            return row[use]
    names = ", ".join(row["name"] for row in known)
    raise ValueError(f"there are no {use.replace('_', ' ')} for {language!r}: there are some for {names}")


@cache
def word_frequencies() -> Mapping[str, float]:
    """Return how often general English uses a word, in a billion words, for its frequent words.

    The head of the file says where the list comes from and how it was made.

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
