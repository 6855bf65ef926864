"""Names that the model passed over or took for something else, told by given names, places and small words."""

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.kinds import comes_from, head_kind, works_there
from textdesk.figures.naming.known import cities, is_family_first, is_given_name, known, may_be_full_name
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.roles import is_office
from textdesk.figures.naming.wholes import is_row_of_names
from textdesk.lexicons import word_frequencies, word_set

_MOST_WORDS = 4
_WHERE = regex.compile(r"\b(?:[Ii]n|near|outside|across|throughout|around|from|to|at|of|for|between|and|,)\s$")
_IN = regex.compile(
    r"(?<!\b(?:confidence|faith|trust|invest|invested|investor|investors|shares?|stakes?))\s?\b(?:[Ii]n|[Nn]ear|outside|across|throughout)\s$"
)
_INTO = regex.compile(
    r"\b(?:into|via|through|out\sof|off|towards?"
    r"|(?:camps?|clinics?|schools?|hospitals?|factory|plant|mine|court|prison|jail|base|barracks|airport|port|crossing|checkpoint|station|dam)"
    r"\s(?:at|near|outside))\s$"
)
_TAKEN = regex.compile(
    r"\b(?:looted|captured|seized|shelled|besieged|liberated|entered|reached|fled|evacuated|occupied|retook|recaptured|stormed|overran"
    r"|bombarded|flooded|revisited|visited|toured)\s$"
)
_HAPPENED_AT = regex.compile(
    r"\b(?:arrested|born|buried|captured|detained|died|drowned|executed|fought|hanged|held|killed|landed|married|met|murdered|shot|signed"
    r"|stopped|stayed|wounded)\sat\s$"
)
_AT = regex.compile(r"\bat\s$")
_FROM = regex.compile(r"\b(?:[Ff]rom|to)\s$")
_STANDS_THERE = regex.compile(
    r"\s(?:port|camp|province|district|governorate|refinery|prison|dam|airport|valley|border)\b"
)
_ON = regex.compile(r"\b(?:on|at|towards?|off)\s$")
_MOVED = regex.compile(
    r"\b(?:(?:fled|flew|moved|retired|returned|travelled|traveled|went|drove|marched|sailed|deported|exiled|sent)\sto"
    r"|(?:fled|came|hails|hailed|driven|expelled|evacuated)\sfrom"
    r"|(?:people|residents|widows|villagers|survivors|ruins|women|hills|slums|shores|beaches|garrison|gates|liberation|city|town|village|outskirts|streets|suburbs?|bishop|archbishop|mayor|governor|battle|siege"
    r"|port|province|south|north|east|west|fall|capital)\sof)\s$"
)
_ADDRESS_GOES_ON = regex.compile(r"[_@/]|\.\p{L}")
_LANGUAGES = frozenset(
    {
        "Amharic",
        "Dari",
        "English",
        "Farsi",
        "Hindi",
        "Latin",
        "Mandarin",
        "Pashto",
        "Sanskrit",
        "Somali",
        "Swahili",
        "Urdu",
    }
)


def people_by_given_name(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take two to four capitalised words that begin with a given name for a person, whatever the model says."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        span = Span(chain[0].start, chain[-1].end)
        over = taken.over(span)
        is_open = all(mention.is_guess and mention.start >= span.start and mention.end <= span.end for mention in over)
        is_open = is_open and not any(mention.kind == "person" for mention in over)
        if is_open and not reading.is_headline(span.start) and _reads_as_person(reading, chain, over):
            claims.append(Mention(*span, "person", "rule: reads as a person's name"))
    return claim(mentions, claims)


def _reads_as_person(reading: Reading, chain: Chain, over: list[Mention]) -> bool:
    words = [reading.surface(word) for word in chain]
    if not 0 < len(words) <= _MOST_WORDS or any(map(str.isupper, words[1:])):
        return False
    is_named = is_given_name(words[0]) or is_family_first(" ".join(words)) or may_be_full_name(words)
    if not (is_named or (not over and _are_rare(words))):
        return False
    if len(words) == 1:
        return not over and _is_lone_given_name(reading, chain[0])
    if is_row_of_names(reading, chain):
        return False
    name = " ".join(words)
    return known(name) is None and name not in cities() and all(map(_may_be_surname, words[1:])) and not is_office(name)


def _are_rare(words: list[str]) -> bool:
    """Whether of several words hardly one is a word that English knows."""
    known_words = sum(word.lower() in word_frequencies() or len(word) < 3 for word in words)
    return len(words) > 1 and known_words * 3 <= len(words)


def _is_lone_given_name(reading: Reading, word: Span) -> bool:
    """Whether a first name stands alone in the middle of a sentence, and the text never writes it small."""
    surface = reading.surface(word)
    if _ADDRESS_GOES_ON.match(reading.text, word.end):
        return False
    return (
        not reading.opens_sentence(word.start)
        and surface.lower() not in reading.small_words
        and surface not in cities()
    )


def _may_be_surname(word: str) -> bool:
    it = known(word)
    return not head_kind(word.lower()) and word not in word_set("not_names.txt") and (it is None or not it.certain)


def places_by_preposition(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take a city, or a rare word after "in" or "near", for a place: near Doklam, in Enugu."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        span = Span(chain[0].start, chain[-1].end)
        over = taken.over(span)
        is_whole = len(over) == 1 and tuple(over[0][:2]) == tuple(span) and over[0].is_guess
        if (is_whole and over[0].kind in {"person", "organisation", "group"}) or not over:
            why = _place_told(reading, chain, span, over)
            if why:
                claims.append(Mention(*span, "place", why))
    return claim(mentions, claims)


def _place_told(reading: Reading, chain: Chain, span: Span, over: list[Mention]) -> str:
    surface = reading.surface(span)
    before = reading.before(span.start, 20)
    if reading.is_headline(span.start) or surface.isupper():
        return ""
    is_loose = not over or over[0].kind in {"person", "group"}
    if surface in cities() and (is_loose or _WHERE.search(before)):
        return "rule: table of cities" if not reading.opens_sentence(span.start) or len(chain) > 1 else ""
    is_rare = len(chain) == 1 and surface.lower() not in word_frequencies() and surface not in _LANGUAGES
    if _stands_after(reading, span, over, is_rare=is_rare):
        return "rule: after a preposition of place"
    is_there = is_rare and not over and _STANDS_THERE.match(reading.after(span.end, 14))
    return "rule: where something is" if is_there else ""


def _stands_after(reading: Reading, span: Span, over: list[Mention], *, is_rare: bool) -> bool:
    """Whether a preposition tells that a rare word, or a town that the model took for a body, is a place."""
    before = reading.before(span.start, 40)
    is_in = any(pattern.search(before) for pattern in (_IN, _INTO, _TAKEN))
    if is_rare and (is_in or _MOVED.search(before)):
        return True
    if is_rare and (comes_from(before) or _HAPPENED_AT.search(before)):
        return True
    if not over:
        is_free = is_rare and not works_there(before) and not _ADDRESS_GOES_ON.match(reading.text, span.end)
        return is_free and bool(_AT.search(before))
    if is_rare and over[0].kind == "person" and _ON.search(before):
        return True
    surface = reading.surface(span)
    if over[0].kind == "person" and " " in surface and _IN.search(before):
        words = surface.split()
        return not is_given_name(words[0]) and not may_be_full_name(words) and _are_rare(words)
    is_town = surface in cities() or surface in word_set("towns.txt")
    return is_town and (is_in or (over[0].kind == "organisation" and bool(_FROM.search(before))))
