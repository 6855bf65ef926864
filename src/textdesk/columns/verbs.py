"""Columns of what the verbs for any table return."""

from collections.abc import Mapping

from textdesk.columns.column import COUNT, DOCUMENTS, DP, DP_NORM, FIRST, JUILLAND, KEYNESS, Column

TABLES: Mapping[str, tuple[Column, ...]] = {
    "counts": (COUNT, DOCUMENTS, Column("share", "float64", "share of all mentions, from 0 to 1"), *FIRST),
    "keyness": (*KEYNESS, *FIRST),
    "spread": (
        COUNT,
        DOCUMENTS,
        DP,
        DP_NORM,
        JUILLAND,
        Column("first", "float64", "where it is first mentioned, 0 = beginning, 1 = end of the texts"),
        Column("last", "float64", "where it is last mentioned"),
        *FIRST,
    ),
    "together": (
        Column("left", "str", "the one"),
        Column("right", "str", "the other"),
        Column("together", "int64", "in how many sentences (or other units) both stand"),
        Column("left_units", "int64", "in how many the one stands"),
        Column("right_units", "int64", "in how many the other stands"),
        *FIRST,
    ),
}
