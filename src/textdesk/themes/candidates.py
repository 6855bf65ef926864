"""Runs of words that may be key phrases: between grammatical words, verbs, numerals and punctuation."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from textdesk.corpus import Corpus, Document, kind_of
from textdesk.lexicons import stop_words, word_frequencies, word_set

_GAP = regex.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_BEFORE_VERBS = frozenset(("to", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot"))
_SUBJECTS = frozenset(("i", "we", "he", "she", "they", "who"))
_AUXILIARIES = frozenset(("am", "is", "are", "was", "were", "be", "been", "have", "has", "had", "having", "not"))
# A form that other forms of its verb are as frequent as this share of is taken for a verb.
_VERB_SHARE = 0.2


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
    first, before = -1, 0
    for place, key in enumerate(keys):
        same = first >= 0 and sentence[place] == sentence[place - 1]
        joined = same and _GAP.fullmatch(document.text, before, starts[place])
        if first >= 0 and not (inside[place] and joined):
            yield Run(low + first, low + place - 1)
            first = -1
        if inside[place] and (tagged or not _is_verb(key, keys[place - 1] if place else "", is_first=first < 0)):
            first = place if first < 0 else first
        elif first >= 0:
            yield Run(low + first, low + place - 1)
            first = -1
        before = ends[place]
    if first >= 0:
        yield Run(low + first, high - 1)


@cache
def _may_stand(key: str) -> bool:
    """Whether a key phrase may hold a word at all."""
    if kind_of(key) != "word" or key in stop_words() or key in word_set("phrase_breakers.txt"):
        return False
    return not (key.endswith("ly") and _is_adverb(key))


def _is_adverb(key: str) -> bool:
    """Whether an adjective is left without the -ly: "quickly" and "simply", not "family"."""
    adjectives = key[:-2], key[:-1] + "e", key[:-3] + "y", key[:-4] if key.endswith("ally") else key[:-2]
    return len(key) > 4 and any(word in word_frequencies() for word in adjectives if len(word) > 2)


def _is_verb(key: str, before: str, *, is_first: bool) -> bool:
    """Whether a word reads as a verb where it stands: after "to" or "was", or -ed after a noun."""
    if not key.islower():
        return False
    if is_first and before in _BEFORE_VERBS | _SUBJECTS:
        return _has_verb_forms(key)
    if key.endswith("ed"):
        return _has_base(key) and (not is_first or before in _AUXILIARIES)
    return is_first and before in _AUXILIARIES and key.endswith("ing") and _has_base(key)


@cache
def _has_verb_forms(key: str) -> bool:
    """Whether -ed and -ing of a word are frequent beside it: "reduce", not "home"."""
    frequencies = word_frequencies()
    stems = (key.removesuffix("e"), key + key[-1])
    forms = [frequencies.get(stem + ending, 0.0) for stem in stems for ending in ("ed", "ing")]
    forms.append(frequencies.get(key[:-1] + "ied", 0.0) if key.endswith("y") else 0.0)
    return sum(forms) >= _VERB_SHARE * frequencies.get(key, 1.0)


@cache
def _has_base(key: str) -> bool:
    """Whether a form in -ed or -ing has its verb in general English: "planned", not "hundred"."""
    stem = key.removesuffix("ed").removesuffix("ing")
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    bases = {stem, stem + "e", doubled, stem[:-1] + "y" if stem.endswith("i") else stem}
    return any(len(base) > 2 and word_frequencies().get(base, 0.0) > 1000 for base in bases)


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
