"""What a column is, and the columns that several tables share."""

from typing import NamedTuple


class Column(NamedTuple):
    """One column: its name, its pandas type and what it means."""

    name: str
    dtype: str
    meaning: str


PLACE = (
    Column("doc", "category", "the text's name: its path inside the folder"),
    Column("paragraph", "int32", "which paragraph of the text, from 1"),
    Column("sentence", "int32", "which sentence of the text, from 1"),
    Column("start", "int64", "first character, counted in code points from 0"),
    Column("end", "int64", "one past the last character"),
    Column("text", "str", "the words as they stand in the text"),
)

WORD = Column("word", "str", "the counting key: lower case, possessive and ligatures folded")
SPELLING = Column("spelling", "str", "how it is spelt most often")
COUNT = Column("count", "int64", "how often")
DOCUMENTS = Column("documents", "int64", "in how many texts")
IS_STOP = Column("is_stop", "bool", "a grammatical word such as 'the' or 'of'")
KEYNESS = (
    Column("count_a", "int64", "how often on the left side"),
    Column("count_b", "int64", "how often on the right side"),
    Column("per_thousand_a", "float64", "count_a per 1,000 of the left side's size"),
    Column("per_thousand_b", "float64", "count_b per 1,000 of the right side's size"),
    Column("log_likelihood", "float64", "LL, two cells (Rayson & Garside 2000)"),
    Column("p", "float64", "chance of so large an LL (chi-squared, one degree of freedom)"),
    Column("log_ratio", "float64", "log2 of the ratio of rates; a zero counts as 0.5 (Hardie 2014)"),
    Column("low", "float64", "lower end of the 95 % interval of log_ratio"),
    Column("high", "float64", "upper end of the 95 % interval of log_ratio"),
)
