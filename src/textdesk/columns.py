"""Every column of every table, once: its name, its type and its meaning.

A function that returns a table builds it with :func:`table`, so that an empty result has the
same columns and types as a full one, and the columns test can hold each function to its list.
Missing values are NaN (NA in text columns): "not stated" or "does not apply", never 0 or "".
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd


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

_WORD = Column("word", "str", "the counting key: lower case, possessive and ligatures folded")
_SPELLING = Column("spelling", "str", "how it is spelt most often")
_COUNT = Column("count", "int64", "how often")
_DOCUMENTS = Column("documents", "int64", "in how many texts")
_IS_STOP = Column("is_stop", "bool", "a grammatical word such as 'the' or 'of'")
_KEYNESS = (
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

TABLES: Mapping[str, tuple[Column, ...]] = MappingProxyType(
    {
        "report": (
            Column("file", "str", "the file's path inside the folder"),
            Column("read", "bool", "whether it was read as a text"),
            Column("encoding", "str", "how its bytes became letters"),
            Column("reason", "str", "why so, or why it was not read"),
            Column("paragraphs", "int64", "paragraphs found"),
            Column("sentences", "int64", "sentences found"),
            Column("words", "int64", "words counted, numerals included"),
        ),
        "words": (
            *(c if c.name != "text" else c._replace(dtype="category") for c in PLACE),
            _WORD._replace(dtype="category"),
            Column("kind", "category", "word, number, url or handle"),
        ),
        "word_counts": (
            _WORD,
            _SPELLING,
            _COUNT,
            Column("per_thousand", "float64", "count per 1,000 words"),
            _DOCUMENTS,
            Column("dp_norm", "float64", "0 = evenly spread, 1 = all in one part (Lijffijt & Gries 2012)"),
            Column("variants", "str", "the spellings counted together, with their counts"),
            _IS_STOP,
        ),
        "concordance": (
            *PLACE,
            Column("left", "str", "what stands before, in the same paragraph"),
            Column("right", "str", "what stands after, in the same paragraph"),
        ),
        "collocations": (
            _WORD,
            _SPELLING,
            Column("together", "int64", "how often it stands within the window"),
            _COUNT,
            Column("mi", "float64", "mutual information, log2(O/E)"),
            Column("log_dice", "float64", "logDice (Rychly 2008), at most 14"),
            Column("log_likelihood", "float64", "G2 of the four cells (Dunning 1993)"),
            _IS_STOP,
        ),
        "word_places": (*PLACE, _WORD, _SPELLING),
        "word_keyness": (_WORD, _SPELLING, *_KEYNESS),
        "distinctive": (Column("group", "str", "the text, or the group of texts"), _WORD, _SPELLING, *_KEYNESS),
        "counts": (_COUNT, _DOCUMENTS, Column("share", "float64", "share of all mentions, from 0 to 1")),
        "keyness": _KEYNESS,
        "spread": (
            _COUNT,
            _DOCUMENTS,
            Column("dp", "float64", "deviation of proportions, 0 = even (Gries 2008)"),
            Column("dp_norm", "float64", "DP / (1 - smallest part) (Lijffijt & Gries 2012)"),
            Column("first", "float64", "where it is first mentioned, 0 = beginning, 1 = end of the texts"),
            Column("last", "float64", "where it is last mentioned"),
        ),
        "together": (
            Column("left", "str", "the one"),
            Column("right", "str", "the other"),
            Column("together", "int64", "in how many sentences (or other units) both stand"),
            Column("left_units", "int64", "in how many the one stands"),
            Column("right_units", "int64", "in how many the other stands"),
        ),
        "numbers": (
            *PLACE,
            Column(
                "kind",
                "str",
                "count, money, percent, measure, duration, age, ratio, multiple, date, time, ordinal; "
                "label = a numeral that is not a quantity",
            ),
            Column(
                "value",
                "float64",
                "the number stated, of a range its lower end; missing for dates, times, labels",
            ),
            Column("low", "float64", "at least this; missing where the words set no bound: about, nearly, up to"),
            Column("high", "float64", "at most this; missing where the words set no bound: about, nearly, over"),
            Column("modifier", "str", "= ~ > >= < <= or range; dozens and thousands are ranges too"),
            Column("modifier_text", "str", "the words that say so: over, nearly, up to"),
            Column("direction", "str", "up or down, where the number is a change or its result"),
            Column("unit", "str", "what it is measured in: percent, year, kilometre; of money, cent or penny"),
            Column("currency", "str", "ISO 4217 code of an amount of money"),
            Column("per", "str", "per what: day, barrel, person, hour for km/h"),
            Column("counts", "str", "what is counted, as the text says it"),
            Column("counts_head", "str", "the noun in it"),
            Column("counts_start", "Int64", "first character of counts"),
            Column("counts_end", "Int64", "one past the last character of counts"),
            Column(
                "date",
                "str",
                "ISO 8601, as precise as the text: 2024-05-10, 2021, --03-04 (no year), a span as A/B, 199X a decade, "
                "18XX a century, T22:27 a time of day; missing where only the text's own date could tell",
            ),
            Column("rule", "str", "the rule of the grammar that read it"),
            Column("reason", "str", "for a label: why it is no quantity"),
        ),
        "names": (
            *PLACE,
            Column("kind", "str", "person, organisation, place, group, event or work"),
            Column(
                "identity",
                "str",
                "one name for one thing in a text; acronyms that are defined hold in all texts",
            ),
            Column("role", "str", "the title or office that stands before or after it"),
            Column("why", "str", "who says so: the model, a rule or aliases.csv, and which"),
        ),
        "identities": (
            Column("identity", "str", "one name for one thing"),
            Column("kind", "str", "person, organisation, place, group, event or work"),
            Column("mentions", "int64", "how often it is named"),
            _DOCUMENTS,
            Column("named_as", "str", "the ways in which it is named, with their counts"),
            Column("roles", "str", "the titles and offices that stand with it"),
        ),
        "acronyms": (
            *PLACE,
            Column("short", "str", "the acronym; the place is that of the whole definition"),
            Column("long", "str", "what it stands for"),
        ),
        "quotes": (
            *PLACE,
            Column(
                "kind",
                "str",
                "direct (the words inside quotation marks) or indirect (the clause)",
            ),
            Column("speaker", "str", "who says it, as the text puts it; missing where the text names nobody"),
            Column("speaker_start", "Int64", "first character of the speaker"),
            Column("speaker_end", "Int64", "one past the speaker's last character"),
            Column("cue", "str", "the verb or phrase that attributes it: said, according to"),
            Column("reported_by", "str", "who reports that the speaker says so, where the text names one"),
        ),
        "themes": (
            *PLACE,
            Column("theme", "str", "the codebook's theme"),
            Column("rule", "str", "the pattern that matched"),
        ),
        "rules": (
            Column("theme", "str", "the codebook's theme"),
            Column("rule", "str", "the pattern"),
            _COUNT,
            Column("share", "float64", "share of the theme's matches, from 0 to 1"),
        ),
        "sentences": PLACE,
        "checks": (
            *PLACE,
            Column("check", "str", "what kind of passage it is"),
            Column("why", "str", "why a fact-checker would look at it"),
        ),
        "phrases": (
            Column("doc", "category", "the text's name"),
            Column("phrase", "str", "a suggested key phrase"),
            _COUNT,
            Column("score", "float64", "how telling it is: C-value times rarity; only the order matters"),
        ),
    }
)


def table(name: str, rows: Iterable[Mapping[str, Any]] | pd.DataFrame, *, key: str | None = None) -> pd.DataFrame:
    """Return the rows as the table of that name: its columns, in order, with their types.

    The rows come as mappings, or as a frame that may have other columns too. A row may leave a
    column out: that is a missing value. ``key`` names one more column, at the front, for tables
    that count by a column of the reader's choice.

    >>> table("counts", [{"theme": "peace", "count": 2, "documents": 1, "share": 0.5}], key="theme")
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
