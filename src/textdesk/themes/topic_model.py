"""Topics of many texts: only as many as come out the same again and again. Suggestions."""

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.measures.arrays import Floats
from textdesk.mentions import first_mentions
from textdesk.themes.factors import (
    STABLE,
    Factors,
    Runs,
    factorised,
    overlaps,
    runs_that_agree,
    sample_of,
    weighted_words,
)

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_FEWEST_TEXTS = 50
_MOST_TOPICS = 12
_WORDS = 10
_PAIRED = 30
_PHRASES = 3
_SENTENCES = 3
_READ = 10
_SHORTEST = 8


class Topics(NamedTuple):
    """Three tables: the topics, each text's topic, and sentences that stand for a topic."""

    topics: pd.DataFrame
    texts: pd.DataFrame
    sentences: pd.DataFrame


def topics(texts: Corpus, count: int | None = None) -> Topics:
    """Return the topics of 50 texts or more: suggestions, whose names are yours to find.

    Columns: ``describe("topics")``, ``describe("topic_texts")``, ``describe("topic_sentences")``.
    Topics are groups of words that stand in the same texts (NMF of tf-idf). Their number is the
    largest up to 12 at which other beginnings and samples of the texts give the same topics
    (adjusted Rand index 0.8 on average), unless ``count`` says another; ``stability`` says how well
    each is found again. Of more than 3,000 texts 3,000 are learned from. The order of the texts
    makes no difference. A topic's place is the sentence that stands for it best.

    Raises ValueError where there are fewer than 50 texts, or no number of topics is stable.
    """
    if len(texts) < _FEWEST_TEXTS:
        raise ValueError(
            f"topics need {_FEWEST_TEXTS} texts; this folder has {len(texts)}: read folder_phrases() and "
            "words.distinctive() for what they are about, and write a codebook",
        )
    if count is not None and not 2 <= count <= len(texts):
        raise ValueError(f"count={count} is no number of topics: say 2 or more, and fewer than there are texts")
    whole, terms = weighted_words(texts)
    if len(terms) < _MOST_TOPICS:
        raise ValueError("these texts have too few words in common for topics: read folder_phrases()")
    order = np.array(sorted(range(len(texts)), key=lambda number: _fingerprint(texts, number)))
    whole = whole[order]
    sample = sample_of(whole)
    # One thread gives the same digits on every machine, and two gain nothing here.
    with threadpool_limits(1):
        first, others = _runs(sample, count)
        factors = first if sample is whole else factorised(sample, whole, len(first.words))
    stability = overlaps(first.labels, others, len(first.words))
    back = np.empty_like(order)
    back[order] = np.arange(len(order))
    found = Factors(factors.texts[back], factors.words)
    return _tables(texts, found, terms, stability)


def _fingerprint(texts: Corpus, number: int) -> bytes:
    return blake2b(texts.documents[number].text.encode("utf-8", "surrogatepass")).digest()


def _runs(sample: "csr_matrix", count: int | None) -> Runs:
    """The topics, as many as are stable, and the runs that they were judged by."""
    numbers = range(_MOST_TOPICS, 1, -1) if count is None else [count]
    for number in numbers:
        runs = runs_that_agree(sample, number, patient=count is not None)
        if runs is not None:
            return runs
    raise ValueError(
        f"no number of topics from {_MOST_TOPICS} to 2 comes out the same twice (adjusted Rand index {STABLE}): "
        "these texts do not fall into topics; read folder_phrases(), or write a codebook",
    )


def _tables(texts: Corpus, found: Factors, terms: NDArray[np.int64], stability: Floats) -> Topics:
    labels = found.labels
    sizes = np.bincount(labels[labels >= 0], minlength=len(stability))
    words = texts.frequencies.spellings
    best = np.argsort(-found.words, axis=1, kind="stable")
    rank = np.argsort(-sizes, kind="stable")
    named = np.full(len(sizes) + 1, -1, dtype=np.int64)
    named[rank] = np.arange(1, len(sizes) + 1)
    rows = [
        {
            "topic": named[topic],
            "title": _title(texts, terms[best[topic, :_PAIRED]], labels == topic),
            "strongest": ", ".join(words[terms[best[topic, :_WORDS]]]),
            "texts": sizes[topic],
            "share": sizes[topic] / len(texts),
            "stability": stability[topic],
        }
        for topic in rank.tolist()
    ]
    totals = found.texts.sum(axis=1)
    of_text = pd.DataFrame(
        {
            "doc": pd.Categorical(texts.names, texts.names),
            "topic": pd.array(named[labels], dtype="Int64"),
            "weight": np.where(totals > 0, found.texts.max(axis=1) / np.where(totals > 0, totals, 1), np.nan),
        },
    )
    of_text.loc[labels < 0, "topic"] = pd.NA
    sentences = _sentences(texts, found, terms, named)
    listed = pd.DataFrame(rows)
    first = first_mentions(sentences, "topic").reindex(listed["topic"].astype("str"))
    return Topics(
        table("topics", listed.assign(**first.reset_index(drop=True))),
        table("topic_texts", of_text),
        sentences,
    )


def _title(texts: Corpus, terms: NDArray[np.int64], inside: NDArray[np.bool_]) -> str:
    """Phrases of two of the topic's words, as often as they stand side by side in its texts, then words."""
    index = texts.index
    rank = np.full(len(index.vocabulary), -1, dtype=np.int8)
    rank[terms] = np.arange(len(terms))
    tokens = rank[index.term_of][index.surface]
    places = np.flatnonzero(tokens >= 0)
    first = places[:-1][np.diff(places) == 1]
    first = first[(tokens[first] != tokens[first + 1]) & inside[index.text[first]]]
    first = first[index.text[first] == index.text[first + 1]]
    pair = tokens[first].astype(np.int64) * len(terms) + tokens[first + 1]
    cells, counts = np.unique(pair, return_counts=True)
    words = texts.frequencies.spellings[terms]
    title: list[str] = []
    used: set[int] = set()
    pairs = [divmod(int(cells[place]), len(terms)) for place in np.lexsort((cells, -counts)) if counts[place] > 1]
    for left, right in pairs:
        if len(title) < _PHRASES and not {left, right} & used and min(left, right) < _WORDS:
            title.append(f"{words[left]} {words[right]}")
            used |= {left, right}
    title += [words[place] for place in range(len(terms)) if place not in used][: _PHRASES - len(title)]
    return ", ".join(title)


def _sentences(texts: Corpus, found: Factors, terms: NDArray[np.int64], named: NDArray[np.int64]) -> pd.DataFrame:
    """The sentences with most of each topic's words for their length, from the ten texts that have most of it."""
    index, rows = texts.index, []
    weights = np.zeros(len(index.vocabulary))
    for topic in np.argsort(named[:-1], kind="stable").tolist():
        weights[terms] = found.words[topic]
        scored = []
        shares = np.where(found.labels == topic, found.texts[:, topic], 0)
        for text in np.argsort(-shares, kind="stable")[:_READ].tolist():
            low, high = int(index.bounds[text]), int(index.bounds[text + 1])
            sentences = texts.placement.sentences_at(np.arange(low, high, dtype=np.int32))
            words = index.term_of[index.surface[low:high]]
            sizes = np.bincount(sentences)
            scores = np.bincount(sentences, weights[words]) / np.sqrt(np.maximum(sizes, _SHORTEST))
            if shares[text] > 0 and scores.max(initial=0) > 0:
                scored.append((-float(scores.max()), text, int(scores.argmax())))
        for score, text, sentence in sorted(scored)[:_SENTENCES]:
            document = texts.documents[text]
            _, start, end = document.sentences[sentence - 1]
            rows.append({**document.place(start, end), "topic": named[topic], "score": -score})
    return table("topic_sentences", rows)
