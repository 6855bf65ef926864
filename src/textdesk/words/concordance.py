"""Words in their places, and the company they keep."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, phrase_places
from textdesk.lexicons import stop_words
from textdesk.measures import association
from textdesk.words.counts import spellings


def concordance(texts: Corpus, query: str, width: int = 60) -> pd.DataFrame:
    """Return one row a place of a word or phrase, in text order (columns: ``describe("concordance")``).

    ``*`` stands for any letters; "US" does not find "us", nor "us" "US". ``left`` and ``right``
    are up to ``width`` characters of the same paragraph.

    >>> from textdesk import from_texts
    >>> concordance(from_texts({"a": "Shared sacrifices for peace."}), "sacrific* for")["text"].tolist()
    ['sacrifices for']
    """
    tokens = texts.tokens
    first, last = phrase_places(tokens, query)
    docs = tokens["doc"].astype("str").to_numpy()[first]
    places = zip(docs, tokens["start"].to_numpy()[first], tokens["end"].to_numpy()[last], strict=True)
    return table("concordance", (_line(texts[str(doc)], int(start), int(end), width) for doc, start, end in places))


def collocations(texts: Corpus, word: str, window: int = 5) -> pd.DataFrame:
    """Return the words within ``window`` words of a word, in the same paragraph.

    Columns: ``describe("collocations")``, sorted by logDice. MI and LL compare the words inside
    the windows with those of the whole; a window's words are counted once however many windows
    they stand in.
    """
    tokens = texts.tokens
    nodes, _ = phrase_places(tokens, word)
    inside = _neighbours(tokens, nodes, window)
    words = tokens["word"].to_numpy()[inside]
    counted = pd.Series(words, dtype="str").value_counts().sort_index()
    totals = tokens["word"].astype("str").value_counts().reindex(counted.index).to_numpy()
    joint = counted.to_numpy()
    rows = pd.DataFrame(
        {
            "word": counted.index,
            "spelling": spellings(tokens).reindex(counted.index).to_numpy(),
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


def _line(document: Document, start: int, end: int, width: int) -> dict[str, object]:
    place = document.place(start, end)
    paragraph = document.paragraphs[place["paragraph"] - 1]
    left = document.text[max(paragraph.start, start - width) : start]
    right = document.text[end : min(paragraph.end, end + width)]
    if start - width > paragraph.start:
        left = left.partition(" ")[2]
    if end + width < paragraph.end:
        right = right.rpartition(" ")[0]
    return {**place, "left": left, "right": right}


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
