"""The measures that describe a text, each with what it can and cannot say at that text's length."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from textdesk.measures import readability, richness, succession
from textdesk.measures.arrays import Floats

_STRETCH = 100
# About half of running English is grammatical words (98 of 100 debates: 31 % to 61 %); lists of names and other
# languages, which share a few of their spellings, stay below this.
_LEAST_GRAMMATICAL = 0.2


class Counts(NamedTuple):
    """What the measures are computed from: the words in order, as numbers, and what was counted of them."""

    words: NDArray[np.integer]
    frequencies: NDArray[np.integer]
    sentences: int
    syllables: int
    long_words: int
    grammatical: int

    @property
    def length(self) -> int:
        """How many words."""
        return len(self.words)

    @property
    def different(self) -> int:
        """How many different words."""
        return len(self.frequencies)

    @property
    def once(self) -> int:
        """How many words that stand once."""
        return int(np.count_nonzero(self.frequencies == 1))


class Measure(NamedTuple):
    """One measure: ``says`` what its value means here, ``undefined`` why there may be none."""

    measure: str
    name: str
    value: Callable[[Counts], float]
    says: Callable[[Counts], str]
    undefined: Callable[[Counts], str] = lambda _: ""


def _hint(text: Counts, enough: int) -> str:
    if text.length >= enough:
        return ""
    return f" {text.length:,} words are fewer than the {enough:,} from which it is steady: a hint, no more."


def _too_short(text: Counts) -> str:
    return f"{text.length:,} words are fewer than {_STRETCH}"


def _few(stretches: int) -> str:
    return " With so few, one passage can decide." if stretches < 10 else ""


def _not_english(text: Counts) -> str:
    return (
        f"the formula is for running English, and only {text.grammatical:,} of {text.length:,} words are grammatical "
        f"words of English, such as “the” and “of”"
    )


def _in_english(value: Callable[[Counts], Floats]) -> Callable[[Counts], float]:
    """The value of running English; NaN of anything else."""

    def measured(text: Counts) -> float:
        running = text.length and text.grammatical >= _LEAST_GRAMMATICAL * text.length
        return float(value(text)) if running else math.nan

    return measured


MEASURES = (
    Measure(
        "words",
        "words",
        lambda text: text.length,
        lambda _: "The length that all else here is read against. Numbers, addresses and handles are left out.",
    ),
    Measure(
        "different_words",
        "different words",
        lambda text: text.different,
        lambda _: "A longer text has more of them: by itself this says nothing of richness.",
    ),
    Measure(
        "hapaxes",
        "words that stand once",
        lambda text: text.once,
        lambda text: f"{text.once:,} of {text.different:,} different words. The shorter a text, the larger this share.",
    ),
    Measure(
        "ttr",
        "type-token ratio (TTR)",
        lambda text: richness.ttr(text.frequencies),
        lambda text: (
            f"Different words over words. It falls as texts grow: compare it only with texts of about "
            f"{text.length:,} words."
        ),
    ),
    Measure(
        "sttr",
        f"TTR of segments of {_STRETCH} words (STTR)",
        lambda text: succession.msttr(text.words, _STRETCH),
        lambda text: (
            f"Mean of {text.length // _STRETCH:,} full segments; the last {text.length % _STRETCH} words are left out. "
            f"Texts of unlike length can be compared.{_few(text.length // _STRETCH)}"
        ),
        _too_short,
    ),
    Measure(
        "mattr",
        f"TTR of moving windows of {_STRETCH} words (MATTR)",
        lambda text: succession.mattr(text.words, _STRETCH),
        lambda text: (
            f"Mean of all {text.length - _STRETCH + 1:,} windows. Texts of unlike length can be compared."
            f"{_few(text.length // _STRETCH)}"
        ),
        _too_short,
    ),
    Measure(
        "mtld",
        "words before variety runs out (MTLD)",
        lambda text: succession.mtld(text.words),
        lambda text: (
            "So many words run on, on average, before fewer than 72 in 100 are different: high is rich. Texts of "
            f"unlike length can be compared.{_hint(text, 100)}"
        ),
        lambda _: "no word is repeated",
    ),
    Measure(
        "hdd",
        "TTR of 42 words drawn at random (HD-D)",
        lambda text: richness.hdd(text.frequencies),
        lambda text: (
            f"What to expect of such a draw; the order of the words does not matter. Texts of unlike length can be "
            f"compared.{_hint(text, 100)}"
        ),
        lambda text: f"{text.length:,} words are fewer than 42",
    ),
    Measure(
        "yule_k",
        "Yule's K",
        lambda text: richness.yule_k(text.frequencies),
        lambda text: (
            "Of 10,000 pairs of words drawn at random, so many are the same word twice: high is repetitive. "
            f"The most frequent words decide it.{_hint(text, 1_000)}"
        ),
    ),
    Measure(
        "honore",
        "Honoré's R",
        lambda text: richness.honore(text.frequencies),
        lambda text: (
            "Rises with the share of words that stand once: high is rich. Length moves it: compare it only with "
            f"texts of about {text.length:,} words."
        ),
        lambda _: "no word is repeated",
    ),
    Measure(
        "flesch",
        "Flesch reading ease",
        _in_english(lambda text: readability.flesch(text.length, text.sentences, text.syllables)),
        lambda text: (
            f"From about 0 (hard) to 100 (easy), from {text.length / text.sentences:.1f} words a sentence and "
            f"{text.syllables / text.length:.2f} syllables a word, and from nothing else. Syllables are counted by "
            f"rules of spelling.{_hint(text, 100)}"
        ),
        _not_english,
    ),
    Measure(
        "flesch_kincaid",
        "Flesch-Kincaid grade",
        _in_english(lambda text: readability.flesch_kincaid(text.length, text.sentences, text.syllables)),
        lambda text: f"The same two means as years of school in the United States.{_hint(text, 100)}",
        _not_english,
    ),
    Measure(
        "fog",
        "Gunning fog index",
        _in_english(lambda text: readability.fog(text.length, text.sentences, text.long_words)),
        lambda text: (
            f"Years of school: {text.long_words:,} of {text.length:,} words have three syllables or more. Names and "
            f"compounds are among them, which Gunning left out: here it is somewhat higher.{_hint(text, 100)}"
        ),
        _not_english,
    ),
)
