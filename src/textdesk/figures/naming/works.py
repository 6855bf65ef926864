"""Titles of books, reports, articles: whole, and with the names inside them counted as the title's own."""

from collections.abc import Iterator
from functools import cache

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import cities, is_given_name, known, sections, spelt_names
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import HYPHEN, NAME_WORD
from textdesk.lexicons import word_frequencies

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
_MAKES = r"writ(?:e|es|ing)|wrote|authored|published|penned|translated|directed|composed|reviewed|(?:co-)?authors?\sof"
# Sure titles: they open with an article or a year, or hold a little word: The Yam Barn, Songs for a Dry Well.
_SURE = rf"(?=(?:The|A|An|How|Why|What|When|Where|On|My|In)\s|\d|(?:{_TITLE_WORD}[:,]?\s){{1,3}}(?:{_SMALL})\s){_TITLE}"


_POSSESSIVE = regex.compile(r"['’]s?\s")


def works(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Find titles that a word such as "book" introduces; drop titles that nothing speaks for."""
    taken = Taken(mentions)
    claims = [_work(reading, span) for span in _titles(reading) if not _is_one_name(taken, reading, span)]
    claims += [_work(reading, span) for span in _unannounced(reading, taken)]
    claims += [_work(reading, span) for span in _headed(reading)]
    quoted = (mention for mention in mentions if mention.kind == "work" and _stands_in_quotes(reading, mention))
    kept = [mention for mention in mentions if mention.kind != "work"]
    return claim(kept, [*claims, *quoted])


def _work(reading: Reading, span: Span) -> Mention:
    return Mention(span.start, span.end, "work", "rule: title", identity=reading.surface(span))


def _without_author(reading: Reading, span: Span, taken: Taken) -> Span:
    """The title without whose it is: translated Mahasweta Devi's | Mother of 1084."""
    first = next((m for m in taken.over(span) if m.kind == "person" and m.start == span.start), None)
    owned = _POSSESSIVE.match(reading.text, first.end) if first else None
    return Span(owned.end(), span.end) if owned and owned.end() < span.end else span


def _titles(reading: Reading) -> list[Span]:
    found = [Span(*match.span("title")) for match in reading.matches(_introduced())]
    for pattern in (_introduced_quoted(), _made_quoted(), _followed_quoted(), _read_quoted()):
        found += [Span(*match.span("quoted")) for match in reading.matches(pattern)]
    long = (Span(*match.span("quoted")) for match in reading.matches(_long_quoted()))
    return [*found, *(span for span in long if not head_kind(reading.surface(span).rsplit(maxsplit=1)[-1].lower()))]


def _unannounced(reading: Reading, taken: Taken) -> Iterator[Span]:
    """Titles that no word such as "book" introduces: in The Spy Chronicles; author of Imperial Reckoning."""
    for pattern in (_articled(), _made(), _owned()):
        for match in reading.matches(pattern):
            span = Span(*match.span("title"))
            is_told = pattern is not _articled()
            span = _without_author(reading, span, taken)
            if not reading.is_headline(span.start) and not _is_other_name(taken, reading, span, is_told=is_told):
                yield span


def _headed(reading: Reading) -> Iterator[Span]:
    """Titles that their last word tells: the Rettig Report."""
    heads = sections("name_heads.txt")["work"]
    for chain in reading.chains:
        if len(chain) > 1 and reading.surface(chain[-1]) in heads and not reading.is_headline(chain[0].start):
            yield Span(chain[0].start, chain[-1].end)


def _is_other_name(taken: Taken, reading: Reading, span: Span, *, is_told: bool) -> bool:
    """Whether a body, a place or a person is named: "The Straits Times", "The Gambia", "wrote Ada Byron".

    Where the words before it tell that it was written, the model's word for a body counts for nothing.
    """
    surface = reading.surface(span)
    words = surface.split()
    bare = " ".join(words[1:]) if words[0] in {"The", "A", "An"} else surface
    if known(surface) or known(bare) or bare in cities() or any(spelt.surface == surface for spelt in spelt_names()):
        return True
    over = [mention for mention in taken.over(span) if mention.start <= span.start + 4]
    if any(mention.kind == "person" and mention.end >= span.end for mention in taken.over(span)):
        return True
    bodies = (reading.surface(mention) for mention in over if mention.kind == "organisation")
    if any(head_kind(body.split()[-1].lower()) == "organisation" for body in bodies):
        return True
    if is_told or any(word.islower() for word in words):
        return False
    whole = any(mention.kind != "work" and mention.end >= span.end for mention in over)
    return whole or bool(head_kind(words[-1].lower()))


def _is_one_name(taken: Taken, reading: Reading, span: Span) -> bool:
    """Whether the supposed title is a name of another kind: "in her book, Christine Fair" names no book."""
    surface = reading.surface(span)
    if reading.text[span.start - 1 : span.start] in {"“", '"', "‘", "«"} or ":" in surface:
        return False
    words = surface.split()
    if words[0] in {"The", "A", "An", "On", "In", "How", "Why", "What"} or any(word.islower() for word in words):
        return False
    over = taken.over(span)
    return known(surface) is not None or any(_is_likelier(mention, span, words) for mention in over)


def _is_likelier(mention: Mention, span: Span, words: list[str]) -> bool:
    """Whether a name rather than a title: what the model alone takes for a person needs a person's name."""
    if mention.end < span.end or mention.kind not in {"person", "organisation", "place"}:
        return False
    is_word = any(word.lower() in word_frequencies() for word in words)
    return not (mention.is_guess and len(words) > 1 and is_word and not is_given_name(words[0]))


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
    sure = rf"(?P<title>(?=\d+:|[^,.;]{{3,40}}:\s\p{{Lu}}|(?:The|A|An)\s){_TITLE})"
    beside = rf"(?P<title>{_TITLE_WORD}{_STEP}{_TITLE})(?=\s\p{{Ll}})"
    return regex.compile(rf"\b{_noun()}{_NAMED}(?:[,:]?\s(?:[*_])?(?:{title}{_ENDS}|{sure})|\s{beside})")


@cache
def _articled() -> "regex.Pattern[str]":
    """A capital article in the middle of a sentence: proclaimed The End of History."""
    articled = rf"(?:The|A|An)\s(?=\p{{Lu}}){_TITLE}"
    return regex.compile(rf"(?<=[\p{{Ll}},]\s|['’]s\s)(?P<title>{articled})")


@cache
def _made() -> "regex.Pattern[str]":
    """Wrote Songs for a Dry Well; author of Imperial Reckoning; wrote in Africa Must Unite."""
    bare = rf"(?:wrote|authored|penned)\s(?P<title>(?:{_TITLE_WORD}\s){{1,3}}{_TITLE_WORD})(?=[.,;:]|\s(?:for|with|about|after|while|before)\s|$)"
    of = rf"(?:[Aa]uthors?|[Ee]ditors?|[Tt]ranslators?)\sof\s(?P<title>{_TITLE})"
    return regex.compile(rf"\b(?:(?:{_MAKES})\s(?P<title>{_SURE})|{bare}|{of})")


@cache
def _owned() -> "regex.Pattern[str]":
    """Han Kang's Human Acts, about ...; A Prize for A River Without Banks."""
    noun = r"(?:[\w-]+\s){0,2}(?:novel|memoir|book|film|history|study|poem|play|essay|report)"
    told = rf"(?=,\s(?:about|published|written|an?\s{noun}))"
    prize = r"(?:Prize|Award|Booker|Pulitzer|Medal|Oscar|prize|award)\b[^.;]{0,25}?\sfor\s"
    return regex.compile(rf"(?:(?<=\p{{L}}['’]s?\s)(?P<title>{_TITLE}){told}|{prize}(?P<title>{_SURE}))")


@cache
def _introduced_quoted() -> "regex.Pattern[str]":
    return regex.compile(rf"\b{_noun()}{_NAMED}[,:]?\s(?=[“\"‘'«]\p{{Lu}}){_QUOTED}")


@cache
def _made_quoted() -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:{_MADE}),?\s(?=[“\"‘'«]{_TITLE}[,.]?[”\"’'»]){_QUOTED}")


@cache
def _read_quoted() -> "regex.Pattern[str]":
    """In “Losing Ground”, Ada Byron shows; had read “The Dry Well”; her debut, “Salt”, ran in."""
    verbs = r"[Ii]n|(?:re-?)?read(?:ing|s)?|saw|watch(?:ed|ing)|quot(?:ed|es|ing)|cit(?:ed|es|ing)|sang|sings|recit(?:ed|es|ing)|perform(?:ed|s)"
    made = r"(?:feature|debut|masterpiece|bestseller|hit|result|sequel|piece|last|first|second|third|latest|chapter),"
    title = rf"(?=[“\"‘'«](?:{_TITLE_WORD}[:,]?\s(?:(?:{_SMALL})\s){{0,3}}){{1,12}}{_TITLE_WORD}[,.?!]?[”\"’'»])"
    return regex.compile(rf"\b(?:{verbs}|{made})\s{title}{_QUOTED}")


@cache
def _long_quoted() -> "regex.Pattern[str]":
    """Three words or more in quotation marks, all the telling ones capital: “A River Without Banks”."""
    return regex.compile(
        rf"(?=[“\"‘'«](?:{_TITLE_WORD}[:,]?\s(?:(?:{_SMALL})\s){{0,3}}){{2,12}}{_TITLE_WORD}[,.?!]?[”\"’'»]){_QUOTED}"
    )


@cache
def _followed_quoted() -> "regex.Pattern[str]":
    article = r"(?:an?|the|his|her|their|its|my|our)"
    return regex.compile(rf"(?=[“\"‘'«]{_TITLE}[,.]?[”\"’'»]){_QUOTED},?\s{article}\s(?:[\w-]+\s){{0,3}}{_noun()}\b")
