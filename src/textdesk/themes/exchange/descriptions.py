"""A theme as a text, for formats that have a description and no patterns, and back again."""

from dataclasses import replace

from textdesk.themes.codebook import Theme, check_patterns

_TEXTS = {"Include": "include", "Exclude": "exclude"}
_LISTS = {"Match": "match", "Not": "unless", "Regex": "expressions"}


def described(theme: Theme) -> str:
    r"""Return a theme's description with everything else about it below, one thing a line.

    >>> described(Theme("Trade", description="Buying and selling.", match=("tariff*",)))
    'Buying and selling.\n\nMatch: tariff*'
    """
    texts = [f"{label}: {' '.join(getattr(theme, field).split())}" for label, field in _TEXTS.items()]
    kept = [line for line in texts if not line.endswith(": ")]
    kept += [f"{label}: {pattern}" for label, field in _LISTS.items() for pattern in getattr(theme, field)]
    return "\n\n".join(part for part in (theme.description, "\n".join(kept)) if part)


def with_description(theme: Theme, text: str) -> Theme:
    """Return the theme with what ``described`` wrote; lines that it does not know are the description.

    >>> with_description(Theme("Trade"), described(Theme("Trade", match=("tariff*",)))).match
    ('tariff*',)
    """
    texts: dict[str, str] = {}
    lists: dict[str, list[str]] = {field: [] for field in _LISTS.values()}
    rest: list[str] = []
    for line in text.splitlines():
        label, _, content = line.partition(": ")
        if label in _TEXTS:
            texts[_TEXTS[label]] = content
        elif label in _LISTS:
            lists[_LISTS[label]].append(content)
        else:
            rest.append(line)
    patterns = {field: check_patterns(theme.name, found) for field, found in lists.items() if field != "expressions"}
    return replace(
        theme,
        description="\n".join(rest).strip(),
        include=texts.get("include", ""),
        exclude=texts.get("exclude", ""),
        match=patterns["match"],
        unless=patterns["unless"],
        expressions=tuple(lists["expressions"]),
    )
