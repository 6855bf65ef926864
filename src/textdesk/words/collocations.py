"""The company that words keep."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus import Corpus, first_places, phrase_places
from textdesk.measures import association
from textdesk.words.counts import is_stop

_MEASURES = ("log_dice", "log_likelihood", "mi", "t", "together")


def collocations(
    texts: Corpus,
    word: str,
    window: int = 5,
    *,
    within: str = "paragraph",
    sort: str = "log_dice",
) -> pd.DataFrame:
    """Return the words within ``window`` words of a word or phrase (columns: ``describe("collocations")``).

    The window ends at the paragraph's end, or at the sentence's with ``within="sentence"``;
    ``window=0`` takes the whole of it. Measures compare the words inside the windows with those of
    the whole; a word is counted once however many windows it stands in. Sorted by ``sort``:
    log_dice, log_likelihood, mi, t or together. Each row has the first place within a window.

    Raises ValueError where ``within`` or ``sort`` is none of these.
    """
    if within not in {"paragraph", "sentence"}:
        raise ValueError(f"within={within!r} is no unit: say paragraph or sentence")
    if sort not in _MEASURES:
        raise ValueError(f"sort={sort!r} is no measure: say {', '.join(_MEASURES)}")
    found, index = texts.frequencies, texts.index
    nodes = phrase_places(texts, word)
    inside = _neighbours(texts, nodes, window, within)
    terms = index.term_of[index.surface[inside]]
    together = np.bincount(terms, minlength=len(index.vocabulary))
    near = np.flatnonzero(together)
    joint, totals = together[near], found.counts[near]
    rows = pd.DataFrame(
        {
            "word": found.words[near],
            "spelling": found.spellings[near],
            "together": joint,
            "count": totals,
            "mi": association.mutual_information(joint, len(inside), totals, len(index)),
            "t": association.t_score(joint, len(inside), totals, len(index)),
            "log_dice": association.log_dice(joint, len(nodes[0]), totals),
            "log_likelihood": association.log_likelihood(joint, len(inside), totals, len(index)),
            "is_stop": is_stop(found.words[near]),
            **texts.placement.firsts(inside[first_places(terms, len(index.vocabulary))[near]]),
        },
    )
    order = np.lexsort((np.arange(len(rows)), -joint, -rows[sort].to_numpy()))
    return table("collocations", rows.iloc[order])


def _neighbours(
    texts: Corpus,
    nodes: tuple[NDArray[np.int32], NDArray[np.int32]],
    window: int,
    within: str,
) -> NDArray[np.int64]:
    """The tokens within the windows around the nodes, each once, the nodes themselves left out."""
    first, last = (place.astype(np.int64) for place in nodes)
    begins = texts.placement.paragraph_begins if within == "paragraph" else texts.placement.sentence_begins
    unit = np.searchsorted(begins, first, side="right")
    lowest, beyond = begins[unit - 1], np.append(begins, len(texts.index))[unit]
    reach = window or len(texts.index)
    low, high = np.maximum(lowest, first - reach), np.minimum(beyond, last + 1 + reach)
    low = np.maximum(low, np.concatenate([[0], np.maximum.accumulate(high)[:-1]])[: len(low)])
    sizes = np.maximum(0, high - low)
    inside = np.repeat(low - np.concatenate([[0], np.cumsum(sizes)[:-1]])[: len(low)], sizes) + np.arange(sizes.sum())
    own = np.zeros(len(texts.index), dtype=np.bool_)
    for distance in range(int((last - first).max(initial=0)) + 1):
        own[np.minimum(first + distance, last)] = True
    company: NDArray[np.int64] = inside[~own[inside]]
    return company
