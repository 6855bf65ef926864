"""How rich and how readable are the texts, as far as their length allows to say?"""

import math
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.lexicons import stop_words
from textdesk.words.syllables import syllables
from textdesk.words.yardsticks import MEASURES, Counts

_MOST_POINTS = 200


def describe(texts: Corpus, by: str | None = None) -> pd.DataFrame:
    """Return one row a measure of richness or readability, for all texts as one or ``by="doc"`` for each.

    Columns: ``describe("described")``; ``doc`` is in front where each text is measured.
    ``value`` is NaN where a measure is undefined, and ``says`` why. Words are counted by their
    counting key, without numbers, addresses and handles; taken as one, the texts are read one
    after another. Syllables are counted by the letters
    (``words.syllables``): 98 of 100 words drawn from general English came out right. For the fog
    index every word of three syllables or more is a long one.

    Raises ValueError where ``by`` is anything but "doc".

    >>> from textdesk import from_texts
    >>> described = describe(from_texts({"a": "The cat and the dog and the bird."})).set_index("measure")
    >>> described["value"].head(4).tolist()
    [8.0, 5.0, 3.0, 0.625]
    >>> described.loc["sttr", "says"]
    'Undefined: 8 words are fewer than 100.'
    """
    if by is None:
        [counts] = _counts(texts, ["all"]).values()
        return table("described", _rows(counts))
    if by != "doc":
        raise ValueError(f"by={by!r} is nothing to describe by: say by='doc' for each text, or leave it out")
    counted = _counts(texts, [document.name for document in texts], apart=True)
    rows = ({"doc": doc, **row} for doc, counts in counted.items() for row in _rows(counts))
    return table("described", rows, key="doc")


def zipf(texts: Corpus) -> pd.DataFrame:
    """Return the words by rank, most frequent first, ties in alphabetical order (columns: ``describe("zipf")``).

    >>> from textdesk import from_texts
    >>> zipf(from_texts({"a": "the cat, the dog"})).to_numpy().tolist()
    [[1, 'the', 2], [2, 'cat', 1], [3, 'dog', 1]]
    """
    counted = _words(texts)["word"].astype("str").value_counts().rename_axis("word").reset_index(name="count")
    ordered = counted.sort_values(["count", "word"], ascending=[False, True], kind="stable")
    return table("zipf", ordered.assign(rank=np.arange(1, len(ordered) + 1)))


def heaps(texts: Corpus) -> pd.DataFrame:
    """Return how the vocabulary grows as the texts are read one after another (columns: ``describe("heaps")``).

    One row a word, or 200 rows evenly apart where there are more words.

    >>> from textdesk import from_texts
    >>> heaps(from_texts({"a": "the cat, the dog"}))["different_words"].tolist()
    [1, 2, 2, 3]
    """
    words = _words(texts)["word"].cat.codes.to_numpy()
    is_new = np.zeros(len(words), dtype=np.int64)
    is_new[np.unique(words, return_index=True)[1]] = 1
    read = np.unique(np.linspace(1, len(words), min(len(words), _MOST_POINTS)).round().astype(np.int64))
    return table("heaps", pd.DataFrame({"words": read, "different_words": is_new.cumsum()[read - 1]}))


def _words(texts: Corpus) -> pd.DataFrame:
    return texts.tokens[texts.tokens["kind"] == "word"]


def _rows(counts: Counts) -> Iterator[Mapping[str, object]]:
    for measure in MEASURES:
        value = measure.value(counts)
        if not counts.length:
            says = "There is no word here."
        elif math.isnan(value):
            says = f"Undefined: {measure.undefined(counts)}."
        else:
            says = measure.says(counts)
        yield {"measure": measure.measure, "name": measure.name, "value": value, "says": says}


def _counts(texts: Corpus, names: list[str], *, apart: bool = False) -> dict[str, Counts]:
    """What is counted of each text, or of all together under the one name."""
    tokens = _words(texts)
    docs, words = tokens["doc"].cat.codes.to_numpy(), tokens["word"].cat.codes.to_numpy()
    vocabulary = tokens["word"].cat.categories
    said = np.zeros(len(vocabulary), dtype=np.int64)
    used = np.unique(words)
    said[used] = [syllables(word) for word in vocabulary[used]]
    grammatical = vocabulary.isin(stop_words())
    begins = _begins(docs) | _begins(tokens["sentence"].to_numpy())
    bounds = np.searchsorted(docs, np.arange(len(names) + 1)) if apart else np.array([0, len(words)])
    counted = {}
    for name, start, end in zip(names, bounds[:-1], bounds[1:], strict=True):
        here = words[start:end]
        counted[name] = Counts(
            words=here,
            frequencies=np.unique(here, return_counts=True)[1],
            sentences=int(begins[start:end].sum()),
            syllables=int(said[here].sum()),
            long_words=int((said[here] > 2).sum()),
            grammatical=int(grammatical[here].sum()),
        )
    return counted


def _begins(numbers: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Where another number begins than the one before."""
    return np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)]
