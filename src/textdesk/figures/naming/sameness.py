"""One name for one thing, however a text mentions it.

Settled within one text, in this order: what a rule or the reader already knows; the tables of
known names; acronyms and what they stand for; people by surname, first name and initials; spelling.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import country_in_pair, is_given_name, known
from textdesk.figures.naming.people import full_names
from textdesk.figures.naming.shapes import is_acronym, is_plain_opener, name_key
from textdesk.lexicons import word_set

_LONGEST_PERSON = 4
# An organisation, and what nobody has said the kind of.
_MAY_BE_SHORTENED = frozenset({"organisation", ""})


class Named(NamedTuple):
    """A mention as far as its identity goes; ``identity`` is empty where nothing has settled it."""

    surface: str
    kind: str = ""
    identity: str = ""


def identities(mentions: Sequence[Named], spelt_out: Mapping[str, str]) -> list[str]:
    """Return one identity a mention; ``spelt_out`` gives the long forms of acronyms.

    >>> texts = [Named("Ada Byron", "person"), Named("Byron", "person"), Named("US", "place")]
    >>> identities(texts, {})
    ['Ada Byron', 'Ada Byron', 'United States']
    """
    mentions = _with_people([mention._replace(surface=" ".join(mention.surface.split())) for mention in mentions])
    longs = {**_own_acronyms(mentions), **spelt_out}
    known_as = [_known_as(mention, longs) for mention in mentions]
    people = _people(mentions)
    forms = _shared_forms(mentions, known_as)
    settled = [
        identity or person or forms[_form_key(mention)]
        for mention, identity, person in zip(mentions, known_as, people, strict=True)
    ]
    whole = _with_parts(mentions, settled)
    return [" ".join(name.split()) for name in _apart(mentions, whole)]


def _people(mentions: Sequence[Named]) -> list[str]:
    """Who each mention of a person is, "" for the others: in full, of two by one surname the only one named so far."""
    full = full_names([mention.surface for mention in mentions if mention.kind == "person"])
    by_surname: defaultdict[str, set[str]] = defaultdict(set)
    found = []
    for mention in mentions:
        name = full[mention.surface] if mention.kind == "person" else ""
        words = name.split()
        if len(words) > 1:
            by_surname[words[-1]].add(name)
        so_far = by_surname.get(name, ())
        found.append(min(so_far) if len(so_far) == 1 else name)
    return found


def _with_people(mentions: list[Named]) -> list[Named]:
    """The mentions, with those of unknown kind as people where they read so, and where they are parts of such names."""
    full = {mention.surface for mention in mentions if mention.kind == "person"}
    full |= {mention.surface for mention in mentions if not mention.kind and _reads_as_person(mention.surface)}
    parts = {part for name in full for part in name.split()[1:] if part[0].isupper()}
    parts |= {first for name in full for first in name.split()[:1]}
    return [
        mention._replace(kind="person")
        if not mention.kind and (mention.surface in full or (mention.surface in parts and not known(mention.surface)))
        else mention
        for mention in mentions
    ]


def _reads_as_person(surface: str) -> bool:
    """Whether a name is made of a given name and others, and is nothing else that is known."""
    words = surface.split()
    is_row = 1 < len(words) <= _LONGEST_PERSON and all(word[0].isupper() for word in (words[0], words[-1]))
    return is_row and is_given_name(words[0]) and not head_kind(words[-1].lower()) and known(surface) is None


def _known_as(mention: Named, longs: Mapping[str, str]) -> str:
    """The identity that a rule, a table or an acronym gives; "" where none does."""
    if mention.identity:
        return mention.identity
    long = longs.get(mention.surface) if mention.kind != "person" else None
    surface = long or mention.surface
    it = known(surface) or known(_bare(mention._replace(surface=surface)))
    if it and mention.kind != "person" and (it.certain or it.kind == mention.kind):
        return it.identity
    country = country_in_pair(surface) if mention.kind == "place" else None
    if country:
        return country
    return long or ""


def _own_acronyms(mentions: Sequence[Named]) -> dict[str, str]:
    """Long forms of acronyms that no one defines, where one name alone has their initials."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for mention in mentions:
        words = mention.surface.replace("-", " ").split()
        if len(words) > 2 and mention.kind in {"organisation", "event", "person", ""}:
            found[_initials(words)].setdefault(name_key(mention.surface), mention.surface)
    return {short: min(forms.values()) for short, forms in found.items() if len(forms) == 1 and is_acronym(short)}


def _initials(words: Sequence[str]) -> str:
    small = word_set("small_words_in_names.txt")
    return "".join(word[0] for word in words if word.lower() not in small).upper()


def _form_key(mention: Named) -> str:
    """The key of a name without what a text drops after the first mention."""
    return name_key(_bare(mention))


def _bare(mention: Named) -> str:
    """A company without its legal forms, a town without its region."""
    words = mention.surface.split()
    forms = word_set("company_forms.txt") if mention.kind != "person" else frozenset()
    while len(words) > 1 and words[-1].strip(".,").lower() in forms:
        words.pop()
    place, comma, region = " ".join(words).strip(",").partition(", ")
    is_town = not mention.kind and (known(region) or known(mention.surface)) is not None
    is_place = mention.kind == "place" or (bool(comma) and is_town)
    return place if is_place else f"{place}{comma}{region}"


def _shared_forms(mentions: Sequence[Named], known_as: Sequence[str]) -> dict[str, str]:
    """For each key the spelling that stands for it: the longest of those in use, then the commonest."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention, identity in zip(mentions, known_as, strict=True):
        key = _form_key(mention)
        spellings[key][identity or mention.surface] += 1
    return {
        key: max(counts, key=lambda name: (len(name.split()), counts[name], not name.isupper(), name))
        for key, counts in spellings.items()
    }


def _with_parts(mentions: Sequence[Named], settled: list[str]) -> list[str]:
    """Take a single word for the one longer name that it is part of: Amnesty for Amnesty International."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for mention, name in zip(mentions, settled, strict=True):
        words = mention.surface.split()
        if mention.kind in _MAY_BE_SHORTENED and len(words) > 1:
            for word in words:
                if word[0].isupper() and not is_plain_opener(word):
                    longer[word].add(name)
    return [
        min(longer[mention.surface]) if _is_open_part(mention) and len(longer.get(mention.surface, ())) == 1 else name
        for mention, name in zip(mentions, settled, strict=True)
    ]


def _is_open_part(mention: Named) -> bool:
    is_word = " " not in mention.surface and not mention.surface.isupper() and not mention.identity
    return is_word and mention.kind in _MAY_BE_SHORTENED and known(mention.surface) is None


def _apart(mentions: Sequence[Named], settled: list[str]) -> list[str]:
    """Keep a person apart from a place of the same name."""
    places = {name for mention, name in zip(mentions, settled, strict=True) if mention.kind == "place"}
    return [
        f"{name} (person)" if mention.kind == "person" and name in places and not mention.identity else name
        for mention, name in zip(mentions, settled, strict=True)
    ]
