"""Figures that count the same thing, side by side: what the texts say, never who is right."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import inf, isnan
from typing import Any

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.lexicons import stop_words

# What must be alike: the noun that is counted, and what the number is in.
_ALIKE = ["unit", "currency", "per"]
_SHARES = frozenset({"percent", "ratio"})
_NAME = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’&-]*+")
# The row's own columns that are shown for each of the two.
_SHOWN = ["doc", "sentence", "start", "end", "text", "passage"]
# What a text says once, however often it says it.
_CLAIM = ["doc", "value", "low", "high", "counts_head"]

Row = Mapping[str, Any]


def side_by_side(found: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of figures that count the same thing (columns: ``describe("side_by_side")``).

    ``found`` is a table of ``figures.numbers``, best with the sentences that ``texts.passages``
    adds: two figures are a pair where the same noun is counted in the same unit and a name is
    shared (in the sentences, or in what is counted and the subject where no sentences are given), or
    where the very same words of two or more are counted. A pair of one text is shown where its
    sentences differ, and what a text says twice is shown once.

    >>> from textdesk import from_texts
    >>> from textdesk.figures.numbers import numbers
    >>> texts = from_texts({"a": "Pakistan lost over 80,000 lives.", "b": "In Pakistan 70,000 lives were lost."})
    >>> pairs = side_by_side(texts.passages(numbers(texts)))
    >>> pairs[["counts", "names", "relation", "text_a", "text_b"]].values.tolist()
    [['lives', 'Pakistan', 'different', '80,000', '70,000']]
    """
    counting = found[found["counts_head"].notna() & found["value"].notna()]
    rows = [{**row, "names": _names(row)} for row in map(_row, counting.to_dict("records"))]
    return table("side_by_side", _pairs(rows, found[found["kind"] == "date"]))


def _row(record: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(column): value for column, value in record.items()}


def _pairs(rows: list[dict[str, Any]], dates: pd.DataFrame) -> Iterator[dict[str, Any]]:
    said = dates.groupby(["doc", "sentence"], observed=True)["text"].agg(", ".join).to_dict()
    seen: set[str] = set()
    for one, other in _candidates(rows):
        claims = str([[row[column] for column in _CLAIM] for row in (one, other)])
        same_place = (one["doc"], one["sentence"]) == (other["doc"], other["sentence"])
        repeats = one["doc"] == other["doc"] and _relation(one, other) == "the same"
        if same_place or repeats or claims in seen:
            continue
        seen.add(claims)
        yield {
            "counts": one["counts"],
            "names": ", ".join(sorted(one["names"] & other["names"])) or None,
            "relation": _relation(one, other),
            **{f"{column}_a": one.get(column) for column in _SHOWN},
            **{f"{column}_b": other.get(column) for column in _SHOWN},
            "dates_a": said.get((one["doc"], one["sentence"])),
            "dates_b": said.get((other["doc"], other["sentence"])),
        }


def _candidates(rows: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every two rows that share a key, in text order; rows that share none are never compared."""
    sharing: dict[tuple[object, ...], list[int]] = {}
    for number, row in enumerate(rows):
        for key in _keys(row):
            sharing.setdefault(key, []).append(number)
    together = {pair for numbers in sharing.values() for pair in combinations(numbers, 2)}
    return ((rows[one], rows[other]) for one, other in sorted(together))


def _keys(row: Row) -> Iterator[tuple[object, ...]]:
    """What two rows must share, one of these at least: noun and unit, with a name or with the words around the noun."""
    unit = tuple(row[column] if isinstance(row[column], str) else "" for column in _ALIKE)
    basis = (_singular(row["counts_head"]), row["kind"] if row["kind"] in _SHARES else "", *unit)
    yield from ((*basis, name) for name in row["names"])
    words = row["counts"].casefold().split()
    if len(words) > 1:
        yield (*basis, *words)


def _names(row: Row) -> frozenset[str]:
    """The words with a capital around a figure, but for those that only open a sentence."""
    passage = row.get("passage")
    if isinstance(passage, str):
        words = [match.group() for match in _NAME.finditer(passage)]
    else:
        parts = [row["counts"], row["subject"]]
        words = [match.group() for part in parts if isinstance(part, str) for match in _NAME.finditer(part)]
    named = (word.removesuffix("'s").removesuffix("’s") for word in words)
    return frozenset(word for word in named if word.casefold() not in stop_words() and len(word) > 1)


def _singular(noun: str) -> str:
    """A key under which "loss" and "losses", "country" and "countries" meet."""
    key = noun.casefold()
    for ending, short in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if key.endswith(ending) and len(key) > len(ending) + 2 and not key.endswith("ss"):
            return key.removesuffix(ending) + short
    return key


def _relation(one: Row, other: Row) -> str:
    """What the two say of each other: the same, compatible, different, or open where "about" leaves it so."""
    if (one["value"], one["modifier"]) == (other["value"], other["modifier"]):
        return "the same"
    if "~" in {one["modifier"], other["modifier"]}:
        return "open"
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return "compatible" if low <= most and least <= high else "different"


def _bounds(row: Row) -> tuple[float, float]:
    low, high = row["low"], row["high"]
    return (-inf if isnan(low) else low), (inf if isnan(high) else high)
