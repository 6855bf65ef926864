"""How far reported words reach: from one token to another, to the end of a clause, of a sentence."""

from typing import TYPE_CHECKING, NamedTuple

from textdesk.corpus import Document, Span
from textdesk.figures.speech.cues import Cue
from textdesk.figures.speech.speakers import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words with which an author turns against what is reported.
TURNS = frozenset({"though", "although", "while", "whereas"})


class Report(NamedTuple):
    """A cue where it stands."""

    document: Document
    passage: Passage
    cue: Cue

    @property
    def verb(self) -> "Token":
        """The word that attributes; of a noun, the noun."""
        return self.passage.doc[self.cue.token]


def around(report: Report) -> Span:
    """Return what stands before or after an aside in its sentence, whichever is longer."""
    verb, passage = report.verb, report.passage
    return _longer_side(report, passage.char(verb.left_edge), passage.end(verb.right_edge))


def rest_of_sentence(report: Report) -> Span | None:
    """Return what stands before or after "according to ...", whichever is longer."""
    if report.cue.speaker is None:
        return None
    return _longer_side(report, report.cue.place.start, _end_of_speaker(report.passage, report.cue.speaker))


def _longer_side(report: Report, start: int, end: int) -> Span:
    text, sentence = report.document.text, report.document.sentence_at(report.cue.place.start)
    before = trimmed(text, Span(sentence.start, start))
    after = trimmed(text, Span(min(end, sentence.end), sentence.end))
    return max(before, after, key=lambda span: span.end - span.start)


def _end_of_speaker(passage: Passage, speaker: Span) -> int:
    """Where a speaker ends with age and office: According to Brian Otieno, 23, a taxi rider, | ..."""
    index = passage.token_from(speaker.end)
    while index + 1 < len(passage.doc) and passage.doc[index].text == ",":
        first, last = passage.chunks.get(index + 1, (index + 1, index + 2))
        is_aside = passage.doc[last - 1].dep_ in {"appos", "nummod", "npadvmod"} or passage.doc[index + 1].is_digit
        if first != index + 1 or not is_aside or last >= len(passage.doc) or passage.doc[last].text != ",":
            break
        index = last
    return passage.char(passage.doc[index]) if index < len(passage.doc) else speaker.end


def clause(report: Report, verb: "Token") -> Span | None:
    """Return the clause of a verb without the "that" before it; it never reaches across its own cue."""
    passage, cue = report.passage, report.cue
    first, last = verb.left_edge, _before_turn(verb)
    span = Span(passage.char(first), passage.end(last))
    if first.lower_ == "that" and first.i < last.i:
        span = Span(passage.end(first), span.end)
    if span.start <= cue.place.start < span.end:
        span = Span(span.start, min(cue.place.start, cue.speaker.start if cue.speaker else cue.place.start))
    return trimmed(report.document.text, span)


def _before_turn(verb: "Token") -> "Token":
    """The last token of a clause before the author turns: ..., | though the same report noted ..."""
    turns = (token for token in verb.subtree if token.dep_ == "mark" and token.lower_ in TURNS and token.i > verb.i)
    turn = next((token for token in turns if token.nbor(-1).text == ","), None)
    return verb.right_edge if turn is None else turn.nbor(-1)


def between(report: Report, first: "Token", last: "Token") -> Span:
    """Return the stretch from one token to another."""
    return trimmed(report.document.text, Span(report.passage.char(first), report.passage.end(last)))


def trimmed(text: str, span: Span) -> Span:
    """Return a stretch without the marks and spaces at its ends."""
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "$£€“\"‘'("):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%”\"’')"):
        end -= 1
    return Span(start, end + _unclosed(text, start, end))


def _unclosed(text: str, start: int, end: int) -> int:
    """One, where the mark that closes a quotation stands right after a stretch that opens it."""
    mark = text[end : end + 1]
    is_open = text.count("“", start, end) > text.count("”", start, end) if mark == "”" else False
    return int(is_open or (mark == '"' and text.count('"', start, end) % 2 == 1))
