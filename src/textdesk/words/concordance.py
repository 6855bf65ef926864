"""Words in their places, and the company they keep."""

import numpy as np
import pandas as pd
import regex
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, word_key
from textdesk.lexicons import stop_words
from textdesk.measures import association


def concordance(texts: Corpus, query: str, width: int = 60) -> pd.DataFrame:
    """Return one row a place of a word or phrase, in text order (columns: ``describe("concordance")``).

    ``*`` stands for any letters. Words in capitals are looked up as they are: "US" does not find
    "us". ``left`` and ``right`` are up to ``width`` characters of the same paragraph.

    >>> from textdesk import from_texts
    >>> concordance(from_texts({"a": "Shared sacrifices for peace."}), "sacrific* for")["text"].tolist()
    ['sacrifices for']
    """
    terms = query.split()
    if not terms:
        raise ValueError("the query is empty: give a word, a phrase or a pattern such as sacrific*")
    tokens = texts.tokens
    first = np.flatnonzero(_phrase_starts(tokens, terms))
    begins = tokens["start"].to_numpy()[first]
    ends = tokens["end"].to_numpy()[first + len(terms) - 1]
    docs = tokens["doc"].astype("str").to_numpy()[first]
    return table(
        "concordance",
        (
            _line(texts, str(doc), int(start), int(end), width)
            for doc, start, end in zip(docs, begins, ends, strict=True)
        ),
    )


def collocations(texts: Corpus, word: str, window: int = 5) -> pd.DataFrame:
    """Return the words within ``window`` words of a word, in the same paragraph.

    Columns: ``describe("collocations")``, sorted by logDice. MI and LL compare the words inside
    the windows with those of the whole; a window's words are counted once however many windows
    they stand in.
    """
    tokens = texts.tokens
    nodes = np.flatnonzero(_matches(tokens["word"], word))
    inside = _neighbours(tokens, nodes, window)
    words = tokens["word"].to_numpy()[inside]
    counted = pd.Series(words, dtype="str").value_counts().sort_index()
    totals = tokens["word"].astype("str").value_counts().reindex(counted.index).to_numpy()
    joint = counted.to_numpy()
    rows = pd.DataFrame(
        {
            "word": counted.index,
            "together": joint,
            "count": totals,
            "mi": association.mutual_information(joint, len(inside), totals, len(tokens)),
            "log_dice": association.log_dice(joint, len(nodes), totals),
            "log_likelihood": association.log_likelihood(joint, len(inside), totals, len(tokens)),
            "is_stop": counted.index.isin(stop_words()),
        },
    )
    ordered = rows.sort_values(["log_dice", "together", "word"], ascending=[False, False, True], kind="stable")
    return table("collocations", ordered)


def _line(texts: Corpus, doc: str, start: int, end: int, width: int) -> dict[str, object]:
    document = texts[doc]
    place = document.place(start, end)
    paragraph = document.paragraphs[int(str(place["paragraph"])) - 1]
    left = document.text[max(paragraph.start, start - width) : start]
    right = document.text[end : min(paragraph.end, end + width)]
    if start - width > paragraph.start:
        left = left.partition(" ")[2]
    if end + width < paragraph.end:
        right = right.rpartition(" ")[0]
    return {**place, "left": left, "right": right}


def _phrase_starts(tokens: pd.DataFrame, terms: list[str]) -> NDArray[np.bool_]:
    """Where the first of consecutive words stands, all of them in one paragraph."""
    starts = np.ones(len(tokens), dtype=np.bool_)
    doc, paragraph = tokens["doc"].cat.codes.to_numpy(), tokens["paragraph"].to_numpy()
    for distance, term in enumerate(terms):
        here = np.zeros(len(tokens), dtype=np.bool_)
        ahead = len(tokens) - distance
        same = (doc[:ahead] == doc[distance:]) & (paragraph[:ahead] == paragraph[distance:])
        here[:ahead] = _matches(tokens["word"], term)[distance:] & same
        starts &= here
    return starts


def _matches(words: pd.Series, term: str) -> NDArray[np.bool_]:
    """Which tokens a word or wildcard pattern covers: decided once a distinct word."""
    pattern = regex.compile(".*".join(map(regex.escape, word_key(term).split("*"))), regex.DOTALL)
    hits = np.fromiter((bool(pattern.fullmatch(word)) for word in words.cat.categories), dtype=np.bool_)
    return hits[words.cat.codes.to_numpy()] if len(hits) else np.zeros(len(words), dtype=np.bool_)


def _neighbours(tokens: pd.DataFrame, nodes: NDArray[np.intp], window: int) -> NDArray[np.intp]:
    """The tokens within the windows around the nodes, each once, the nodes themselves left out."""
    doc, paragraph = tokens["doc"].cat.codes.to_numpy(), tokens["paragraph"].to_numpy()
    found: list[NDArray[np.intp]] = []
    for distance in (*range(-window, 0), *range(1, window + 1)):
        near = nodes + distance
        kept = (near >= 0) & (near < len(tokens))
        here, there = nodes[kept], near[kept]
        found.append(there[(doc[here] == doc[there]) & (paragraph[here] == paragraph[there])])
    return np.setdiff1d(np.concatenate(found), nodes) if found else nodes[:0]
