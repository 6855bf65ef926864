"""Coding: longest match, once, unless a `not` says otherwise; silence is listed too."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from textdesk import from_texts, themes
from textdesk.themes.overlaps import longest_matches

TEXT = "Free trade and trade unions. Counter-terrorism, counterterrorism. The sea is calm."


def coded(*parts):
    return themes.code(from_texts({"a": TEXT}), themes.Codebook(parts))


def found(*parts):
    return coded(*parts)["text"].tolist()


def test_the_longest_match_counts_once():
    assert found(themes.Theme("Trade", match=("trade", "free trade"))) == ["Free trade", "trade"]


def test_what_a_not_covers_is_not_the_themes():
    assert found(themes.Theme("Trade", match=("trade",), unless=("trade union*",))) == ["trade"]


def test_hyphen_space_and_nothing_are_the_same():
    assert found(themes.Theme("Security", match=("counter-terrorism",))) == ["Counter-terrorism", "counterterrorism"]


def test_a_passage_may_belong_to_several_themes():
    both = coded(themes.Theme("A", match=("sea",)), themes.Theme("B", match=("se*",)))
    assert both[["theme", "rule"]].to_numpy().tolist() == [["A", "sea"], ["B", "se*"]]


def test_rules_that_never_fire_are_listed():
    book = themes.Codebook((themes.Theme("Sea", match=("sea", "ocean")),))
    rules = themes.rules(themes.code(from_texts({"a": TEXT}), book), book)
    assert rules[["rule", "count", "share"]].to_numpy().tolist() == [["sea", 1, 1.0], ["ocean", 0, 0.0]]


def test_sentences_without_a_theme_are_listed():
    texts = from_texts({"a": TEXT})
    quiet = themes.uncoded(texts, themes.code(texts, themes.Codebook((themes.Theme("Sea", match=("sea",)),))))
    assert quiet["sentence"].tolist() == [1, 2]


def test_suggested_phrases_stand_between_grammatical_words():
    texts = from_texts({"a": "The sea wall broke. A new sea wall is dear. Nobody paid for the sea wall."})
    assert themes.phrases(texts, top=1)["phrase"].tolist() == ["sea wall"]


def test_the_longest_of_a_chain_of_overlaps_counts_and_what_it_leaves_free():
    assert found(themes.Theme("A", match=("trade and", "and trade unions", "free trade", "unions"))) == [
        "Free trade",
        "and trade unions",
    ]


def test_a_not_reaches_a_longer_match_that_it_touches():
    assert found(themes.Theme("Trade", match=("free trade and trade",), unless=("and",))) == []


def test_a_not_bars_its_own_theme_only():
    parts = themes.Theme("A", match=("trade",), unless=("trade",)), themes.Theme("B", match=("trade",))
    assert coded(*parts)["theme"].tolist() == ["B", "B"]


def test_expressions_compete_with_patterns_for_the_longest_match():
    theme = themes.Theme("Trade", match=("trade",), expressions=(r"trade\W+unions\.", r"sea(?= is)"))
    rows = coded(theme)
    assert rows[["text", "rule"]].to_numpy().tolist() == [
        ["trade", "trade"],
        ["trade unions.", r"trade\W+unions\."],
        ["sea", r"sea(?= is)"],
    ]
    assert rows["sentence"].tolist() == [1, 1, 3]


def test_an_expression_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr("textdesk.themes.coding._SECONDS", 0.2)
    texts = from_texts({"a": "a" * 40 + "!"})
    book = themes.Codebook((themes.Theme("A", expressions=(r"(a|aa|a?a)+\1+$",)),))
    with pytest.raises(ValueError, match=r"took more than 0\.2 seconds in a"):
        themes.code(texts, book)


def test_rules_that_make_most_of_a_theme_are_listed():
    theme = themes.Theme("Trade", match=("trade", "calm", "ocean"))
    noted = themes.rules(coded(theme), themes.Codebook((theme,)))
    assert noted["note"].tolist() == ["makes most of the theme", "", "never fires"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=25))
def test_kept_spans_never_overlap_and_every_dropped_one_meets_one_as_long(spans):
    begin = np.array([start for start, _ in spans], dtype=np.int64)
    end = begin + np.array([length for _, length in spans], dtype=np.int64)
    kept = longest_matches(begin, end, np.arange(len(spans))).tolist()
    for place in range(len(spans)):
        meets = [other for other in kept if begin[other] < end[place] and begin[place] < end[other]]
        if place in kept:
            assert meets == [place]
        else:
            assert any(end[other] - begin[other] >= end[place] - begin[place] for other in meets)
