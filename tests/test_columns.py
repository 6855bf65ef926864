"""Every table has exactly the columns that are documented, empty or full."""

import tempfile

import pandas as pd
import pytest

from textdesk import compare, count, describe, figures, from_texts, meetings, spread, themes, to_check, together, words
from textdesk.columns import TABLES

BOOK = themes.Codebook((themes.Theme("Peace", match=("peace",)),))


FIELDS = (
    "Ship and tide, crane and vessel, sailor and anchor. ",
    "Wheat and soil, plough and cattle, orchard and barley. ",
)
SEA = themes.Codebook((themes.Theme("Sea", match=("ship",)),))


def coded(texts):
    return themes.code(texts, BOOK)


def with_peace(texts, times=1):
    """A corpus that has the theme for certain, with its coded passages."""
    more = from_texts({**{document.name: document.text for document in texts}, "more": "Peace now. " * times})
    return coded(more), more


def codings(texts):
    return themes.as_codings(coded(texts), texts, BOOK)


def two_coders(texts):
    return pd.concat([codings(texts), codings(texts).assign(coder="Anna", value=1.0)])


def fields(texts):
    """Enough texts for topics, of two fields and whatever there is."""
    more = {f"{number}": FIELDS[number % 2] * (1 + number % 5) for number in range(60)}
    return from_texts({**{document.name: document.text for document in texts}, **more})


def learned(texts):
    more = fields(texts)
    codings = themes.as_codings(themes.code(more, SEA), more, SEA)
    return themes.suggest_codes(more, codings.groupby("theme").tail(70))


def losses(texts):
    with tempfile.TemporaryDirectory() as folder:
        return themes.write_coded(coded(texts), texts, BOOK, f"{folder}/coded.qdpx")


def ten_of(texts):
    """Ten texts: what takes ten at least says so of fewer."""
    openings = {str(number): f"Peace {'at last ' * number}" for number in range(10 - len(texts))}
    return from_texts({**{document.name: document.text + " Peace." for document in texts}, **openings})


# table name, key column in front (if any), function
MAKERS = [
    ("report", None, lambda texts: texts.report),
    ("sentences", None, lambda texts: texts.sentences),
    ("words", None, words.find),
    ("word_counts", None, words.count),
    ("word_counts_by", "doc", lambda texts: words.count_by(texts, "doc")),
    ("ngrams", None, words.ngrams),
    ("concordance", None, lambda texts: words.search(texts, r"\w+")),
    ("word_places", None, lambda texts: words.places(texts, words.count(texts))),
    ("concordance", None, lambda texts: words.concordance(texts, "peace")),
    ("collocations", None, lambda texts: words.collocations(texts, "peace")),
    ("word_keyness", None, lambda texts: words.compare(texts, words.reference("english"))),
    ("word_keyness", None, lambda texts: words.compare(texts, texts)),
    ("distinctive", None, words.distinctive),
    ("similar", None, words.similar),
    ("text_map", None, lambda texts: words.text_map(ten_of(texts))),
    ("correlations", None, lambda texts: words.correlations(ten_of(texts), "peace")),
    ("described", None, words.describe),
    ("described", "doc", lambda texts: words.describe(texts, by="doc")),
    ("zipf", None, words.zipf),
    ("heaps", None, words.heaps),
    ("counts", "theme", lambda texts: count(coded(texts))),
    ("keyness", "theme", lambda texts: compare(coded(texts), coded(texts))),
    ("spread", "theme", lambda texts: spread(coded(texts), texts)),
    ("together", None, lambda texts: together(coded(texts), words.find(texts))),
    ("numbers", None, figures.numbers),
    ("side_by_side", None, lambda texts: figures.side_by_side(texts.passages(figures.numbers(texts)))),
    ("side_by_side", None, lambda texts: figures.side_by_side(figures.numbers(texts))),
    ("claims", None, lambda texts: figures.claims(texts, figures.numbers(texts))),
    ("names", None, figures.names),
    ("names", None, lambda texts: figures.identify(texts, figures.names(texts))),
    ("identities", None, lambda texts: figures.identities(figures.names(texts))),
    ("cards", None, lambda texts: figures.card(texts, figures.names(texts), figures.quotes(texts), "Anna Lund")),
    ("doubts", None, lambda texts: figures.uncertain(figures.names(texts))),
    ("amended", None, lambda texts: figures.amended(texts, figures.names(texts))),
    ("sentences", None, lambda texts: meetings(texts, coded(texts), figures.names(texts), ("Peace", "Lund"))),
    ("acronyms", None, figures.acronyms),
    ("quotes", None, figures.quotes),
    ("themes", None, coded),
    ("sentences", None, lambda texts: themes.uncoded(texts, coded(texts))),
    ("tried", None, lambda texts: themes.tried(coded(texts), texts, BOOK, "Peace", "at last")),
    ("rules", None, lambda texts: themes.rules(coded(texts), BOOK)),
    ("theme_counts", None, lambda texts: themes.by_part(coded(texts), texts, BOOK)),
    ("theme_keyness", None, lambda texts: themes.distinctive(coded(texts), texts, BOOK)),
    ("theme_company", None, lambda texts: themes.company(coded(texts), texts)),
    ("codings", None, codings),
    ("agreement", None, lambda texts: themes.agreement(two_coders(texts))),
    ("disagreements", None, lambda texts: themes.disagreements(two_coders(texts))),
    ("losses", None, losses),
    ("phrases", None, themes.phrases),
    ("folder_phrases", None, themes.folder_phrases),
    ("near_theme", None, lambda texts: themes.near_theme(*with_peace(texts), "Peace")),
    ("like_theme", None, lambda texts: themes.like_theme(*with_peace(texts, times=2500), "Peace")),
    ("topics", None, lambda texts: themes.topics(fields(texts)).topics),
    ("topic_texts", None, lambda texts: themes.topics(fields(texts)).texts),
    ("topic_sentences", None, lambda texts: themes.topics(fields(texts)).sentences),
    ("learned", None, lambda texts: learned(texts).agreement),
    ("suggested", None, lambda texts: learned(texts).sentences),
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


def test_a_column_of_one_name_is_a_number_everywhere_or_nowhere():
    numbers = {"int32", "int64", "Int64", "float64", "bool"}
    kinds = {(column.name, column.dtype in numbers) for columns in TABLES.values() for column in columns}
    assert len({name for name, _ in kinds}) == len(kinds)


def test_places_come_first_and_look_the_same_everywhere():
    place = ["doc", "paragraph", "sentence", "start", "end", "text"]
    for name in TABLES:
        columns = describe(name)["column"].tolist()
        if "start" in columns:
            assert columns[:6] == place
    assert isinstance(describe("words"), pd.DataFrame)
