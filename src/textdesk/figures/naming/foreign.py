"""Names of bodies and places in other languages, told by their first word and held together by little ones."""

from functools import cache

import regex

from textdesk.figures.naming.kinds import first_kind
from textdesk.figures.naming.known import sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import NAME_WORD

_LITTLE = r"(?:de|del|della|delle|degli|dei|du|des|da|das|do|dos|di|d['’]|l['’]|la|las|le|les|los|el|e|y|et|i|a|para|pour|per|für|der|und|van|en|het)"
_STEP = rf"(?:\s|\s(?:{_LITTLE}\s){{1,2}}|\s(?:{_LITTLE}\s)?[dl]['’])"


def foreign_names(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Make one name of Museo de la Memoria y los Derechos Humanos: a body or a place, as its first word says."""
    taken = Taken(mentions)
    claims = []
    for match in reading.matches(_foreign()):
        first = match.group("first").lower()
        place = Mention(*match.span("name"), first_kind(first), f"rule: {first} tells its kind")
        if all(mention.is_guess and mention.start >= place.start for mention in taken.over(place)):
            claims.append(place)
    return claim(mentions, claims)


@cache
def _foreign() -> "regex.Pattern[str]":
    heads = sections("name_heads.txt")
    first = "|".join(sorted(word.title() for word in heads["organisation_first"] | heads["place_abroad"]))
    linked = rf"\s(?:{_LITTLE}\s){{1,2}}|\s(?:{_LITTLE}\s)?[dl]['’]"
    words = rf"(?:{_STEP}{NAME_WORD})"
    return regex.compile(
        rf"(?<![\p{{L}}-])(?P<name>(?P<first>{first})(?:\s\p{{L}}+)?(?:{linked}){NAME_WORD}{words}{{0,6}}+)"
    )
