"""The project's own layout of a codebook: YAML that a reader writes and edits by hand."""

from collections.abc import Iterator
from pathlib import Path

import regex
import yaml

from textdesk.themes.codebook import Codebook, Theme, check_patterns, distinct, path_below
from textdesk.themes.strict_yaml import Value, read_yaml

_TEXTS = ("description", "include", "exclude", "colour")
_LISTS = {"match": "match", "not": "unless", "regex": "expressions"}
_KEYS = (*_TEXTS, *_LISTS, "themes")
_COLOUR = regex.compile(r"#[0-9A-Fa-f]{6}|")


def read_own(file: Path) -> Codebook:
    """Return the codebook in a YAML file of the project's own layout.

    ``theme: {description, include, exclude, colour, match: [patterns], not: [patterns], regex:
    [expressions], themes: {sub-themes}}``; every key may be left out.

    Raises ValueError with the line or the theme where it cannot be read as that.
    """
    content = read_yaml(file)
    if not isinstance(content, dict):
        raise ValueError(f"{file.name}: a codebook is a list of themes, each with its patterns below 'match:'")
    return distinct(_themes(content, ""))


def own_text(book: Codebook) -> str:
    r"""Return a codebook in the project's own layout; what is empty is left out.

    >>> own_text(Codebook((Theme("Trade", match=("tariff*",)),)))
    'Trade:\n  match:\n  - tariff*\n'
    """
    return yaml.safe_dump(_content(book, ""), sort_keys=False, allow_unicode=True, width=110)


def _themes(content: dict[str, Value], above: str) -> Iterator[Theme]:
    for own_name, entry in content.items():
        name = path_below(above, own_name)
        if not isinstance(entry, dict):
            raise ValueError(
                f"theme {name!r}: write its patterns below 'match:', one a line after a dash "
                "(a quanteda dictionary is read with layout='quanteda')",
            )
        unknown = [key for key in entry if key not in _KEYS]
        if unknown:
            raise ValueError(f"theme {name!r}: {unknown[0]!r} is not known; there are {', '.join(_KEYS)}")
        description, include, exclude, colour = (_text(name, key, entry.get(key, "")) for key in _TEXTS)
        match, unless, expressions = (_patterns(name, key, entry.get(key, [])) for key in _LISTS)
        yield Theme(name, description, include, exclude, colour, match, unless, expressions, above)
        below = entry.get("themes", {})
        if not isinstance(below, dict):
            raise ValueError(f"theme {name!r}: 'themes' holds sub-themes, each with its own 'match'")
        yield from _themes(below, name)


def _text(theme: str, key: str, value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError(f"theme {theme!r}: {key!r} is a sentence, not a list")
    if key == "colour" and not _COLOUR.fullmatch(value):
        raise ValueError(f'theme {theme!r}: a colour is written in quotes, as in "#332288", not {value!r}')
    return value


def _patterns(theme: str, key: str, value: Value) -> tuple[str, ...]:
    patterns = value if isinstance(value, list) else [value]
    strings = [pattern for pattern in patterns if isinstance(pattern, str) and pattern.strip("*? -")]
    if len(strings) != len(patterns):
        raise ValueError(f"theme {theme!r}: {key!r} is a list of words, phrases or patterns such as secur*")
    if key == "regex":
        _check_expressions(theme, strings)
    else:
        check_patterns(theme, strings)
    return tuple(strings)


def _check_expressions(theme: str, expressions: list[str]) -> None:
    for expression in expressions:
        try:
            regex.compile(expression)
        except regex.error as error:
            raise ValueError(f"theme {theme!r}: the expression {expression!r} is not well formed: {error}") from None


def _content(book: Codebook, above: str) -> dict[str, object]:
    content: dict[str, object] = {}
    for theme in book.below(above):
        entry: dict[str, object] = {key: getattr(theme, key) for key in _TEXTS}
        entry |= {key: list(getattr(theme, field)) for key, field in _LISTS.items()}
        entry["themes"] = _content(book, theme.name)
        content[theme.own_name] = {key: value for key, value in entry.items() if value}
    return content
