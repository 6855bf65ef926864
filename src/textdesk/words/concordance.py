"""Words in their places."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus, expression_places, phrase_places

_CONTEXT = regex.compile(r"[LR][1-9]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}'’-]+")


def concordance(
    texts: Corpus,
    query: str,
    width: int = 60,
    *,
    sort: Sequence[str] = (),
    rows: int | None = None,
) -> pd.DataFrame:
    """Return one row a place of a word or phrase, in text order (columns: ``describe("concordance")``).

    ``*`` stands for any letters, ``?`` for one; "US" does not find "us", nor "us" "US". ``left`` and ``right``
    are up to ``width`` characters of the same paragraph. ``sort`` names the words to sort by, the
    first before the second: ``["R1", "R2"]`` the first and second to the right, ``["L1"]`` the
    first to the left. ``rows`` keeps the first so many places of the texts.

    >>> from textdesk import from_texts
    >>> concordance(from_texts({"a": "Shared sacrifices for peace."}), "sacrific* for")["text"].tolist()
    ['sacrifices for']

    Raises ValueError where the query or ``sort`` cannot be read.
    """
    first, last = phrase_places(texts, query)
    found = texts.placement.place_tokens(first[:rows], last[:rows])
    return _sorted(_with_context(texts, found, width), sort)


def search(
    texts: Corpus,
    pattern: str,
    width: int = 60,
    *,
    sort: Sequence[str] = (),
    seconds: float = 10.0,
) -> pd.DataFrame:
    r"""Return one row a place that a regular expression matches (columns: ``describe("concordance")``).

    The expression is one of the ``regex`` module; it sees each text as it stands, capitals
    included (``(?i)`` at its beginning ignores them).

    >>> from textdesk import from_texts
    >>> search(from_texts({"a": "In 1999, in 2024."}), r"\b20\d\d\b")["text"].tolist()
    ['2024']

    Raises ValueError where the expression is not well formed or takes longer than ``seconds``.
    """
    found_at = expression_places(texts, pattern, seconds)
    places = [texts.documents[number].place(start, end) for number, start, end in found_at]
    found = table("sentences", places)
    found["doc"] = pd.Categorical(found["doc"], texts.names)
    return _sorted(_with_context(texts, found, width), sort)


def _with_context(texts: Corpus, found: pd.DataFrame, width: int) -> pd.DataFrame:
    """The places with what stands around them, cut between words."""
    starts, ends = found["start"].to_numpy(), found["end"].to_numpy()
    first, last = texts.placement.paragraph_edges(found)
    columns = (
        found["doc"].cat.codes.to_numpy(),
        starts,
        ends,
        np.maximum(first, starts - width),
        np.minimum(last, ends + width),
        starts - width > first,
        ends + width < last,
    )
    left, right = [], []
    for number, start, end, opening, closing, cut_left, cut_right in zip(*map(np.ndarray.tolist, columns), strict=True):
        text = texts.documents[number].text
        before, after = text[opening:start], text[end:closing]
        left.append(before.partition(" ")[2] if cut_left else before)
        right.append(after.rpartition(" ")[0] if cut_right else after)
    return table("concordance", found.assign(left=left, right=right))


def _sorted(lines: pd.DataFrame, sort: Sequence[str]) -> pd.DataFrame:
    keys = [sort] if isinstance(sort, str) else list(sort)
    if not keys:
        return lines
    for key in keys:
        if not _CONTEXT.fullmatch(key):
            raise ValueError(f"sort={key!r} names no word: say L1, L2, L3 (to the left) or R1, R2, R3 (to the right)")
    columns = {key: _neighbour(lines, key) for key in keys}
    order = pd.DataFrame(columns, index=lines.index).sort_values(keys, kind="stable").index
    return lines.loc[order].reset_index(drop=True)


def _neighbour(lines: pd.DataFrame, key: str) -> list[str]:
    """The word so many to the left or right of each place, in small letters; "" where there is none."""
    distance = int(key[1:])
    contexts = (_WORD.findall(context.lower()) for context in lines["left" if key[0] == "L" else "right"])
    if key[0] == "L":
        return [words[-distance] if len(words) >= distance else "" for words in contexts]
    return [words[distance - 1] if len(words) >= distance else "" for words in contexts]
