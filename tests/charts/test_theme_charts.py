"""Charts of themes say what was drawn, and nothing else."""

import pytest
from matplotlib.axes import Axes

from textdesk import charts, from_texts, themes

BOOK = themes.Codebook((themes.Theme("War", match=("war",)), themes.Theme("Peace $1", match=("peace",))))
TEXTS = from_texts({"a": "War and peace. Peace now.\n\nWar, war. Calm."})
CODED = themes.code(TEXTS, BOOK)
NONE = CODED.head(0)


def test_the_strip_of_sentences_says_which_have_a_theme_and_which_none():
    assert charts.theme_sentences(CODED, TEXTS, "Where?").alt == (
        "Where? Of 4 sentences: Peace $1 2 (1, 2); War 2 (1, 3); no theme 1 (4)."
    )


def test_many_sentences_are_drawn_by_place():
    texts = from_texts({"a": "War. " * 301})
    assert "Places in the text: War 301 between" in charts.theme_sentences(themes.code(texts, BOOK), texts, "T").alt


def test_a_mark_drawn_elsewhere_is_said_to_be_elsewhere(monkeypatch):
    draw = Axes.broken_barh
    monkeypatch.setattr(
        Axes, "broken_barh", lambda axes, xs, y, **how: draw(axes, [(x + 1, w) for x, w in xs], y, **how)
    )
    assert "War 2 (2, 4)" in charts.theme_sentences(CODED, TEXTS, "Bumped").alt


def test_the_heat_map_says_the_strongest_theme_of_each_part():
    assert charts.theme_heat_map(themes.by_part(CODED, TEXTS, BOOK), "Heat").alt == (
        "Heat. Heat map of 2 themes in 2 parts. Strongest in each: "
        "paragraph 1 Peace $1 2 (400.0 per 1,000 words); paragraph 2 War 2 (666.7 per 1,000 words)."
    )


def test_the_heat_map_says_how_many_parts_it_leaves_out():
    texts = from_texts({f"{number:02}": "War. " * (number + 1) for number in range(25)})
    alt = charts.theme_heat_map(themes.by_part(themes.code(texts, BOOK), texts, BOOK), "Heat").alt
    assert "in the strongest 20 of 25 parts" in alt


def test_company_is_said_with_its_lift():
    assert charts.theme_company(themes.company(CODED, TEXTS), "Who meets?").alt == (
        "Who meets? Themes that meet, of 4 units, the first 1 of 1: Peace $1 + War 1 (lift 1.0)."
    )


@pytest.mark.parametrize(
    "chart",
    [
        lambda: charts.theme_sentences(NONE, TEXTS, "None"),
        lambda: charts.theme_heat_map(themes.by_part(NONE, TEXTS, BOOK), "None"),
        lambda: charts.theme_company(themes.company(NONE, TEXTS), "None"),
    ],
)
def test_nothing_to_draw_is_said(chart):
    assert "nothing to draw" in chart().alt
    assert chart().png()
