"""A chart's sentence is read off what was drawn, and the same data give the same bytes."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.axes import Axes

from textdesk import charts, from_texts, words
from textdesk.charts import Chart
from textdesk.columns import table

COUNTS = pd.DataFrame({"word": ["peace", "war"], "count": [5, 2]})
TEXTS = from_texts({"a": "peace war peace", "b": "war"})


def numbers(*rows):
    columns = ["text", "counts", "kind", "value", "date"]
    made = [dict(zip(columns, row, strict=True)) for row in rows]
    return table("numbers", [{"doc": "a", "paragraph": 1, "sentence": 1, "start": 0, "end": 0, **row} for row in made])


def test_bars_say_their_lengths():
    chart = charts.bars(COUNTS, "word", "count", "What is said most?")
    assert chart.alt == "What is said most? Bars: peace (5), war (2)."


def test_a_bar_that_is_drawn_longer_is_said_to_be_longer(monkeypatch):
    draw = Axes.barh
    monkeypatch.setattr(Axes, "barh", lambda axes, y, width, **how: draw(axes, y, width + 1, **how))
    assert "peace (6), war (3)" in charts.bars(COUNTS, "word", "count", "Bumped").alt


def test_a_strip_says_where_things_stand():
    chart = charts.strip(words.find(TEXTS), TEXTS, "word", "Where")
    assert "peace 2 between 0 %" in chart.alt
    assert "war 2 between" in chart.alt


def test_numbers_say_their_sizes():
    found = numbers(
        ("80,000", "lives", "count", 80_000.0, None),
        ("$2bn", None, "money", 2e9, None),
        ("9 May", None, "date", None, "--05-09"),
    )
    assert charts.numbers(found, "Sizes").alt == (
        "Sizes. Sizes on log axes, 2 of 2: $2bn at 2,000,000,000; 80,000 lives at 80,000."
    )


def test_dates_say_their_years_and_show_those_without_below():
    found = numbers(
        ("in 2021", None, "date", None, "2021"),
        ("9 May", None, "date", None, "--05-09"),
        ("the 1990s", None, "date", None, "199X"),
    )
    assert charts.dates(found, "When").alt == (
        "When. Timeline of 2 dates: the 1990s in 1990, in 2021 in 2021. Without a year: 9 May."
    )


def test_keyness_says_its_intervals():
    chart = charts.keyness(words.compare(TEXTS, words.reference("english")), "spelling", "Key")
    assert "Log ratios with 95 % intervals: peace " in chart.alt


def test_ranks_say_the_words_at_powers_of_ten_and_those_that_stand_once():
    texts = from_texts({"a": "peace war peace " + " ".join(f"w{number:02}" for number in range(10))})
    assert charts.zipf(words.zipf(texts), "How often?").alt == (
        "How often? Counts by rank, on log axes: rank 1 “peace” 2, rank 10 “w08” 1; 11 of 12 words stand once."
    )


def test_a_vocabulary_says_how_it_grew():
    assert charts.heaps(words.heaps(TEXTS), "Growth").alt == (
        "Growth. Different words after words read: 1 after 1, 2 after 2, 2 after 3, 2 after 4."
    )


def test_a_curve_that_is_drawn_higher_is_said_to_be_higher(monkeypatch):
    draw = Axes.plot
    monkeypatch.setattr(Axes, "plot", lambda axes, x, y, **how: draw(axes, x, y + 1, **how))
    assert "rank 1 “peace” 3" in charts.zipf(words.zipf(TEXTS), "Bumped").alt
    assert "2 after 1, 3 after 2" in charts.heaps(words.heaps(TEXTS), "Bumped").alt


@pytest.mark.parametrize(
    "chart",
    [
        lambda: charts.bars(COUNTS.head(0), "word", "count", "None"),
        lambda: charts.strip(words.find(TEXTS).head(0), TEXTS, "word", "None"),
        lambda: charts.numbers(numbers(), "None"),
        lambda: charts.dates(numbers(), "None"),
        lambda: charts.zipf(words.zipf(from_texts({})), "None"),
        lambda: charts.heaps(words.heaps(from_texts({})), "None"),
        lambda: charts.keyness(words.compare(TEXTS, TEXTS).head(0), "word", "None"),
    ],
)
def test_nothing_to_draw_is_said(chart):
    assert "nothing to draw" in chart().alt
    assert chart().png()


def test_the_same_data_give_the_same_bytes_whatever_the_readers_settings():
    first = charts.bars(COUNTS, "word", "count", "Same").png()
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red", "savefig.dpi": 10}):
        assert charts.bars(COUNTS, "word", "count", "Same").png() == first


def test_a_chart_carries_its_description_with_its_picture():
    data, metadata = Chart(charts.bars(COUNTS, "word", "count", "T").figure, "The sentence.")._repr_mimebundle_()
    assert data["text/plain"] == metadata["image/png"]["alt"] == "The sentence."
    assert metadata["image/png"]["width"] == 650
