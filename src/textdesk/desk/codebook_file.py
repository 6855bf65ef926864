"""A pattern more in a codebook's file, where everything else stays as the reader wrote it, comments too."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import regex
import yaml

from textdesk import themes

CODEBOOK_FILE = "codebook.yml"
_NEEDS_NO_QUOTES = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}*’-]*(?: [\p{L}\p{M}\p{N}*’-]+)*")


def add_pattern(folder: Path, theme: str, pattern: str) -> None:
    """Write a pattern below a theme's ``match`` into a folder's codebook.yml; a new theme goes to the end.

    The file is written whole or not at all.

    Raises ValueError where the pattern cannot be sought, where the theme has it already, or where
    its patterns stand in a way that leaves it to the reader to say where this one belongs.
    """
    path = folder / CODEBOOK_FILE
    known = {entry.name: entry for entry in themes.read_codebook(folder).themes}
    if not theme.strip() or not pattern.strip():
        raise ValueError("Name a theme and a pattern: a word, a phrase, or a beginning such as secur*.")
    themes.check_patterns(theme, [pattern])
    before = known.get(theme, themes.Theme(theme))
    if pattern in before.match:
        raise ValueError(f"“{theme}” has the pattern “{pattern}” already.")
    text = path.read_bytes().decode("utf-8") if path.exists() else ""
    added = _with_pattern(text, theme, pattern) if theme in known else _with_theme(text, theme, pattern)
    part = path.with_name(f".{os.getpid()}.{CODEBOOK_FILE}")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(added)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, part)
        written = {entry.name: entry for entry in themes.read_codebook(part).themes}
        if written != {**known, theme: replace(before, match=(*before.match, pattern))}:
            raise ValueError(f"{CODEBOOK_FILE} has a layout of its own: write “{pattern}” below “{theme}” by hand.")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _with_pattern(text: str, theme: str, pattern: str) -> str:
    """The file with the pattern after the theme's last one: a line more, or an item more between brackets."""
    patterns = _patterns_of(yaml.compose(text, Loader=yaml.BaseLoader), theme)
    if not isinstance(patterns, yaml.SequenceNode) or not patterns.value:
        return text
    if patterns.flow_style:
        end = patterns.end_mark.index - 1
        return f"{text[:end]}, {_quoted(pattern)}{text[end:]}"
    lines = text.splitlines(keepends=True)
    last = patterns.value[-1].end_mark.line
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    lines[last] = lines[last].rstrip("\r\n") + end_of_line
    lines.insert(last + 1, f"{' ' * patterns.start_mark.column}- {_quoted(pattern)}{end_of_line}")
    return "".join(lines)


def _patterns_of(node: yaml.Node | None, theme: str, above: str = "") -> yaml.Node | None:
    """The node below a theme's ``match``, or None where there is none."""
    for key, entry in node.value if isinstance(node, yaml.MappingNode) else ():
        below = {name.value: value for name, value in entry.value}
        name = f"{above}{key.value}"
        if name == theme:
            return below.get("match")
        found = _patterns_of(below.get("themes"), theme, f"{name}/")
        if found is not None:
            return found
    return None


def _with_theme(text: str, theme: str, pattern: str) -> str:
    before = f"{text.rstrip()}\n\n" if text.strip() else ""
    return f"{before}{_quoted(theme)}:\n  match:\n    - {_quoted(pattern)}\n"


def _quoted(text: str) -> str:
    """The text as a scalar of YAML: as it is where that is safe, as in JSON otherwise.

    >>> _quoted("fight against terror*"), _quoted("*ism")
    ('fight against terror*', '"*ism"')
    """
    return text if _NEEDS_NO_QUOTES.fullmatch(text) else json.dumps(text, ensure_ascii=False)
