"""YAML without its traps: every scalar stays a string, and nothing is dropped or expanded in silence."""

from pathlib import Path
from typing import TypeAlias

import yaml

from textdesk.corpus import read_companion

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

_DEEPEST = 12
_MOST_CHARACTERS = 2**20


def read_yaml(path: Path) -> Value:
    """Return the file's content as dicts, lists and strings ('no' and 12:30 stay what they are).

    Raises ValueError, with file and line, for duplicate keys, aliases, tags, too much depth or size.
    """
    text = read_companion(path)
    if len(text) > _MOST_CHARACTERS:
        line = text.count("\n", 0, _MOST_CHARACTERS) + 1
        raise ValueError(f"{path.name}, line {line}: a codebook has a million characters at most")
    try:
        _refuse_traps(path.name, text)
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it is not valid YAML"
        quotes = "; between brackets a pattern with ? stands in quotes" if "'?'" in problem else ""
        raise ValueError(f"{path.name}, line {mark.line + 1 if mark else 1}: {problem}{quotes}") from None
    return _value(path.name, node) if node else {}


def _refuse_traps(name: str, text: str) -> None:
    """Look at the events first: composing would already expand aliases and recurse into depth."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise ValueError(f"{name}, line {line}: aliases (& and *) are not allowed; put patterns with * in quotes")
        if getattr(event, "tag", None):
            raise ValueError(f"{name}, line {line}: tags (!) are not allowed")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ValueError(f"{name}, line {line}: nested more than {_DEEPEST} levels deep")


def _value(name: str, node: yaml.Node) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _mapping(name, node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(name, item) for item in node.value]
    return str(node.value)


def _mapping(name: str, node: yaml.MappingNode) -> dict[str, Value]:
    content: dict[str, Value] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise ValueError(f"{name}, line {line}: a key must be a plain word or phrase")
        if key.value in content:
            raise ValueError(f"{name}, line {line}: {key.value!r} stands there twice; keep one")
        content[key.value] = _value(name, value)
    return content
