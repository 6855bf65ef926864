"""Who speaks: the phrase that a reporting verb, or "according to", has for its subject."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from textdesk.corpus import Span
from textdesk.language import Parsed
from textdesk.lexicons import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVES = frozenset({"who", "that", "which"})
_NO_SPEAKERS = frozenset(
    {"it", "there", "this", "that", "these", "those", "which", "what", "you", "one", "nothing", "me", "him", "them"}
)
_BEFORE_NAMES = frozenset({"the", "a", "an", "as", "late"})
# The tags of possessives, spaces and closing marks.
_AFTER_NAMES = frozenset({"POS", "_SP", ",", ".", ":", "''", "``", "-RRB-", "HYPH"})
_OF = frozenset({"of", "for", "at", "from", "in"})
_FARTHEST_SUBJECT = 25


class Cue(NamedTuple):
    """Words that attribute: where they stand, their token, and their speaker's place, if one is found."""

    place: Span
    token: int
    speaker: Span | None
    # verb, label (called it “...”) or phrase (according to)
    kind: str


class Passage:
    """A paragraph with its cues; what stands inside quotation marks attributes nothing."""

    def __init__(self, parsed: Parsed, quoted: list[Span]) -> None:
        self.start = parsed.start
        self.doc: Doc = parsed.doc
        self._quoted = quoted

    @cached_property
    def cues(self) -> list[Cue]:
        """The cues of the paragraph in order."""
        return list(self._find_cues())

    def char(self, token: "Token") -> int:
        """Return where a token begins in the text."""
        return self.start + token.idx

    def end(self, token: "Token") -> int:
        """Return where a token ends in the text."""
        return self.start + token.idx + len(token)

    @cached_property
    def _outside(self) -> list[bool]:
        """For each token, whether it stands outside all quotation marks."""
        flags, index = [], 0
        for token in self.doc:
            place = self.char(token)
            while index < len(self._quoted) and self._quoted[index].end <= place:
                index += 1
            flags.append(index == len(self._quoted) or place < self._quoted[index].start)
        return flags

    @cached_property
    def _chunk_of(self) -> dict[int, tuple[int, int]]:
        """For each token of a noun phrase, the first token of the phrase and one past its last."""
        chunks: dict[int, tuple[int, int]] = {}
        for chunk in self.doc.noun_chunks:
            chunks.update(dict.fromkeys(range(chunk.start, chunk.end), (chunk.start, chunk.end)))
        for entity in self.doc.ents:
            if entity.label_ in {"PERSON", "ORG"}:
                first = min(chunks.get(entity.start, (entity.start,))[0], entity.start)
                last = max(chunks.get(entity.end - 1, (0, entity.end))[1], entity.end)
                chunks.update(dict.fromkeys(range(entity.start, entity.end), (first, last)))
        return chunks

    def _find_cues(self) -> Iterator[Cue]:
        for token in self.doc:
            word = token.lower_
            if not self._outside[token.i]:
                continue
            if word == "according" and token.i + 2 < len(self.doc) and self.doc[token.i + 1].lower_ == "to":
                yield Cue(
                    Span(self.char(token), self.end(self.doc[token.i + 1])),
                    token.i,
                    self._phrase_from(token.i + 2),
                    "phrase",
                )
            elif word in word_set("reporting_verbs.txt") and token.pos_ in {"VERB", "AUX"}:
                yield Cue(Span(self.char(token), self.end(token)), token.i, self.subject(token), "verb")
            elif word in word_set("labelling_verbs.txt") and token.pos_ == "VERB":
                yield Cue(Span(self.char(token), self.end(token)), token.i, self.subject(token), "label")

    def subject(self, verb: "Token") -> Span | None:
        """Return the place of the verb's subject outside quotation marks, or None."""
        found = self._parsed_subject(verb)
        if found is not None and self._outside[found.i] and found.lower_ not in _NO_SPEAKERS:
            return self._phrase(found)
        return None

    def _parsed_subject(self, verb: "Token", most: int = 4) -> "Token | None":
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        if subjects and subjects[0].lower_ in _RELATIVES and verb.dep_ == "relcl":
            return verb.head
        if subjects:
            return subjects[0]
        borrows = verb.dep_ in {"conj", "xcomp", "advcl", "acl", "pcomp", "prep", "dep"} and verb.head.i != verb.i
        if not borrows or not most:
            return None
        if verb.dep_ == "acl" and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return verb.head
        return self._parsed_subject(verb.head, most - 1)

    def phrase_after(self, token: int) -> Span | None:
        """Return the noun phrase that begins right after a token: said | Maria Lopez."""
        return self._phrase_from(token + 1)

    def phrase_before(self, token: int, floor: int) -> Span | None:
        """Return the noun phrase nearest before a token: Maria Lopez | has always said."""
        for index in range(token - 1, max(-1, token - _FARTHEST_SUBJECT), -1):
            if self.char(self.doc[index]) < floor:
                return None
            if index in self._chunk_of and self.doc[index].lower_ not in _NO_SPEAKERS:
                return self._phrase(self.doc[index])
        return None

    def phrase_at(self, token: int) -> Span | None:
        """Return the noun phrase that begins with a token."""
        return self._phrase_from(token)

    def person_before(self, span: Span) -> Span | None:
        """Return who is the subject of a stretch of text, where it is a person or a pronoun for one."""
        for token in self.doc[self.token_from(span.start) : self.token_from(span.end)]:
            is_person = token.ent_type_ == "PERSON" or token.lower_ in {"he", "she", "they", "i", "we"}
            if token.dep_ == "nsubj" and self._outside[token.i] and is_person:
                return self._phrase(token)
        return None

    def token_from(self, place: int) -> int:
        """Return the first token that begins at a place of the text or after it."""
        return bisect_left(self._starts, place)

    @cached_property
    def _starts(self) -> list[int]:
        return [self.char(token) for token in self.doc]

    def cues_between(self, start: int, end: int) -> list[Cue]:
        """Return the cues that stand between two places of the text."""
        first = bisect_left(self.cues, start, key=lambda cue: cue.place.start)
        last = bisect_left(self.cues, end, key=lambda cue: cue.place.start)
        return self.cues[first:last]

    def _phrase_from(self, index: int) -> Span | None:
        if index >= len(self.doc) or not self._outside[index]:
            return None
        bounds = self._chunk_of.get(index)
        if bounds is None or self.doc[index].lower_ in _NO_SPEAKERS or bounds[0] != index:
            return None
        return self._phrase(self.doc[bounds[1] - 1])

    def _phrase(self, head: "Token") -> Span:
        """The noun phrase of a token: no article before a name, and "of the union" after the head."""
        first, last = self._chunk_of.get(head.i, (head.i, head.i + 1))
        while last + 1 < len(self.doc) and self.doc[last].lower_ in _OF and self._follows(last + 1):
            last = self._chunk_of[last + 1][1]
        while first < last - 1 and (self.doc[first].lower_ in _BEFORE_NAMES or self.doc[first].is_punct):
            first += 1
        while last > first + 1 and self.doc[last - 1].tag_ in _AFTER_NAMES:
            last -= 1
        return Span(self.char(self.doc[first]), self.end(self.doc[last - 1]))

    def _follows(self, index: int) -> bool:
        return index in self._chunk_of and self._outside[index] and self.doc[index - 1].lower_ != "in"
