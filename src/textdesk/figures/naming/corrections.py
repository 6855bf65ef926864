"""The corrections of the model's names, in their order. Each is a function that says why it spoke.

A correction takes the reading of a text and its mentions so far - in order, none over another - and
returns the mentions anew. What a later one claims replaces what it overlaps.
"""

from collections.abc import Callable, Iterable

from textdesk.figures.naming.bodies import headed_bodies, whole_bodies
from textdesk.figures.naming.context import kinds_by_company, kinds_by_context
from textdesk.figures.naming.edges import clean_edges
from textdesk.figures.naming.elsewhere import first_names, seen_elsewhere, surnames, vote_on_kind
from textdesk.figures.naming.events import events
from textdesk.figures.naming.foreign import foreign_names
from textdesk.figures.naming.headlines import headlines
from textdesk.figures.naming.hyphens import country_pairs, hyphened_names
from textdesk.figures.naming.kinds import kinds_by_head, kinds_by_noun
from textdesk.figures.naming.mention import MODEL, Mention, longest
from textdesk.figures.naming.parts import bodies_by_part, people_by_part, unseen_by_part
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.roles import roles
from textdesk.figures.naming.spelt import spelt_out
from textdesk.figures.naming.tables import known_names
from textdesk.figures.naming.unseen import groups_by_noun, people_by_given_name, places_by_preposition
from textdesk.figures.naming.wholes import whole_names, whole_people, whole_places
from textdesk.figures.naming.works import works

Correction = Callable[[Reading, list[Mention]], list[Mention]]

CORRECTIONS: tuple[Correction, ...] = (
    clean_edges,
    headlines,
    whole_names,
    roles,
    whole_people,
    spelt_out,
    hyphened_names,
    country_pairs,
    foreign_names,
    events,
    works,
    kinds_by_head,
    headed_bodies,
    whole_bodies,
    kinds_by_noun,
    kinds_by_context,
    people_by_given_name,
    groups_by_noun,
    places_by_preposition,
    whole_places,
    kinds_by_company,
    surnames,
    first_names,
    unseen_by_part,
    people_by_part,
    bodies_by_part,
    vote_on_kind,
    known_names,
    seen_elsewhere,
)

# What the model calls things, as kinds; its dates, amounts, products and languages are no names here.
_KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "LAW": "event",
    "WORK_OF_ART": "work",
}


def model_mentions(reading: Reading) -> list[Mention]:
    """Return the names that the model sees, as it sees them."""
    return longest(
        Mention(entity.start, entity.end, _KINDS[entity.label], f"{MODEL}: {entity.label}")
        for entity in reading.seen.entities
        if entity.label in _KINDS
    )


def corrected(reading: Reading, without: Iterable[str] = ()) -> list[Mention]:
    """Return the names of a text after all corrections, in order, none over another.

    ``without`` names corrections that are left out. The reader's own come last, in ``as_the_reader_says``.
    """
    left_out = frozenset(without)
    unknown = left_out - {correction.__name__ for correction in CORRECTIONS}
    if unknown:
        names = ", ".join(correction.__name__ for correction in CORRECTIONS)
        raise ValueError(f"there is no correction {min(unknown)!r}; the corrections are {names}")
    mentions = model_mentions(reading)
    for correction in CORRECTIONS:
        if correction.__name__ not in left_out:
            mentions = correction(reading, mentions)
    return mentions
