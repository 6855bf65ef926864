"""Peoples that the model passed over or took for something else, told by the noun after them."""

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.kinds import kind_of_noun
from textdesk.figures.naming.known import cities, known
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import is_acronym
from textdesk.lexicons import word_frequencies

_NOUN = regex.compile(r"\s(?P<noun>\p{Ll}+)\b")
_ARTICLE = regex.compile(r"\b(?:[Aa]n?|[Tt]he)\s$")
_PEOPLE = regex.compile(
    r"[\s-](?:people|peoples|community|communities|tribe|tribes|tribesmen|tribesman|tribal|clan|clans|minority|minorities"
    r"|ethnic|elders?|herders|pastoralists|nomads|villagers|chiefs?|nationalists?|separatists?|speaking|refugees|exiles|families|women|girls)\b",
)
_OF_PARTIES = frozenset(
    {
        "activist",
        "candidate",
        "candidates",
        "lawmaker",
        "lawmakers",
        "minister",
        "senator",
        "spokesman",
        "spokesperson",
        "spokeswoman",
    }
)


def groups_by_noun(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take a capitalised word before "people", "community" or "elders" for a people: the Aweer community."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        surface = reading.surface(chain[-1])
        found = _PEOPLE.match(reading.text, chain[-1].end) or _of_a_people(reading, chain[-1], taken)
        if found is None or len(chain) > 1 or known(surface) or surface in cities() or is_acronym(surface):
            continue
        over = taken.over(chain[-1])
        if all(mention.is_guess for mention in over) and surface.lower() not in word_frequencies():
            kind = "organisation" if found.group().strip() in _OF_PARTIES else "group"
            claims.append(Mention(*chain[-1], kind, f"rule: before{found.group()}"))
    return claim(mentions, claims)


def _of_a_people(reading: Reading, word: Span, taken: Taken) -> "regex.Match[str] | None":
    """A Lebu fisherman, Makonde veterans: a rare word that no rule and no model takes for a body."""
    if any(mention.kind in {"organisation", "event", "work"} for mention in taken.over(word)):
        return None
    noun = _NOUN.match(reading.text, word.end)
    if noun is None or kind_of_noun(noun.group("noun")) != "person":
        return None
    is_plural = noun.group("noun").endswith("s")
    return noun if is_plural or _ARTICLE.search(reading.before(word.start, 6)) else None
