"""A mention of a name in one text, and what happens where two mentions meet."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from textdesk.corpus import Span

MODEL = "model"
# A name whose bounds a rule has mended; what kind it is, the model alone says.
WHOLE = "rule: name made whole"


class Mention(NamedTuple):
    """Where a name stands, what kind of thing it names, and why that is thought.

    ``identity`` is set only where a rule knows it; otherwise it is settled afterwards.
    """

    start: int
    end: int
    kind: str
    why: str
    role: str = ""
    identity: str = ""

    @property
    def is_guess(self) -> bool:
        """Whether the model alone says what kind of name it is."""
        return self.why.startswith(MODEL) or self.why == WHOLE

    def retyped(self, kind: str, why: str) -> "Mention":
        """Return the mention as another kind, or as it is where the kind is the same."""
        return self if kind == self.kind else self._replace(kind=kind, why=why)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions in order, the longer wherever two overlap."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def claim(mentions: list[Mention], claims: Iterable[Mention]) -> list[Mention]:
    """Return the mentions with the claims in place of all that they overlap."""
    winners = longest(claims)
    taken = Taken(winners)
    return sorted([*(mention for mention in mentions if not taken.over(mention)), *winners])


class Taken:
    """The places of some mentions, in order and apart, and what stands over a given stretch."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions)
        self._ends = [mention.end for mention in self._mentions]

    def over(self, span: Mention | Span) -> list[Mention]:
        """Return the mentions that share at least one character with the stretch."""
        found = []
        for index in range(bisect_left(self._ends, span.start + 1), len(self._mentions)):
            if self._mentions[index].start >= span.end:
                break
            found.append(self._mentions[index])
        return found
