"""Themes by text and group, and side by side: counts first, denominators beside them."""

import pytest

from textdesk import from_texts, themes
from textdesk.corpus import Corpus, Document

BOOK = themes.Codebook(
    (themes.Theme("War", match=("war",)), themes.Theme("Peace", match=("peace",)), themes.Theme("Sea", match=("sea",))),
)
ONE = from_texts({"a": "War and peace. Peace now.\n\nWar, war. Calm."})
GROUPED = Corpus(
    (
        Document("a", "War war.", {"year": "2001"}),
        Document("b", "Peace and peace and peace.", {"year": "2002"}),
        Document("c", "War.", {"year": ""}),
        Document("d", "Peace. War!", {"year": "2001"}),
    ),
    (),
)


def coded(texts):
    return themes.code(texts, BOOK)


def test_one_text_is_seen_by_paragraph_zeros_included():
    counted = themes.by_part(coded(ONE), ONE, BOOK)
    assert counted[["theme", "part", "count", "words"]].to_numpy().tolist() == [
        ["War", "paragraph 1", 1, 5],
        ["War", "paragraph 2", 2, 3],
        ["Peace", "paragraph 1", 2, 5],
        ["Peace", "paragraph 2", 0, 3],
        ["Sea", "paragraph 1", 0, 5],
        ["Sea", "paragraph 2", 0, 3],
    ]
    assert counted["per_thousand"][0] == 200


def test_texts_are_grouped_by_what_the_metadata_say():
    counted = themes.by_part(coded(GROUPED), GROUPED, BOOK, by="year")
    war = counted[counted["theme"] == "War"]
    assert war[["part", "count", "words"]].to_numpy().tolist() == [["2001", 3, 4], ["2002", 0, 5]]
    with pytest.raises(ValueError, match="no column 'party'"):
        themes.by_part(coded(GROUPED), GROUPED, BOOK, by="party")


def test_one_text_may_be_a_group():
    texts = Corpus((Document("a", "War.\n\nPeace.", {"year": "2001"}),), ())
    counted = themes.by_part(coded(texts), texts, BOOK, by="year")
    assert counted[["part", "count", "words"]].to_numpy().tolist()[0] == ["2001", 1, 2]


def test_a_theme_is_key_where_it_is_used_more_than_elsewhere():
    keyed = themes.distinctive(coded(GROUPED), GROUPED, BOOK).set_index(["part", "theme"])
    row = keyed.loc[("b", "Peace")]
    assert (row["count_a"], row["count_b"], row["per_thousand_a"]) == (3, 1, 600)
    assert row["log_ratio"] > 0
    assert "Sea" not in keyed.index.get_level_values("theme")


def test_with_one_part_there_is_nothing_to_compare():
    texts = from_texts({"a": "War and peace."})
    assert themes.distinctive(coded(texts), texts, BOOK).empty


def test_the_company_of_themes_has_its_chance_beside_it():
    [row] = themes.company(coded(ONE), ONE).to_dict("records")
    assert (row["left"], row["right"], row["together"], row["units"]) == ("Peace", "War", 1, 4)
    assert (row["left_units"], row["right_units"], row["expected"], row["lift"]) == (2, 2, 1.0, 1.0)
    [row] = themes.company(coded(ONE), ONE, within="paragraph").to_dict("records")
    assert (row["units"], row["expected"]) == (2, 1.0)
    with pytest.raises(ValueError, match="is no unit"):
        themes.company(coded(ONE), ONE, within="word")
