"""Events and laws that one pattern tells whole: the June 12 election, Resolution 1325, the Peasants' Revolt."""

from collections.abc import Iterator
from functools import cache

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import sections
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import NAME_WORD

_DATED_ATTACK = regex.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}"
    r"|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)|9/11|7/7|26/11)"
    r"(?:,?\s\d{4},?)?\s(?:terrorist\s|terror\s|suicide\s)?(?:attacks?|bombings?|massacre|elections?|coup|revolution|uprising|protests?|riots)\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}\s"
    r"(?:clashes|attacks?|bombings?|massacre|elections?|coup|uprising|protests|riots|earthquake|floods)\b"
    r"|(?<![\d/.])9/11(?![\d/])|\bCOP[\s-]?\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)\sAmendment\b",
)
# The Armed Forces (Special Powers) Act.
# Security Council Resolution 1325, Executive Order 9066, the 1951 Convention, the battle of Adwa.
_NUMBERED = regex.compile(
    r"\b(?:(?:UN\s)?(?:Security\sCouncil|General\sAssembly)\s)?(?:Resolution|Executive\sOrder|Agenda|Vision|Decree|Proposition)\s\d{2,5}\b"
    r"|(?<=\b[Tt]he\s)(?:1[89]|20)\d\d\s(?:Accords?|Act|Agreement|Constitution|Convention|Declaration|Protocol|Treaty)\b"
    r"|\p{Lu}\p{Ll}+[–-]\p{Lu}\p{Ll}+\s(?:Accord|Agreement|Conflict|Declaration|Dialogue|Pact|Protocol|Summit|Treaty|War)\b"
    r"|\b\p{Lu}\p{Ll}+ty-\p{Ll}+\sAmendment\b"
    rf"|(?<=\bthe\s)(?:battle|siege)\sof\s{NAME_WORD}(?:\s{NAME_WORD})?"
)
_ACT_WITH_BRACKETS = regex.compile(
    rf"{NAME_WORD}(?:\s(?:(?:of|and|for)\s)?{NAME_WORD}){{0,5}}\s\({NAME_WORD}(?:\s(?:and\s)?{NAME_WORD}){{0,3}}\)"
    r"\s(?:Act|Bill|Law|Ordinance|Regulations?|Order)\b",
)
# The Peasants' Revolt, the Victims' Law.
_OWNED_HEAD = regex.compile(
    rf"(?<=\b[Tt]he\s)(?:{NAME_WORD}\s)?\p{{Lu}}\p{{L}}+(?:s['’]|['’]s)\s(?:{NAME_WORD}\s){{0,3}}(?P<head>\p{{Lu}}\p{{L}}+)\b"
)


@cache
def event_words(part: str) -> frozenset[str]:
    """Return the heads of events' names that stand in one position: last, first, with or plain."""
    return sections("event_words.txt")[part]


def patterned(reading: Reading) -> Iterator[Span]:
    """Yield where a text names an event in one of these ways."""
    for pattern in (_DATED_ATTACK, _ACT_WITH_BRACKETS, _NUMBERED):
        for match in reading.matches(pattern):
            yield Span(*match.span())
    for match in reading.matches(_OWNED_HEAD):
        if match.group("head") in event_words("last"):
            yield Span(*match.span())
