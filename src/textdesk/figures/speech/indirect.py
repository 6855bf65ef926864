"""Words reported without quotation marks, and who reports that someone said them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from textdesk.corpus import Document, Span
from textdesk.figures.speech.cues import Cue, Cues
from textdesk.figures.speech.setting import Attribution
from textdesk.figures.speech.speakers import Passage
from textdesk.lexicons import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEWEST_LETTERS = 8


class Said(NamedTuple):
    """Words with their speaker: ``kind`` is direct or indirect."""

    span: Span
    kind: str
    speaker: Span | None
    cue: Span | None
    reported_by: Span | None


def flat(said: Said) -> list[int | str | None]:
    """Return words and speaker as one row of plain values; ``unfolded`` reads it back."""
    places = (said.span, said.speaker, said.cue, said.reported_by)
    return [said.kind, *(end for place in places for end in (place or (None, None)))]


def unfolded(row: list[Any]) -> Said:
    """Return what ``flat`` made a row of.

    >>> unfolded(flat(Said(Span(1, 9), "direct", None, Span(10, 14), None))).cue
    Span(start=10, end=14)
    """
    kind, *ends = row
    span, speaker, cue, by = (
        None if start is None else Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)
    )
    return Said(span or Span(0, 0), kind, speaker, cue, by)


def reported(document: Document, passage: Passage, cues: Cues, direct: Sequence[Said]) -> Iterator[Said]:
    """Yield the indirect speech of a paragraph, but for clauses that are mostly quoted directly."""
    for cue in cues.all:
        if _is_own_voice(passage, cue):
            continue
        content = _content(document, passage, cue)
        if cue.speaker is None or content is None or content.end - content.start < _FEWEST_LETTERS:
            continue
        is_told = cue.kind != "label" or passage.doc[cue.token].lower_ in word_set("verbs_of_belief.txt")
        if is_told and not _mostly_quoted(content, direct) and not _overlaps(content, cue.speaker):
            by = reporter(cues, passage, document, Attribution(cue.speaker, cue.place), content)
            yield Said(content, "indirect", cue.speaker, cue.place, by)


def _is_own_voice(passage: Passage, cue: Cue) -> bool:
    """Whether the author speaks and reports nobody: "I suggest that ..."; "I said that ..." reports."""
    if cue.speaker is None:
        return True
    subject = passage.doc[passage.token_from(cue.speaker.start)]
    return subject.lower_ in {"i", "we"} and passage.doc[cue.token].tag_ not in {"VBD", "VBN"}


def _overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _mostly_quoted(content: Span, direct: Sequence[Said]) -> bool:
    inside = sum(max(0, min(content.end, one.span.end) - max(content.start, one.span.start)) for one in direct)
    return inside * 2 >= content.end - content.start


def _content(document: Document, passage: Passage, cue: Cue) -> Span | None:
    token = passage.doc[cue.token]
    if cue.kind == "phrase":
        return _rest_of_sentence(document, cue)
    clauses = [
        child for child in token.children if child.dep_ == "ccomp" and child.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}
    ]
    if clauses:
        return _clause(document, passage, clauses[0], cue)
    if _is_aside(token):
        return _around(document, passage, token)
    plans = [child for child in token.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
    if plans and token.lower_ in word_set("verbs_of_promise.txt"):
        return _trimmed(document.text, Span(passage.char(plans[0].left_edge), passage.end(plans[0].right_edge)))
    following = passage.doc[token.i + 1] if token.i + 1 < len(passage.doc) else None
    if following is not None and following.lower_ == "that" and cue.kind == "verb":
        sentence = document.sentence_at(cue.place.start)
        return _trimmed(document.text, Span(passage.end(following), sentence.end))
    return None


def _is_aside(verb: "Token") -> bool:
    """Whether a verb stands in a clause of its own: "As Peter Okello argues, ..."."""
    as_ = (child for child in verb.children if child.dep_ in {"mark", "advmod"} and child.lower_ == "as")
    return verb.dep_ == "advcl" and any(as_)


def _around(document: Document, passage: Passage, verb: "Token") -> Span:
    """What stands before or after an aside in its sentence, whichever is longer."""
    sentence = document.sentence_at(passage.char(verb))
    before = _trimmed(document.text, Span(sentence.start, passage.char(verb.left_edge)))
    after = _trimmed(document.text, Span(min(passage.end(verb.right_edge), sentence.end), sentence.end))
    return max(before, after, key=lambda span: span.end - span.start)


def _clause(document: Document, passage: Passage, verb: "Token", cue: Cue) -> Span | None:
    """The clause without the "that" before it; it never reaches across its own cue."""
    first, last = verb.left_edge, verb.right_edge
    span = Span(passage.char(first), passage.end(last))
    if first.lower_ == "that" and first.i < last.i:
        span = Span(passage.end(first), span.end)
    if span.start <= cue.place.start < span.end:
        span = Span(span.start, min(cue.place.start, cue.speaker.start if cue.speaker else cue.place.start))
    return _trimmed(document.text, span)


def _rest_of_sentence(document: Document, cue: Cue) -> Span | None:
    """What stands before or after "according to ...", whichever is longer."""
    sentence = document.sentence_at(cue.place.start)
    if cue.speaker is None:
        return None
    before = _trimmed(document.text, Span(sentence.start, cue.place.start))
    after = _trimmed(document.text, Span(min(cue.speaker.end, sentence.end), sentence.end))
    return max(before, after, key=lambda span: span.end - span.start)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "$£€“\"‘'("):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%”\"’')"):
        end -= 1
    return Span(start, end)


def reporter(cues: Cues, passage: Passage, document: Document, found: Attribution, content: Span) -> Span | None:
    """Return who reports that the speaker says so: "As Fair wrote, officials say ..."."""
    if found.cue is None:
        return None
    sentence = document.sentence_at(found.cue.start)
    for cue in cues.between(sentence.start, sentence.end):
        if cue.place == found.cue or cue.speaker is None or cue.kind == "label" or _overlaps(cue.place, content):
            continue
        if not _overlaps(cue.speaker, found.speaker) and _reports(passage, cue, found):
            return cue.speaker
    return None


def _reports(passage: Passage, cue: Cue, found: Attribution) -> bool:
    """Whether one cue governs the other: "according to", an "as" clause, or a verb above it."""
    if cue.kind == "phrase":
        return True
    token = passage.doc[cue.token]
    if any(child.dep_ in {"mark", "advmod"} and child.lower_ == "as" for child in token.children):
        return True
    inner = passage.doc[passage.token_from(found.cue.start)] if found.cue else token
    return any(ancestor.i == token.i for ancestor in inner.ancestors)
