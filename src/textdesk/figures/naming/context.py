"""What kind of thing a name names: told by what stands around it in the sentence."""

from collections import Counter
from collections.abc import Iterator

import regex

from textdesk.figures.naming.kinds import LIST_STEP, head_kind, kind_of_noun, works_there
from textdesk.figures.naming.known import cities, is_given_name, known
from textdesk.figures.naming.mention import Mention
from textdesk.figures.naming.reading import Reading

_LONGEST_PERSON = 5
_HELD = regex.compile(
    r"\s(?:(?:was|were|is|to be|will be|being)\s)?(?:held|convened)\s(?:on|in|at|from|by|last|this|next)\b"
)
_THEIR_OWN = regex.compile(r",?(?:\s(?:has|had|once|later|also))?(?:\s\p{Ll}{3,})?,?\sin\s(?:his|her)\s\p{Ll}")
# "Bergen-based", "Zamzam camp", "Helmand province".
_STANDS_THERE = regex.compile(
    r"[-‐‑](?:based|born|headquartered)\b"
    r"|\s(?:camp|province|district|governorate|county|valley|peninsula|airport|prison|town|city|village|region|island|port|refinery|dam)\b",
)
_TRUST = "confidence|faith|trusts?|beliefs?|interest|interested|believes?|believed|hopes?|role|star"
_IN = regex.compile(rf"(?<!\b(?:{_TRUST}))\sin\s$")
# QatarEnergy, but not McKay.
_CAMEL = regex.compile(r"(?!Mc|Mac|De|Di|La|Le|Van|Fitz|O)\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+")
_BODY_FOLLOWS = regex.compile(r"\s(?:news agency|news website|newspaper|magazine|daily|broadcaster|party|militia)\b")
# La Tercera, Le Matin, Der Bote: with a foreign article, and telling or told.
_ARTICLED = regex.compile(r"(?:La|Le|Les|El|Il|Der|Die|Das|De|O)\s\p{Lu}\p{L}+")
_TOLD = regex.compile(r"\b(?:told|tells)\s$")
_PUBLISHES = regex.compile(r"\s(?:ran|reported|reports|published|revealed|carried|wrote)\b")
_LED = regex.compile(
    r"\b(?:leaders?|chair|chairman|chairwoman|director|president|chief executive|ceo|(?:co-)?founder|members?"
    r"|secretary|factions?|wing|branch|commanders?|spokesman|spokeswoman|supporters|militants)\sof\s(?:the\s)?$",
    regex.IGNORECASE,
)
_KIN = regex.compile(
    r"\b(?:daughters?|sons?|wife|widow|widower|husband|brothers?|sisters?|father|mother|parents|grandson|granddaughter|nephew|niece"
    r"|cousin|uncle|aunt|friends?|disciple|pupil|biographer|portraits?|memory|works|poems|novels|songs|paintings|writings)\sof\s$"
)
_NOUN_BEFORE = regex.compile(r"\b(?P<noun>\p{Ll}+),?\s$")
_CALLED = regex.compile(r"\s(?:called|named|nicknamed)\s$")
_RELATIVE = regex.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|children|wife|husband|widow|mother|father|grandsons?|granddaughters?|nieces?|nephews?|cousins?)"
    r",\s$"
)
_WHO = regex.compile(r"(?:,|\s\([^)]{1,20}\),?)?\swho(?:se)?\b")
_APPOSITION = regex.compile(
    r",\s(?:the|an?|his|her|one of the|its)\s(?:[\p{Ll}-]+\s){0,2}?(?P<noun>\p{Ll}+)"
    r"(?=,|\.|\s(?:of|in|at|for|from|who|that|which|whose|behind|with|on|to|based|and|was|is|near)\b)",
)


def kinds_by_context(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Let what stands around a name tell its kind: "X, the mastermind", "leader of X", "X held on"."""
    return [_by_context(reading, mention) for mention in mentions]


def _by_context(reading: Reading, mention: Mention) -> Mention:
    surface = reading.surface(mention)
    if not mention.is_guess or known(surface) or (" " in surface and head_kind(surface.lower().split()[-1])):
        return mention
    told = (rule(reading, mention, surface) for rule in _RULES)
    kind, why = next(((kind, why) for kind, why in told if kind), (mention.kind, ""))
    return mention.retyped(kind, f"rule: {why}")


def _by_capitals(_reading: Reading, mention: Mention, surface: str) -> tuple[str, str]:
    is_body = mention.kind in {"person", "place"} and _CAMEL.fullmatch(surface)
    return ("organisation", "capitals inside one word") if is_body else ("", "")


def _by_body(reading: Reading, mention: Mention, surface: str) -> tuple[str, str]:
    follows = _BODY_FOLLOWS.match(reading.after(mention.end, 30))
    if _ARTICLED.fullmatch(surface) and mention.kind in {"person", "place"}:
        before, after = reading.before(mention.start, 10), reading.after(mention.end, 20)
        is_paper = bool(_TOLD.search(before) or _PUBLISHES.match(after))
        return ("organisation", "a newspaper") if is_paper else ("", "")
    return (
        ("organisation", "followed by" + follows.group())
        if follows and mention.kind in {"person", "place"}
        else ("", "")
    )


def _by_leader(reading: Reading, mention: Mention, surface: str) -> tuple[str, str]:
    is_open = mention.kind == "person" and not is_given_name(surface.split(maxsplit=1)[0])
    is_led = is_open and _LED.search(reading.before(mention.start))
    return ("organisation", "somebody leads it") if is_led else ("", "")


def _by_position(reading: Reading, mention: Mention, _surface: str) -> tuple[str, str]:
    stands = _STANDS_THERE.match(reading.after(mention.end, 100)) or _stands_in(reading, mention)
    return ("place", "where something is") if mention.kind in {"person", "organisation"} and stands else ("", "")


def _by_what_follows(reading: Reading, mention: Mention, surface: str) -> tuple[str, str]:
    after = reading.after(mention.end, 100)
    if mention.kind != "person" and " " in surface and _HELD.match(after):
        return "event", "it was held"
    if _THEIR_OWN.match(after):
        return "person", "his or her"
    kind = kind_in_apposition(after)
    return kind, "what follows says so" if kind else ""


def is_relative(before: str) -> bool:
    """Whether the words before a name say whose child, brother or wife it is.

    >>> is_relative("She leaves two sons, "), is_relative("She leaves two shops, ")
    (True, False)
    """
    return bool(_RELATIVE.search(before))


def kind_in_apposition(after: str) -> str:
    """Return the kind that an apposition after a name tells, or "".

    >>> kind_in_apposition(", his wife, survives him"), kind_in_apposition(", who left")
    ('person', '')
    """
    apposition = _APPOSITION.match(after)
    return kind_of_noun(apposition.group("noun")) if apposition else ""


def _by_workplace(reading: Reading, mention: Mention, surface: str) -> tuple[str, str]:
    """Editors at Volkskrant: where somebody works, unless it is a place or a person after all."""
    is_open = mention.kind == "person" and not is_given_name(surface.split(maxsplit=1)[0])
    is_open = (is_open or mention.kind == "place") and surface not in cities()
    is_body = is_open and works_there(reading.before(mention.start, 40))
    return ("organisation", "somebody works there") if is_body else ("", "")


def _by_kin(reading: Reading, mention: Mention, surface: str) -> tuple[str, str]:
    """Daughter of Salvador Allende; Paris Kouyaté, who ...; our delegate, Paris Tuilagi."""
    if mention.kind not in {"organisation", "place"}:
        return "", ""
    if is_relative(reading.before(mention.start, 30)):
        return "person", "spoken of as a person"
    is_who = bool(_WHO.match(reading.after(mention.end, 30)))
    # "The widows of Rawagede, who ...": there it is the widows who do.
    is_word = surface.istitle() and " " not in surface and not reading.before(mention.start, 4).endswith(" of ")
    if is_who and is_word and mention.kind == "organisation":
        return "person", "spoken of as a person"
    if not _may_be_person(surface):
        return "", ""
    if is_who or _KIN.search(reading.before(mention.start, 20)):
        return "person", "spoken of as a person"
    noun = _NOUN_BEFORE.search(_CALLED.sub(" ", reading.before(mention.start, 40)))
    is_told = noun is not None and kind_of_noun(noun.group("noun")) == "person"
    return ("person", "spoken of as a person") if is_told else ("", "")


def _may_be_person(surface: str) -> bool:
    words = surface.split()
    return 1 < len(words) < _LONGEST_PERSON and not any(word.isupper() or word.islower() for word in words)


_RULES = (_by_capitals, _by_body, _by_leader, _by_workplace, _by_kin, _by_position, _by_what_follows)


def _stands_in(reading: Reading, mention: Mention) -> bool:
    """Whether a single word, taken for a person, stands where places do: "the gloomiest man in Hull."."""
    is_word = mention.kind == "person" and " " not in reading.surface(mention)
    ends = reading.after(mention.end, 1) in {".", ",", ";", "", "”", '"', ")"}
    return is_word and ends and bool(_IN.search(reading.before(mention.start, 20)))


def kinds_by_company(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Let the company of a list settle the kind of a single word in it: Ndola, Kitwe and Livingstone."""
    settled = list(mentions)
    for first, last in _lists(reading, mentions):
        kinds = Counter(mention.kind for mention in mentions[first:last])
        kind, most = kinds.most_common(1)[0]
        if last - first > 2 and most * 3 >= (last - first) * 2:
            for index in range(first, last):
                settled[index] = _joined(reading, mentions[index], kind)
    return settled


def _joined(reading: Reading, mention: Mention, kind: str) -> Mention:
    surface = reading.surface(mention)
    is_open = mention.is_guess and " " not in surface and known(surface) is None and mention.kind != "group"
    return (
        mention.retyped(kind, "rule: like the names beside it") if is_open and kind in {"person", "place"} else mention
    )


def _lists(reading: Reading, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the first and the end of each run of mentions with nothing but commas and "and" between."""
    first = 0
    for index in range(1, len(mentions) + 1):
        step = LIST_STEP.match(reading.text, mentions[index - 1].end) if index < len(mentions) else None
        if step is None or step.end() != mentions[index].start:
            yield first, index
            first = index
