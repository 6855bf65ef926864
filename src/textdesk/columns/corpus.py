"""Columns of what was read."""

from collections.abc import Mapping

from textdesk.columns.column import PLACE, Column

TABLES: Mapping[str, tuple[Column, ...]] = {
    "report": (
        Column("file", "str", "the file's path inside the folder"),
        Column("read", "bool", "whether it was read as a text"),
        Column("encoding", "str", "how its bytes became letters"),
        Column("reason", "str", "why so, or why it was not read"),
        Column("sha256", "str", "the SHA-256 of its bytes; empty where it was not read, or was no file"),
        Column("paragraphs", "int64", "paragraphs found"),
        Column("sentences", "int64", "sentences found"),
        Column("words", "int64", "words counted, numerals included"),
    ),
    "sentences": PLACE,
}
