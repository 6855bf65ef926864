"""Words of scripts written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.

Their words are found by the dictionaries of ICU (Unicode Standard Annex 29, with dictionaries),
where PyICU is installed. Where it is not, a stretch of such letters is not divided, and
``spaceless_note`` says so: a count of it would be wrong.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import accumulate, pairwise
from typing import Any

import regex

from textdesk.corpus.boundaries import Span
from textdesk.corpus.characters import SPACELESS

_OF_LANGUAGE = {name: regex.compile(rf"(?=\p{{L}})[{letters}]") for name, letters in SPACELESS.items()}
_SPACELESS = regex.compile(rf"(?=\p{{L}})[{''.join(SPACELESS.values())}]")
# The blocks of those scripts: ranges are searched ten times as fast as scripts, and most texts hold none.
_BLOCKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua9e0-\uaa7f\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]",
)
_WORDLIKE = regex.compile(r"[\p{L}\p{Nd}]")
_OUTSIDE_BMP = regex.compile(r"[\U00010000-\U0010FFFF]")


def needs_segmentation(text: str) -> bool:
    """Whether a text holds letters of a script that is written without spaces.

    >>> [needs_segmentation(text) for text in ["peace, Al-Qaeda’s", "السلام", "평화", "和平", "สันติภาพ"]]
    [False, False, False, True, True]
    """
    near = _BLOCKS.search(text)
    return near is not None and _SPACELESS.search(text, near.start()) is not None


def boundaries(text: str, start: int, end: int) -> list[Span] | None:
    """Return the words of ``text[start:end]``, a run of letters with some without spaces among them.

    The spans are in code points of the text, in order, and cover every letter. None where PyICU
    is not installed: then the run cannot be divided.
    """
    if not can_segment():
        return None
    run = text[start:end]
    breaks = _breaks(run)
    pairs = pairwise([0, *breaks])
    return [Span(start + left, start + right) for left, right in pairs if _WORDLIKE.search(run, left, right)]


def spaceless_note(text: str) -> str:
    """Return what the reading report must say of scripts without spaces in a text, "" where there are none."""
    found = [name for name, letters in _OF_LANGUAGE.items() if letters.search(text)] if needs_segmentation(text) else []
    if not found:
        return ""
    if "Japanese" in found and "Chinese" in found:
        found.remove("Chinese")
    holds = f"holds {' and '.join(found)}, written without spaces"
    if can_segment():
        return f"{holds}: its words are those of the dictionaries of ICU {import_module('icu').ICU_VERSION}"
    return f"{holds}: words are counted only where PyICU is installed; here a whole stretch counts as one word"


@cache
def can_segment() -> bool:
    """Whether PyICU is installed."""
    return find_spec("icu") is not None


def _breaks(run: str) -> Iterator[int]:
    """Yield where words end, in code points: ICU counts UTF-16 units, two for an emoji."""
    iterator = _word_iterator()
    iterator.setText(run)
    if not _OUTSIDE_BMP.search(run):
        yield from iterator
        return
    units = accumulate((1 + (letter > "\uffff") for letter in run), initial=0)
    code_points = {unit: number for number, unit in enumerate(units)}
    yield from (code_points[unit] for unit in iterator)


def _word_iterator() -> Any:
    icu = import_module("icu")
    return icu.BreakIterator.createWordInstance(icu.Locale.getRoot())
