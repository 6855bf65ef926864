"""The words that attribute: reporting verbs with their subjects, "according to", "in the words of"."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from textdesk.corpus import Span
from textdesk.figures.speech.speakers import Passage, holds_views, is_person
from textdesk.lexicons import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVES = frozenset({"who", "that", "which"})
_PAST = frozenset({"VBD", "VBZ"})
_STANCES = ("verbs_of_belief.txt", "verbs_of_promise.txt", "verbs_of_demand.txt", "verbs_of_stance.txt")
_PHRASES = (("according", "to"), ("words", "of"))
_BETWEEN = frozenset({"ADV", "AUX", "PART"})


class Cue(NamedTuple):
    """Words that attribute: where they stand, their token, and their speaker's place, if one is found."""

    place: Span
    token: int
    speaker: Span | None
    # verb, label (called it “...”), phrase (according to); stance (hopes, refuses) and noun (his claim that)
    # attribute what is reported, but no quotation.
    kind: str


class Cues:
    """The cues of a paragraph, in order; what stands inside quotation marks attributes nothing."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._doc = passage.doc
        self.all = sorted(self._find(), key=lambda cue: cue.place)
        self._quoting = [cue for cue in self.all if cue.kind not in {"stance", "noun"}]

    def between(self, start: int, end: int) -> list[Cue]:
        """Return the cues for quotations that stand between two places of the text."""
        first = bisect_left(self._quoting, start, key=lambda cue: cue.place.start)
        last = bisect_left(self._quoting, end, key=lambda cue: cue.place.start)
        return self._quoting[first:last]

    def _find(self) -> Iterator[Cue]:
        for token in self._doc:
            if self._passage.outside[token.i]:
                cue = self._phrase(token) or self._verb(token) or self._stance(token) or self._noun(token)
                if cue:
                    yield cue
        yield from self._of_no_list()

    def _phrase(self, token: "Token") -> Cue | None:
        following = token.nbor(1) if token.i + 2 < len(self._doc) else None
        if following is None or (token.lower_, following.lower_) not in _PHRASES:
            return None
        place = Span(self._passage.char(token), self._passage.end(following))
        return Cue(place, token.i, self._passage.phrase_from(token.i + 2), "phrase")

    def _verb(self, token: "Token") -> Cue | None:
        word = token.lower_
        puts_it = word in {"put", "puts"} and token.i + 1 < len(self._doc) and token.nbor(1).lower_ == "it"
        if (word in word_set("reporting_verbs.txt") and token.pos_ in {"VERB", "AUX"}) or puts_it:
            return None if _is_asked(token) else self._cue(token, "verb", self.subject(token))
        if word in word_set("labelling_verbs.txt") and token.pos_ == "VERB":
            return self._cue(token, "label", self.subject(token))
        return None

    def _stance(self, token: "Token") -> Cue | None:
        if token.pos_ != "VERB" or not any(token.lower_ in word_set(name) for name in _STANCES):
            return None
        subject = self.subject(token)
        is_belief = token.lower_ in word_set("verbs_of_belief.txt") and any(map(_is_that_clause, token.rights))
        holds = subject is not None and (is_belief or self._passage.has_view(subject))
        return self._cue(token, "stance", subject) if holds else None

    def _noun(self, token: "Token") -> Cue | None:
        if token.pos_ != "NOUN" or token.lower_.removesuffix("s") not in word_set("nouns_of_speech.txt"):
            return None
        owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
        if owner is None or not any(_is_told(child) for child in token.rights):
            return None
        return self._cue(token, "noun", Span(self._passage.char(owner.left_edge), self._passage.end(owner)))

    def _cue(self, token: "Token", kind: str, speaker: Span | None) -> Cue:
        return Cue(Span(self._passage.char(token), self._passage.end(token)), token.i, speaker, kind)

    def _of_no_list(self) -> Iterator[Cue]:
        """Any verb right after quoted speech: “...,” fumed one delegate; “...,” she sighed."""
        for quoted in self._passage.quoted:
            index = self._passage.token_from(quoted.end)
            if index >= len(self._doc) or not _is_speech(self._doc, index):
                continue
            phrase = self._passage.chunks.get(index)
            subject = self._doc[phrase[1] - 1] if phrase and phrase[0] == index else None
            verb = self._doc[phrase[1]] if subject is not None and phrase and phrase[1] < len(self._doc) else None
            if self._is_unlisted(self._doc[index]):
                yield self._cue(self._doc[index], "verb", self._passage.phrase_from(index + 1))
            elif verb is not None and self._is_unlisted(verb) and subject is not None and is_person(subject):
                yield self._cue(verb, "verb", self._passage.phrase(subject))

    def _is_unlisted(self, token: "Token") -> bool:
        lists = word_set("reporting_verbs.txt") | word_set("labelling_verbs.txt")
        return token.pos_ == "VERB" and token.tag_ in _PAST and token.lower_ not in lists | {"used"}

    def subject(self, verb: "Token") -> Span | None:
        """Return the place of the verb's subject outside quotation marks, or None."""
        if is_passive(verb):
            return self._agent(verb)
        if self._is_inserted(verb):
            return self._passage.phrase_from(verb.i + 1)
        found = self._parsed_subject(verb)
        if found is not None and verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and not holds_views(found):
            found = self._parsed_subject(verb.head.head)
        if found is None:
            return self._just_before(verb)
        return self._passage.phrase(found) if self._passage.may_speak(found.i) else None

    def _agent(self, verb: "Token") -> Span | None:
        """By whom something was said: The plan was called “a disgrace” by | critics."""
        by = next((child for child in verb.children if child.dep_ == "agent"), None)
        return self._passage.phrase_from(by.i + 1) if by is not None else None

    def _is_inserted(self, verb: "Token") -> bool:
        """The verb comes first, between commas or at the end: The alliance, said Ada Byron, was old."""
        is_after = verb.i > 0 and verb.nbor(-1).text == "," and verb.tag_ in _PAST
        phrase = self._passage.chunks.get(verb.i + 1) if is_after else None
        if phrase is None or phrase[0] != verb.i + 1 or self._doc[phrase[1] - 1].dep_ in {"poss", "dobj"}:
            return False
        following = self._doc[phrase[1]] if phrase[1] < len(self._doc) else None
        return following is None or following.lower_ in {",", ".", ";", "who"}

    def _just_before(self, verb: "Token") -> Span | None:
        """The phrase right before a verb whose subject the parse lost: the president, Ana Ruiz, | said."""
        index = verb.i - 1
        while index > 0 and self._doc[index].pos_ in _BETWEEN:
            index -= 1
        if verb.tag_ not in _PAST or index < 0:
            return None
        if index in self._passage.chunks and self._passage.may_speak(index):
            return self._passage.phrase(self._doc[index])
        is_closed = index > 1 and self._doc[index].text == "," and self._passage.may_speak(index - 1)
        is_name = is_closed and all(token.pos_ == "PROPN" for token in self._doc[index - 2 : index])
        return self._passage.phrase(self._doc[index - 1]) if is_name else None

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


def _is_that_clause(part: "Token") -> bool:
    return part.dep_ == "ccomp" and part.left_edge.lower_ == "that"


def _is_told(part: "Token") -> bool:
    """Whether a part after a noun says what was said: that ..., to ..., for ..."""
    opens = part.lower_ == "for" or part.left_edge.lower_ in {"that", "to"}
    return opens and part.dep_ in {"acl", "ccomp", "relcl", "prep"}


def is_passive(verb: "Token") -> bool:
    """Return whether the subject of a verb is not who speaks: they were told that ...; a camp called “...”."""
    return any(child.dep_ == "auxpass" for child in verb.children) or _is_told_something(verb)


def _is_told_something(verb: "Token") -> bool:
    """Whether somebody is told, and nobody is whom they tell: merchants told they must pay."""
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return verb.lower_ in {"told", "assured"} and following in {"he", "i", "she", "that", "they", "we"}


def _is_asked(verb: "Token") -> bool:
    """Whether somebody is asked or told: "Asked whether he would go, she said"."""
    return verb.lower_ in {"asked", "told"} and verb.i == verb.sent.start


def _is_speech(doc: "Doc", index: int) -> bool:
    """Whether the quotation before a token ends as speech does: with a comma, a question, an outcry."""
    return index > 1 and doc[index - 1].text in "”\"’'»“" and doc[index - 2].text[-1:] in {",", "?", "!", "…"}
