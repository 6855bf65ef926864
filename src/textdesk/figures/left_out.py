"""What a number counts where the noun is left out, for another number has just said it: "up from 12 in 2019"."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textdesk.figures.grammar import Figure
from textdesk.figures.grammar.hedges import way_of
from textdesk.figures.phrases import PLURALS, Phrase

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BEFORE_LEVEL = frozenset({"from", "with", "to", "than", "versus", "against", "by"})
_BEFORE_ANOTHER = frozenset({"and", "or", "to"})
_BEFORE_SAME = frozenset({"or", "(", "[", "/", "–", "—"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THEM = frozenset({"them", "these", "those", "whom", "which"})
_SHARES = frozenset({"ratio", "percent"})
_LONGEST_LINK = 24


def is_of_them(span: "Span") -> bool:
    """Return whether "of them", "of whom" or the like follows the number."""
    words = [token.lower_ for token in span.doc[span.end : span.end + 2]]
    return bool(span) and len(words) == 2 and words[0] == "of" and words[1] in _THEM


class Row:
    """The figures of a paragraph with their spans, and what is known of each: the noun phrase that it counts."""

    def __init__(self, figures: Sequence[Figure], spans: "Sequence[Span]", known: Sequence[Phrase | None]) -> None:
        self._figures, self._spans, self._known = figures, spans, list(known)

    def filled(self) -> list[Phrase | None]:
        """Return what each figure counts, with what was left out taken from the figures around it."""
        for at in range(len(self._known)):
            self._known[at] = self._known[at] or self._found(at)
        return self._known

    def _found(self, at: int) -> Phrase | None:
        if not self._spans[at]:
            return None
        rules = (self._of_others, self._as_after, self._of_them, self._of_change, self._as_before)
        return next((found for found in (rule(at) for rule in rules) if found), None)

    def _of_others(self, at: int) -> Phrase | None:
        """Such as "Thirty per cent of the 12,000 nurses", "two-fifths (39%) of voters"."""
        if at + 1 >= len(self._figures):
            return None
        between = self._between(at, at + 1)
        is_of = bool(between) and between[0].lower_ == "of" and len(between) <= 3
        return self._known[at + 1] if is_of or [token.text for token in between] == ["("] else None

    def _as_after(self, at: int) -> Phrase | None:
        """What the next number counts as well: "10,000 and as many as 300,000 people"."""
        if at + 1 >= len(self._figures) or {figure.kind for figure in self._figures[at : at + 2]} != {"count"}:
            return None
        is_near = self._figures[at + 1].start - self._figures[at].end <= _LONGEST_LINK
        between = self._between(at, at + 1)
        return self._known[at + 1] if is_near and between and between[0].lower_ in _BEFORE_ANOTHER else None

    def _of_them(self, at: int) -> Phrase | None:
        """What was counted last, of which this is a part: "seven of them", "a third of whom"."""
        plural = (phrase for phrase in reversed(self._known[:at]) if phrase and phrase.head.tag_ in PLURALS)
        return next(plural, None) if is_of_them(self._spans[at]) else None

    def _as_before(self, at: int) -> Phrase | None:
        """What is left out because it was just said: "from 12 in 2019", "compared with 63", "5 miles (8 km)"."""
        if at and (self._is_same(at) or (self._figures[at].kind in _SHARES and self._is_share(at))):
            return self._known[at - 1]
        before = next((earlier for earlier in range(at - 1, -1, -1) if self._is_alike(earlier, at)), None)
        if before is None:
            return None
        figure, span, between = self._figures[at], self._spans[at], self._between(before, at)
        words = {token.lower_ for token in between}
        is_left_out = between[-1].lower_ in _BEFORE_LEVEL if between else False
        is_bare = figure.kind == "count" and span.root.dep_ != "dobj"
        is_next = bool(words & {"and", "but", ","}) and figure.kind != "duration" and not _has_verb(between)
        return self._known[before] if is_left_out or is_bare or is_next or span.root.dep_ in _SUBJECTS else None

    def _is_same(self, at: int) -> bool:
        """Whether the figure only says the one before it again: "5 miles (8 km)", "90 jobs, or 3 percent"."""
        between = self._between(at - 1, at)
        words = {token.lower_ for token in between}
        return 0 < len(between) <= 4 and bool(words & _BEFORE_SAME) and "and" not in words

    def _is_alike(self, earlier: int, at: int) -> bool:
        """Whether an earlier figure is of the same kind, and what it counts is no predicate: "263 are women"."""
        phrase = self._known[earlier]
        one, other = ((f.kind, f.unit, f.currency) for f in (self._figures[earlier], self._figures[at]))
        if phrase is None or one != other:
            return False
        return not _has_verb(phrase.head.doc[self._spans[earlier].end : phrase.head.i])

    def _of_change(self, at: int) -> Phrase | None:
        """What rose or fell, where a change follows: "exports reached 4 tonnes, worth $2, a rise of 11%"."""
        between = self._between(at - 1, at) if at else []
        is_change = len(between) > 1 and between[-1].lower_ == "of" and way_of(between[-2].lower_) is not None
        return next((phrase for phrase in reversed(self._known[:at]) if phrase), None) if is_change else None

    def _is_share(self, at: int) -> bool:
        """Such as "Of 90 voters, a third stayed home": a share, as the subject, of those counted just before."""
        phrase = self._known[at - 1]
        is_subject = self._spans[at].root.dep_ in _SUBJECTS
        return (
            is_subject and self._figures[at - 1].kind == "count" and phrase is not None and phrase.head.tag_ in PLURALS
        )

    def _between(self, one: int, other: int) -> "list[Token]":
        """The words between two figures, without hedges and articles right before the second."""
        first, last = self._spans[one].end, self._spans[other].start
        doc = self._spans[one].doc
        hedges = set((self._figures[other].modifier_text or "").lower().split()) | {"the", "a", "an", "just", "only"}
        while last > first and doc[last - 1].lower_ in hedges:
            last -= 1
        return list(doc[first:last])


def _has_verb(tokens: "Iterable[Token]") -> bool:
    return any(token.pos_ in {"VERB", "AUX"} for token in tokens)
