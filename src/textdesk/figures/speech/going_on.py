"""Quotations whose own sentence names nobody: they go on from the one before, or from the sentence before."""

import regex

from textdesk.corpus import Document, Span
from textdesk.figures.speech.cues import Cues
from textdesk.figures.speech.indirect import Said
from textdesk.figures.speech.setting import Attribution, Setting

_FEW_WORDS = regex.compile(r"[\s,;–—-]*(?:(?:and|or|but|then|that|as|a|an|the|to|is|was)\s*){0,3}")
_FULL_STOP = regex.compile(r"[.!?…:]\W*$")
_ENDS_SPEECH = (".", "!", "?", "…", ",", "—", "-")
_STAYS_ON_SPEAKER = frozenset({"he", "she", "they"})


def resumed(said: list[Said], setting: Setting) -> Attribution | None:
    """Return the speaker of a quotation that another's words interrupt: “We came,” she said at noon, “and we won.”."""
    last = said[-1] if said else None
    if last is None or last.speaker is None or last.cue is None or last.cue.start < last.span.end:
        return None
    text = setting.text
    between = text[last.cue.end : setting.quotation.outer.start].rstrip()
    is_split = text[last.span.end - 1] == "," and between.endswith(",") and not _has_other_cue(setting, last)
    return Attribution(last.speaker, last.cue) if is_split else None


def _has_other_cue(setting: Setting, last: Said) -> bool:
    """Whether somebody else speaks in between: “We came,” she said, but he replied, “Too late.”."""
    since = max(last.cue.end, last.speaker.end) if last.cue and last.speaker else last.span.end
    cues = setting.cues.between(since, setting.quotation.outer.start)
    return bool(cues) and not setting.text[cues[-1].place.end : setting.quotation.outer.start].strip(" ,:")


def announced(document: Document, paragraph: Span, cues: Cues) -> Attribution | None:
    """Return who speaks in the next paragraph, where this one ends: Ada Byron told the court:."""
    if not document.text[slice(*paragraph)].rstrip().endswith(":"):
        return None
    sentence = document.sentence_at(paragraph.end - 1)
    found = [cue for cue in cues.between(sentence.start, sentence.end) if cue.speaker and cue.kind == "verb"]
    return Attribution(found[-1].speaker, found[-1].place) if found and found[-1].speaker else None


def carried_on(document: Document, said: list[Said], setting: Setting) -> Attribution | None:
    """Return the speaker of a quotation from those before it in its paragraph, or from the sentence before.

    “We came,” she said. “We will come again.” goes on, and so does what follows a sentence about the
    same person: She paused. “Or not.”
    """
    last = said[-1] if said else None
    opens = setting.quotation.outer.start
    if last is not None and last.speaker is not None:
        since = max(last.span.end + 1, last.speaker.end, last.cue.end if last.cue else 0)
        between = document.text[since:opens]
        is_next = bool(_FEW_WORDS.fullmatch(between)) or (not between.strip(" .,!?\n") and len(between) < 4)
        if since <= opens and is_next:
            return Attribution(last.speaker, last.cue)
    return _after_sentence(document, last, setting) if _stands_alone(setting) else None


def _stands_alone(setting: Setting) -> bool:
    """Whether a quotation is a sentence of its own, or several."""
    inside = setting.text[slice(*setting.quotation)].strip()
    before = setting.text[max(0, setting.quotation.outer.start - 5) : setting.quotation.outer.start]
    is_speech = inside.endswith(_ENDS_SPEECH) and not inside[0].islower()
    return is_speech and bool(_FULL_STOP.search(before)) and not before.rstrip().endswith(":")


def _after_sentence(document: Document, last: Said | None, setting: Setting) -> Attribution | None:
    """The speaker in the sentence before: that of the quotation in it, or the person whom it is about."""
    passage = setting.passage
    opens = setting.quotation.outer.start
    sentence = document.sentence_at(max(0, document.sentence_at(opens).start - 1))
    if last is not None and last.speaker is not None and last.span.end >= sentence.start:
        return Attribution(last.speaker, last.cue)
    subject = passage.person_before(Span(max(sentence.start, passage.start), opens))
    if subject is None:
        return None
    is_pronoun = document.text[slice(*subject)].lower() in _STAYS_ON_SPEAKER
    if is_pronoun and last is not None and last.speaker is not None:
        return Attribution(last.speaker, last.cue)
    return Attribution(subject, None)
