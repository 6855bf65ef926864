"""Columns of the tables of words."""

from collections.abc import Mapping

from textdesk.columns.column import (
    COUNT,
    DOCUMENTS,
    DP,
    DP_NORM,
    IS_STOP,
    JUILLAND,
    KEYNESS,
    PLACE,
    SPELLING,
    WORD,
    Column,
)

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
        DP,
        DP_NORM,
        JUILLAND,
        Column("variants", "str", "the spellings counted together, with their counts"),
        IS_STOP,
    ),
    "word_counts_by": (
        WORD,
        SPELLING,
        COUNT,
        Column("per_thousand", "float64", "count per 1,000 words of the group"),
        Column("documents", "int64", "in how many of the group's texts"),
        IS_STOP,
    ),
    "ngrams": (
        Column("ngram", "str", "the counting keys of consecutive words of one sentence"),
        COUNT,
        Column("per_thousand", "float64", "count per 1,000 words"),
        DOCUMENTS,
        Column("is_stop", "bool", "it begins or ends with a grammatical word"),
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
        Column("t", "float64", "t, (O - E) / sqrt(O)"),
        Column("log_dice", "float64", "logDice (Rychly 2008), at most 14"),
        Column("log_likelihood", "float64", "G2 of the four cells (Dunning 1993)"),
        IS_STOP,
    ),
    "word_places": (*PLACE, WORD, SPELLING),
    "word_keyness": (
        WORD,
        SPELLING,
        *KEYNESS,
        Column("dp_norm_a", "float64", "DPnorm over the parts of the left side"),
        Column("dp_norm_b", "float64", "DPnorm over the parts of the right side; missing for a reference"),
    ),
    "distinctive": (Column("group", "str", "the text, or the group of texts"), WORD, SPELLING, *KEYNESS),
}
