"""What the model sees in a text: its entities, and the part that each proper noun plays in its sentence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from textdesk.language import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

_PROPER = frozenset({"NNP", "NNPS"})


class Entity(NamedTuple):
    """A name as the model sees it: where, and under which of the model's own labels."""

    start: int
    end: int
    label: str


class Noun(NamedTuple):
    """The part that a proper noun plays: ``nsubj`` of a verb, ``pobj`` of a preposition; and that word."""

    part: str
    head: str
    has_verb: bool
    has_article: bool
    is_plural: bool

    @property
    def is_subject(self) -> bool:
        """Whether the noun, in the singular and without an article, does what a verb says."""
        is_bare = not self.has_article and not self.is_plural
        return is_bare and self.has_verb and self.part in {"nsubj", "nsubjpass"}


class Seen(NamedTuple):
    """The entities of a text in order, and its proper nouns by where they begin."""

    entities: tuple[Entity, ...]
    nouns: dict[int, Noun]


def seen(parsed: Iterable[Parsed]) -> Seen:
    """Return what the model sees, in one pass over the parsed passages, which are not kept."""
    entities: list[Entity] = []
    nouns: dict[int, Noun] = {}
    for passage in parsed:
        entities += [Entity(*passage.offsets(entity), entity.label_) for entity in passage.doc.ents]
        nouns |= {passage.start + token.idx: _noun(token) for token in passage.doc if token.tag_ in _PROPER}
    return Seen(tuple(entities), nouns)


def _noun(token: "Token") -> Noun:
    head = token.head
    has_article = any(child.dep_ == "det" for child in token.lefts)
    return Noun(token.dep_, head.lower_, head.pos_ in {"VERB", "AUX"}, has_article, token.tag_ == "NNPS")
