"""Who speaks: the phrases of a paragraph that can name a speaker, and how far each reaches."""

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import sections
from textdesk.language import Parsed
from textdesk.lexicons import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NO_SPEAKERS = frozenset(
    {"it", "there", "this", "that", "these", "those", "which", "what", "you", "one", "nothing", "me", "him", "them"}
)
_BEFORE_NAMES = frozenset({"the", "a", "an", "as", "late"})
# The tags of possessives, spaces and closing marks.
_AFTER_NAMES = frozenset({"POS", "_SP", ",", ".", ":", "''", "``", "-RRB-", "HYPH"})
_OF = frozenset({"of", "for", "at", "from", "in"})
_SOME = frozenset({"one", "two", "three", "some", "many", "several", "most", "few", "all", "both", "another"})
_PERSONS = frozenset({"he", "she", "they", "i", "we"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_DATELINE = regex.compile(r"\p{Lu}[\p{Lu}\s.’'-]{2,30}(?:,[^:—–\n-]{2,30})?(?:\([^()]{2,20}\)\s?)?\s?[:—–-]{1,2}\s")
_AGENT = regex.compile(r"(?:ers?|ors?|ists?|ysts?|ians?|ants?|ents?|ees?|people|m[ae]n|folk)$")
_FARTHEST_SUBJECT = 25
_LONGEST_NAME = 5


def is_person(token: "Token") -> bool:
    """Return whether a word is, or belongs to, a person's name, a pronoun for one, or what somebody is."""
    is_named = token.ent_type_ == "PERSON" or token.lower_ in _PERSONS
    return is_named or _singular(token.lower_) in sections("kind_words.txt")["person"]


def holds_views(token: "Token") -> bool:
    """Return whether a word stands for somebody who can hold views: a person, people, a body, a country."""
    bodies = sections("kind_words.txt")["organisation"] | word_set("holders_of_views.txt")
    is_name = token.pos_ == "PROPN" or token.ent_type_ in _BODIES
    return is_person(token) or is_name or _singular(token.lower_) in bodies or bool(_AGENT.search(token.lower_))


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


class Passage:
    """A paragraph as speakers are sought in it; what stands inside quotation marks names none."""

    def __init__(self, parsed: Parsed, quoted: list[Span]) -> None:
        self.start = parsed.start
        self.doc: Doc = parsed.doc
        self.quoted = quoted

    def char(self, token: "Token") -> int:
        """Return where a token begins in the text."""
        return self.start + token.idx

    def end(self, token: "Token") -> int:
        """Return where a token ends in the text."""
        return self.start + token.idx + len(token)

    @cached_property
    def outside(self) -> list[bool]:
        """For each token, whether it stands outside all quotation marks."""
        flags, index = [], 0
        for token in self.doc:
            place = self.char(token)
            while index < len(self.quoted) and self.quoted[index].end <= place:
                index += 1
            flags.append(index == len(self.quoted) or place < self.quoted[index].start)
        return flags

    @cached_property
    def chunks(self) -> dict[int, tuple[int, int]]:
        """For each token of a noun phrase, the first token of the phrase and one past its last."""
        chunks: dict[int, tuple[int, int]] = {}
        for chunk in self.doc.noun_chunks:
            first = next((token.i for token in chunk if not token.is_punct), chunk.start)
            chunks.update(dict.fromkeys(range(first, chunk.end), (first, chunk.end)))
        for entity in self.doc.ents:
            if entity.label_ in {"PERSON", "ORG"}:
                first = min(chunks.get(entity.start, (entity.start,))[0], entity.start)
                last = max(chunks.get(entity.end - 1, (0, entity.end))[1], entity.end)
                chunks.update(dict.fromkeys(range(entity.start, entity.end), (first, last)))
        for token in self.doc[:-1]:
            if token.lower_ in _SOME and token.nbor(1).lower_ == "of":
                chunks.setdefault(token.i, (token.i, token.i + 1))
        return chunks

    def may_speak(self, index: int) -> bool:
        """Whether a token outside all marks may be the head of a speaker: no "it", no bare "this"."""
        first, last = self.chunks.get(index, (index, index + 1))
        is_bare = last - first == 1 and not (last < len(self.doc) and self.doc[last].lower_ == "of")
        return self.outside[index] and not (is_bare and self.doc[index].lower_ in _NO_SPEAKERS)

    def phrase_before(self, token: int, floor: int) -> Span | None:
        """Return the noun phrase nearest before a token: Maria Lopez | has always said."""
        for index in range(token - 1, max(-1, token - _FARTHEST_SUBJECT), -1):
            if self.char(self.doc[index]) < floor:
                return None
            if index in self.chunks and self.may_speak(index):
                return self.phrase(self.doc[index])
        return None

    def phrase_from(self, index: int) -> Span | None:
        """Return the noun phrase that begins with a token: said | Maria Lopez."""
        if index >= len(self.doc) or index not in self.chunks or not self.may_speak(index):
            return None
        first, last = self.chunks[index]
        return self.phrase(self.doc[last - 1]) if first == index else None

    def person_before(self, span: Span) -> Span | None:
        """Return who is the subject of a stretch of text, where it is a person, by name, pronoun or office."""
        for token in self.doc[self.token_from(span.start) : self.token_from(span.end)]:
            if token.dep_ == "nsubj" and self.outside[token.i] and is_person(token):
                return self.phrase(token)
        return None

    def has_view(self, span: Span) -> bool:
        """Return whether a speaker is somebody who can hold views."""
        return any(map(holds_views, self.doc[self.token_from(span.start) : self.token_from(span.end)]))

    def token_from(self, place: int) -> int:
        """Return the first token that begins at a place of the text or after it."""
        return bisect_left(self._starts, place)

    @cached_property
    def _starts(self) -> list[int]:
        return [self.char(token) for token in self.doc]

    def phrase(self, head: "Token") -> Span:
        """Return the place of a token's noun phrase, or of the name that it introduces: the auditor, | Ada Byron."""
        first, last = self.chunks.get(max(head.i, self._after_dateline), (head.i, head.i + 1))
        last = self._with_name(last)
        while last + 1 < len(self.doc) and self.doc[last].lower_ in _OF and self._follows(last + 1):
            last = self._with_name(self.chunks[last + 1][1])
        first, last = self._name_after(first, last) or (self._after_possessor(first, last), last)
        while first < last - 1 and (self.doc[first].lower_ in _BEFORE_NAMES or self.doc[first].is_punct):
            first += 1
        while last > first + 1 and self.doc[last - 1].tag_ in _AFTER_NAMES:
            last -= 1
        return Span(self.char(self.doc[first]), self.end(self.doc[last - 1]))

    @cached_property
    def _after_dateline(self) -> int:
        """The first token after the place from which news is sent: NAIROBI, May 3 — | The commission said ..."""
        dateline = _DATELINE.match(self.doc.text)
        index = self.token_from(self.start + dateline.end()) if dateline else 0
        return index if index in self.chunks else 0

    def _follows(self, index: int) -> bool:
        return index in self.chunks and self.outside[index] and self.doc[index - 1].lower_ != "in"

    def _with_name(self, last: int) -> int:
        """The end of a phrase with the rest of a name that the parse cut off: Foreign Minister | Badr Albusaidi."""
        while last < len(self.doc) and self._is_name(last) and self.doc[last - 1].pos_ == "PROPN":
            last += 1
        return last

    def _is_name(self, index: int) -> bool:
        return self.doc[index].pos_ == "PROPN" and self.doc[index].is_title and self.outside[index]

    def _name_after(self, first: int, last: int) -> tuple[int, int] | None:
        """The name in apposition to a phrase that has none."""
        has_name = any(token.ent_type_ == "PERSON" for token in self.doc[first:last])
        if has_name or last + 1 >= len(self.doc) or self.doc[last].text != "," or not self.outside[last]:
            return None
        end = last + 1
        while end < len(self.doc) and end - last <= _LONGEST_NAME and self._is_name(end):
            end += 1
        is_person = any(token.ent_type_ == "PERSON" for token in self.doc[last + 1 : end])
        closes = end == len(self.doc) or self.doc[end].is_punct or self.doc[end].is_space
        return (last + 1, end) if closes and (is_person or end - last > 2) else None

    def _after_possessor(self, first: int, last: int) -> int:
        """Where the speaker begins after an owner: the opposition's | Pedro Silva."""
        owners = [token.i for token in self.doc[first:last] if token.tag_ == "POS"]
        rest = self.doc[owners[-1] + 1 : last] if owners else self.doc[0:0]
        is_named = any(token.ent_type_ == "PERSON" for token in rest) or (
            len(rest) > 1 and all(token.pos_ == "PROPN" for token in rest)
        )
        return owners[-1] + 1 if is_named else first
