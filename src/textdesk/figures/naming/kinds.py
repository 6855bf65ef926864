"""What kind of thing a name names: told by its own head, or by the noun that introduces it."""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.hyphens import GUESSED
from textdesk.figures.naming.known import is_given_name, known, sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.lexicons import word_set

LIST_STEP = regex.compile(r"(?:\s\([^)]{1,20}\))?(?:,\s(?:and\s|or\s)?|\s(?:and|or|as well as)\s)(?:the\s)?")
_OF = regex.compile(r"\s(?:of|for|on)\s(?:the\s)?$")
_COMES_FROM = regex.compile(r"\b(?P<noun>\p{L}\p{Ll}+)\sfrom\s$")
_WORKS_AT = regex.compile(r"\b(?P<noun>\p{L}\p{Ll}+)\s(?:here\s)?at\s(?:the\s)?$")
_LONGEST_LIST = 12
# In titles and headings these are capitalised without being anybody's name: "Prompt Service".
_NO_NAME_ALONE = frozenset(
    {"Company", "Game", "Limited", "Office", "Offices", "School", "Service", "Services", "State", "Team"},
)


def kinds_by_head(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Let the last word of a name tell its kind: Orchestra Hall is a place, Carlow Credit Union a body."""
    retyped = [_by_head(reading, mention) for mention in mentions]
    return claim(retyped, _missed_bodies(reading, Taken(retyped)))


def _by_head(reading: Reading, mention: Mention) -> Mention:
    words = reading.surface(mention).lower().split()
    if not mention.is_guess or len(words) < 2 or mention.kind in {"event", "work"} or known(" ".join(words).title()):
        return mention
    head = next((word for word, link in pairwise(words) if link in {"of", "for"}), words[-1])
    kind = head_kind(head) or _kind_of_centre(words)
    if not kind and not (mention.kind == "person" and is_given_name(words[1].title())):
        head, kind = words[0], first_kind(words[0])
    return mention.retyped(kind, f"rule: {head} tells its kind") if kind else mention


@cache
def head_kind(head: str) -> str:
    """Return the kind of a name with that head, in lower case: organisation, place or ""."""
    heads, only_heads = sections("kind_words.txt"), sections("name_heads.txt")
    forms = {head, head.removesuffix("s")}
    kinds = (kind for kind in ("organisation", "place") if forms & heads[kind] or head in only_heads[kind])
    return next(kinds, "")


def _kind_of_centre(words: list[str]) -> str:
    """A medical or a shopping centre is a place; other centres may be either."""
    is_place = words[-1] in {"centre", "center"} and words[-2] in sections("name_heads.txt")["place_centre"]
    return "place" if is_place else ""


@cache
def first_kind(first: str) -> str:
    """Return the kind of a name that begins with this word, in lower case: organisation, place or "".

    >>> first_kind("partido"), first_kind("mount"), first_kind("ada")
    ('organisation', 'place', '')
    """
    heads = sections("name_heads.txt")
    if first in heads["organisation_first"]:
        return "organisation"
    return "place" if first in heads["place_first"] or first in heads["place_abroad"] else ""


def _missed_bodies(reading: Reading, taken: Taken) -> list[Mention]:
    """Names the model passed over, or saw half of, that end in a word for a body or a place."""
    claims = []
    for chain in reading.chains:
        head = reading.surface(chain[-1])
        is_open = len(chain) > 1 and not head.isupper() and head not in _NO_NAME_ALONE
        kind = head_kind(head.lower()) if is_open and not reading.opens_sentence(chain[0].start) else ""
        if kind and not taken.over(chain[-1]) and not _crowded(taken, chain):
            claims.append(Mention(chain[0].start, chain[-1].end, kind, f"rule: {head.lower()} tells its kind"))
    return claims


def _crowded(taken: Taken, chain: Chain) -> bool:
    over = taken.over(Span(chain[0].start, chain[-1].end))
    return any(
        mention.kind not in {"place", "organisation", "group"} or mention.start < chain[0].start for mention in over
    )


def kinds_by_noun(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Let the noun before names tell their kind: "operations such as ...", "the group Harakat"."""
    taken = Taken(mentions)
    starts = {chain[0].start: Span(chain[0].start, chain[-1].end) for chain in reading.chains}
    claims: dict[Span, Mention] = {}
    for match in reading.matches(_introduced()):
        kind = kind_of_noun(match.group("noun").split()[0])
        most = 1 if match.group("one") else _LONGEST_LIST
        for span in _listed(reading, match.end(), starts, taken)[:most]:
            told = _told(span, taken, kind, match.group("noun").strip(), reading.surface(span))
            if told:
                claims[span] = told
    return _like_siblings(reading, claim(mentions, claims.values()))


@cache
def kind_of_noun(noun: str) -> str:
    """Return the kind that a common noun in lower case announces, or "".

    >>> kind_of_noun("operations"), kind_of_noun("cities")
    ('event', 'place')
    """
    forms = {noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y"}
    return next((kind for kind, nouns in sections("kind_words.txt").items() if forms & nouns), "")


def comes_from(before: str) -> bool:
    """Whether the words before a name tell that somebody comes from there.

    >>> comes_from("a young farmer from "), comes_from("a letter from ")
    (True, False)
    """
    found = _COMES_FROM.search(before)
    return found is not None and kind_of_noun(found.group("noun").lower()) == "person"


def works_there(before: str) -> bool:
    """Whether the words before a name tell that somebody works there.

    >>> works_there("said an analyst at "), works_there("arrived at ")
    (True, False)
    """
    found = _WORKS_AT.search(before)
    return found is not None and kind_of_noun(found.group("noun").lower()) == "person"


def _listed(reading: Reading, start: int, starts: dict[int, Span], taken: Taken) -> list[Span]:
    """The names of a list that begins here: A, B (C), and D."""
    spans: list[Span] = []
    while len(spans) < _LONGEST_LIST:
        over = taken.over(Span(start, start + 1))
        chain = starts.get(start)
        if not over and chain is None:
            break
        span = Span(start, over[0].end) if over and over[0].start == start else chain
        if span is None:
            break
        spans.append(span)
        step = LIST_STEP.match(reading.text, span.end)
        if step is None:
            break
        start = step.end()
    return spans


def _told(span: Span, taken: Taken, kind: str, noun: str, surface: str) -> Mention | None:
    over = taken.over(span)
    why = f"rule: introduced by {noun}"
    if not over:
        is_name = surface not in word_set("not_names.txt") and known(surface) is None
        return Mention(*span, kind, why) if is_name else None
    is_open = len(over) == 1 and (over[0].is_guess or over[0].why == GUESSED) and known(surface) is None
    if not is_open or over[0].kind == kind or over[0].start != span.start:
        return None
    if head_kind(surface.lower().split()[-1]) and " " in surface:
        return None
    return over[0].retyped(kind, why)


def _like_siblings(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """A hyphened name of unknown kind is of the kind of the names that it is listed with."""
    settled: list[Mention] = []
    for mention in mentions:
        listed = settled and mention.why == GUESSED and _listed_with_event(reading, settled[-1], mention)
        settled.append(mention.retyped("event", "rule: listed with events") if listed else mention)
    return settled


def _listed_with_event(reading: Reading, previous: Mention, mention: Mention) -> bool:
    step = LIST_STEP.match(reading.text, previous.end) if previous.kind == "event" else None
    return step is not None and step.end() == mention.start


@cache
def _introduced() -> "regex.Pattern[str]":
    nouns = sections("kind_words.txt")
    plurals = _any_of({plural for kind in nouns.values() for noun in kind for plural in _plurals(noun)})
    several = rf"(?P<noun>{plurals}),?\s(?:such\sas|like|including|namely)\s(?:the\s)?"
    introducing = sections("introducing_nouns.txt")
    one = rf"(?:{_any_of(introducing['before'])})\s(?:(?:called|named|known\sas)\s)?"
    single = rf"(?P<noun>(?P<one>{one}|(?:{_any_of(introducing['of'])})\sof\s))"
    return regex.compile(rf"\b(?:{several}|{single})(?=\p{{Lu}}|al-)")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _plurals(noun: str) -> set[str]:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return {noun[:-1] + "ies"}
    return {noun + "es"} if noun.endswith(("s", "x", "ch", "sh")) else {noun + "s"}
