"""Hyphens in names: those that hold one name together, and those that stand between two countries."""

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import country_in_pair, known
from textdesk.figures.naming.mention import WHOLE, Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.roles import is_office
from textdesk.figures.naming.shapes import PARTICLE, TOWN_PARTICLE, is_name_like

GUESSED = "rule: hyphenated name"
# "has launched Zarb-e-Azb, Radd-ul-Fasaad and ..."
_LAUNCHED = regex.compile(r"\b(?:launch|conduct|mount|end|beg[iau]n|undert|carried out|under)\p{L}*[^.;:]{0,90}$")
_DASH = regex.compile(r"(?<=\p{L})[-‐‑–—/](?=\p{L})")
_LEFT = regex.compile(r"(?:[\p{L}.]+\s){0,2}[\p{L}.]+$")
_RIGHT = regex.compile(r"[\p{L}.]*\p{L}(?:\s\p{Lu}\p{L}+){0,2}")


def hyphened_names(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Make one name of Zarb-e-Azab, and of a hyphened name that the model saw only a part of."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        for index, word in enumerate(chain):
            if "-" in reading.surface(word) or "‑" in reading.surface(word) or "‐" in reading.surface(word):
                claims += _whole(reading, chain, index, taken)
    return claim(mentions, claims)


def _whole(reading: Reading, chain: Chain, index: int, taken: Taken) -> list[Mention]:
    word = chain[index]
    over = taken.over(word)
    if is_office(reading.surface(word).partition("-")[0]):
        return []
    is_one = bool(PARTICLE.search(reading.surface(word)))
    if any(m.start <= word.start and m.end >= word.end for m in over) or not (is_one or len(over) == 1):
        return []
    if not is_one and _is_pair(reading, word):
        return []
    named = next((m for m in over if m.kind != "place"), over[0] if over and not is_one else None)
    kind = named.kind if named and not (named.is_guess and is_one) else _kind_by_particle(reading, word, named)
    end = max(word.end, *(m.end for m in over)) if over else word.end
    if is_one and kind == "organisation":
        end = max(end, _tail(chain, index, taken))
    start = min(word.start, *(m.start for m in over)) if over else word.start
    return [Mention(start, end, kind, GUESSED if is_one else WHOLE)]


def _kind_by_particle(reading: Reading, word: Span, named: Mention | None) -> str:
    if _LAUNCHED.search(reading.before(word.start, 120)):
        return "event"
    if named:
        return named.kind
    return "place" if TOWN_PARTICLE.search(reading.surface(word)) else "organisation"


def _tail(chain: Chain, index: int, taken: Taken) -> int:
    """How far a name such as Tehreek-e-Taliban Pakistan goes on; a name of its own kind stays out."""
    end = chain[index].end
    for word in chain[index + 1 :]:
        if any(mention.kind != "place" for mention in taken.over(word)):
            break
        end = word.end
    return end


def _is_pair(reading: Reading, word: Span) -> bool:
    if known(reading.surface(word)):
        return False
    parts = regex.split("[-‐‑]", reading.surface(word))
    return len(parts) == 2 and all(country_in_pair(part) or known(part) for part in parts)


def country_pairs(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Make two countries of Pak-US, US–China or India/Pakistan, each counted once."""
    claims = []
    for dash in reading.matches(_DASH):
        left = _country_before(reading, dash.start())
        right = _country_after(reading, dash.end())
        if left and right and _are_two(reading, left, right):
            # "Sino" beside "Indian" is as much an adjective as the other.
            kind = "group" if right.kind == "group" and country_in_pair(reading.surface(left)) else left.kind
            claims += [left._replace(kind=kind), right]
    return claim(mentions, claims)


def _are_two(reading: Reading, left: Mention, right: Mention) -> bool:
    """Whether these are two countries: Guinea-Bissau is one, and so are the two halves of one people's name."""
    is_people = left.kind == right.kind == "group" and left.identity == right.identity
    return not is_people and known(reading.text[left.start : right.end]) is None


def _country_before(reading: Reading, end: int) -> Mention | None:
    found = _LEFT.search(reading.before(end, 40))
    words = found.group().split() if found else []
    for index in range(len(words)):
        size = len(" ".join(words[index:]))
        mention = _country(reading, Span(end - size, end))
        if mention:
            return mention
    return None


def _country_after(reading: Reading, start: int) -> Mention | None:
    found = _RIGHT.match(reading.after(start, 40))
    words = found.group().split() if found else []
    for index in range(len(words), 0, -1):
        size = len(" ".join(words[:index]))
        mention = _country(reading, Span(start, start + size))
        if mention:
            return mention
    return None


def _country(reading: Reading, span: Span) -> Mention | None:
    surface = reading.surface(span)
    it = known(surface) if surface[0].isupper() and is_name_like(surface) else None
    short = country_in_pair(surface)
    if short:
        return Mention(*span, "place", "rule: country pair", identity=short)
    if it and it.kind in {"place", "group", "organisation"}:
        return Mention(*span, it.kind, "rule: country pair", identity=it.identity)
    return None
