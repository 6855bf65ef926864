"""Who a speaker is: the name in the words that name the speaker, or the only person whom they can mean."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textdesk.corpus import Span

_PRONOUNS = frozenset({"he", "she", "him", "her"})


class Person(NamedTuple):
    """A mention of a name, as far as it can tell who speaks."""

    paragraph: int
    start: int
    end: int
    kind: str
    identity: str
    role: str


class People:
    """The names of a text, in order, and who holds which office.

    >>> people = People([Person(1, 0, 9, "person", "Ada Byron", "Foreign Minister")])
    >>> people.who(Span(20, 23), "she", 1), people.who(Span(20, 32), "the minister", 2)
    ('Ada Byron', 'Ada Byron')
    """

    def __init__(self, names: Sequence[Person]) -> None:
        self._names = names
        self._holders: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            if name.kind == "person" and name.role:
                self._holders[_head(name.role)].add(name.identity)

    def who(self, speaker: Span, words: str, paragraph: int) -> str | None:
        """Return the identity of a speaker; None where the words name nobody, or might mean several people.

        A pronoun is the only person named before it in its paragraph, or else in the one before; an
        office is the only person in the text who holds it.
        """
        first = bisect_right(self._names, speaker.start, key=lambda name: name.end)
        last = bisect_left(self._names, speaker.end, key=lambda name: name.start)
        inside = self._names[first:last]
        people = [name.identity for name in inside if name.kind == "person"]
        if people:
            return people[-1]
        if inside and inside[-1].end == speaker.end:
            return inside[-1].identity
        if words.lower() in _PRONOUNS:
            return self._named_before(first, paragraph)
        return _only(self._holders.get(_head(words), ()))

    def _named_before(self, index: int, paragraph: int) -> str | None:
        first = bisect_left(self._names, paragraph - 1, key=lambda name: name.paragraph)
        people = [name for name in self._names[first:index] if name.kind == "person"]
        here = [name.identity for name in people if name.paragraph == paragraph]
        return _only(here or [name.identity for name in people])


def _head(words: str) -> str:
    """The noun that says what somebody is: of "the Foreign Minister of Peru", minister."""
    before, _, _ = words.lower().partition(" of ")
    return (before.split() or [""])[-1]


def _only(identities: Iterable[str]) -> str | None:
    found = set(identities)
    return found.pop() if len(found) == 1 else None
