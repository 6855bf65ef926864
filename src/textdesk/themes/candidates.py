"""Runs of words that may be key phrases: between grammatical words, verbs, numerals and punctuation."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from textdesk.corpus import Corpus, Document, kind_of
from textdesk.lexicons import records, stop_words, word_frequencies, word_set
from textdesk.themes.verbs import reads_as_verb

_GAP = regex.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
# Roles of number words: not "half" and "quarter", "double", "score" or "second", which phrases may hold.
_COUNTING = {"small", "hundred", "scale", "many"}


class Run(NamedTuple):
    """The first and the last token of a run of words."""

    first: int
    last: int


def runs(texts: Corpus, number: int, *, tagged: bool = False) -> Iterator[Run]:
    """Yield the runs of words of the text of that number, in order.

    A word ends a run where it is a grammatical word, a numeral, an adverb in -ly, or a verb by its
    form and what stands before it. With ``tagged`` spaCy says what is a noun or an adjective.
    """
    document, index = texts.documents[number], texts.index
    low, high = int(index.bounds[number]), int(index.bounds[number + 1])
    starts, ends = index.starts[low:high].tolist(), index.ends[low:high].tolist()
    keys = [index.vocabulary[term] for term in index.term_of[index.surface[low:high]].tolist()]
    sentence = texts.placement.boundaries.sentence[low:high].tolist()
    inside = _tagged(document, starts) if tagged else [_may_stand(key) for key in keys]
    gaps = zip([0, *ends], starts, strict=False)
    joined = [_GAP.fullmatch(document.text, end, start) is not None for end, start in gaps]
    joined = [near and place > 0 and sentence[place] == sentence[place - 1] for place, near in enumerate(joined)]
    first = -1
    for place, key in enumerate(keys):
        if first >= 0 and not (inside[place] and joined[place]):
            yield Run(low + first, low + place - 1)
            first = -1
        before = keys[place - 1] if place else ""
        near = place + 1 < len(keys) and joined[place + 1]
        after, is_last = (keys[place + 1], not inside[place + 1]) if near else ("", True)
        is_verb = not tagged and reads_as_verb(key, before, after, is_first=first < 0, is_last=is_last)
        if inside[place] and not is_verb:
            first = place if first < 0 else first
        elif first >= 0:
            yield Run(low + first, low + place - 1)
            first = -1
    if first >= 0:
        yield Run(low + first, high - 1)


@cache
def _may_stand(key: str) -> bool:
    """Whether a key phrase may hold a word at all."""
    if kind_of(key) != "word" or key in stop_words() or key in word_set("phrase_breakers.txt") or key in _numerals():
        return False
    return not (key.endswith("ly") and _is_adverb(key))


@cache
def _numerals() -> frozenset[str]:
    return frozenset(row["word"] for row in records("number_words.csv") if row["role"] in _COUNTING)


def _is_adverb(key: str) -> bool:
    """Whether an adjective is left without the -ly: "quickly" and "simply", not "family"."""
    adjectives = key[:-2], key[:-1] + "e", key[:-3] + "y", key[:-4] if key.endswith("ally") else key[:-2]
    return len(key) > 4 and any(word in word_frequencies() for word in adjectives if len(word) > 2)


def _tagged(document: Document, starts: list[int]) -> list[bool]:
    """Which tokens are nouns, names or adjectives by spaCy's parse."""
    from textdesk.language import parse  # noqa: PLC0415 - spaCy takes its time, and few ask for it

    open_at = {
        parsed.start + token.idx + shift
        for parsed in parse(document)
        for token in parsed.doc
        if token.pos_ in {"NOUN", "PROPN", "ADJ"}
        for shift in range(len(token.text))
    }
    keep = word_set("phrase_breakers.txt")
    return [start in open_at and document.text[start:].partition(" ")[0].lower() not in keep for start in starts]
