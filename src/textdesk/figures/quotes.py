"""Who says what: the words in quotation marks, the words reported without them, and who reports them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, Span
from textdesk.figures.aliases import Alias
from textdesk.figures.names import names
from textdesk.figures.naming.known import sections
from textdesk.figures.speech.attribution import Attribution, Setting, attributed, goes_on
from textdesk.figures.speech.cues import Cues
from textdesk.figures.speech.indirect import Said, flat, reported, reporter, unfolded
from textdesk.figures.speech.marks import Quotation, quotations, unclosed, words_inside
from textdesk.figures.speech.speakers import Passage
from textdesk.figures.speech.who import People, Person
from textdesk.language import SMALL, Row, parse, remembered
from textdesk.lexicons import word_set

_FEWEST_WORDS = 5
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_TITLE_BEFORE = regex.compile(r"\b(?P<noun>\p{L}+)s?[,:]?\s$|\b(?:titled|entitled|headlined|called|named)\s$")
_SCARE_BEFORE = regex.compile(
    r"\b(?:so-called|known as|nicknamed|codenamed|the (?:word|term|phrase|concept|slogan)(?: of)?)\s$"
)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’'-]*")


def quotes(texts: Corpus, aliases: Iterable[Alias] | None = None, *, model: str = SMALL) -> pd.DataFrame:
    """Return one row a quotation, direct or indirect (columns: ``describe("quotes")``).

    Direct ones are the words inside quotation marks, without the marks. Titles and single words
    kept at a distance are left out; words that nobody is said to have spoken are a row without a
    speaker where they read as speech: five words or more, a finite verb among them. Indirect ones are
    clauses: "said that ...", "according to ...". ``aliases`` and ``model`` as for ``names``.

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


def _direct_and_indirect(document: Document, model: str) -> Iterator[Said]:
    running: Said | None = None
    marked = _marked(document)
    for index, (paragraph, parsed) in enumerate(zip(document.paragraphs, parse(document, model), strict=True)):
        passage = Passage(parsed, [quotation.outer for quotation in marked[index]])
        cues = Cues(passage)
        direct = _direct(document, paragraph, passage, cues, marked[index])
        if running and direct and direct[0].span.start == paragraph.start + 1 and direct[0].speaker is None:
            direct[0] = running._replace(span=direct[0].span)
        goes_over = marked[index] and marked[index][-1].end == paragraph.end
        running = direct[-1] if goes_over and direct and direct[-1].span.end == paragraph.end else None
        yield from direct
        yield from reported(document, passage, cues, direct)


def _marked(document: Document) -> list[list[Quotation]]:
    """The quotations of each paragraph, also those that run on into the next."""
    found = [quotations(document.text, paragraph) for paragraph in document.paragraphs]
    for index, (paragraph, following) in enumerate(pairwise(document.paragraphs)):
        place = unclosed(document.text, paragraph)
        if place is not None and document.text[following.start] in '“"':
            found[index] = [*(one for one in found[index] if one.end < place), Quotation(place, paragraph.end)]
    return found


def _direct(document: Document, paragraph: Span, passage: Passage, cues: Cues, marked: list[Quotation]) -> list[Said]:
    said: list[Said] = []
    for index, quotation in enumerate(marked):
        floor = marked[index - 1].end + 1 if index else paragraph.start
        ceiling = marked[index + 1].start - 1 if index + 1 < len(marked) else paragraph.end
        setting = _setting(document, passage, cues, quotation, Span(floor, ceiling))
        if _is_title(setting) or _is_scare(setting):
            continue
        found = attributed(setting) or _carried_on(document, said, setting)
        if found:
            by = reporter(cues, passage, document, found, Span(*quotation))
            said.append(Said(words_inside(document.text, quotation), "direct", found.speaker, found.cue, by))
        elif _reads_as_speech(passage, quotation):
            said.append(Said(words_inside(document.text, quotation), "direct", None, None, None))
    return said


def _setting(document: Document, passage: Passage, cues: Cues, quotation: Quotation, bounds: Span) -> Setting:
    """The quotation with what stands before and after it in its own sentences."""
    opening = document.sentences[_sentence(document, quotation.start - 1)]
    closing = document.sentences[_sentence(document, quotation.end)]
    outer = quotation.outer
    before = Span(max(bounds.start, min(opening.start, outer.start)), outer.start)
    after = Span(min(outer.end, bounds.end), max(min(outer.end, bounds.end), min(bounds.end, closing.end)))
    return Setting(document.text, passage, cues, quotation, before, after)


def _sentence(document: Document, place: int) -> int:
    return int(str(document.place(place, place)["sentence"])) - 1


def _carried_on(document: Document, said: list[Said], setting: Setting) -> Attribution | None:
    """A quotation goes on: “We came,” she said, “and we won.” “We will again.”"""
    last = said[-1] if said else None
    if last is None or last.speaker is None:
        return None
    since = max(last.span.end + 1, last.speaker.end, last.cue.end if last.cue else 0)
    opens = setting.quotation.start - 1
    between = document.text[since:opens]
    is_next = goes_on(document.text, since, opens) or (not between.strip(" .,!?\n") and len(between) < 4)
    return Attribution(last.speaker, last.cue) if since <= opens and is_next else None


def _is_title(setting: Setting) -> bool:
    """A title: after a word such as "book", or every telling word of it with a capital."""
    surface = setting.text[setting.quotation.start : setting.quotation.end].strip()
    if surface.endswith((".", "!")):
        return False
    return _in_capitals(surface) or (surface[0].isupper() and _is_announced(setting))


def _is_announced(setting: Setting) -> bool:
    before = _TITLE_BEFORE.search(setting.text, max(setting.before.start, setting.before.end - 30), setting.before.end)
    noun = (before.group("noun") or "").lower() if before else ""
    return before is not None and (not noun or noun.removesuffix("s") in sections("kind_words.txt")["work"])


def _in_capitals(surface: str) -> bool:
    words = _WORD.findall(surface)
    telling = [word for word in words if word.lower() not in word_set("stop_words_english.txt")]
    fewest = 2 if surface.endswith(",") else 1
    return (
        len(words) > 1 and len(telling) >= fewest and all(word[0].isupper() for word in telling) and surface[-1] != "?"
    )


def _is_scare(setting: Setting) -> bool:
    return bool(
        _SCARE_BEFORE.search(setting.text, max(setting.before.start, setting.before.end - 40), setting.before.end)
    )


def _reads_as_speech(passage: Passage, quotation: Quotation) -> bool:
    words = passage.doc[passage.token_from(quotation.start) : passage.token_from(quotation.end)]
    spoken = [token for token in words if not token.is_punct]
    return len(spoken) >= _FEWEST_WORDS and any(token.tag_ in _FINITE for token in spoken)
