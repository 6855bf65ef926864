"""Dictionaries of quanteda: YAML of categories in categories, with lists of patterns."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from textdesk.themes.codebook import Codebook
from textdesk.themes.exchange.assembly import Entry, assembled
from textdesk.themes.strict_yaml import Value, read_yaml


def read_quanteda(file: Path) -> Codebook:
    """Return the codebook in a quanteda dictionary; "NO" and 12:30 stay what they are."""
    content = read_yaml(file)
    if not isinstance(content, dict):
        raise ValueError(f"{file.name} is no quanteda dictionary: it holds no categories")
    return assembled(_entries(content, ()))


def quanteda_text(book: Codebook) -> str:
    r"""Return a codebook as a quanteda dictionary.

    >>> from textdesk.themes.codebook import Theme
    >>> quanteda_text(Codebook((Theme("NO", match=("Norway",)),)))
    "'NO':\n- Norway\n"
    """
    return yaml.safe_dump(_content(book, ""), sort_keys=False, allow_unicode=True, width=110)


def _entries(value: Value, path: tuple[str, ...]) -> Iterator[Entry]:
    if isinstance(value, str):
        yield path, value.strip()
    elif isinstance(value, list):
        for item in value:
            yield from _entries(item, path)
    else:
        for name, below in value.items():
            yield (*path, name), ""
            yield from _entries(below, (*path, name))


def _content(book: Codebook, above: str) -> dict[str, object]:
    content: dict[str, object] = {}
    for theme in book.below(above):
        below = _content(book, theme.name)
        patterns: list[object] = list(theme.match)
        if patterns and below:
            content[theme.own_name] = [*patterns, *({name: value} for name, value in below.items())]
        else:
            content[theme.own_name] = below or patterns
    return content
