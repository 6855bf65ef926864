"""What a codebook is: themes with a description, patterns that match and patterns that do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

BELOW = "/"
_MOST_WORDS = 8


@dataclass(frozen=True)
class Theme:
    """One theme: ``name`` is its path ("Security/Borders"), ``above`` the path of the theme above it.

    ``match`` and ``unless`` are patterns, ``expressions`` regular expressions that match too.
    """

    name: str
    description: str = ""
    include: str = ""
    exclude: str = ""
    colour: str = ""
    match: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    expressions: tuple[str, ...] = ()
    above: str = ""

    @property
    def own_name(self) -> str:
        """The name without the theme above.

        >>> Theme("Security/Borders", above="Security").own_name
        'Borders'
        """
        return self.name.removeprefix(f"{self.above}{BELOW}") if self.above else self.name

    @property
    def rules(self) -> tuple[str, ...]:
        """Everything that can match, in the order of the file."""
        return self.match + self.expressions


@dataclass(frozen=True)
class Codebook:
    """The themes in the order of the file, each before the themes below it."""

    themes: tuple[Theme, ...] = ()

    def below(self, name: str) -> Iterator[Theme]:
        """Yield the themes directly below the one of that name; "" is the top.

        >>> book = Codebook((Theme("A"), Theme("A/B", above="A"), Theme("C")))
        >>> [theme.name for theme in book.below("")], [theme.name for theme in book.below("A")]
        (['A', 'C'], ['A/B'])
        """
        return (theme for theme in self.themes if theme.above == name)


def path_below(above: str, own_name: str) -> str:
    """Return the path of a theme of that name below another one, or at the top where that is "".

    >>> path_below("Security", "Borders"), path_below("", "Security")
    ('Security/Borders', 'Security')
    """
    return f"{above}{BELOW}{own_name}" if above else own_name


def distinct(themes: Iterable[Theme]) -> Codebook:
    """Return the themes as a codebook.

    Raises ValueError where two of them have the same path.
    """
    kept: dict[str, Theme] = {}
    for theme in themes:
        if theme.name in kept:
            raise ValueError(f"theme {theme.name!r} stands there twice; keep one")
        kept[theme.name] = theme
    return Codebook(tuple(kept.values()))


def check_patterns(theme: str, patterns: Iterable[str]) -> tuple[str, ...]:
    """Return the patterns if each can be sought in a text.

    Raises ValueError where one has no letter to seek, or is longer than eight words.
    """
    kept = tuple(patterns)
    for pattern in kept:
        if not pattern.strip("*? -"):
            raise ValueError(f"theme {theme!r}: {pattern!r} is no word, phrase or pattern such as secur*")
        if len(regex.split(r"[\s\-‐‑]+", pattern.strip())) > _MOST_WORDS:
            raise ValueError(f"theme {theme!r}: {pattern!r} is longer than {_MOST_WORDS} words")
    return kept
