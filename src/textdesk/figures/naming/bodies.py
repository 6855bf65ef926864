"""Bodies whose names the model saw in part, made whole on both sides: Ministry of Energy and Mines."""

from itertools import pairwise

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import is_given_name, known, sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.roles import is_office
from textdesk.figures.naming.shapes import NAME_WORD, is_plain_opener
from textdesk.lexicons import word_frequencies, word_set

_OWNERS = (
    r"(?:People|Women|Men|Children|Citizens?|Workers?|Teachers?|Farmers?|Students?|Lawyers?|Doctors?|Nurses?|Kings?|Queens?"
    r"|Traders?|Mothers?|Veterans?|Peoples|Lloyd)"
)
_OWNED = regex.compile(rf"(?<![\p{{L}}-])(?:\p{{Lu}}[\p{{L}}-]+\s){{0,3}}{_OWNERS}(?:['’]s|s['’])\s$")
_WIDE = regex.compile(
    r"(?<![\p{L}-])(?:National|International|Royal|Federal|Central|Supreme|Joint|Permanent|Standing)\s$"
)
_AND_BEFORE = regex.compile(rf"(?<![\p{{L}}-])(?P<left>{NAME_WORD})\s(?:and|&)\s$")
_WHAT = rf"(?P<what>{NAME_WORD}(?:\s{NAME_WORD}){{0,3}})(?![\p{{L}}])"
_OF_WHAT = regex.compile(rf"\sof\s(?:the\s)?{_WHAT}")
_FOR_WHAT = regex.compile(rf"\s(?:for|on|against)\s(?:the\s)?{_WHAT}")
_AND_WHAT = regex.compile(rf",?\s(?:and|&)\s{_WHAT}")
_LINKED = regex.compile(rf"\s(?:of|for|on|against)\s(?:the\s)?{_WHAT}")
_MOST_LINKS = 3
_MOST_WORDS = 4
_LINKS = frozenset({"of", "for", "on", "against"})


def whole_bodies(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give a body what belongs to its name on both sides: People's Defence Force, Law Society of Kenya."""
    taken = Taken(mentions)
    wholes = (_whole_body(reading, mention, taken) for mention in mentions)
    return claim(mentions, [whole for whole, mention in zip(wholes, mentions, strict=True) if whole != mention])


def headed_bodies(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Make one name of a body that a noun opens and links hold together: Unit for the Search for Missing Persons."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        end = _linked_end(reading, chain[-1], taken)
        over = taken.over(Span(chain[0].start, end))
        is_open = all(m.is_guess and m.kind != "person" and m.start >= chain[0].start and m.end <= end for m in over)
        if end > chain[-1].end and is_open and len(chain) <= _MOST_WORDS:
            claims.append(Mention(chain[0].start, end, "organisation", f"rule: {reading.surface(chain[-1])} opens it"))
    return claim(mentions, claims)


def _linked_end(reading: Reading, head: Span, taken: Taken) -> int:
    """Where a name ends that goes on after its head with "of", "for", and then perhaps with "and"."""
    if reading.surface(head).lower() not in sections("name_heads.txt")["body_opens"]:
        return head.end
    end = head.end
    for _ in range(_MOST_LINKS):
        more = _LINKED.match(reading.text, end)
        if more is None or more.group("what").split()[0] in word_set("not_names.txt"):
            break
        end = more.end()
    more = _AND_WHAT.match(reading.text, end) if end > head.end else None
    return more.end() if more and _may_follow(more, taken) else end


def _whole_body(reading: Reading, mention: Mention, taken: Taken) -> Mention:
    if mention.kind not in {"organisation", "event"}:
        return mention
    start = mention.start - len(_what_opens(reading, mention, taken))
    end = _end(reading, mention, taken) if mention.kind == "organisation" else mention.end
    return mention if (start, end) == mention[:2] else mention._replace(start=start, end=end)


def _what_opens(reading: Reading, mention: Mention, taken: Taken) -> str:
    """The words before a name that open it: People's, National, Truth and."""
    before = reading.before(mention.start, 50)
    owner = _OWNED.search(before) or (_WIDE.search(before) if mention.kind == "organisation" else None)
    if owner:
        return str(owner.group())
    joined = _AND_BEFORE.search(before) if _is_headed(reading.surface(mention).split()[-1]) else None
    if joined is None or mention.kind != "organisation" or not _may_join(joined.group("left")):
        return ""
    over = taken.over(Span(mention.start - len(joined.group()), mention.start))
    # "Maritime and | Coastguard Agency": the model may see a body in the one word as well.
    is_open = all(other.is_guess and _is_left(other, joined, mention) for other in over)
    return str(joined.group()) if is_open else ""


def _is_left(other: Mention, joined: "regex.Match[str]", mention: Mention) -> bool:
    left = mention.start - len(joined.group())
    return other.kind != "person" and other[:2] == (left, left + len(joined.group("left")))


def _may_join(word: str) -> bool:
    """Whether a word joined by "and" may open a body's name: Truth and | Reconciliation Commission."""
    is_word = word.lower() in word_frequencies() and not word.isupper()
    return known(word) is None and not is_plain_opener(word) and is_word and not is_given_name(word)


def _is_headed(word: str) -> bool:
    return head_kind(word.lower()) == "organisation"


def _end(reading: Reading, mention: Mention, taken: Taken) -> int:
    words = reading.surface(mention).split()
    if _is_headed(words[-1]) and not _LINKS & {*words}:
        of = _OF_WHAT.match(reading.text, mention.end) or _FOR_WHAT.match(reading.text, mention.end)
        first = of.group("what").split()[0] if of else ""
        if of is None or first in word_set("not_names.txt"):
            return mention.end
        mention = mention._replace(end=of.end())
        words = reading.surface(mention).split()
    heads_of = [word for word, link in pairwise(words) if link in _LINKS]
    if not heads_of or not _is_headed(heads_of[0]):
        return mention.end
    more = _AND_WHAT.match(reading.text, mention.end)
    return more.end() if more and _may_follow(more, taken) else mention.end


def _may_follow(more: "regex.Match[str]", taken: Taken) -> bool:
    """Whether what follows "and" still says what a body is for: Ministry of Energy | and Mines."""
    what = more.group("what")
    words = what.split()
    is_other = known(what) or known(words[0]) or is_office(what) or head_kind(words[-1].lower())
    over = taken.over(Span(*more.span("what")))
    is_open = all(other.is_guess and other.kind == "organisation" for other in over)
    return not is_other and is_open and all(map(_may_join, words))
