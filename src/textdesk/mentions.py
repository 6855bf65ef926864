"""The verbs for any table of mentions: count, compare, spread, together.

A table of mentions has a place for every row (``columns.PLACE``) and a column to count by: words
have ``word``, names ``identity``, themes ``theme``, quotes ``speaker``, numbers ``kind``.
"""

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.measures import dispersion, keyness, significance

_KEYS = ("word", "identity", "theme", "speaker", "kind")
_UNITS = {"sentence": ["doc", "sentence"], "paragraph": ["doc", "paragraph"], "text": ["doc"]}


def key_of(found: pd.DataFrame) -> str:
    """Return the column that a table of mentions is counted by, unless the reader says otherwise.

    >>> key_of(table("themes", []))
    'theme'
    """
    for name in _KEYS:
        if name in found.columns:
            return name
    raise ValueError(f"this table has no column to count by: name one of {', '.join(found.columns)} with by=")


def count(found: pd.DataFrame, by: str | None = None) -> pd.DataFrame:
    """Return one row a value of ``by``, most frequent first, ties in alphabetical order.

    Columns: that value, then ``describe("counts")``. Rows without a value are left out.
    """
    key = by or key_of(found)
    groups = found.dropna(subset=[key]).groupby(key, observed=True, sort=True)
    counts = groups.size()
    counted = pd.DataFrame(
        {
            key: counts.index.astype("str"),
            "count": counts.to_numpy(),
            "documents": groups["doc"].nunique().to_numpy(),
            "share": counts.to_numpy() / max(1, counts.sum()),
        },
    )
    return table("counts", _by_count(counted, key), key=key)


def compare(
    a: pd.DataFrame,
    b: pd.DataFrame,
    by: str | None = None,
    *,
    sizes: tuple[int, int] | None = None,
) -> pd.DataFrame:
    """Return the keyness of every value of ``by`` between two tables, most telling first.

    Columns: that value, then ``describe("keyness")``. The sizes are the number of mentions on
    each side unless ``sizes`` gives them (in words, say).
    """
    key = by or key_of(a)
    counted = pd.concat({"a": a[key].value_counts(), "b": b[key].value_counts()}, axis=1).fillna(0)
    counted = counted[counted.sum(axis=1) > 0]
    return keyness_table(counted["a"], counted["b"], sizes or (len(a), len(b)), key)


def keyness_table(a: pd.Series, b: pd.Series, sizes: tuple[float, float], key: str) -> pd.DataFrame:
    """Return the keyness table of two aligned series of counts, most telling first."""
    left, right = a.to_numpy(dtype=np.float64), b.to_numpy(dtype=np.float64)
    likelihood = keyness.log_likelihood(left, right, *sizes)
    low, high = keyness.log_ratio_interval(left, right, *sizes)
    compared = pd.DataFrame(
        {
            key: a.index.astype("str"),
            "count_a": left,
            "count_b": right,
            "per_thousand_a": 1000 * left / max(1, sizes[0]),
            "per_thousand_b": 1000 * right / max(1, sizes[1]),
            "log_likelihood": likelihood,
            "p": significance.p_value(likelihood),
            "log_ratio": keyness.log_ratio(left, right, *sizes),
            "low": low,
            "high": high,
        },
    )
    ordered = compared.sort_values(["log_likelihood", key], ascending=[False, True], kind="stable")
    return table("keyness", ordered, key=key)


def spread(found: pd.DataFrame, texts: Corpus, by: str | None = None) -> pd.DataFrame:
    """Return how each value of ``by`` is spread over the texts, or over one text's paragraphs.

    Columns: that value, then ``describe("spread")``; most frequent first.
    """
    key = by or key_of(found)
    part = "doc" if len(texts) > 1 else "paragraph"
    sizes = texts.tokens[part].value_counts(sort=False).sort_index()
    mentions = found.dropna(subset=[key])
    frequencies = pd.crosstab(mentions[key], mentions[part]).reindex(columns=sizes.index, fill_value=0)
    counted = count(mentions, key).set_index(key, drop=False)
    matrix = frequencies.reindex(counted.index).to_numpy()
    where = texts.positions(mentions).groupby(mentions[key].astype("str"))
    rows = counted.assign(
        dp=dispersion.dp(matrix, sizes.to_numpy()) if len(counted) else [],
        dp_norm=dispersion.dp_norm(matrix, sizes.to_numpy()) if len(counted) else [],
        first=where.min(),
        last=where.max(),
    )
    return table("spread", rows, key=key)


def together(
    left: pd.DataFrame,
    right: pd.DataFrame,
    within: str = "sentence",
    by: tuple[str, str] | None = None,
) -> pd.DataFrame:
    """Return which values stand in the same sentence, paragraph or text, most often first.

    Columns: ``describe("together")``. A table with itself gives every pair once.

    Raises ValueError where ``within`` is no such unit.
    """
    if within not in _UNITS:
        raise ValueError(f"within={within!r} is no unit: say {', '.join(_UNITS)}")
    keys = by or (key_of(left), key_of(right))
    one = _units(left, keys[0], within, "left")
    other = _units(right, keys[1], within, "right")
    pairs = one.merge(other, on=_UNITS[within])
    pairs = pairs[pairs["left"] < pairs["right"]] if left is right else pairs[pairs["left"] != pairs["right"]]
    counted = pairs.groupby(["left", "right"]).size().reset_index(name="together")
    counted["left_units"] = counted["left"].map(one["left"].value_counts())
    counted["right_units"] = counted["right"].map(other["right"].value_counts())
    ordered = counted.sort_values(["together", "left", "right"], ascending=[False, True, True], kind="stable")
    return table("together", ordered)


def _units(found: pd.DataFrame, key: str, within: str, side: str) -> pd.DataFrame:
    """The units that each value stands in, once each; the value's column is named for its side."""
    unit = _UNITS[within]
    named = found.dropna(subset=[key])[[*unit, key]].set_axis([*unit, side], axis=1)
    return named.astype({"doc": "str", side: "str"}).drop_duplicates()


def _by_count(counted: pd.DataFrame, key: str) -> pd.DataFrame:
    return counted.sort_values(["count", key], ascending=[False, True], kind="stable")
