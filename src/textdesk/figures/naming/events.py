"""Names of events: operations, wars, battles, agreements, laws, summits, as texts name them."""

from functools import cache

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.acts import event_words, patterned
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import is_country, is_given_name, known
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.shapes import NAME_WORD, is_plain_opener
from textdesk.lexicons import word_set

_LONGEST_CODE_NAME = 4
_WHY = "rule: event pattern"
_GOES_ON = regex.compile(rf"\s(?:of|on|for|against)\s(?:the\s)?(?P<more>{NAME_WORD}(?:\s{NAME_WORD})*+)")
_NUMBER = regex.compile(r"\s(?:[IVX]{1,4}|\d{1,2}|One|Two)\b(?![.,]\d)")
_YEAR = regex.compile(r"\s(?:1[89]|20)\d\d\b")
_AND_BEFORE = regex.compile(rf"(?<![\p{{L}}-])(?P<left>{NAME_WORD}),?\sand\s$")
_THE_BEFORE = regex.compile(r"\b(?i:the)\s(?:(?:1[5-9]|20)\d\d\s)?$")
# "the Iraq war effort" speaks of an effort.
_NOT_THE_HEAD = regex.compile(
    r"\s(?:efforts?|crimes?|machine|zones?|plans?|aims?|powers?|veterans?|chest|room|economy)\b"
)
_LINKS = frozenset({"of", "on", "against", "for"})
_LAW = frozenset({"Act", "Bill", "Law", "Ordinance"})
_OF_BEFORE = regex.compile(rf"(?<![\p{{L}}-])(?P<left>{NAME_WORD})\s(?:of|for|against)\s$")


def looks_like_event(name: str) -> bool:
    """Whether a name by itself reads as that of an event.

    >>> looks_like_event("War on Terror"), looks_like_event("War Office")
    (True, False)
    """
    words = name.split()
    heads = [word for word, following in zip(words, [*words[1:], ""], strict=True) if following in _LINKS]
    return len(words) > 1 and (
        words[0] in event_words("first")
        or words[-1] in event_words("last")
        or any(w in event_words("with") for w in heads)
    )


def events(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Find the names of events by the words that they begin or end with."""
    taken = Taken(mentions)
    claims = [Mention(*span, "event", _WHY) for span in patterned(reading)]
    for chain in reading.chains:
        span = (
            _begun_by_head(reading, chain, taken)
            or _ended_by_head(reading, chain, taken)
            or _plain_head(reading, chain)
            or _ended_by_open_head(reading, chain, taken)
        )
        if span and not _within_longer(taken, span):
            claims.append(Mention(*span, "event", _WHY))
    return claim(mentions, claims)


def _within_longer(taken: Taken, span: Span) -> bool:
    """Whether a rule has already found a longer name around it."""
    around = (mention for mention in taken.over(span) if mention.start <= span.start and mention.end >= span.end)
    return any(not mention.is_guess and mention.end - mention.start > span.end - span.start for mention in around)


def _begun_by_head(reading: Reading, chain: Chain, taken: Taken) -> Span | None:
    """Operation Rising Tide, Hurricane Maria; but not the National Hurricane Center."""
    for index, word in enumerate(chain[:-1]):
        if reading.surface(word) in event_words("first"):
            inside = any(mention.start < word.start for mention in taken.over(word))
            most = _LONGEST_CODE_NAME if reading.surface(word) in {"Operation", "Exercise"} else 1
            end = chain[min(len(chain) - 1, index + most)].end
            return None if inside else Span(word.start, end)
    return None


def _ended_by_head(reading: Reading, chain: Chain, taken: Taken) -> Span | None:
    """Doha Peace Accord; Convention on the Rights of the Child; Global War on Terror; World War II."""
    for index in range(len(chain) - 1, -1, -1):
        surface = reading.surface(chain[index])
        if surface in event_words("with") and index == len(chain) - 1:
            more = _going_on(reading, chain[index].end)
            if more:
                return Span(_start_of(reading, chain, index, taken), more)
        if surface in event_words("last") and index and not _is_part_of_other(reading, chain, index, taken):
            end = chain[index].end
            number = _YEAR.match(reading.text, end) or (surface not in _LAW and _NUMBER.match(reading.text, end))
            return Span(_start_of(reading, chain, index, taken), number.end() if number else end)
    return None


def _is_part_of_other(reading: Reading, chain: Chain, index: int, taken: Taken) -> bool:
    """Whether the head is a surname, as of Christine Fair, or a body follows: International Crisis Group."""
    if index + 1 < len(chain) and head_kind(reading.surface(chain[-1]).lower()) == "organisation":
        return True
    is_person = any(mention.kind == "person" for mention in taken.over(chain[index]))
    return is_person and is_given_name(reading.surface(chain[index - 1]))


def _start_of(reading: Reading, chain: Chain, index: int, taken: Taken) -> int:
    """A head takes the capitalised words before it, also those of "Strategic and Economic Dialogue"."""
    people = [
        mention.end
        for mention in taken.over(Span(chain[0].start, chain[index].start))
        if mention.kind == "person" and " " in reading.surface(mention)
    ]
    start = next((word.start for word in chain[: index + 1] if word.start >= max(people, default=0)), chain[0].start)
    before = reading.before(start, 40)
    is_first = start == chain[0].start and index
    joined = _AND_BEFORE.search(before) if is_first else None
    if joined is None and is_first and reading.surface(chain[index]) in _LAW:
        joined = _OF_BEFORE.search(before)
    if joined is None:
        return start
    left = start - len(before) + joined.start("left")
    others = [mention for mention in taken.over(Span(left, start)) if mention.end <= start]
    return start if others or is_plain_opener(joined.group("left")) else left


def _ended_by_open_head(reading: Reading, chain: Chain, taken: Taken) -> Span | None:
    """Black Sea Grain Initiative: an event, unless the model sees a body there."""
    span = Span(chain[0].start, chain[-1].end)
    if len(chain) < 2 or reading.surface(chain[-1]) not in event_words("unless"):
        return None
    is_body = any(mention.kind == "organisation" and mention.end == span.end for mention in taken.over(span))
    return None if is_body else Span(_start_of(reading, chain, len(chain) - 1, taken), span.end)


def _going_on(reading: Reading, end: int) -> int:
    """Where the words after a head end: "on the Rights of the Child"; 0 where none follow."""
    last = 0
    for _ in range(3):
        more = _GOES_ON.match(reading.text, end, end + 120)
        if more is None or "\n\n" in more.group() or more.group("more").split()[0] in word_set("not_names.txt"):
            break
        last = end = more.end()
    return last


def _plain_head(reading: Reading, chain: Chain) -> Span | None:
    """The Abbey Gate bombing, the Vietnam war: a place and a small word, and "the" before them."""
    span = Span(chain[0].start, chain[-1].end)
    found = _plain_pattern().match(reading.text, span.end)
    if (
        found is None
        or _NOT_THE_HEAD.match(reading.text, found.end())
        or not _THE_BEFORE.search(reading.before(span.start))
    ):
        return None
    return None if _is_agent(reading.surface(span), found.group()) else Span(span.start, found.end())


def _is_agent(name: str, head: str) -> bool:
    """Whether "the US bombing" names who bombs, or a day, rather than the place of an event."""
    it = known(name)
    if it and it.kind == "group":
        return not any(word in head for word in ("genocide", "famine", "civil war", "revolution", "uprising"))
    if it and (it.kind != "place" or (is_country(it.identity) and "war" not in head)):
        return True
    return name.isupper() or all(word in word_set("not_names.txt") for word in name.split())


@cache
def _plain_pattern() -> "regex.Pattern[str]":
    heads = "|".join(sorted(event_words("plain"), key=len, reverse=True)).replace("-", r"[\s-]")
    return regex.compile(rf"\s(?:(?:{'|'.join(sorted(event_words('where')))})\s){{0,2}}(?:{heads})\b")
