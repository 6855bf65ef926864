"""Words reported without quotation marks, and who reports that someone said them."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from textdesk.corpus import Document, Span
from textdesk.figures.speech.contents import content_of
from textdesk.figures.speech.cues import Cue, Cues
from textdesk.figures.speech.reach import TURNS, Report
from textdesk.figures.speech.setting import Attribution
from textdesk.figures.speech.speakers import Passage

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
        content = content_of(Report(document, passage, cue))
        if cue.speaker is None or content is None or content.end - content.start < _FEWEST_LETTERS:
            continue
        if (
            not _is_quoted(document, content)
            and not _mostly_quoted(content, direct)
            and not _overlaps(content, cue.speaker)
        ):
            by = reporter(cues, passage, document, Attribution(cue.speaker, cue.place), content)
            yield Said(content, "indirect", cue.speaker, cue.place, by)


def _is_own_voice(passage: Passage, cue: Cue) -> bool:
    """Whether nobody is reported, the author least of all: "I suggest that ..."; "I said that ..." reports."""
    if cue.speaker is None or (cue.kind == "label" and not passage.has_view(cue.speaker)):
        return True
    subject = passage.doc[passage.token_from(cue.speaker.start)]
    return subject.lower_ in {"i", "we"} and passage.doc[cue.token].tag_ not in {"VBD", "VBN"}


def _is_quoted(document: Document, content: Span) -> bool:
    """Whether words stand in marks from end to end: they are a quotation, or a name kept at a distance."""
    return document.text[content.start] in '“"‘' and document.text[content.end - 1] in '”"’'


def _overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _mostly_quoted(content: Span, direct: Sequence[Said]) -> bool:
    inside = sum(max(0, min(content.end, one.span.end) - max(content.start, one.span.start)) for one in direct)
    return inside * 2 >= content.end - content.start


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
    for ancestor in (inner, *inner.ancestors):
        if ancestor.i == token.i:
            return True
        if any(child.dep_ == "mark" and child.lower_ in TURNS for child in ancestor.children):
            return False
    return False
