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

# A row that counts has no one place: it leads to the first of those that it counts.
FIRST = (
    Column("first_doc", "category", "the text of the first place counted; missing where none is known"),
    Column("first_start", "Int64", "first character of that place"),
    Column("first_end", "Int64", "one past its last character"),
)

WORD = Column("word", "str", "the counting key: lower case, possessive and ligatures folded")
SPELLING = Column("spelling", "str", "how it is spelt most often")
COUNT = Column("count", "int64", "how often")
DOCUMENTS = Column("documents", "int64", "in how many texts")
DP = Column("dp", "float64", "deviation of proportions, 0 = even (Gries 2008)")
DP_NORM = Column("dp_norm", "float64", "0 = evenly spread, 1 = all in one part (Lijffijt & Gries 2012)")
JUILLAND = Column("juilland_d", "float64", "1 = evenly spread, 0 = all in one part (Juilland & Chang-Rodriguez 1964)")
IS_STOP = Column("is_stop", "bool", "a grammatical word such as 'the' or 'of'")
KEYNESS = (
    Column("count_a", "int64", "how often on the left side"),
    Column("count_b", "int64", "how often on the right side"),
    Column("per_thousand_a", "float64", "count_a per 1,000 of the left side's size"),
    Column("per_thousand_b", "float64", "count_b per 1,000 of the right side's size"),
    Column("log_likelihood", "float64", "LL, two cells (Rayson & Garside 2000)"),
    Column("p", "float64", "chance of so large an LL (chi-squared, one degree of freedom)"),
    Column("p_adjusted", "float64", "p corrected for the number of words compared (Benjamini & Hochberg 1995)"),
    Column("log_ratio", "float64", "log2 of the ratio of rates; a zero counts as 0.5 (Hardie 2014)"),
    Column("low", "float64", "lower end of the 95 % interval of log_ratio"),
    Column("high", "float64", "upper end of the 95 % interval of log_ratio"),
    Column("percent_diff", "float64", "%DIFF of the rates (Gabrielatos & Marchi 2011); missing where count_b is 0"),
    Column("one_side", "bool", "it stands on one side only, so that log_ratio rests on counting 0.5"),
)
