"""Columns of the tables of words."""

from collections.abc import Mapping

from textdesk.columns.column import COUNT, DOCUMENTS, IS_STOP, KEYNESS, PLACE, SPELLING, WORD, Column

TABLES: Mapping[str, tuple[Column, ...]] = {
    "words": (
        *(c if c.name != "text" else c._replace(dtype="category") for c in PLACE),
        WORD._replace(dtype="category"),
        Column("kind", "category", "word, number, url or handle"),
    ),
    "word_counts": (
        WORD,
        SPELLING,
        COUNT,
        Column("per_thousand", "float64", "count per 1,000 words"),
        DOCUMENTS,
        Column("dp_norm", "float64", "0 = evenly spread, 1 = all in one part (Lijffijt & Gries 2012)"),
        Column("variants", "str", "the spellings counted together, with their counts"),
        IS_STOP,
    ),
    "concordance": (
        *PLACE,
        Column("left", "str", "what stands before, in the same paragraph"),
        Column("right", "str", "what stands after, in the same paragraph"),
    ),
    "collocations": (
        WORD,
        SPELLING,
        Column("together", "int64", "how often it stands within the window"),
        COUNT,
        Column("mi", "float64", "mutual information, log2(O/E)"),
        Column("log_dice", "float64", "logDice (Rychly 2008), at most 14"),
        Column("log_likelihood", "float64", "G2 of the four cells (Dunning 1993)"),
        IS_STOP,
    ),
    "word_places": (*PLACE, WORD, SPELLING),
    "word_keyness": (WORD, SPELLING, *KEYNESS),
    "described": (
        Column("measure", "str", "the measure's short name"),
        Column("name", "str", "the measure's full name"),
        Column("value", "float64", "its value, NaN where it is undefined"),
        Column("says", "str", "what the value can and cannot say at this length, or why there is none"),
    ),
    "zipf": (Column("rank", "int64", "1 = the most frequent word"), WORD, COUNT),
    "heaps": (
        Column("words", "int64", "words read so far"),
        Column("different_words", "int64", "different words among them"),
    ),
    "distinctive": (Column("group", "str", "the text, or the group of texts"), WORD, SPELLING, *KEYNESS),
}
