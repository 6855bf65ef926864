"""A row that counts leads to the first of the places that it counts."""

import pandas as pd
import pytest

from textdesk import compare, count, figures, from_texts, spread, themes, together, words
from textdesk.columns import FIRST, TABLES
from textdesk.corpus import stream_folder

A = "The port of Lima opened. Lima paid 40 million for the port."
B = "A port is a gate, and Omar Diaz of Lima keeps the gate. Trade is trade, and gates stay open."
BOOK = themes.Codebook((themes.Theme("Trade", match=("port*", "trade")), themes.Theme("Gates", match=("gate*",))))


@pytest.fixture(scope="module")
def texts():
    return from_texts({"a": A, "b": B})


def at(found, row=0):
    """The words that a row leads to, with their text."""
    place = found.iloc[row]
    text = {"a": A, "b": B}[place["first_doc"]]
    return place["first_doc"], text[int(place["first_start"]) : int(place["first_end"])]


def row_of(found, **value):
    ((name, wanted),) = value.items()
    return found[found[name] == wanted]


def test_of_a_word_it_is_the_first_in_all_texts(texts):
    counted = words.count(texts)
    assert at(row_of(counted, word="lima")) == ("a", "Lima")
    assert at(row_of(counted, word="gate")) == ("b", "gate")
    assert row_of(counted, word="lima")["first_start"].item() == A.index("Lima")


def test_of_a_word_under_another_name_it_is_that_of_its_first_form(texts):
    counted = words.count(texts, under=pd.Series({"gates": "gate", "trade": "gate"}))
    assert at(row_of(counted, word="gate")) == ("b", "gate")


def test_of_a_word_in_a_part_of_the_texts_it_is_there(texts):
    assert at(row_of(words.count(texts.only(["b"])), word="lima")) == ("b", "Lima")


def test_of_a_word_in_a_group_it_is_there(texts):
    counted = words.count_by(texts, "doc")
    for name in ("a", "b"):
        assert at(row_of(counted[counted["doc"] == name], word="port")) == (name, "port")
    one = words.count_by(texts.only(["b"]), "doc")
    assert at(row_of(one, word="gates")) == ("b", "gates")


def test_of_a_run_of_words_it_is_the_whole_run(texts):
    assert at(row_of(words.ngrams(texts, 2), ngram="the port")) == ("a", "The port")
    assert at(row_of(words.ngrams(texts, 3), ngram="port of lima")) == ("a", "port of Lima")


def test_of_a_word_in_company_it_is_beside_the_word(texts):
    near = words.collocations(texts, "keeps", 3)
    assert row_of(near, word="gate")["first_start"].item() == B.index("gate.")


def test_of_a_compared_word_it_is_on_the_left_or_else_on_the_right(texts):
    compared = words.compare(texts.only(["a"]), texts.only(["b"]))
    assert at(row_of(compared, word="lima")) == ("a", "Lima")
    assert at(row_of(compared, word="gate")) == ("b", "gate")
    assert at(words.distinctive(texts))[0] == words.distinctive(texts)["group"].iloc[0]


def test_of_a_theme_it_is_its_first_passage(texts):
    coded = themes.code(texts, BOOK)
    assert at(row_of(count(coded), theme="Gates")) == ("b", "gate")
    assert at(row_of(spread(coded, texts), theme="Trade")) == ("a", "port")
    assert at(row_of(themes.rules(coded, BOOK), rule="gate*")) == ("b", "gate")
    left, right = (coded[coded["doc"] == name] for name in ("a", "b"))
    assert at(row_of(compare(left, right), theme="Trade")) == ("a", "port")
    assert at(row_of(compare(left, right), theme="Gates")) == ("b", "gate")


def test_of_a_theme_in_a_part_without_it_it_is_elsewhere(texts):
    apart = themes.distinctive(themes.code(texts, BOOK), texts, BOOK)
    assert at(row_of(apart[apart["part"] == "b"], theme="Trade")) == ("b", "port")
    assert at(row_of(apart[apart["part"] == "a"], theme="Gates")) == ("b", "gate")


def test_of_two_that_meet_it_is_the_left_one_where_they_meet(texts):
    coded = themes.code(texts, BOOK)
    pair = together(coded, coded)
    assert pair[["left", "right"]].to_numpy().tolist() == [["Gates", "Trade"]]
    assert at(pair) == ("b", "gate")


def test_of_a_name_it_is_its_first_mention(texts):
    listed = figures.identities(figures.names(texts))
    assert at(row_of(listed, identity="Lima")) == ("a", "Lima")
    card = figures.card(texts, figures.names(texts), figures.quotes(texts), "Lima")
    assert at(row_of(card, about="first")) == ("a", "Lima")
    assert at(row_of(card, about="last")) == ("b", "Lima")
    assert at(row_of(card, about="company")) == ("b", "Omar Diaz")


def test_of_a_stream_that_is_let_go_none_is_known(tmp_path):
    for name, text in (("a.txt", A), ("b.txt", B)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert words.count(stream_folder(tmp_path))["first_start"].isna().all()


def test_it_is_called_the_same_everywhere():
    names = [column.name for column in FIRST]
    for columns in TABLES.values():
        own = [column.name for column in columns if column.name.startswith("first_")]
        assert own in ([], names)
