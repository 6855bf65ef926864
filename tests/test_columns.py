"""Every table has exactly the columns that are documented, empty or full."""

import pandas as pd
import pytest

from textdesk import compare, count, describe, figures, from_texts, spread, themes, to_check, together, words
from textdesk.columns import TABLES

BOOK = themes.Codebook((themes.Theme("Peace", match=("peace",)),))


def coded(texts):
    return themes.code(texts, BOOK)


# table name, key column in front (if any), function
MAKERS = [
    ("report", None, lambda texts: texts.report),
    ("sentences", None, lambda texts: texts.sentences),
    ("words", None, words.find),
    ("word_counts", None, words.count),
    ("word_places", None, lambda texts: words.places(texts, words.count(texts))),
    ("concordance", None, lambda texts: words.concordance(texts, "peace")),
    ("collocations", None, lambda texts: words.collocations(texts, "peace")),
    ("word_keyness", None, lambda texts: words.compare(texts, words.reference("english"))),
    ("word_keyness", None, lambda texts: words.compare(texts, texts)),
    ("distinctive", None, words.distinctive),
    ("counts", "theme", lambda texts: count(coded(texts))),
    ("keyness", "theme", lambda texts: compare(coded(texts), coded(texts))),
    ("spread", "theme", lambda texts: spread(coded(texts), texts)),
    ("together", None, lambda texts: together(coded(texts), words.find(texts))),
    ("numbers", None, figures.numbers),
    ("names", None, figures.names),
    ("names", None, lambda texts: figures.identify(texts, figures.names(texts))),
    ("identities", None, lambda texts: figures.identities(figures.names(texts))),
    ("cards", None, lambda texts: figures.card(texts, figures.names(texts), figures.quotes(texts), "Anna Lund")),
    ("doubts", None, lambda texts: figures.uncertain(figures.names(texts))),
    ("amended", None, lambda texts: figures.amended(texts, figures.names(texts))),
    ("sentences", None, lambda texts: figures.meetings(texts, coded(texts), figures.names(texts), ("Peace", "Lund"))),
    ("acronyms", None, figures.acronyms),
    ("quotes", None, figures.quotes),
    ("themes", None, coded),
    ("sentences", None, lambda texts: themes.uncoded(texts, coded(texts))),
    ("rules", None, lambda texts: themes.rules(coded(texts), BOOK)),
    ("phrases", None, themes.phrases),
    ("checks", None, lambda texts: to_check(texts, figures.numbers(texts), figures.quotes(texts))),
]


@pytest.fixture(params=["no text", "one word", "the sample", "two texts"])
def texts(request, sample):
    return {
        "no text": from_texts({}),
        "one word": from_texts({"a": "peace"}),
        "the sample": sample,
        "two texts": from_texts({"a": "Peace at last, peace.", "b": "“Five wars,” Anna Lund said, “and no peace.”"}),
    }[request.param]


@pytest.mark.parametrize(("name", "key", "make"), MAKERS, ids=[name for name, _, _ in MAKERS])
def test_a_table_has_the_columns_and_types_that_are_documented(texts, name, key, make):
    found = make(texts)
    columns = [(column.name, column.dtype) for column in TABLES[name]]
    if key is not None:
        columns.insert(0, (key, "str"))
    assert [(column, str(found[column].dtype)) for column in found] == columns


def test_every_documented_table_is_made_by_something():
    assert {name for name, _, _ in MAKERS} == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_explained_and_easy_to_type(name):
    described = describe(name)
    assert described["column"].is_unique
    assert described["column"].map(str.isidentifier).all()
    assert described["meaning"].str.len().gt(3).all()


def test_places_come_first_and_look_the_same_everywhere():
    place = ["doc", "paragraph", "sentence", "start", "end", "text"]
    for name in TABLES:
        columns = describe(name)["column"].tolist()
        if "start" in columns:
            assert columns[:6] == place
    assert isinstance(describe("words"), pd.DataFrame)
