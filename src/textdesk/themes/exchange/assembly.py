"""Lists of categories and patterns, as dictionaries of other tools hold them, as a codebook."""

from collections.abc import Iterable

from textdesk.themes.codebook import BELOW, Codebook, Theme, check_patterns, distinct

Entry = tuple[tuple[str, ...], str]


def assembled(entries: Iterable[Entry]) -> Codebook:
    """Return the codebook of pairs of a category's path and one of its patterns ("": none).

    A file in capitals alone means words in any case, so it is read in small letters: in a codebook
    capitals find capitals only.

    >>> book = assembled([(("TRADE", "PORTS"), "HARBO*"), (("TRADE",), "TARIFF")])
    >>> [(theme.name, theme.match) for theme in book.themes]
    [('TRADE', ('tariff',)), ('TRADE/PORTS', ('harbo*',))]

    Raises ValueError where a pattern cannot be sought.
    """
    patterns: dict[tuple[str, ...], list[str]] = {}
    for path, pattern in entries:
        for length in range(1, len(path) + 1):
            patterns.setdefault(path[:length], [])
        if pattern:
            patterns[path].append(pattern)
    shouted = all(pattern == pattern.upper() for found in patterns.values() for pattern in found)
    return distinct(
        Theme(
            BELOW.join(path),
            match=check_patterns(BELOW.join(path), [one.lower() if shouted else one for one in dict.fromkeys(found)]),
            above=BELOW.join(path[:-1]),
        )
        for path, found in patterns.items()
    )
