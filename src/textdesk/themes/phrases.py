"""Key phrases: suggestions for a codebook, found without one."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus, Document
from textdesk.lexicons import stop_words, word_frequencies

_LONGEST = 4
_GAP = regex.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")


def phrases(texts: Corpus, top: int = 10) -> pd.DataFrame:
    """Return the ``top`` key phrases of each text (columns: ``describe("phrases")``): suggestions.

    Candidates are runs of words between grammatical words and punctuation. The score is the
    C-value (Frantzi & Ananiadou 2000; log2 of the length plus one, so that single words count)
    times how rare the words are in general English; phrases that stand more than once come first.

    >>> from textdesk import from_texts
    >>> phrases(from_texts({"a": "Peace talks failed. The peace talks resume."}), top=1)["phrase"].tolist()
    ['peace talks']
    """
    by_document = dict(list(texts.tokens.groupby("doc", observed=False)))
    rows = (
        {"doc": document.name, "phrase": phrase, "count": count, "score": score}
        for document in texts
        for phrase, count, score in _ranked(document, by_document[document.name])[:top]
    )
    return table("phrases", rows)


def _ranked(document: Document, tokens: pd.DataFrame) -> list[tuple[str, int, float]]:
    runs = list(_runs(document, tokens))
    counts = Counter(run[i:j] for run in runs for i, j in _slices(len(run)))
    longer: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for phrase, count in counts.items():
        for i, j in _slices(len(phrase)):
            if j - i < len(phrase):
                longer[phrase[i:j]].append(count)
    scored = []
    for phrase, count in counts.items():
        nested = longer[phrase]
        free = count - sum(nested) / len(nested) if nested else count
        if free > 0 and any(len(word) > 2 for word in phrase):
            scored.append((" ".join(phrase), count, math.log2(len(phrase) + 1) * free * _rarity(phrase)))
    return sorted(scored, key=lambda row: (row[1] == 1, -row[2], row[0]))


def _runs(document: Document, tokens: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    """The runs of counting keys between grammatical words, numerals and punctuation."""
    run: list[str] = []
    before = 0
    for start, end, word, kind in tokens[["start", "end", "word", "kind"]].itertuples(index=False):
        is_candidate = kind == "word" and word not in stop_words()
        if run and not (is_candidate and _GAP.fullmatch(document.text, before, start)):
            yield tuple(run)
            run = []
        if is_candidate:
            run.append(word)
        before = end
    if run:
        yield tuple(run)


def _slices(length: int) -> Iterator[tuple[int, int]]:
    for i in range(length):
        for j in range(i + 1, min(length, i + _LONGEST) + 1):
            yield i, j


def _rarity(phrase: tuple[str, ...]) -> float:
    """How rare the words are on average: 9 less the logarithm of their count in a billion words."""
    frequencies = word_frequencies()
    rarest = min(frequencies.values())
    return sum(9 - math.log10(frequencies.get(word.lower(), rarest)) for word in phrase) / len(phrase)
