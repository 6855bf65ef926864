"""The verbs take any table of mentions: words, themes, names or a reader's own."""

import pytest

from textdesk import compare, count, from_texts, spread, themes, together, words
from textdesk.mentions import key_of

TEXTS = from_texts({"a": "Peace and war. Peace, please.\nWar again.", "b": "Peace at last. No trade."})
BOOK = themes.Codebook((themes.Theme("Peace", match=("peace",)), themes.Theme("War", match=("war",))))
CODED = themes.code(TEXTS, BOOK)


def test_words_and_themes_are_counted_by_the_same_verb():
    assert count(CODED)[["theme", "count", "documents"]].to_numpy().tolist() == [["Peace", 3, 2], ["War", 2, 1]]
    assert count(words.find(TEXTS)).loc[0, ["word", "count"]].tolist() == ["peace", 3]


def test_ties_stand_in_alphabetical_order():
    counted = count(words.find(from_texts({"a": "b c a"})))
    assert counted["word"].tolist() == ["a", "b", "c"]


def test_a_table_can_be_counted_by_any_column():
    assert count(CODED, by="doc")["count"].tolist() == [4, 1]


def test_a_table_without_a_column_to_count_by_says_so():
    with pytest.raises(ValueError, match="no column to count by"):
        key_of(TEXTS.sentences)


def test_nothing_is_key_when_two_sides_are_the_same():
    compared = compare(CODED, CODED)
    assert (compared["log_likelihood"] == 0).all()
    assert (compared["log_ratio"] == 0).all()
    assert (compared["p"] == 1).all()


def test_the_more_telling_value_comes_first():
    left = CODED[CODED["doc"] == "a"]
    compared = compare(left, CODED[CODED["doc"] == "b"], sizes=(100, 100))
    assert compared["theme"].iloc[0] == "War"
    assert compared["log_ratio"].iloc[0] > 0


def test_themes_meet_in_sentences_paragraphs_and_texts():
    assert together(CODED, CODED)[["left", "right", "together"]].to_numpy().tolist() == [["Peace", "War", 1]]
    assert together(CODED, CODED, within="text").loc[0, ["left_units", "right_units"]].tolist() == [2, 1]
    with pytest.raises(ValueError, match="is no unit"):
        together(CODED, CODED, within="chapter")


def test_spread_says_where_a_theme_begins_and_ends():
    found = spread(CODED, TEXTS).set_index("theme")
    assert found.loc["Peace", "first"] == 0
    assert found.loc["War", "last"] < 0.7
    assert 0 <= found.loc["Peace", "dp_norm"] < found.loc["War", "dp_norm"] <= 1


@pytest.mark.parametrize("verb", [count, lambda found: spread(found, TEXTS), lambda found: together(found, found)])
def test_an_empty_table_gives_an_empty_table(verb):
    assert verb(CODED.head(0)).empty
