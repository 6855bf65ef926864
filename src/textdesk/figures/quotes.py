"""Who says what: the words in quotation marks, the words reported without them, and who reports them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, Span
from textdesk.figures.aliases import Alias
from textdesk.figures.names import names
from textdesk.figures.speech.attribution import attributed
from textdesk.figures.speech.cues import Cues
from textdesk.figures.speech.going_on import announced, carried_on, resumed
from textdesk.figures.speech.indirect import Said, flat, reported, reporter, unfolded
from textdesk.figures.speech.kept_apart import is_kept_apart, is_nobodys, is_title
from textdesk.figures.speech.marks import Quotation, quotations, unclosed, words_inside
from textdesk.figures.speech.setting import Attribution, Setting
from textdesk.figures.speech.speakers import Passage
from textdesk.figures.speech.who import People, Person
from textdesk.language import SMALL, Row, parse, remembered

_FEWEST_WORDS = 5
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def quotes(texts: Corpus, aliases: Iterable[Alias] | None = None, *, model: str = SMALL) -> pd.DataFrame:
    """Return one row a quotation, direct or indirect (columns: ``describe("quotes")``).

    Direct ones are the words inside quotation marks, without the marks. Titles and single words
    kept at a distance are left out; words that nobody is said to have spoken are a row without a
    speaker where they read as speech: five words or more, a finite verb among them. Indirect ones are
    what is reported without marks: said that ..., according to ..., hopes to ..., urged the court to ...,
    rejected the claim, his warning that ... ``aliases`` and ``model`` as for ``names``.

    >>> from textdesk.corpus import from_texts
    >>> found = quotes(from_texts({"a": "“We will stay,” said Ada Byron. Omar Said warned that winter was near."}))
    >>> found[["kind", "speaker", "text"]].to_numpy().tolist()
    [['direct', 'Ada Byron', 'We will stay,'], ['indirect', 'Omar Said', 'winter was near']]
    """
    named = names(texts, aliases, model=model)
    people = {str(doc): _people(some) for doc, some in named.groupby(named["doc"].astype("str"))}
    nobody = People([])
    return table(
        "quotes", (row for document in texts for row in _rows(document, model, people.get(document.name, nobody)))
    )


def _people(found: pd.DataFrame) -> People:
    columns = ("paragraph", "start", "end", "kind", "identity")
    cells = zip(*(found[column].tolist() for column in columns), found["role"].fillna("").tolist(), strict=True)
    return People([Person(*row) for row in cells])


def _found(document: Document, model: str) -> list[Said]:
    """The quotations of a text in order; they depend on nothing else and are remembered."""

    def find() -> list[Row]:
        said = [one for one in _direct_and_indirect(document, model) if one.span.start < one.span.end]
        return [flat(one) for one in sorted(said, key=lambda one: (one.span, one.kind))]

    return [unfolded(row) for row in remembered(document, "quotes", find, model)]


def _rows(document: Document, model: str, people: People) -> Iterator[dict[str, object]]:
    for one in _found(document, model):
        place = document.place(*one.span)
        speaker = document.text[slice(*one.speaker)] if one.speaker else None
        yield {
            **place,
            "kind": one.kind,
            "speaker": speaker,
            "who": people.who(one.speaker, speaker, place["paragraph"]) if one.speaker and speaker else None,
            "speaker_start": one.speaker.start if one.speaker else None,
            "speaker_end": one.speaker.end if one.speaker else None,
            "cue": document.text[slice(*one.cue)] if one.cue else None,
            "reported_by": document.text[slice(*one.reported_by)] if one.reported_by else None,
        }


class _Paragraph(NamedTuple):
    document: Document
    span: Span
    passage: Passage
    cues: Cues
    marked: list[Quotation]


def _direct_and_indirect(document: Document, model: str) -> Iterator[Said]:
    running: Attribution | None = None
    marked = _marked(document)
    for index, (span, parsed) in enumerate(zip(document.paragraphs, parse(document, model), strict=True)):
        passage = Passage(parsed, [quotation.outer for quotation in marked[index]])
        read = _Paragraph(document, span, passage, Cues(passage), marked[index])
        direct = _direct(read, running)
        running = _runs_on(read, direct)
        yield from direct
        yield from reported(document, passage, read.cues, direct)


def _runs_on(read: _Paragraph, direct: list[Said]) -> Attribution | None:
    """Who speaks in the next paragraph: whose words are not closed in this one, or are announced at its end."""
    last = direct[-1] if direct else None
    if last is None or last.span.end != read.span.end or read.marked[-1].end != read.span.end:
        return announced(read.document, read.span, read.cues)
    return Attribution(last.speaker, last.cue) if last.speaker else None


def _marked(document: Document) -> list[list[Quotation]]:
    """The quotations of each paragraph, also those that run on into the next."""
    found = [quotations(document.text, paragraph) for paragraph in document.paragraphs]
    for index, (paragraph, following) in enumerate(pairwise(document.paragraphs)):
        place = unclosed(document.text, paragraph)
        if place is not None and document.text[following.start] in '“"':
            found[index] = [*(one for one in found[index] if one.end < place), Quotation(place, paragraph.end)]
    return found


def _direct(read: _Paragraph, running: Attribution | None) -> list[Said]:
    document, said = read.document, list[Said]()
    for setting in _settings(read):
        quotation = setting.quotation
        if is_title(setting) or is_kept_apart(setting):
            continue
        found = _attribution(document, said, setting)
        found = found or (running if quotation.outer.start == read.span.start else None)
        if found:
            by = reporter(read.cues, read.passage, document, found, Span(*quotation))
            said.append(Said(words_inside(document.text, quotation), "direct", found.speaker, found.cue, by))
        elif _reads_as_speech(read.passage, quotation):
            said.append(Said(words_inside(document.text, quotation), "direct", None, None, None))
    return said


def _attribution(document: Document, said: list[Said], setting: Setting) -> Attribution | None:
    if is_nobodys(setting):
        return None
    return resumed(said, setting) or attributed(setting) or carried_on(document, said, setting)


def _settings(read: _Paragraph) -> Iterator[Setting]:
    for index, quotation in enumerate(read.marked):
        floor = read.marked[index - 1].end + 1 if index else read.span.start
        ceiling = read.marked[index + 1].start - 1 if index + 1 < len(read.marked) else read.span.end
        yield _setting(read.document, read.passage, read.cues, quotation, Span(floor, ceiling))


def _setting(document: Document, passage: Passage, cues: Cues, quotation: Quotation, bounds: Span) -> Setting:
    """The quotation with what stands before and after it in its own sentences."""
    opening = document.sentence_at(quotation.start - 1)
    closing = document.sentence_at(quotation.end)
    outer = quotation.outer
    before = Span(max(bounds.start, min(opening.start, outer.start)), outer.start)
    after = Span(min(outer.end, bounds.end), max(min(outer.end, bounds.end), min(bounds.end, closing.end)))
    return Setting(document.text, passage, cues, quotation, before, after)


def _reads_as_speech(passage: Passage, quotation: Quotation) -> bool:
    words = passage.doc[passage.token_from(quotation.start) : passage.token_from(quotation.end)]
    spoken = [token for token in words if not token.is_punct]
    return len(spoken) >= _FEWEST_WORDS and any(token.tag_ in _FINITE for token in spoken)
