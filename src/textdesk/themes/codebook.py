"""The codebook: themes with a description, patterns that match and patterns that do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from textdesk.themes.strict_yaml import Value, read_yaml

CODEBOOK_FILE = "codebook.yml"

_TEXTS = ("description", "include", "exclude", "colour")
_LISTS = ("match", "not")


@dataclass(frozen=True)
class Theme:
    """One theme: ``name`` is its path ("Security/Borders"), ``match`` and ``unless`` its patterns."""

    name: str
    description: str = ""
    include: str = ""
    exclude: str = ""
    colour: str = ""
    match: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Codebook:
    """The themes in the order of the file."""

    themes: tuple[Theme, ...] = ()


def read_codebook(path: str | Path) -> Codebook:
    """Return the codebook in a YAML file, or in the codebook.yml of a folder of texts.

    A folder without one gives an empty codebook. Layout: ``theme: {description, include, exclude,
    colour, match: [patterns], not: [patterns], themes: {sub-themes}}``.

    Raises FileNotFoundError where a named file is missing, ValueError with the line or theme where
    it cannot be read as a codebook.
    """
    file = Path(path)
    if file.is_dir():
        file = file / CODEBOOK_FILE
        if not file.exists():
            return Codebook()
    if not file.exists():
        raise FileNotFoundError(f"there is no codebook {file.name!r}: check the path")
    content = read_yaml(file)
    if not isinstance(content, dict):
        raise ValueError(f"{file.name}: a codebook is a list of themes, each with its patterns below 'match:'")
    return Codebook(tuple(_themes(file.name, content, "")))


def _themes(file: str, content: dict[str, Value], above: str) -> Iterator[Theme]:
    for short_name, entry in content.items():
        name = above + short_name
        if not isinstance(entry, dict):
            raise ValueError(f"{file}, theme {name!r}: write its patterns below 'match:', one a line after a dash")
        unknown = set(entry) - {*_TEXTS, *_LISTS, "themes"}
        if unknown:
            allowed = ", ".join((*_TEXTS, *_LISTS, "themes"))
            raise ValueError(f"{file}, theme {name!r}: {min(unknown)!r} is not known; there are {allowed}")
        texts = {key: _text(file, name, key, entry.get(key, "")) for key in _TEXTS}
        match, unless = (_patterns(file, name, key, entry.get(key, [])) for key in _LISTS)
        yield Theme(name, **texts, match=match, unless=unless)
        below = entry.get("themes", {})
        if not isinstance(below, dict):
            raise ValueError(f"{file}, theme {name!r}: 'themes' holds sub-themes, each with its own 'match'")
        yield from _themes(file, below, f"{name}/")


def _text(file: str, theme: str, key: str, value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{file}, theme {theme!r}: {key!r} is a sentence, not a list")
    return value


def _patterns(file: str, theme: str, key: str, value: Value) -> tuple[str, ...]:
    patterns = value if isinstance(value, list) else [value]
    strings = tuple(pattern for pattern in patterns if isinstance(pattern, str) and pattern.strip("* "))
    if len(strings) != len(patterns):
        raise ValueError(f"{file}, theme {theme!r}: {key!r} is a list of words, phrases or patterns such as secur*")
    return strings
