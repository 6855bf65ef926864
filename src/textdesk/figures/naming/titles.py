"""How titles of books, reports, films and articles are announced: one pattern for each way."""

from functools import cache

import regex

from textdesk.figures.naming.known import sections
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
_MAKES = r"writ(?:e|es|ing)|wrote|authored|published|penned|translated|directed|composed|reviewed|(?:co-)?authors?\sof"
# Sure titles: they open with an article or a year, or hold a little word: The Yam Barn, Songs for a Dry Well.
_SURE = rf"(?=(?:The|A|An|How|Why|What|When|Where|On|My|In)\s|\d|(?:{_TITLE_WORD}[:,]?\s){{1,3}}(?:{_SMALL})\s){_TITLE}"


@cache
def _noun() -> str:
    return rf"(?:{'|'.join(sorted(sections('kind_words.txt')['work'], key=len, reverse=True))})s?"


@cache
def introduced() -> "regex.Pattern[str]":
    """Her book, The Quiet Shore: Life and Work in Aden, ...; the report Losing Ground by ..."""
    title = rf"(?P<title>(?={_TITLE_WORD}[:?!]?\s){_TITLE})"
    sure = rf"(?P<title>(?=\d+:|[^,.;]{{3,40}}:\s\p{{Lu}}|(?:The|A|An)\s){_TITLE})"
    beside = rf"(?P<title>{_TITLE_WORD}{_STEP}{_TITLE})(?=\s\p{{Ll}})"
    return regex.compile(rf"\b{_noun()}{_NAMED}(?:[,:]?\s(?:[*_])?(?:{title}{_ENDS}|{sure})|\s{beside})")


@cache
def articled() -> "regex.Pattern[str]":
    """A capital article in the middle of a sentence: proclaimed The End of History."""
    articled = rf"(?:The|A|An)\s(?=\p{{Lu}}){_TITLE}"
    return regex.compile(rf"(?<=[\p{{Ll}},]\s|['’]s\s)(?P<title>{articled})")


@cache
def made() -> "regex.Pattern[str]":
    """Wrote Songs for a Dry Well; author of Imperial Reckoning; wrote in Africa Must Unite."""
    ends = r"(?=[.,;:]|\s(?:for|with|about|after|while|before)\s|$)"
    bare = rf"(?:wrote|authored|penned)\s(?P<title>(?:{_TITLE_WORD}\s){{1,3}}{_TITLE_WORD}){ends}"
    of = rf"(?:[Aa]uthors?|[Ee]ditors?|[Tt]ranslators?)\sof\s(?P<title>{_TITLE})"
    return regex.compile(rf"\b(?:(?:{_MAKES})\s(?P<title>{_SURE})|{bare}|{of})")


@cache
def owned() -> "regex.Pattern[str]":
    """Han Kang's Human Acts, about ...; A Prize for A River Without Banks."""
    noun = r"(?:[\w-]+\s){0,2}(?:novel|memoir|book|film|history|study|poem|play|essay|report)"
    told = rf"(?=,\s(?:about|published|written|an?\s{noun}))"
    prize = r"(?:Prize|Award|Booker|Pulitzer|Medal|Oscar|prize|award)\b[^.;]{0,25}?\sfor\s"
    return regex.compile(rf"(?:(?<=\p{{L}}['’]s?\s)(?P<title>{_TITLE}){told}|{prize}(?P<title>{_SURE}))")


@cache
def introduced_quoted() -> "regex.Pattern[str]":
    """Her book “The Quiet Shore”."""
    return regex.compile(rf"\b{_noun()}{_NAMED}[,:]?\s(?=[“\"‘'«]\p{{Lu}}){_QUOTED}")


@cache
def made_quoted() -> "regex.Pattern[str]":
    """Wrote “The Quiet Shore”; headlined “No Way Home”."""
    return regex.compile(rf"\b(?:{_MADE}),?\s(?=[“\"‘'«]{_TITLE}[,.]?[”\"’'»]){_QUOTED}")


@cache
def read_quoted() -> "regex.Pattern[str]":
    """In “Losing Ground”, Ada Byron shows; had read “The Dry Well”; her debut, “Salt”, ran in."""
    verbs = (
        r"[Ii]n|(?:re-?)?read(?:ing|s)?|saw|watch(?:ed|ing)|quot(?:ed|es|ing)|cit(?:ed|es|ing)|sang|sings"
        r"|recit(?:ed|es|ing)|perform(?:ed|s)"
    )
    made = r"(?:feature|debut|masterpiece|bestseller|hit|result|sequel|piece|last|first|second|third|latest|chapter),"
    title = rf"(?=[“\"‘'«](?:{_TITLE_WORD}[:,]?\s(?:(?:{_SMALL})\s){{0,3}}){{1,12}}{_TITLE_WORD}[,.?!]?[”\"’'»])"
    return regex.compile(rf"\b(?:{verbs}|{made})\s{title}{_QUOTED}")


@cache
def before_year() -> "regex.Pattern[str]":
    """Things Fall Apart | (1958)."""
    return regex.compile(rf"(?<=[\p{{Ll}},;:]\s){_TITLE_WORD}(?:{_STEP}{_TITLE_WORD}){{1,8}}$")


@cache
def dated_quoted() -> "regex.Pattern[str]":
    """“Salt” (1994)."""
    return regex.compile(rf"(?=[“\"‘'«]\p{{Lu}}){_QUOTED}(?=\s\((?:1[89]|20)\d\d\))")


@cache
def long_quoted() -> "regex.Pattern[str]":
    """Three words or more in quotation marks, all the telling ones capital: “A River Without Banks”."""
    return regex.compile(
        rf"(?=[“\"‘'«](?:{_TITLE_WORD}[:,]?\s(?:(?:{_SMALL})\s){{0,3}}){{2,12}}{_TITLE_WORD}[,.?!]?[”\"’'»]){_QUOTED}"
    )


@cache
def followed_quoted() -> "regex.Pattern[str]":
    """“The Quiet Shore”, her novel."""
    article = r"(?:an?|the|his|her|their|its|my|our)"
    return regex.compile(rf"(?=[“\"‘'«]{_TITLE}[,.]?[”\"’'»]){_QUOTED},?\s{article}\s(?:[\w-]+\s){{0,3}}{_noun()}\b")
