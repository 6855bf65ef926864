"""Key phrases: suggestions for a codebook, found without one."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.lexicons import word_frequencies, word_set
from textdesk.themes.candidates import Run, runs

_LONGEST = 5
_POOLED = 30
# After so many words a phrase's first place counts for less by one step.
_STEP = 50

Stems = tuple[str, ...]


@dataclass
class _Candidate:
    """A phrase: where it stands first, how often, and how it is spelt."""

    first: Run
    count: int = 0
    spellings: Counter[str] = field(default_factory=Counter)


def phrases(texts: Corpus, top: int = 10, *, tagged: bool = False) -> pd.DataFrame:
    """Return the ``top`` key phrases of each text, best first (columns: ``describe("phrases")``): suggestions.

    Candidates are runs of words between grammatical words, verbs and punctuation, plural and
    singular together; what stands only inside one longer phrase is none (after the C-value of
    Frantzi & Ananiadou 2000). The score multiplies the logarithms of how often the phrase stands
    and of its length plus one, how rare its words are in general English, and how early it comes.
    Each row has the phrase's first place.
    With ``tagged`` the words' classes come from spaCy, which takes far longer.

    >>> from textdesk import from_texts
    >>> phrases(from_texts({"a": "Peace talks failed. The peace talks resume."}), top=1)["phrase"].tolist()
    ['peace talks']
    """
    firsts, lasts, rows = [], [], []
    written = _written(texts)
    for number in range(len(texts)):
        for candidate, score in _ranked(texts, number, written, tagged=tagged)[:top]:
            firsts.append(candidate.first.first)
            lasts.append(candidate.first.last)
            rows.append({"phrase": _spelling(candidate), "count": candidate.count, "score": score})
    places = texts.placement.place_tokens(_tokens(firsts), _tokens(lasts))
    return table("phrases", pd.concat([places, pd.DataFrame(rows, columns=["phrase", "count", "score"])], axis=1))


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
            stems = tuple(_stem(word) for word in _keys(texts, candidate.first))
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
            _tokens([first[stems].first for stems in best]), _tokens([first[stems].last for stems in best])
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
        keys = _keys(texts, run)
        stems = tuple(_stem(key) for key in keys)
        too_long[stems] += len(stems) > _LONGEST
        for i, j in _slices(keys):
            candidate = found.setdefault(stems[i:j], _Candidate(Run(run.first + i, run.first + j - 1)))
            candidate.count += 1
            candidate.spellings[" ".join(written[key] for key in keys[i:j])] += 1
    counts = {**{stems: candidate.count for stems, candidate in found.items()}, **+too_long}
    longer: defaultdict[Stems, int] = defaultdict(int)
    for stems, count in counts.items():
        for i, j in _slices(stems):
            if j - i < len(stems):
                longer[stems[i:j]] = max(longer[stems[i:j]], count)
    low = int(texts.index.bounds[number])
    scored = []
    for stems, candidate in found.items():
        if candidate.count > longer.get(stems, 0) and any(len(word) > 2 for word in stems):
            often = math.log2(1 + candidate.count)
            early = 1.0 / math.log2(2 + (candidate.first.first - low) / _STEP)
            score = often * math.log2(1 + len(stems)) * _rarity(stems) * early
            scored.append((candidate, score))
    return sorted(scored, key=lambda row: (-row[1], row[0].first))


def _keys(texts: Corpus, run: Run) -> Stems:
    index = texts.index
    terms = index.term_of[index.surface[run.first : run.last + 1]]
    return tuple(index.vocabulary[term] for term in terms.tolist())


def _written(texts: Corpus) -> dict[str, str]:
    """How to write each word: in small letters if the texts ever do, else as they mostly do."""
    index, found = texts.index, texts.frequencies
    written = dict(zip(found.vocabulary, found.spellings, strict=True))
    for surface, term in zip(index.surfaces.tolist(), index.term_of.tolist(), strict=True):
        if surface.islower():
            written[index.vocabulary[term]] = index.vocabulary[term]
    return written


def _slices(words: Stems) -> Iterator[tuple[int, int]]:
    """Where the phrases of a run begin and end: up to five words, no weak word at an edge."""
    weak = word_set("phrase_edges.txt")
    for i, opening in enumerate(words):
        if opening not in weak:
            for j in range(i + 1, min(len(words), i + _LONGEST) + 1):
                if words[j - 1] not in weak:
                    yield i, j


@cache
def _stem(word: str) -> str:
    """The word without its plural (the S-stemmer of Harman 1991).

    >>> [_stem(word) for word in ["policies", "peaches", "talks", "crisis", "bus", "US"]]
    ['policy', 'peache', 'talk', 'crisis', 'bus', 'US']
    """
    if word.endswith("ies") and len(word) > 4 and word[-4] not in "ea":
        return word[:-3] + "y"
    if word.endswith("es") and len(word) > 4 and word[-3] not in "aeo":
        return word[:-1]
    if word.endswith("s") and len(word) > 3 and word[-2] not in "usi":
        return word[:-1]
    return word


@cache
def _word_rarity(word: str) -> float:
    """How rare a word is in general English: 7 less the logarithm of its count in a billion words, 0.5 at least."""
    frequencies = word_frequencies()
    known = frequencies.get(word.lower()) or frequencies.get(f"{word.lower()}s")
    return max(0.5, 7 - math.log10(known or min(_rarest(), 100.0)))


@cache
def _rarest() -> float:
    return min(word_frequencies().values())


def _rarity(stems: Stems) -> float:
    return sum(map(_word_rarity, stems)) / len(stems)


def _spelling(candidate: _Candidate) -> str:
    return _best_spelling(candidate.spellings)


def _best_spelling(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _tokens(places: list[int]) -> NDArray[np.int32]:
    return np.array(places, dtype=np.int32)
