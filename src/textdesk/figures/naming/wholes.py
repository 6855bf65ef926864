"""Names that the model saw in parts, or with too much around them, made whole."""

from itertools import pairwise

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import is_given_name, known
from textdesk.figures.naming.mention import WHOLE, Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.roles import is_office
from textdesk.figures.naming.shapes import NAME_WORD
from textdesk.lexicons import word_frequencies, word_set

_MOST_WORDS = 5
_LONGEST_PERSON = 3
_LINK = regex.compile(r"\s(?:of|from|at|for|with|and)\s(?:the\s)?(?=\p{Lu})")
# "Great Hall of the People on": no name ends so, but "Hands Off" may.
_DANGLING = regex.compile(r"(?:\s(?:of|in|on|at|to|for|from|by|with|and|or|the|a|an|as|is|was|said|who|that))+$")
# A person's name goes on after these, and the model often stops there: "Willemijn van der | Heijden".
_DANGLING_PARTICLE = regex.compile(r"(?:\s(?:van|de[rn]?|von|del|della|di|du|dos|bin|ibn|bint|al|el|la|le))+$")
_APART = regex.compile(r"\s(?:at|in|on|after|before|since)\s")
_PARTICLE = regex.compile(
    r"\s(?:d[aeiou]s?|del|della|dela|de\sla|van|van\sde[rn]?|von|den|der|bin|bint|ibn|ben|ag|ould|ap|al|el|ul|ur)"
    rf"\s(?P<name>{NAME_WORD})"
)
_FAITHS = frozenset({"Buddhists", "Catholics", "Christians", "Hindus", "Jews", "Muslims", "Protestants", "Sikhs"})
_BRANCHES = frozenset({"Ahmadis", "Orthodox", "Romans", "Shias", "Sunnis"})
_OF_TOWNS = regex.compile(r"\sd[aeo]s?\s")


def whole_names(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Cut a name that runs on: "Ma Zhiyuan of Tencent", "Kashmir Pakistan", "Great Hall of the People on"."""
    return [part for mention in mentions for part in _cut(reading, mention)]


def _cut(reading: Reading, mention: Mention) -> list[Mention]:
    surface = reading.surface(mention)
    dangling = _dangling(mention, surface)
    if dangling:
        mention = mention._replace(end=mention.start + dangling.start())
    if mention.is_guess and mention.kind == "place" and len(surface.split()) == 2 and _are_two_places(surface):
        second = mention._replace(start=mention.start + surface.index(" ") + 1)
        return [mention._replace(end=second.start - 1), second]
    if mention.is_guess and mention.kind == "group" and _are_people_and_faith(surface):
        second = mention._replace(start=mention.start + surface.index(" ") + 1)
        return [mention._replace(end=second.start - 1), second]
    apart = _APART.search(surface) if mention.is_guess and mention.kind != "work" else None
    if apart and _is_place(surface[: apart.start()]):
        return [mention._replace(end=mention.start + apart.start(), kind="place")]
    is_person = mention.kind == "person" or (mention.kind == "organisation" and _is_somebody_of(surface))
    link = _LINK.search(surface) if mention.is_guess and is_person else None
    if link is None or " " not in surface[: link.start()]:
        return [mention]
    rest = mention._replace(start=mention.start + link.end(), kind="organisation")
    joined = " and " in link.group()
    return [
        mention._replace(end=mention.start + link.start(), kind="person"),
        rest._replace(kind="person" if joined else "organisation"),
    ]


def _dangling(mention: Mention, surface: str) -> "regex.Match[str] | None":
    if not mention.is_guess or mention.kind == "work":
        return None
    return _DANGLING.search(surface) or (_DANGLING_PARTICLE.search(surface) if mention.kind == "person" else None)


def _person_goes_on(reading: Reading, mention: Mention, taken: Taken) -> Mention | None:
    """The particle and what follows it: Socorro | do Burajuba, Estela | de Carlotto."""
    more = _PARTICLE.match(reading.text, mention.end) if mention.kind == "person" else None
    if more is None:
        return None
    over = taken.over(Span(more.start("name"), more.end()))
    is_open = all(other.is_guess and other.kind in {"person", "place"} and other.end <= more.end() for other in over)
    return mention._replace(end=more.end(), why=WHOLE) if is_open and mention.is_guess else None


def _is_somebody_of(surface: str) -> bool:
    """Whether a supposed body begins with a person's name: João Feijó of the Rural Environment Observatory."""
    before = _LINK.split(surface)[0].split()
    return 1 < len(before) < _MOST_WORDS and is_given_name(before[0]) and not head_kind(before[-1].lower())


def whole_places(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Join the name of a town that a little word holds together: Mocímboa | da Praia."""
    places = [mention for mention in mentions if mention.kind == "place"]
    beside = pairwise(places)
    pairs = ((left, right) for left, right in beside if _OF_TOWNS.fullmatch(reading.text, left.end, right.start))
    return claim(mentions, (left._replace(end=right.end, why=WHOLE) for left, right in pairs))


def _is_place(surface: str) -> bool:
    it = known(surface)
    return it is not None and it.certain and it.kind == "place"


def _are_people_and_faith(surface: str) -> bool:
    """Whether a people and a faith stand side by side: a Yoruba Muslim."""
    first, _, second = surface.partition(" ")
    people, faith = known(first), known(second)
    is_faith = faith is not None and faith.identity in _FAITHS
    return is_faith and people is not None and people.kind == "group" and people.identity not in _BRANCHES


def _are_two_places(surface: str) -> bool:
    return known(surface) is None and all(map(_is_place, surface.split()))


def whole_people(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Join the parts of a person's name that the model saw apart, and take in the words that it left out."""
    taken = Taken(mentions)
    claims = []
    for chain in reading.chains:
        if not reading.is_headline(chain[0].start):
            claims += _people_of(reading, chain, taken)
    joined = claim(mentions, claims)
    beside = Taken(joined)
    return claim(joined, [whole for mention in joined if (whole := _person_goes_on(reading, mention, beside))])


def _people_of(reading: Reading, chain: Chain, taken: Taken) -> list[Mention]:
    """The one person of a chain, where all of the chain may be that person's name."""
    span = Span(chain[0].start, chain[-1].end)
    over = taken.over(span)
    are_people = over and all(mention.kind == "person" for mention in over)
    if (
        not are_people
        or not any(mention.is_guess for mention in over)
        or over[0].start < span.start
        or over[-1].end > span.end
    ):
        return []
    first = next(index for index, word in enumerate(chain) if word.end > over[0].start)
    while first and _may_belong(reading, chain[first - 1]):
        first -= 1
    last = max(index for index, word in enumerate(chain) if word.start < over[-1].end)
    while last + 1 < len(chain) and _may_belong(reading, chain[last + 1]):
        last += 1
    whole = Span(chain[first].start, chain[last].end)
    is_same = len(over) == 1 and tuple(over[0][:2]) == tuple(whole)
    several = sum(" " in reading.surface(mention) for mention in over)
    if (
        is_same
        or several > 1
        or first == last
        or last - first >= _MOST_WORDS
        or is_row_of_names(reading, chain[first : last + 1])
    ):
        return []
    return [Mention(*whole, "person", WHOLE, role=next((mention.role for mention in over if mention.role), ""))]


def _may_belong(reading: Reading, word: Span) -> bool:
    """Whether a word beside a person's name may be part of it: no English word, title, place or body."""
    surface = reading.surface(word)
    if surface.isupper() or surface in word_set("not_names.txt") or is_office(surface) or known(surface):
        return False
    return is_given_name(surface) or not (surface.lower() in word_frequencies() or head_kind(surface.lower()))


def is_row_of_names(reading: Reading, chain: Chain) -> bool:
    """Whether names follow one another without a sign between them, as in a heading or a list of addresses."""
    words = [reading.surface(word) for word in chain]
    apart = any("\n" in reading.text[left.end : right.start] for left, right in pairwise(chain))
    return (
        apart or (len(words) > _LONGEST_PERSON and sum(map(is_given_name, words)) > 2) or len(set(words)) < len(words)
    )
