"""What one mention teaches about the others: surnames, names seen elsewhere, the vote on a kind."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import is_family_first, is_given_name, known
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.roles import is_office
from textdesk.figures.naming.shapes import is_acronym, is_plain_opener, name_key
from textdesk.lexicons import word_set

_RULES_WEIGH = 3
# "Burhan" is General al-Burhan.
_ARTICLE = regex.compile(r"^(?:al|el|Al|El)[-‐‑]")
_PARTICLED = regex.compile(r"(?:(?<=\s)(?:van|de[rn]?|von|del|della|di|du|dos|da|la|ten|ter)\s)+\p{Lu}\S+$")
_SUFFIX = regex.compile(r",?\s(?:Jr|Sr|II|III|IV|MP|MBE|OBE|KC|QC|PhD|MD)\.?$")


def surnames(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take a bare surname for the person whom the text names in full, also where the model missed it."""
    full = _full_names(reading, mentions)
    if not full:
        return mentions
    taken = Taken(mentions)
    claims = []
    for span in reading.occurrences(full):
        name, over = full[reading.surface(span)], taken.over(span)
        if _is_free(reading, span, over) or _is_mistyped(span, over):
            role = over[0].role if over else ""
            claims.append(Mention(*span, "person", f"rule: surname of {name}", role))
    return claim(mentions, claims)


def _full_names(reading: Reading, mentions: list[Mention]) -> dict[str, str]:
    """Surnames with the full names that they belong to."""
    people = {_SUFFIX.sub("", reading.surface(mention)) for mention in mentions if mention.kind == "person"}
    names: defaultdict[str, set[str]] = defaultdict(set)
    for name in people:
        before, _, surname = name.rpartition(" ")
        surname = _ARTICLE.sub("", surname)
        # Where "Ada Byron" is a name of its own, the model ran on in "Ada Byron Please".
        if before and len(surname) > 2 and surname[-1].islower() and not (" " in before and before in people):
            names[surname].add(name)
            for form in _particled(name):
                names[form].add(name)
        inner = name.split()[1:-1]
        for word in inner if len(inner) > 1 or " " in before else ():
            if len(word) > 3 and word[-1].islower() and word[0].isupper() and not is_given_name(word):
                names[word].add(name)
        if is_family_first(name):
            names[name.partition(" ")[0]].add(name)
    return {surname: " or ".join(sorted(full)) for surname, full in names.items() if _is_telling(reading, surname)}


def _particled(name: str) -> Iterator[str]:
    """The surname with its particles, small and, as at the head of a sentence, capital: al-Mutlaq, Van der Berg."""
    found = _PARTICLED.search(name)
    surname = found.group() if found else name.rpartition(" ")[2]
    for form in {surname, surname.split("-")[0] if " " in surname else surname}:
        yield form
        yield form[0].upper() + form[1:]


def first_names(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Take a bare first name that the model saw as something else for the person of that name."""
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        first, _, rest = reading.surface(mention).partition(" ")
        if mention.kind == "person" and rest:
            firsts[first].add(f"{first} {rest}")
    # A place in the tables stays one: beside Paris Hilton there may be Paris.
    telling = {first: people for first, people in firsts.items() if len(people) == 1 and known(first) is None}
    retyped = [_as_first_name(mention, telling.get(reading.surface(mention), set())) for mention in mentions]
    return claim(retyped, _missed_first_names(reading, telling, Taken(retyped)))


def _missed_first_names(reading: Reading, telling: dict[str, set[str]], taken: Taken) -> list[Mention]:
    """First names that stand alone where the model saw no name: "Gohar is herself facing charges"."""
    sure = {
        first: min(people)
        for first, people in telling.items()
        if first[-1].islower() and len(first) > 2 and not is_office(first) and _is_telling(reading, first)
    }
    return [
        Mention(*span, "person", f"rule: first name of {sure[reading.surface(span)]}")
        for span in reading.occurrences(sure)
        if _is_free(reading, span, taken.over(span))
    ]


def _as_first_name(mention: Mention, people: set[str]) -> Mention:
    return mention.retyped("person", f"rule: first name of {min(people)}") if people and mention.is_guess else mention


def _is_telling(reading: Reading, surname: str) -> bool:
    """Whether a surname is no word or place besides."""
    is_word = is_plain_opener(surname) or surname.lower() in reading.small_words
    return not is_word and surname not in word_set("not_names.txt") and known(surname) is None


def _is_free(reading: Reading, span: Span, over: list[Mention]) -> bool:
    """Whether the word stands alone: no part of a longer capitalised name, nor taken."""
    return not over and span.start not in reading.chain_inner and span.end not in reading.chain_inner


def _is_mistyped(span: Span, over: list[Mention]) -> bool:
    """Whether the model saw the name as another kind, or saw only the end of it: Van der | Berg."""
    if len(over) != 1 or not over[0].is_guess or over[0].end != span.end:
        return False
    return over[0].start > span.start or (over[0].start == span.start and over[0].kind != "person")


def seen_elsewhere(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Find a name again wherever else the text writes it the same way."""
    taken = Taken(mentions)
    sure = _sure_names(reading, mentions)
    if not sure:
        return mentions
    claims = [
        Mention(*span, sure[reading.surface(span)], "rule: the same name elsewhere in the text")
        for span in reading.occurrences(sure)
        if _is_free(reading, span, taken.over(span))
    ]
    return claim(mentions, claims)


def _sure_names(reading: Reading, mentions: list[Mention]) -> dict[str, str]:
    """Names of several words, acronyms, and single words that were found more than once, with their kinds."""
    surfaces = Counter((reading.surface(mention), mention.kind) for mention in mentions)
    best: dict[str, tuple[int, str]] = {}
    for (surface, kind), count in surfaces.items():
        is_telling = " " in surface or "-" in surface or _is_mostly_found(reading, surface, count)
        if is_telling and kind != "work" and surface != "US" and surface[0].isupper() and not is_plain_opener(surface):
            best[surface] = max(best.get(surface, (0, "")), (count, kind))
    return {surface: kind for surface, (_, kind) in best.items()}


def _is_mostly_found(reading: Reading, surface: str, count: int) -> bool:
    """A single word is sure where most of its places were found: else the model may have guessed."""
    return count * 2 > reading.capitalised_words[surface] and (count > 1 or is_acronym(surface))


def vote_on_kind(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Let all mentions of one name settle its kind together; rules weigh more than the model."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        votes[name_key(reading.surface(mention))][mention.kind] += 1 if mention.is_guess else _RULES_WEIGH
    return [
        mention if _is_known_so(reading, mention) else _settled(mention, votes[name_key(reading.surface(mention))])
        for mention in mentions
    ]


def _is_known_so(reading: Reading, mention: Mention) -> bool:
    """Whether the tables say the same as the model: beside Jordan Pike there may be Jordan, the country."""
    it = known(reading.surface(mention))
    return it is not None and it.kind == mention.kind == "place"


def _settled(mention: Mention, votes: Counter[str]) -> Mention:
    (kind, most), *others = votes.most_common(2)
    is_clear = bool(others) and most > others[0][1]
    return mention.retyped(kind, "rule: vote of the text's mentions") if is_clear and mention.is_guess else mention
