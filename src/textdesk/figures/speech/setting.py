"""A quotation with what stands around it, and what is found there: who says it."""

from typing import NamedTuple

from textdesk.corpus import Span
from textdesk.figures.speech.cues import Cues
from textdesk.figures.speech.marks import Quotation
from textdesk.figures.speech.speakers import Passage


class Attribution(NamedTuple):
    """Who says it, where the words stand that say so, and which they are."""

    speaker: Span
    cue: Span | None


class Setting(NamedTuple):
    """A quotation with the stretches around it, up to the sentence's ends or the next quotation."""

    text: str
    passage: Passage
    cues: Cues
    quotation: Quotation
    before: Span
    after: Span
