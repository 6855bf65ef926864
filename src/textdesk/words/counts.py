"""Word lists: by word, by group of texts, by run of words."""

from collections.abc import Collection, Iterable
from itertools import chain, islice
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, Frequencies, grouped, stream_frequencies
from textdesk.lexicons import stop_words


def find(texts: Corpus) -> pd.DataFrame:
    """Return the token table: one row a word with its place (columns: ``describe("words")``)."""
    return texts.tokens


def count(
    texts: Corpus | Iterable[Document],
    *,
    language: str = "english",
    under: "pd.Series[str] | None" = None,
) -> pd.DataFrame:
    """Return one row a word, most frequent first (columns: ``describe("word_counts")``).

    Spellings that differ in case, apostrophe or possessive are counted together and listed in
    ``variants``. Rates are per 1,000 of all words, numerals included. Dispersion is over the
    texts, or over the paragraphs where there is one text. ``texts`` may be a stream of documents
    (``stream_folder``), each of which is counted and let go. ``language`` says whose grammatical
    words ``is_stop`` marks. ``under`` counts words under other names, by word:
    ``count(texts, under=lemmas(texts))`` counts "wolves" with "wolf". Each row has the word's first
    place, but for a stream.

    >>> from textdesk import from_texts
    >>> counted = count(from_texts({"a": "Peace for us. Peace’s price, says the US."}))
    >>> counted[["word", "count", "variants", "is_stop"]].values.tolist()[:2]
    [['peace', 2, 'Peace 1, Peace’s 1', False], ['US', 1, 'US 1', False]]
    """
    found = texts.frequencies if isinstance(texts, Corpus) else _stream(texts)
    if under is not None:
        found = found.under([under.get(word, word) for word in found.vocabulary])
    order = _by_count(found.counts)
    deviation, norm, juilland = found.dispersion[:, order]
    return table(
        "word_counts",
        pd.DataFrame(
            {
                "word": found.words[order],
                "spelling": found.spellings[order],
                "count": found.counts[order],
                "per_thousand": 1000 * found.counts[order] / max(1, found.counts.sum()),
                "documents": found.documents[order],
                "dp": deviation,
                "dp_norm": norm,
                "juilland_d": juilland,
                "variants": _variants(found)[order],
                "is_stop": is_stop(found.words[order], language),
                **(_firsts(texts, found, order) if isinstance(texts, Corpus) else {}),
            },
        ),
    )


def count_by(texts: Corpus, by: str, *, language: str = "english") -> pd.DataFrame:
    """Return one row a word and group of texts (columns: the group, then ``describe("word_counts_by")``).

    ``by`` is "doc" or a column of the metadata; texts of which it says nothing are left out. Groups
    stand in alphabetical order, each with its most frequent word first.

    Raises ValueError where the metadata have no such column.
    """
    groups, names = group_numbers(texts, by)
    found = texts.frequencies
    if len(texts) == 1:
        groups = np.repeat(groups, len(found.sizes))
    group, word, counts, parts = found.in_groups(groups, len(names))
    most = int(counts.max(initial=0))
    order = grouped(most - counts, most + 1)
    order = order[grouped(group[order], len(names))]
    group, word, counts = group[order], word[order], counts[order]
    rows = {
        by: pd.Index(names, dtype="str").take(group),
        "word": found.words[word],
        "spelling": found.spellings[word],
        "count": counts,
        "per_thousand": 1000 * counts / np.bincount(group, counts, len(names))[group],
        "documents": parts[order] if len(texts) > 1 else 1,
        "is_stop": is_stop(found.vocabulary, language)[word],
        **texts.placement.firsts(first_in_groups(texts, groups, group, word)),
    }
    return table("word_counts_by", pd.DataFrame(rows), key=by)


def places(texts: Corpus, counted: pd.DataFrame) -> pd.DataFrame:
    """Return every place of the words in a word list, in text order (columns: ``describe("word_places")``)."""
    found = texts.frequencies
    wanted = set(counted["word"])
    tokens = texts.index.places_of([number for number, word in enumerate(found.vocabulary) if word in wanted])
    words = texts.index.term_of[texts.index.surface[tokens]]
    rows = texts.placement.place_tokens(tokens, tokens).assign(word=found.words[words], spelling=found.spellings[words])
    return table("word_places", rows)


def leading(texts: Corpus) -> str:
    """Return the most frequent content word as it is mostly spelt, "" where there is no word.

    >>> from textdesk import from_texts
    >>> leading(from_texts({"a": "The peace, the peace, the Peace."}))
    'peace'
    """
    found = texts.frequencies
    order = _by_count(found.counts)
    content = order[~is_stop(found.words[order])]
    return str(found.spellings[(content if len(content) else order)[0]]) if len(order) else ""


def is_stop(words: Collection[str], language: str = "english") -> NDArray[np.bool_]:
    """Return which of the words are grammatical ones.

    >>> is_stop(["us", "US"]).tolist()
    [True, False]
    """
    stops = stop_words(language)
    return np.fromiter((word in stops for word in words), np.bool_, count=len(words))


def group_numbers(texts: Corpus, by: str) -> tuple[NDArray[np.int32], NDArray[np.object_]]:
    """Return the group of each text, from 0 (-1: none), and the groups' names in alphabetical order."""
    numbers, names = pd.factorize(texts.groups(by), sort=True)
    return numbers.astype(np.int32), np.asarray(names, dtype=np.object_)


def first_in_groups(
    texts: Corpus, groups: NDArray[np.int32], group: NDArray[np.int32], word: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Return the first token of words in groups of the texts; ``groups`` is the group of each part, -1 for none."""
    size = len(texts.index.vocabulary)
    ids, parts, counts, _ = texts.frequencies.chunks[0]
    wanted = np.zeros(size, dtype=np.bool_)
    wanted[word] = True
    pairs = np.flatnonzero(wanted[ids] & (groups[parts] >= 0))
    pairs = pairs[grouped(groups[parts[pairs]], int(groups.max(initial=0)) + 1)]
    cells = groups[parts[pairs]] * np.int64(size) + ids[pairs]
    found = pairs[np.searchsorted(cells, group * np.int64(size) + word)]
    begins = np.cumsum(counts) - counts
    tokens: NDArray[np.int32] = texts.index.postings[1][begins[found]]
    return tokens


def _firsts(texts: Corpus, found: Frequencies, words: NDArray[np.int64]) -> dict[str, Any]:
    """Where the words stand first."""
    return texts.placement.firsts(texts.index.first_tokens(found.term_of, len(found.vocabulary))[words])


def _stream(documents: Iterable[Document]) -> Frequencies:
    """One text has paragraphs as its parts, so it is held."""
    rest = iter(documents)
    first = tuple(islice(rest, 2))
    return stream_frequencies(chain(first, rest)) if len(first) > 1 else Corpus(first, ()).frequencies


def _by_count(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """The words that stand at all, most frequent first, ties in alphabetical order."""
    order = np.argsort(-counts, kind="stable")
    return order[: np.count_nonzero(counts)]


def _variants(found: Frequencies) -> NDArray[np.object_]:
    """Each word's spellings with their counts, most frequent first."""
    order = found.by_frequency[found.surface_counts[found.by_frequency] > 0]
    listed = [
        f"{surface} {count:,}"
        for surface, count in zip(found.surfaces[order], found.surface_counts[order], strict=True)
    ]
    words = found.term_of[order]
    variants = np.full(len(found.words), "", dtype=np.object_)
    variants[words[::-1]] = listed[::-1]
    for place in np.flatnonzero(words[1:] == words[:-1]).tolist():
        variants[words[place]] += f", {listed[place + 1]}"
    return variants
