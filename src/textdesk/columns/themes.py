"""Columns of the tables of themes."""

from collections.abc import Mapping

from textdesk.columns.column import COUNT, PLACE, Column

TABLES: Mapping[str, tuple[Column, ...]] = {
    "themes": (
        *PLACE,
        Column("theme", "str", "the codebook's theme"),
        Column("rule", "str", "the pattern that matched"),
    ),
    "rules": (
        Column("theme", "str", "the codebook's theme"),
        Column("rule", "str", "the pattern"),
        COUNT,
        Column("share", "float64", "share of the theme's matches, from 0 to 1"),
        Column("note", "str", "a rule that never fires, or makes most of its theme; empty otherwise"),
    ),
    "losses": (
        Column("where", "str", "the theme or the text that it is about"),
        Column("what", "str", "what the format does not carry as it is"),
        Column("reason", "str", "what became of it"),
    ),
    "phrases": (
        Column("doc", "category", "the text's name"),
        Column("phrase", "str", "a suggested key phrase"),
        COUNT,
        Column("score", "float64", "how telling it is: C-value times rarity; only the order matters"),
    ),
}
