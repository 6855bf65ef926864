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
    "distinctive": (Column("group", "str", "the text, or the group of texts"), WORD, SPELLING, *KEYNESS),
    "similar": (
        Column("doc", "str", "one text"),
        Column("other", "str", "the other text"),
        Column("cosine", "float64", "cosine of log-scaled counts, 1 + ln f: 0 = no word in common, 1 = the same"),
        Column("jaccard", "float64", "share of the two texts' different words that stand in both"),
        Column("shared", "int64", "how many different words stand in both"),
        Column("alike", "str", "content words that weigh most in both, those of few texts before others"),
    ),
    "text_map": (
        Column("doc", "str", "the text"),
        Column("x", "float64", "its place on the first axis, which shows most of the spread"),
        Column("y", "float64", "its place on the second axis"),
        Column("kept", "float64", "share of the texts' spread that the two axes show, the same in every row"),
    ),
    "correlations": (
        WORD,
        SPELLING,
        COUNT,
        DOCUMENTS,
        Column("r", "float64", "Pearson correlation of the rates, text by text"),
        Column("low", "float64", "lower end of the 95 % interval of r (Fisher's z)"),
        Column("high", "float64", "upper end of the 95 % interval of r"),
        Column("texts", "int64", "over how many texts"),
        IS_STOP,
    ),
}
