"""Names known everywhere - countries, peoples, places, bodies - from the tables in lexicons."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

import regex

from textdesk.figures.naming.shapes import is_plain_opener, name_key
from textdesk.lexicons import entries, word_frequencies, word_set

# Cox's Bazar, King's College London.
_OWNER = regex.compile(r"['’]s?\s")
_BETWEEN_NAMES = regex.compile(r",\s(?!D\.C\.)")


# In a billion words of English: a family name that is used oftener is rather a word.
_COMMON_WORD = 20_000.0


class Known(NamedTuple):
    """What a table says of a name; one that is not ``certain`` may also mean something else."""

    kind: str
    identity: str
    certain: bool = True


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """Return a word list that is divided by "key: words" lines, by key.

    >>> "treaty" in sections("kind_words.txt")["event"]
    True
    """
    found: dict[str, frozenset[str]] = {}
    for entry in entries(name):
        key, _, words = entry.partition(":")
        found[key] = found.get(key, frozenset()) | frozenset(words.split())
    return found


@lru_cache(maxsize=4096)
def known(surface: str) -> Known | None:
    """Return what the tables say of a name, or None.

    >>> known("the U.S.").identity, known("Sahel").kind, known("us")
    ('United States', 'place', None)
    """
    found = _names().get(name_key(surface))
    if found is None and surface.isupper():
        found = _names().get(name_key(surface.title()))
    return found if any(map(str.isupper, surface)) else None


@cache
def cities() -> frozenset[str]:
    """Return the names of larger cities: evidence for a place, where nothing else speaks."""
    return frozenset(name for entry in entries("cities.txt") for name in entry.split(", "))


def is_given_name(word: str) -> bool:
    """Whether a word is a name that people are given, or two of them joined by a hyphen.

    >>> is_given_name("Amina"), is_given_name("Ann-Marie"), is_given_name("Harbour")
    (True, True, False)
    """
    names = word_set("given_names.txt")
    first = word.partition("-")[0]
    return bool({word, first, unaccented(word), unaccented(first)} & names)


def may_be_full_name(words: Sequence[str]) -> bool:
    """Whether a word that may be a given name, and a rare word or family name at the end, make a full name.

    >>> may_be_full_name(["Paris", "Mutua"]), may_be_full_name(["Paris", "Day"])
    (True, False)
    """
    if len(words) < 2 or words[0] not in word_set("given_names_also_words.txt"):
        return False
    frequency = word_frequencies().get(words[-1].lower(), 0.0)
    is_family = words[-1] in word_set("surnames.txt") and frequency < _COMMON_WORD
    return words[-1].isalpha() and (is_family or frequency == 0.0)


@lru_cache(maxsize=4096)
def unaccented(word: str) -> str:
    """Return a word without its accents: "Léopold" is "Leopold"."""
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def is_family_first(name: str) -> bool:
    """Whether a name may begin with the family name, as in Chinese, Korean and Vietnamese.

    >>> is_family_first("Yoon Suk-yeol"), is_family_first("Long Beach")
    (True, False)
    """
    family, *given = name.split()
    rare = (word.lower() not in word_frequencies() for word in given)
    return family in word_set("family_names_first.txt") and 0 < len(given) < 3 and all(rare)


@cache
def country_in_pair(word: str) -> str | None:
    """Return the country that a short form such as Pak or Sino stands for beside a hyphen."""
    return _pair_forms().get(word)


def is_country(identity: str) -> bool:
    """Whether the name is that of a country."""
    return identity in _countries()


class Spelt(NamedTuple):
    """A name that is known only as it is spelt, and what it names."""

    surface: str
    kind: str
    identity: str


@cache
def spelt_names() -> tuple[Spelt, ...]:
    """Return the names that no row of capitals shows whole: Trinidad and Tobago, Washington, D.C., The Times."""
    return tuple(
        Spelt(name, kind, listed[0])
        for kind, listed in _listed()
        for name in listed
        if "?" not in name and (_is_titled(name) or _is_broken(name))
    )


def _is_broken(name: str) -> bool:
    return "," in name or bool(_OWNER.search(name)) or any(map(_breaks_row, name.split()[1:]))


def _breaks_row(word: str) -> bool:
    """Whether a word ends a row of capitalised words, being small or an opener of sentences."""
    return word.islower() or is_plain_opener(word)


def _is_titled(name: str) -> bool:
    """Whether the article belongs to the name: The Times are a newspaper, the times are not."""
    return name.startswith("The ")


@cache
def _names() -> dict[str, Known]:
    names: dict[str, Known] = {}
    for kind, listed in _listed():
        identity = listed[0].removesuffix("?")
        for name in listed:
            if _is_titled(name):
                continue
            certain = not name.endswith("?")
            names.setdefault(name_key(name.removesuffix("?")), Known(kind, identity, certain))
    return names


def _listed() -> Iterator[tuple[str, list[str]]]:
    for country in _country_lines():
        yield "place", [country[0], *_split(country[1])]
    yield from (("group", _split(country[3])) for country in _country_lines() if country[3])
    yield from (("group", _split(line)) for line in entries("peoples.txt"))
    for kind, file in (("organisation", "organisations.txt"), ("place", "places.txt"), ("event", "events.txt")):
        for line in entries(file):
            name, _, others = line.partition("|")
            yield kind, [name.strip(), *_split(others)]


@cache
def _country_lines() -> tuple[tuple[str, ...], ...]:
    lines = (entry.split("|") for entry in entries("countries.txt"))
    return tuple(tuple(cell.strip() for cell in [*line, "", "", ""][:4]) for line in lines)


@cache
def _countries() -> frozenset[str]:
    return frozenset(line[0].removesuffix("?") for line in _country_lines())


@cache
def _pair_forms() -> dict[str, str]:
    return {form.removesuffix("?"): line[0] for line in reversed(_country_lines()) for form in _split(line[2])}


def _split(cell: str) -> list[str]:
    # "Washington, D.C." holds a comma of its own.
    return [part.strip() for part in _BETWEEN_NAMES.split(cell) if part.strip()]
