"""What a text says is shown as it is: never run, never a formula, never elided in silence."""

import pandas as pd
import pytest

from tests.support import cases
from textdesk import charts, figures, from_texts, prose, show, themes, words
from textdesk.charts import safe_label
from textdesk.columns import table
from textdesk.display import Prose, rest_lengths, safe_html, safe_table, visible, with_shorter_rests

NASTY = [
    "<script>alert(1)</script>",
    "$150 billion and $20",
    "=cmd()",
    "_x^2",
    "a\u202eb",
    "x\u0000y",
    "\ud800",
    "&amp;",
]


@pytest.mark.parametrize("text", [*NASTY, *cases("hostile")])
def test_html_holds_no_mark_up_of_a_texts_own(text):
    inside = safe_html(text).removeprefix("<bdi>").removesuffix("</bdi>")
    assert "<" not in inside
    assert ">" not in inside
    inside.encode("utf-8")


@pytest.mark.parametrize("text", NASTY)
def test_a_table_shows_every_text_as_it_is(text):
    html = safe_table(pd.DataFrame({text: [text]}), text)
    assert html.count(safe_html(text)) == 3
    assert "<script" not in html


def test_a_row_with_a_place_leads_to_it():
    found = words.concordance(from_texts({'a".txt': "War. <b>Peace</b>"}), "peace")
    assert '<td class="number" data-doc="a&quot;.txt" data-start="8" data-end="13">2</td>' in show(found).html
    assert '<td data-doc="a&quot;.txt" data-start="8" data-end="13">' in show(found, ["left", "text"]).html


def test_a_row_that_counts_leads_to_the_first_place_counted_and_does_not_show_it():
    shown = show(words.count(from_texts({"a": "At peace."})))
    assert '<td data-doc="a" data-start="3" data-end="8"><bdi>peace</bdi></td>' in shown.html
    assert "first" not in str(shown)
    asked_for = show(words.count(from_texts({"a": "peace"})), ["word", "first_start"])
    assert str(asked_for).startswith("word | first start")


def test_a_row_that_counts_nothing_leads_nowhere():
    never = themes.rules(table("themes", []), themes.Codebook((themes.Theme("Peace", match=("peace",)),)))
    assert "data-doc" not in show(never).html


def test_a_pair_of_figures_leads_to_both():
    texts = from_texts({"a": "Peru lost over 80,000 lives.", "b": "In Peru 70,000 lives were lost."})
    pairs = figures.side_by_side(texts.passages(figures.numbers(texts)))
    html = show(pairs, ["relation", "text_a", "text_b"]).html
    assert '<td data-doc="a" data-start="15" data-end="21"><bdi>80,000</bdi>' in html
    assert '<td data-doc="b" data-start="8" data-end="14"><bdi>70,000</bdi>' in html


def test_a_pair_of_texts_leads_to_both():
    html = show(words.similar(from_texts({"a": "war and peace", "b": "peace"})), ["doc", "other", "shared"]).html
    assert '<td data-doc="a"><bdi>a</bdi>' in html
    assert '<td data-doc="b"><bdi>b</bdi>' in html


def test_a_row_about_a_whole_text_leads_to_it():
    assert '<td data-doc="a.txt"><bdi>a.txt</bdi>' in show(from_texts({"a.txt": "Peace."}).report).html


def test_money_is_no_formula():
    assert "tex2jax_ignore" in safe_table(pd.DataFrame({"a": ["$1 and $2"]}))
    assert "tex2jax_ignore" in Prose("$1 and $2")._repr_mimebundle_()["text/html"]


def test_overrides_of_direction_and_control_characters_are_shown():
    assert visible("a\u202eb\x07") == "a⟨U+202E⟩b⟨U+0007⟩"
    assert visible("کتاب\u200cخانہ") == "کتاب\u200cخانہ"


def test_a_table_says_how_many_rows_it_leaves_out():
    shown = show(pd.DataFrame({"n": range(1234)}), rows=2)
    assert str(shown) == "n\n0\n1\n2 of 1,234 rows."


def test_the_rows_below_are_folded_away_and_there():
    shown = show(pd.DataFrame({"n": range(40)}), rows=12)
    above, _, below = shown.html.partition("<details")
    assert (above.count("<tr>"), below.count("<tr>")) == (13, 29)
    assert "<summary>Show all 40 rows</summary>" in below
    assert '<span class="count">12 of 40 rows.</span>' in below
    assert "<details" not in show(pd.DataFrame({"n": range(12)})).html


def test_of_a_very_long_table_as_much_as_is_sensible_is_there_and_it_is_said_how_much():
    html = show(pd.DataFrame({"n": range(5000)})).html
    assert "<summary>Show 500 of 5,000 rows, all that fit here</summary>" in html
    wide = show(pd.DataFrame({"passage": ["word " * 200] * 100})).html
    assert len(wide) < 60_000
    assert "of 100 rows, all that fit here</summary>" in wide


def test_the_rows_below_can_be_cut_again():
    page = show(pd.DataFrame({"n": range(40)}), rows=12).html * 2
    (length,) = set(rest_lengths(page))
    shorter = with_shorter_rests(page, length // 2)
    assert max(rest_lengths(shorter)) <= length // 2
    assert "<summary>Show 26 of 40 rows, all that fit here</summary>" in shorter
    assert with_shorter_rests(page, length) == page
    assert "<details" not in with_shorter_rests(page, 0)
    assert with_shorter_rests(page, 0).count("12 of 40 rows.") == 2


def test_plain_text_elides_nothing():
    long = "word " * 200
    assert long.strip() in str(show(pd.DataFrame({"passage": [long] * 12})))


def test_an_empty_table_says_that_nothing_was_found():
    assert show(pd.DataFrame({"a": []}))._repr_mimebundle_()["text/plain"] == "None found."


def test_a_single_texts_name_is_said_once():
    found = words.concordance(from_texts({"a.txt": "peace peace"}), "peace")
    assert str(show(found, ["doc", "text"])).splitlines() == ["text", "peace", "peace", "All in a.txt."]


def test_numbers_are_written_for_readers():
    frame = pd.DataFrame({"n": [1200000, 3], "x": [0.5, float("nan")], "small": [0.0001, 1.5], "yes": [True, False]})
    rows = str(show(frame)).splitlines()
    assert rows[1:] == ["1,200,000 | 0.50 | < 0.01 | yes", "3 |  | 1.50 | no"]


@pytest.mark.parametrize("text", [*NASTY, *cases("hostile")])
def test_every_label_can_be_drawn(text):
    chart = charts.bars(pd.DataFrame({"word": [text], "count": [1]}), "word", "count", text)
    assert chart.png().startswith(b"\x89PNG")
    assert chart._repr_mimebundle_()[0]["text/plain"] == chart.alt


@pytest.mark.parametrize("text", ["$150 billion and $20", "_x^2", "<script>", "=cmd()"])
def test_a_label_is_drawn_as_it_is_written(text):
    chart = charts.bars(pd.DataFrame({"word": [text], "count": [1]}), "word", "count", "Labels")
    (label,) = chart.figure.axes[0].get_yticklabels()
    assert label.get_text().replace(r"\$", "$") == text
    assert text in chart.alt


def test_a_letter_that_no_font_has_is_a_box_and_a_long_label_is_cut():
    assert safe_label("\U000f1234") == "▯"
    assert len(safe_label("x" * 500)) < 60


def test_prose_counts_in_english():
    report = prose.corpus(from_texts({"a": "Peace.", "b": "War."}))
    assert str(report) == "2 texts were read: 2 words in 2 sentences and 2 paragraphs. Nothing was left out."


def test_prose_says_when_there_is_nothing():
    assert "There is no text" in str(prose.corpus(from_texts({})))
    assert "only grammatical words" in str(prose.words(words.count(from_texts({"a": "the of"}))))


def test_a_column_whose_name_is_a_riddle_has_a_plain_heading():
    assert str(show(pd.DataFrame({"left": ["Peru"], "left_units": [2]}))).startswith("left | left in all")
