"""Titles and offices: off the person's name, and into the person's role."""

from functools import cache

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import known, sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Chain, Reading
from textdesk.figures.naming.shapes import NAME_WORD, is_plain_opener

_MOST_WORDS = 4
_OF = rf"(?:\s(?:of|for|at|to)\s(?:the\s|our\s)?{NAME_WORD}(?:(?:\s|,\s|\s(?:and|of|of\sthe|for|on)\s){NAME_WORD})*+)"


_FIRST_WORD = regex.compile(r"\p{L}+\s")
_MINISTER = regex.compile(r"\s(?:Minister|Secretary|Ministers|Secretaries)\b")


def roles(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Move titles from the names of people into their roles; let a title tell that a name is a person's."""
    told = claim(mentions, _told_by_title(reading, mentions))
    people = (_told_by_office(reading, mention) for mention in told)
    named = [_with_role(reading, mention) if mention.kind == "person" else mention for mention in people]
    kept = (mention for mention in named if not is_office(reading.surface(mention)))
    return [mention for mention in kept if not _is_portfolio(reading, mention)]


def _is_portfolio(reading: Reading, mention: Mention) -> bool:
    """Whether the words only say what a minister is minister of: "External Affairs Minister"."""
    is_open = mention.is_guess and mention.kind == "organisation" and known(reading.surface(mention)) is None
    return is_open and bool(_MINISTER.match(reading.after(mention.end, 12))) and not reading.surface(mention).isupper()


def is_office(name: str) -> bool:
    """Whether the words are a title or an office alone, with nobody's name: "Deputy Speaker".

    >>> is_office("Minister for Health"), is_office("Minister Okello")
    (True, False)
    """
    return bool(_office_alone().fullmatch(name))


def without_title(name: str) -> str:
    """Return a person's name without the titles before it; any other name as it is.

    >>> without_title("US President Barack Obama"), without_title("Justice Department")
    ('Barack Obama', 'Justice Department')
    """
    title = _title_at_start().match(name)
    rest = name[title.end() :] if title else ""
    return rest if rest and not _is_body(rest) and known(name) is None else name


def _told_by_office(reading: Reading, mention: Mention) -> Mention:
    """Whoever is "Peru's trade minister" is a person, whatever the model says."""
    surface = reading.surface(mention)
    is_open = mention.is_guess and mention.kind in {"organisation", "place", "group"} and not _is_body(surface)
    return (
        mention.retyped("person", "rule: an office follows")
        if is_open and _role_after(reading, mention.end)
        else mention
    )


def _with_role(reading: Reading, mention: Mention) -> Mention:
    surface = reading.surface(mention)
    inside = _title_at_start().match(surface) or _occupation(surface)
    if inside and inside.end() < len(surface):
        mention = mention._replace(start=mention.start + inside.end())
    role = _role_before(reading, mention.start) or _role_after(reading, mention.end)
    return mention._replace(role=role) if role else mention


def _occupation(surface: str) -> "regex.Match[str] | None":
    """A capital occupation before a full name, as at the head of a sentence: Lawyer Tom Goodhead."""
    found = _FIRST_WORD.match(surface)
    if found is None or surface.count(" ") < 2:
        return None
    word = found.group().strip().lower()
    return found if word in sections("kind_words.txt")["person"] or word in sections("titles.txt")["office"] else None


def _role_before(reading: Reading, start: int) -> str:
    window = reading.before(start)
    if not window[-1:].isspace() or not _may_end_role().search(window):
        return ""
    found = _role_at_end().search(window)
    words = found.group("role").split() if found else []
    while words and is_plain_opener(words[0]):
        words.pop(0)
    return " ".join(words)


def _role_after(reading: Reading, end: int) -> str:
    window = reading.after(end, 120)
    if not window.startswith((", ", " (")):
        return ""
    found = _role_in_apposition().match(window)
    role = found.group("role") if found else ""
    # ", Dr." begins another name.
    return "" if role.lower() in sections("titles.txt")["polite"] else role


def _told_by_title(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """People whose name the model missed, or took for something else, after a title that tells."""
    taken = Taken(mentions)
    found = []
    for chain in reading.chains:
        name = _after_title(reading, chain)
        if name is None or _is_body(reading.surface(name)):
            continue
        over = taken.over(name)
        if any(mention.kind == "person" or mention.end > name.end for mention in over):
            continue
        found.append(Mention(name.start, name.end, "person", "rule: after a title"))
    return found


def _after_title(reading: Reading, chain: Chain) -> Span | None:
    """The words of the chain that a title stands before, inside the chain or just outside it."""
    for index, word in enumerate(chain):
        name = Span(word.start, chain[min(len(chain), index + _MOST_WORDS) - 1].end)
        before = reading.before(word.start, 30)
        if not before[-1:].isspace() or is_office(reading.surface(name)):
            continue
        # "General" tells less than "President": it needs a name of two words or three after it.
        is_full = 1 < len(chain) - index < _MOST_WORDS
        if _telling_at_end().search(before) or (is_full and _office_at_end().search(before)):
            return None if _title_at_start().match(reading.surface(name)) else name
    return None


def _is_body(name: str) -> bool:
    """Whether what follows the title is a body or a place: "Justice Department", "King Street"."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    heads = sections("kind_words.txt")
    it = known(name)
    return last in heads["organisation"] | heads["place"] | heads["event"] or (it is not None and it.kind != "person")


@cache
def _alternatives(*keys: str) -> str:
    titles = frozenset[str]().union(*(sections("titles.txt")[key] for key in keys))
    spelt = (regex.escape(title).replace(r"\-", r"[\s-]") for title in titles)
    return "|".join(sorted(spelt, key=lambda title: (-len(title), title)))


@cache
def _modifier() -> str:
    return rf"(?:(?i:{_alternatives('with')})|(?:U\.S|U\.K|E\.U|U\.N)\.|{NAME_WORD})(?:['’]s)?"


@cache
def _head() -> str:
    return rf"(?i:{_alternatives('tells', 'office', 'polite')})\.?"


@cache
def _may_end_role() -> "regex.Pattern[str]":
    return regex.compile(
        rf"\b{_head()}\s$|\b(?:of|for|at)\s(?:the\s)?{NAME_WORD}(?:\s{NAME_WORD}|\sand\s{NAME_WORD}){{0,4}}\s$"
    )


@cache
def _role_at_end() -> "regex.Pattern[str]":
    opener = r"(?<![\p{L}\p{Nd}'’-])"
    head = rf"{_head()}(?:[\s-](?:and\s)?{_head()}){{0,2}}"
    return regex.compile(rf"{opener}(?P<role>(?:{_modifier()}[\s-]){{0,4}}{head}{_OF}?)\s$")


@cache
def _role_in_apposition() -> "regex.Pattern[str]":
    head = rf"(?i:{_alternatives('tells', 'office')})"
    article = r"(?:the\s|an?\s|(?:its|his|her|their|our|my)\s)?"
    ends = r"(?=[,.;:)–—]|\s(?:and|who|whose|that|in|on|was|is|said|has)\b|$)"
    return regex.compile(rf"(?:,\s|\s\()(?i:{article})(?P<role>(?:{_modifier()}[\s-]){{0,4}}{head}{_OF}?){ends}")


@cache
def _office_at_end() -> "regex.Pattern[str]":
    titled = "|".join(title.title() for title in sorted(sections("titles.txt")["office"]) if "-" not in title)
    return regex.compile(rf"(?<![\p{{L}}-])(?:{titled})\s$")


@cache
def _office_alone() -> "regex.Pattern[str]":
    words = rf"(?i:{_alternatives('tells', 'office', 'polite', 'with')})"
    plural = rf"(?i:{_alternatives('tells', 'office')}|member)s?"
    return regex.compile(
        rf"(?:{words}\.?[\s-]){{0,6}}{plural}\.?(?:\s(?:of|for)\s.+)?|(?:{words}\.?[\s-]){{0,6}}{words}\.?"
    )


@cache
def _title_at_start() -> "regex.Pattern[str]":
    # Narrower than before a name: "Rodney King Jr" is no "Rodney King" named Jr.
    before = rf"(?:(?i:{_alternatives('with')})|U\.?[SK]\.?|\p{{Lu}}\p{{L}}+(?:an|ese|ish))"
    return regex.compile(rf"(?:(?:{before}[\s-]){{0,2}}(?i:{_alternatives('tells', 'polite')})\.?\s)+")


@cache
def _telling_at_end() -> "regex.Pattern[str]":
    return regex.compile(rf"(?<![\p{{L}}-])(?i:{_alternatives('tells')})\.?\s$")
