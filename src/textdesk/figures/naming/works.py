"""Titles of books, reports, articles: whole, and with the names inside them counted as the title's own."""

from functools import cache

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import known, sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import HYPHEN, NAME_WORD

_SMALL = (
    "of|the|and|for|on|in|to|with|at|by|from|a|an|or|as|is|are|was|into|about|against|between|through|under|over|"
    "without|not|its|de|la|le|du|des|der|die|das|el|y"
)
_TITLE_WORD = rf"(?:{NAME_WORD}(?:{HYPHEN}\p{{L}}+)*+(?:['’]s?)?|\d{{1,4}})"
# Title case goes on over little words, colons and dashes as long as a capital follows.
_STEP = rf"(?:[:?!]?\s(?:(?:{_SMALL})\s){{0,3}}+|\s[–—-]\s|,\s(?={_TITLE_WORD},?\sand\s\p{{Lu}}))"
_TITLE = rf"(?:{_TITLE_WORD}{_STEP}(?=[\p{{Lu}}\d]))*+{_TITLE_WORD}[?!]?"
_QUOTED = r"[“\"‘'«](?P<quoted>[^“”\"«»\n]{2,150}?)(?P<comma>[,.]?)[”\"’'»](?!\p{L})"
_ENDS = r"(?=\s?[,.;:)\]”\"–—(]|\s(?:by|is|was|has|had|which|that|published|appeared|came)\b|$)"
_NAMED = r"(?:\s(?:is|was|are|were))?(?:,?\s(?:titled|entitled|called|named|headlined))?"
_MADE = "wrote|authored|co-authored|published|edited|directed|titled|entitled|headlined"


def works(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Find titles that a word such as "book" introduces; drop titles that nothing speaks for."""
    taken = Taken(mentions)
    claims = [_work(reading, span) for span in _titles(reading) if not _is_one_name(taken, reading, span)]
    quoted = (mention for mention in mentions if mention.kind == "work" and _stands_in_quotes(reading, mention))
    kept = [mention for mention in mentions if mention.kind != "work"]
    return claim(kept, [*claims, *quoted])


def _work(reading: Reading, span: Span) -> Mention:
    return Mention(span.start, span.end, "work", "rule: title", identity=reading.surface(span))


def _titles(reading: Reading) -> list[Span]:
    found = [Span(*match.span("title")) for match in reading.matches(_introduced())]
    for pattern in (_introduced_quoted(), _made_quoted(), _followed_quoted()):
        found += [Span(*match.span("quoted")) for match in reading.matches(pattern)]
    return found


def _is_one_name(taken: Taken, reading: Reading, span: Span) -> bool:
    """Whether the supposed title is a name of another kind: "in her book, Christine Fair" names no book."""
    surface = reading.surface(span)
    if reading.text[span.start - 1 : span.start] in {"“", '"', "‘", "«"} or ":" in surface:
        return False
    if surface.startswith(("The ", "A ", "An ", "On ", "In ", "How ", "Why ", "What ")):
        return False
    over = taken.over(span)
    return known(surface) is not None or any(
        mention.kind in {"person", "organisation", "place"} and mention.end >= span.end for mention in over
    )


def _stands_in_quotes(reading: Reading, mention: Mention) -> bool:
    before, after = reading.before(mention.start, 1), reading.after(mention.end, 2)
    return before in {"“", '"', "«", "*", "_"} and after.lstrip(",.")[:1] in {"”", '"', "»", "*", "_"}


@cache
def _noun() -> str:
    return rf"(?:{'|'.join(sorted(sections('kind_words.txt')['work'], key=len, reverse=True))})s?"


@cache
def _introduced() -> "regex.Pattern[str]":
    """Her book, The Quiet Shore: Life and Work in Aden, ...; the report Losing Ground by ..."""
    title = rf"(?P<title>(?={_TITLE_WORD}[:?!]?\s){_TITLE})"
    return regex.compile(rf"\b{_noun()}{_NAMED}[,:]?\s(?:[*_])?{title}{_ENDS}")


@cache
def _introduced_quoted() -> "regex.Pattern[str]":
    return regex.compile(rf"\b{_noun()}{_NAMED}[,:]?\s(?=[“\"‘'«]\p{{Lu}}){_QUOTED}")


@cache
def _made_quoted() -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:{_MADE}),?\s(?=[“\"‘'«]{_TITLE}[,.]?[”\"’'»]){_QUOTED}")


@cache
def _followed_quoted() -> "regex.Pattern[str]":
    article = r"(?:an?|the|his|her|their|its|my|our)"
    return regex.compile(rf"(?=[“\"‘'«]{_TITLE}[,.]?[”\"’'»]){_QUOTED},?\s{article}\s(?:[\w-]+\s){{0,3}}{_noun()}\b")
