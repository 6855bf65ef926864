"""Names that the text spells out once and abbreviates from then on: TTP, WOT, GCTF."""

from itertools import pairwise

from textdesk.corpus import Span
from textdesk.figures.acronyms import Definition, definitions
from textdesk.figures.naming.events import event_words, looks_like_event
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import known, sections
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import is_name_like
from textdesk.lexicons import word_set

_AFTER_HEAD = frozenset({"of", "for", "on", "in"})


def spelt_out(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give each acronym that the text defines its long form, wherever in the text it stands."""
    taken = Taken(mentions)
    longs: dict[str, Mention | None] = {}
    claims, terms = [], []
    for definition in definitions(reading.document):
        name = _name_of(reading, definition, taken)
        longs.setdefault(reading.text[slice(*definition.short)], name)
        if name:
            claims.append(name)
        else:
            terms.append(definition.long)
    for span in reading.occurrences(longs):
        name = longs[reading.surface(span)]
        if name:
            claims.append(_short(reading, span, name))
        else:
            terms.append(span)
    return claim(_without(mentions, terms), claims)


def _without(mentions: list[Mention], terms: list[Span]) -> list[Mention]:
    """Drop what the model took for a body and the text defines as a plain term; a name inside one stays."""
    over = Taken(Mention(*term, "", "") for term in terms)
    return [mention for mention in mentions if not any(_is_term(mention, term) for term in over.over(mention))]


def _is_term(mention: Mention, term: Mention) -> bool:
    return mention.kind in {"organisation", "place"} and mention.end == term.end and mention.start <= term.start + 4


def _short(reading: Reading, span: Span, name: Mention) -> Mention:
    why = f"rule: acronym of {reading.surface(name)}"
    return Mention(span.start, span.end, name.kind, why, identity=name.identity)


def _name_of(reading: Reading, definition: Definition, taken: Taken) -> Mention | None:
    """The long form as a name; None where it is a plain term such as "gross domestic product"."""
    surface = reading.text[slice(*definition.long)]
    short = reading.text[slice(*definition.short)]
    if not is_name_like(surface):
        return None
    over = taken.over(definition.long)
    kind = _kind_of(surface)
    if not kind and short in word_set("not_names.txt"):
        return None
    kind = kind or _kind_by_head(surface.rsplit(maxsplit=1)[-1], _kind_by_model(over, definition.long))
    if not kind:
        return None
    it = known(surface)
    identity = it.identity if it else surface
    return Mention(*definition.long, kind, f"rule: spelt out as {short}", identity=identity)


def _kind_of(surface: str) -> str:
    it = known(surface)
    if it and it.certain:
        return it.kind
    words = surface.lower().split()
    heads = sections("kind_words.txt")
    first = next((word for word, after in pairwise(words) if after in _AFTER_HEAD), "")
    if looks_like_event(surface) and head_kind(first) != "organisation":
        return "event"
    for word in (words[-1], first):
        for kind in ("organisation", "place"):
            if word in heads[kind] or word.removesuffix("s") in heads[kind]:
                return kind
    return "event" if words[-1].title() in event_words("last") else ""


def _kind_by_head(head: str, seen: str) -> str:
    """What the model saw, unless the last word says that this is no name; a body where nothing tells."""
    if head in word_set("concept_heads.txt") or (not seen and head in word_set("concept_heads_unless_seen.txt")):
        return ""
    return seen or "organisation"


def _kind_by_model(over: list[Mention], long: Span) -> str:
    """The model is heard where it saw the long form whole; a part of it may be of another kind."""
    whole = [mention.kind for mention in over if mention.start <= long.start + 4 and mention.end == long.end]
    return whole[0] if whole and whole[0] != "person" else ""
