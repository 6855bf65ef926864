"""Names known everywhere - countries, peoples, places, bodies - from the tables in lexicons."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from textdesk.figures.naming.shapes import name_key
from textdesk.lexicons import entries


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
def country_in_pair(word: str) -> str | None:
    """Return the country that a short form such as Pak or Sino stands for beside a hyphen."""
    return _pair_forms().get(word)


def is_country(identity: str) -> bool:
    """Whether the name is that of a country."""
    return identity in _countries()


@cache
def places_with_small_words() -> tuple[str, ...]:
    """Return the places in whose names stands a comma or a word without a capital."""
    names = (name for kind, listed in _listed() if kind == "place" for name in listed if "?" not in name)
    return tuple(name for name in names if "," in name or any(word.islower() for word in name.split()[1:]))


@cache
def _names() -> dict[str, Known]:
    names: dict[str, Known] = {}
    for kind, listed in _listed():
        identity = listed[0].removesuffix("?")
        for name in listed:
            certain = not name.endswith("?")
            names.setdefault(name_key(name.removesuffix("?")), Known(kind, identity, certain))
    return names


def _listed() -> Iterator[tuple[str, list[str]]]:
    for country in _country_lines():
        yield "place", [country[0], *_split(country[1])]
    yield from (("group", _split(country[3])) for country in _country_lines() if country[3])
    yield from (("group", _split(line)) for line in entries("peoples.txt"))
    for kind, file in (("organisation", "organisations.txt"), ("place", "places.txt")):
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
    parts = cell.replace(", D", ",_D").split(", ")
    return [part.replace(",_D", ", D").strip() for part in parts if part.strip()]
