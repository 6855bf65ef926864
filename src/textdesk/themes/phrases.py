"""Key phrases: suggestions for a codebook, found without one."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.lexicons import word_set
from textdesk.themes.candidates import Run, runs
from textdesk.themes.phrase_words import may_be_last, rarity, stem

_LONGEST = 5
_POOLED = 30
# After so many words a phrase's first place counts for less by one step.
_STEP = 50

Stems = tuple[str, ...]


@dataclass
class _Candidate:
    """A phrase: where it stands first, how often - at the end of a run, and as all of it - and how it is spelt."""

    first: Run
    count: int = 0
    at_end: int = 0
    alone: int = 0
    spellings: Counter[str] = field(default_factory=Counter)


def phrases(texts: Corpus, top: int = 10, *, tagged: bool = False) -> pd.DataFrame:
    """Return the ``top`` key phrases of each text, best first (columns: ``describe("phrases")``): suggestions.

    Candidates are runs of words between grammatical words, verbs, numerals and punctuation, plural
    and singular together. An English phrase ends in its head: what never ends a run is none, nor
    is what stands only inside one longer phrase (after the C-value of Frantzi & Ananiadou 2000), or
    mostly inside longer ones and in a better one. The score multiplies the logarithms of how often the phrase stands
    and of its length plus one, how rare its words are in general English, and how early it comes.
    Each row has the phrase's first place.
    With ``tagged`` the words' classes come from spaCy, which takes far longer.

    >>> from textdesk import from_texts
    >>> phrases(from_texts({"a": "Peace talks failed. The peace talks resume."}), top=1)["phrase"].tolist()
    ['peace talks']
    """
    written = _written(texts)
    found = [row for number in range(len(texts)) for row in _ranked(texts, number, written, tagged=tagged)[:top]]
    firsts, lasts = (np.array([place[end] for place in (one.first for one, _ in found)], np.int32) for end in (0, 1))
    columns: dict[str, list[Any]] = {
        "phrase": [_spelling(candidate) for candidate, _ in found],
        "count": [candidate.count for candidate, _ in found],
        "score": [score for _, score in found],
    }
    return table("phrases", texts.placement.place_tokens(firsts, lasts).assign(**columns))


def folder_phrases(texts: Corpus, top: int = 20) -> pd.DataFrame:
    """Return the ``top`` key phrases of all texts together (columns: ``describe("folder_phrases")``): suggestions.

    The score sums a phrase's scores in the texts where it is among the first 30.

    >>> from textdesk import from_texts
    >>> folder_phrases(from_texts({"a": "The sea wall.", "b": "A sea wall."}))["documents"].tolist()
    [2]
    """
    found: dict[Stems, Counter[str]] = defaultdict(Counter)
    totals: Counter[Stems] = Counter()
    scores: defaultdict[Stems, float] = defaultdict(float)
    documents: Counter[Stems] = Counter()
    first: dict[Stems, Run] = {}
    written = _written(texts)
    for number in range(len(texts)):
        for candidate, score in _ranked(texts, number, written)[:_POOLED]:
            stems = tuple(stem(word) for word in _keys(texts, candidate.first))
            found[stems] += candidate.spellings
            totals[stems] += candidate.count
            documents[stems] += 1
            first.setdefault(stems, candidate.first)
            scores[stems] += score
    best = sorted(scores, key=lambda stems: (-scores[stems], stems))[:top]
    rows = {
        "phrase": [_best_spelling(found[stems]) for stems in best],
        "count": [totals[stems] for stems in best],
        "documents": [documents[stems] for stems in best],
        "score": [scores[stems] for stems in best],
        **texts.placement.firsts(
            np.array([first[stems].first for stems in best], dtype=np.int64),
            np.array([first[stems].last for stems in best], dtype=np.int64),
        ),
    }
    return table("folder_phrases", pd.DataFrame(rows))


def _ranked(
    texts: Corpus,
    number: int,
    written: Mapping[str, str],
    *,
    tagged: bool = False,
) -> list[tuple[_Candidate, float]]:
    found: dict[Stems, _Candidate] = {}
    too_long: Counter[Stems] = Counter()
    for run in runs(texts, number, tagged=tagged):
        keys = _without_weak_end(_keys(texts, run))
        stems = tuple(stem(key) for key in keys)
        too_long[stems] += len(stems) > _LONGEST
        for i, j in _slices(keys):
            candidate = found.setdefault(stems[i:j], _Candidate(Run(run.first + i, run.first + j - 1)))
            candidate.count += 1
            candidate.at_end += j == len(keys)
            candidate.alone += j - i == len(keys)
            candidate.spellings[" ".join(written[key] for key in keys[i:j])] += 1
    counts = {**{stems: candidate.count for stems, candidate in found.items()}, **+too_long}
    longer: defaultdict[Stems, int] = defaultdict(int)
    for stems, count in counts.items():
        for i, j in _slices(stems):
            if j - i < len(stems):
                longer[stems[i:j]] = max(longer[stems[i:j]], count)
    low = int(texts.index.bounds[number])
    scored = [
        (stems, candidate, _score(stems, candidate, candidate.first.first - low))
        for stems, candidate in found.items()
        if candidate.at_end and candidate.count > longer.get(stems, 0) and any(len(word) > 2 for word in stems)
    ]
    return list(_without_parts(sorted(scored, key=lambda row: (-row[2], row[1].first))))


def _score(stems: Stems, candidate: _Candidate, place: int) -> float:
    often = math.log2(1 + candidate.count)
    early = 1.0 / math.log2(2 + place / _STEP)
    return often * math.log2(1 + len(stems)) * rarity(stems) * early


def _without_parts(scored: list[tuple[Stems, _Candidate, float]]) -> Iterator[tuple[_Candidate, float]]:
    """Leave out what is part of a better phrase, unless it stands without it as often as not."""
    parts: set[Stems] = set()
    for stems, candidate, score in scored:
        if stems not in parts or 2 * candidate.alone >= candidate.count:
            parts.update(stems[i:j] for i, j in _slices(stems))
            yield candidate, score


def _keys(texts: Corpus, run: Run) -> Stems:
    index = texts.index
    terms = index.term_of[index.surface[run.first : run.last + 1]]
    return tuple(index.vocabulary[term] for term in terms.tolist())


def _written(texts: Corpus) -> dict[str, str]:
    """How to write each word: in small letters if the texts ever do, else as they mostly do."""
    index = texts.index
    written: dict[str, str] = {}
    most: dict[str, int] = {}
    surfaces = zip(index.surfaces.tolist(), index.term_of.tolist(), index.surface_counts.tolist(), strict=True)
    for surface, term, count in surfaces:
        key = index.vocabulary[term]
        if surface.islower():
            written[key] = key
        elif count > most.get(key, 0) and written.get(key) != key:
            written[key], most[key] = surface, count
    return written


def _without_weak_end(words: Stems) -> Stems:
    while words and not may_be_last(words[-1]):
        words = words[:-1]
    return words


def _slices(words: Stems) -> Iterator[tuple[int, int]]:
    """Where the phrases of a run begin and end: up to five words, no weak word at an edge."""
    weak = word_set("phrase_edges.txt")
    for i, opening in enumerate(words):
        if opening not in weak:
            for j in range(i + 1, min(len(words), i + _LONGEST) + 1):
                if may_be_last(words[j - 1]):
                    yield i, j


def _spelling(candidate: _Candidate) -> str:
    return _best_spelling(candidate.spellings)


def _best_spelling(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
