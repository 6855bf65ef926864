"""Names that everybody knows - countries, places, peoples, bodies, events - set right, and found where missed."""

from collections.abc import Iterator
from functools import cache

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.hyphens import GUESSED
from textdesk.figures.naming.known import Spelt, is_country, known, spelt_names
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.roles import is_office

_TABLE = "rule: table of known names"
_LONGEST_KNOWN = 6


def known_names(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Mend the kind of names in the tables of countries, places, peoples and bodies; find missed ones."""
    named = {spelt.surface: spelt for spelt in spelt_names()}
    spelt = (_spelt(match, named) for match in reading.matches(_spelt_whole()))
    before = Taken(mentions)
    whole = (mention for mention in spelt if all(other.is_guess for other in before.over(mention)))
    people = {word for mention in mentions if mention.kind == "person" for word in _parts(reading, mention)}
    retyped = [_as_known(reading, mention, people) for mention in claim(mentions, whole)]
    taken = Taken(retyped)
    claims = []
    for chain in _known_chains(reading):
        for last in range(min(len(chain), _LONGEST_KNOWN), 0, -1):
            span = Span(chain[0].start, chain[last - 1].end)
            it = known(reading.surface(span))
            # A country may stand before other names ("US Treasury"); "Florida" in "Florida Keys" is not meant.
            is_end = last == len(chain) or is_office(reading.surface(chain[last]))
            if it and it.certain and (is_end or is_country(it.identity) or it.kind == "group"):
                if _is_open(taken, span) and not reading.is_pronoun(span):
                    claims.append(Mention(*span, it.kind, _TABLE, identity=it.identity))
                break
    return claim(retyped, claims)


def _known_chains(reading: Reading) -> Iterator[Chain]:
    """The rows of capitalised words; where all words are capital, each of these begins one."""
    for chain in reading.chains:
        is_shouted = len(chain) > 1 and reading.is_shouted(chain[0])
        yield from (chain[first : first + 1] for first in range(len(chain))) if is_shouted else (chain,)


def _is_open(taken: Taken, span: Span) -> bool:
    """Whether nothing stands there, or only a part of the name that the model saw: Islamic | State."""
    return all(
        mention.is_guess and mention.start >= span.start and mention.end <= span.end and mention[:2] != tuple(span)
        for mention in taken.over(span)
    )


def _parts(reading: Reading, mention: Mention) -> list[str]:
    """The words of a name that has several."""
    words = reading.surface(mention).split()
    return words if len(words) > 1 else []


def _as_known(reading: Reading, mention: Mention, people: set[str]) -> Mention:
    surface = reading.surface(mention)
    it = known(surface)
    is_open = mention.is_guess or mention.why == GUESSED
    if it is None or not is_open:
        return mention
    is_place = it.kind == "place" and (
        mention.kind == "organisation" or (is_country(it.identity) and surface not in people)
    )
    is_people = it.kind == "group" and " " not in surface and reading.before(mention.start, 4).lower().endswith("the ")
    return mention.retyped(it.kind, _TABLE) if it.certain or is_place or is_people else mention


def _spelt(match: "regex.Match[str]", named: dict[str, Spelt]) -> Mention:
    name = named[match.group()]
    return Mention(*match.span(), name.kind, _TABLE, identity=name.identity)


@cache
def _spelt_whole() -> "regex.Pattern[str]":
    spelt = "|".join(regex.escape(name.surface) for name in sorted(spelt_names(), key=_length, reverse=True))
    return regex.compile(rf"\b(?:{spelt})(?![\p{{L}}\p{{Nd}}])")


def _length(name: Spelt) -> int:
    return len(name.surface)
