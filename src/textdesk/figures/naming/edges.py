"""Clean edges: articles, possessives and stray signs off a name; what is no name at all, out."""

import regex

from textdesk.figures.naming.known import known, sections
from textdesk.figures.naming.mention import Mention
from textdesk.figures.naming.reading import Reading
from textdesk.lexicons import word_set

_BEFORE = regex.compile(
    r"""(?:[\s"“”„'‘’«»(\[{*_#•.,;:–—-]+
        |(?i:the|a|an|this|that|these|those|its|our|your|my|his|her|their|some|any|every|each|all|both|no)\s+
        |(?:Between|From|Since|After|Before|Ex-|ex-)(?:\s+|(?<=-))
        |(?i:dear|hi|hello|hey|thanks|regards|subject|re|fwd|cc|from|attn)\b[\s:,!-]+
        )+""",
    regex.VERBOSE,
)
_AFTER = regex.compile(r"""(?:['’]s?|[\s"“”«»‘,;:!?…)\]}*_•–—-]|(?<!\b\p{L}|\b\p{Lu}\p{Ll}{1,3}|\.\p{L})\.)+$""")
# What a name never runs across; only a company's suffix and a list closed by "and" cross a comma.
_CUT = regex.compile(
    r"\s[-–—]+\s|[—:;|/(\t<>{}\[\]“”\"]|,(?!\s*(?:Inc|Ltd|LLC|L\.?L\.?C|Jr|Sr|PLC|S\.A|D\.?C|[^,]*\b(?:and|&)\b))",
)
_INSIDE = regex.compile(r"\s(?:in|near|outside)\s(?=\p{Lu})")
_ADDRESS = regex.compile(r"@|https?:|www\.|\.(?:com|org|net|edu|gov|co\.uk|htm|html|jpg|png|doc|docx|xls|pdf|txt)\b")

# A part of a document is no law: "Article 19", "Chapter 4 of the Code".
_NUMBERED = regex.compile(
    r"(?:Article|Block|Chapter|Clause|Division|Figure|Page|Part|Phase|Section|Table)s?\s[\dIVX].*", regex.DOTALL
)


def clean_edges(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Strip what is no part of a name from both its ends; drop mentions that are then no names."""
    cleaned = (_trimmed(reading.text, mention) for mention in mentions)
    return [mention for mention in cleaned if _may_be_name(reading, mention)]


def _trimmed(text: str, mention: Mention) -> Mention:
    surface = text[mention.start : mention.end]
    if surface.startswith("The Hague"):
        return mention
    opener = _BEFORE.match(surface)
    left = opener.end() if opener else 0
    cut = _CUT.search(surface, left + 1) or _second_place(surface, left)
    surface = surface[: cut.start()] if cut else surface
    closer = _AFTER.search(surface, left)
    right = closer.start() if closer else len(surface)
    return mention._replace(start=mention.start + left, end=mention.start + max(left, right))


def _second_place(surface: str, left: int) -> "regex.Match[str] | None":
    """Where a second place begins: "Town Hall in Market Street"; but "Aid in Africa" is one name."""
    cut = _INSIDE.search(surface, left + 1)
    head = surface[left : cut.start()].rsplit(maxsplit=1)[-1:] if cut else []
    return cut if head and head[0].lower() in sections("kind_words.txt")["place"] else None


def _may_be_name(reading: Reading, mention: Mention) -> bool:
    surface = reading.surface(mention)
    if sum(map(str.isalpha, surface)) < 2 or _ADDRESS.search(surface):
        return False
    if all(word in word_set("not_names.txt") or not any(map(str.isalpha, word)) for word in surface.split()):
        return False
    if _NUMBERED.fullmatch(surface):
        return False
    if surface.islower():
        return mention.kind == "place" and known(surface.title()) is not None
    if mention.kind == "person" and (any(map(str.isdigit, surface)) or (surface[0].islower() and " " not in surface)):
        return False
    return not reading.is_pronoun(mention)
