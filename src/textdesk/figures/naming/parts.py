"""Names told by the part that they play in the sentence: "Hope laughed", "Paris is sitting behind me"."""

import regex

from textdesk.corpus import Span
from textdesk.figures.acronyms import definitions
from textdesk.figures.naming.context import is_relative, kind_in_apposition
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import known, sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.roles import is_office
from textdesk.figures.naming.shapes import is_acronym
from textdesk.lexicons import word_frequencies, word_set

_WITH_PERSON = frozenset({"poss", "conj", "appos", "dobj", "dative"})
_AND = regex.compile(r"\s(?:and|or)\s")
_LONGEST_PERSON = 3
_ACRONYM_LENGTHS = range(3, 7)
_ASKED = regex.compile(r"\b(?:told|asked|joined)\s$")
_STATES = frozenset({"are", "be", "had", "has", "is", "lies", "looks", "seems", "was", "were"})
_TOLD = regex.compile(r"\b(?:told|tells|telling)\sthe\s$")


def people_by_part(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take a first name or surname that is also a word or a place for the text's person, where people stand."""
    full = _parts_of_people(reading, mentions)
    taken = Taken(mentions)
    claims = []
    for span in reading.occurrences(full) if full else ():
        over = taken.over(span)
        is_open = span.start not in reading.chain_inner and span.end not in reading.chain_inner
        is_open = is_open and all(mention.is_guess and mention[:2] == tuple(span) for mention in over)
        if (
            is_open
            and not any(mention.kind == "person" for mention in over)
            and _stands_as_person(reading, span, taken)
        ):
            claims.append(Mention(*span, "person", f"rule: part of the name of {full[reading.surface(span)]}"))
    return claim(mentions, claims)


def _parts_of_people(reading: Reading, mentions: list[Mention]) -> dict[str, str]:
    """First names and surnames of the text's people, each with one of the full names that it belongs to."""
    parts: dict[str, str] = {}
    for mention in mentions:
        words = reading.surface(mention).split() if mention.kind == "person" else []
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            if len(word) > 2 and word[0].isupper() and not is_acronym(word) and not is_office(word):
                parts.setdefault(word, " ".join(words))
    return parts


def _stands_as_person(reading: Reading, span: Span, taken: Taken) -> bool:
    """Whether a word stands as people do: a country needs a verb that only people take, other words any verb."""
    noun = reading.noun(span)
    if noun is None or noun.has_article:
        return False
    it = known(reading.surface(span))
    if noun.is_subject:
        return (
            it is None
            or it.kind != "place"
            or noun.head in word_set("human_verbs.txt")
            or _is_with(reading, span, taken)
        )
    is_word = it is None and reading.surface(span) not in word_set("not_names.txt")
    return is_word and noun.part in _WITH_PERSON


def _is_with(reading: Reading, span: Span, taken: Taken) -> bool:
    """Whether a person stands on the other side of an "and"."""
    after = _AND.match(reading.text, span.end)
    return after is not None and any(
        mention.kind == "person" for mention in taken.over(Span(after.end(), after.end() + 1))
    )


def unseen_by_part(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take a capitalised word that the model passed over, and that does what a verb says, for a person."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        span = Span(chain[0].start, chain[-1].end)
        if len(chain) > _LONGEST_PERSON or taken.over(span) or not _may_be_somebody(reading, chain):
            continue
        if _acts(reading, chain):
            claims.append(Mention(*span, "person", "rule: does what people do"))
        elif kind_in_apposition(reading.after(span.end, 100)) == "person" or is_relative(
            reading.before(span.start, 30)
        ):
            claims.append(Mention(*span, "person", "rule: said to be a person"))
        elif _does_something(reading, chain):
            claims.append(Mention(*span, "organisation", "rule: a rare word that does something"))
    return claim(mentions, claims)


def _may_be_somebody(reading: Reading, chain: Chain) -> bool:
    """Whether a row of capitalised words is no word, title, place or body that is known, nor in a headline."""
    last, whole = reading.surface(chain[-1]), reading.surface(Span(chain[0].start, chain[-1].end))
    is_word = last.lower() in reading.small_words or last in word_set("not_names.txt") or is_acronym(last)
    is_other = is_word or known(last) or known(whole) or is_office(last) or head_kind(last.lower())
    return not is_other and not reading.is_headline(chain[0].start)


def _acts(reading: Reading, chain: Chain) -> bool:
    noun = reading.noun(chain[-1])
    if noun is None or not noun.is_subject:
        return False
    return noun.head in word_set("human_verbs.txt") or noun.head in word_set("reporting_verbs.txt")


def _does_something(reading: Reading, chain: Chain) -> bool:
    noun = reading.noun(chain[-1])
    is_rare = len(chain) == 1 and reading.surface(chain[0]).lower() not in word_frequencies()
    return noun is not None and noun.is_subject and noun.part == "nsubj" and is_rare and noun.head not in _STATES


def bodies_by_part(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take for a body what was told something, or initials that the model passed over and that do something."""
    taken = Taken(mentions)
    defined = {reading.surface(definition.short) for definition in definitions(reading.document)}
    claims = []
    for chain in reading.chains:
        span = Span(chain[0].start, chain[-1].end)
        over = taken.over(span)
        if not over and reading.surface(span) not in defined and _is_acting_acronym(reading, chain):
            claims.append(Mention(*span, "organisation", "rule: initials that do something"))
        elif _is_spelt_as_word(reading, chain, over):
            claims.append(Mention(*span, "organisation", "rule: a body's name that is a word"))
        elif _is_told(reading, span, over):
            claims.append(Mention(*span, "organisation", "rule: was told something"))
    return claim(mentions, claims)


def _is_acting_acronym(reading: Reading, chain: Chain) -> bool:
    surface = reading.surface(chain[0])
    is_open = len(chain) == 1 and surface.isalpha() and surface.isupper() and len(surface) in _ACRONYM_LENGTHS
    if not is_open or surface in word_set("not_names.txt") or surface.lower() in reading.small_words:
        return False
    noun = reading.noun(chain[0])
    return noun is not None and noun.has_verb and noun.part == "nsubj" and not reading.is_shouted(chain[0])


def _is_spelt_as_word(reading: Reading, chain: Chain, over: list[Mention]) -> bool:
    """Whether the Guardian, the Treasury, Dawn or Shelter is meant: by an article, or by what it does."""
    surface = reading.surface(chain[0])
    bodies = sections("bodies_spelt_as_words.txt")
    is_open = len(chain) == 1 and all(mention.is_guess and mention.kind != "organisation" for mention in over)
    if not is_open or reading.is_headline(chain[0].start):
        return False
    noun = reading.noun(chain[0])
    is_subject = noun is not None and noun.has_verb and noun.part == "nsubj"
    if reading.before(chain[0].start, 4).endswith("the "):
        return surface in bodies["the"]
    if reading.before(chain[0].start, 4).endswith("The "):
        return is_subject and surface in bodies["the"]
    return surface in bodies["bare"] and (is_subject or bool(_ASKED.search(reading.before(chain[0].start, 12))))


def _is_told(reading: Reading, span: Span, over: list[Mention]) -> bool:
    surface = reading.surface(span)
    is_open = all(
        mention.is_guess and mention[:2] == tuple(span) and mention.kind != "organisation" for mention in over
    )
    is_other = known(surface) or is_office(surface) or surface in word_set("not_names.txt")
    return is_open and not is_other and bool(_TOLD.search(reading.before(span.start, 20)))
