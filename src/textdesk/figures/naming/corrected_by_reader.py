"""The last correction: what the reader says in aliases.csv overrides everything."""

import regex

from textdesk.figures.aliases import ALIASES_FILE, NOT_A_NAME, Alias
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading


def as_the_reader_says(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give the reader's surfaces, wherever they stand as whole words, the reader's identity and kind."""
    aliases = {alias.surface: alias for alias in reading.aliases if alias.surface}
    if not aliases:
        return mentions
    spelt = "|".join(regex.escape(surface) for surface in sorted(aliases, key=lambda s: (-len(s), s)))
    pattern = regex.compile(rf"(?<![\p{{L}}\p{{Nd}}])(?:{spelt})(?![\p{{L}}\p{{Nd}}])")
    taken = Taken(mentions)
    claims = []
    for match in reading.matches(pattern):
        alias = aliases[match.group()]
        place = Mention(match.start(), match.end(), "", "")
        over = taken.over(place)
        if not any(_is_inside(place, mention) for mention in over):
            found = next((mention for mention in over if mention[:2] == place[:2]), place)
            claims.append(_as_said(found, alias))
    return [mention for mention in claim(mentions, claims) if mention.kind != NOT_A_NAME]


def _is_inside(place: Mention, mention: Mention) -> bool:
    """A word inside a longer name is not meant: "Pakistan" in "Tehreek-e-Taliban Pakistan"."""
    return mention.start <= place.start and mention.end >= place.end and mention[:2] != place[:2]


def _as_said(found: Mention, alias: Alias) -> Mention:
    return found._replace(
        kind=alias.kind or found.kind or "person",
        identity=alias.identity or found.identity,
        why=f"{ALIASES_FILE}: {alias.surface}",
    )
