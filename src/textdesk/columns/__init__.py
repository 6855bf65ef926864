"""Every column of every table, once: its name, its type and its meaning.

A function that returns a table builds it with :func:`table`, so that an empty result has the
same columns and types as a full one, and the columns test can hold each function to its list.
Missing values are NaN (NA in text columns): "not stated" or "does not apply", never 0 or "".
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from textdesk.columns import corpus, figures, themes, verbs, words
from textdesk.columns.column import FIRST, PLACE, Column

__all__ = ["FIRST", "PLACE", "TABLES", "Column", "describe", "table"]

TABLES: Mapping[str, tuple[Column, ...]] = MappingProxyType(
    {**corpus.TABLES, **words.TABLES, **verbs.TABLES, **figures.TABLES, **themes.TABLES},
)


def table(name: str, rows: Iterable[Mapping[str, Any]] | pd.DataFrame, *, key: str | None = None) -> pd.DataFrame:
    """Return the rows as the table of that name: its columns, in order, with their types.

    The rows come as mappings, or as a frame that may have other columns too. A row may leave a
    column out: that is a missing value. ``key`` names one more column, at the front, for tables
    that count by a column of the reader's choice.

    >>> made = table("counts", [{"theme": "peace", "count": 2, "documents": 1, "share": 0.5}], key="theme")
    >>> made[["theme", "count", "documents", "share"]]
       theme  count  documents  share
    0  peace      2          1    0.5
    """
    columns = TABLES[name]
    if key is not None:
        columns = (Column(key, "str", "what is counted"), *columns)
    filled = rows if isinstance(rows, pd.DataFrame) else list(rows)
    frame = pd.DataFrame(filled, columns=[column.name for column in columns]).reset_index(drop=True)
    return frame.astype({column.name: column.dtype for column in columns})


def describe(name: str) -> pd.DataFrame:
    """Return one row a column of the table of that name: column, type, meaning.

    >>> describe("themes")["column"].tolist()
    ['doc', 'paragraph', 'sentence', 'start', 'end', 'text', 'theme', 'rule']
    """
    return pd.DataFrame([c._asdict() for c in TABLES[name]]).rename(columns={"name": "column", "dtype": "type"})
