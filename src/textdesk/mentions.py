"""The verbs for any table of mentions: count, compare, spread, together, meetings.

A table of mentions has a place for every row (``columns.PLACE``) and a column to count by: words
have ``word``, names ``identity``, themes ``theme``, quotes ``speaker``, numbers ``kind``.
"""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.measures import keyness, significance
from textdesk.measures.arrays import Floats, as_floats
from textdesk.measures.pairs import Pairs, dp_and_juilland

_KEYS = ("word", "identity", "theme", "speaker", "kind")
_FIRST = {"doc": "first_doc", "start": "first_start", "end": "first_end"}
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

    Columns: that value, then ``describe("counts")``. Rows without a value are left out. Where
    the rows have places, each value has that of its first row.
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
    first = first_mentions(found, key).reindex(counted[key])
    return table("counts", _by_count(counted.assign(**first.reset_index(drop=True)), key), key=key)


def compare(
    a: pd.DataFrame,
    b: pd.DataFrame,
    by: str | None = None,
    *,
    sizes: tuple[int, int] | None = None,
) -> pd.DataFrame:
    """Return the keyness of every value of ``by`` between two tables, most telling first.

    Columns: that value, then ``describe("keyness")``. The sizes are the number of mentions on
    each side unless ``sizes`` gives them (in words, say). The first place is one of ``a``, or of
    ``b`` where the value stands there only.
    """
    key = by or key_of(a)
    counted = pd.concat({"a": a[key].value_counts(), "b": b[key].value_counts()}, axis=1).fillna(0)
    counted = counted[counted.sum(axis=1) > 0].sort_index()
    columns = keyness_columns(counted["a"].to_numpy(), counted["b"].to_numpy(), *(sizes or (len(a), len(b))))
    order = np.argsort(-columns["log_likelihood"], kind="stable")
    rows = pd.DataFrame({key: counted.index.astype("str"), **columns})
    first = pd.concat([first_mentions(a, key), first_mentions(b, key)])
    leading = first[~first.index.duplicated()].reindex(rows[key]).reset_index(drop=True)
    return table("keyness", rows.assign(**leading).iloc[order], key=key)


def keyness_columns(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> dict[str, Floats]:
    """Return the columns ``describe("keyness")`` of counts ``a`` and ``b`` on sides of ``c`` and ``d`` words."""
    left, right, left_size, right_size = as_floats(a, b, c, d)
    likelihood = keyness.log_likelihood(left, right, left_size, right_size)
    p = significance.p_value(likelihood)
    low, high = keyness.log_ratio_interval(left, right, left_size, right_size)
    return {
        "count_a": left,
        "count_b": right,
        "per_thousand_a": 1000 * left / np.maximum(1, left_size),
        "per_thousand_b": 1000 * right / np.maximum(1, right_size),
        "log_likelihood": likelihood,
        "p": p,
        "p_adjusted": significance.adjusted_p(p),
        "log_ratio": keyness.log_ratio(left, right, left_size, right_size),
        "low": low,
        "high": high,
        "percent_diff": keyness.percent_difference(left, right, left_size, right_size),
        "one_side": (left == 0) | (right == 0),
    }


def spread(found: pd.DataFrame, texts: Corpus, by: str | None = None) -> pd.DataFrame:
    """Return how each value of ``by`` is spread over the texts, or over one text's paragraphs.

    Columns: that value, then ``describe("spread")``; most frequent first.
    """
    key = by or key_of(found)
    mentions = found.dropna(subset=[key])
    counted = count(mentions, key)
    values = pd.Index(counted[key]).get_indexer(pd.Index(mentions[key].astype("str")))
    sizes = texts.lengths["words"].to_numpy()
    parts = texts.part_numbers(mentions)
    cells, cell_counts = np.unique(values * np.int64(max(1, len(sizes))) + parts, return_counts=True)
    pairs = Pairs(*np.divmod(cells, max(1, len(sizes))), cell_counts)
    deviation, norm, juilland = dp_and_juilland([pairs], counted["count"].to_numpy(), sizes)
    where = texts.positions(mentions).groupby(values).agg(["min", "max"])
    rows = counted.assign(dp=deviation, dp_norm=norm, juilland_d=juilland, first=where["min"], last=where["max"])
    return table("spread", rows, key=key)


def together(
    left: pd.DataFrame,
    right: pd.DataFrame,
    within: str = "sentence",
    by: tuple[str, str] | None = None,
) -> pd.DataFrame:
    """Return which values stand in the same sentence, paragraph or text, most often first.

    Columns: ``describe("together")``. A table with itself gives every pair once. The first place
    is that of the left one where the pair meets first.

    Raises ValueError where ``within`` is no such unit.
    """
    if within not in _UNITS:
        raise ValueError(f"within={within!r} is no unit: say {', '.join(_UNITS)}")
    keys = by or (key_of(left), key_of(right))
    one = _units(left, keys[0], within, "left")
    other = _units(right, keys[1], within, "right")
    pairs = one.merge(other[[*_UNITS[within], "right"]], on=_UNITS[within])
    pairs = pairs[pairs["left"] < pairs["right"]] if left is right else pairs[pairs["left"] != pairs["right"]]
    counted = pairs.groupby(["left", "right"]).size().reset_index(name="together")
    counted["left_units"] = counted["left"].map(one["left"].value_counts())
    counted["right_units"] = counted["right"].map(other["right"].value_counts())
    first = first_mentions(pairs, ["left", "right"]).reset_index()
    counted = counted.merge(first, on=["left", "right"])
    ordered = counted.sort_values(["together", "left", "right"], ascending=[False, True, True], kind="stable")
    return table("together", ordered)


def meetings(texts: Corpus, left: pd.DataFrame, right: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the sentences behind a row of ``together``: those in which a pair meets.

    Columns: ``describe("sentences")``. ``left`` and ``right`` are tables of mentions - names, themes,
    numbers - and ``pair`` one value of each: an identity, a theme, a kind.

    >>> from textdesk import figures, from_texts
    >>> texts = from_texts({"a": "Peru met Kenya. Peru left. Kenya wrote to Peru."})
    >>> found = figures.names(texts)
    >>> meetings(texts, found, found, ("Peru", "Kenya"))["text"].tolist()
    ['Peru met Kenya.', 'Kenya wrote to Peru.']
    """
    both = _sentences_with(left, pair[0]) & _sentences_with(right, pair[1])
    sentences = texts.sentences
    places = zip(sentences["doc"].astype("str"), sentences["sentence"], strict=True)
    return table("sentences", sentences[[place in both for place in places]])


def _sentences_with(found: pd.DataFrame, value: str) -> set[tuple[str, int]]:
    named = found[found[key_of(found)].eq(value)]
    return set(zip(named["doc"].astype("str"), named["sentence"], strict=True))


def first_mentions(found: pd.DataFrame, by: str | list[str]) -> pd.DataFrame:
    """Return the place of the first row of every value, which is its index: the columns of ``columns.FIRST``.

    >>> found = pd.DataFrame({"theme": ["peace", "peace"], "doc": ["a", "b"], "start": [3, 0], "end": [8, 5]})
    >>> first_mentions(found, "theme").to_numpy().tolist()
    [['a', 3, 8]]
    """
    once = found.dropna(subset=by).drop_duplicates(by)
    keyed = once.set_index([once[name].astype("str") for name in ([by] if isinstance(by, str) else by)])
    return keyed.reindex(columns=list(_FIRST)).rename(columns=_FIRST)


def _units(found: pd.DataFrame, key: str, within: str, side: str) -> pd.DataFrame:
    """The units that each value stands in, once each; the value's column is named for its side."""
    unit = _UNITS[within]
    named = found.dropna(subset=[key]).reindex(columns=[*dict.fromkeys([*unit, "start", "end"]), key])
    named.columns = pd.Index([*named.columns[:-1], side])
    return named.astype({"doc": "str", side: "str"}).drop_duplicates([*unit, side])


def _by_count(counted: pd.DataFrame, key: str) -> pd.DataFrame:
    return counted.sort_values(["count", key], ascending=[False, True], kind="stable")
