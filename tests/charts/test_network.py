"""The network: every name readable, every pair in the sentence that was drawn, the same bytes twice."""

import pandas as pd
import pytest

from textdesk.charts import network
from textdesk.columns import table


def pairs(count):
    rows = [
        {"left": f"A{n:02}", "right": f"B{n:02}", "together": count - n, "left_units": count, "right_units": count}
        for n in range(count)
    ]
    return table("together", rows)


def labels(chart):
    return [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]


def test_an_arc_a_pair_and_a_row_a_name():
    chart = network(pairs(3), "Who meets?")
    assert labels(chart) == ["A00", "B00", "A01", "B01", "A02", "B02"]
    assert len(chart.figure.axes[0].lines) == 3
    said = "Arcs between 6 names, 3 of 3 pairs. Together: A00 and B00 3, A01 and B01 2, A02 and B02 1."
    assert chart.alt == f"Who meets? {said}"


@pytest.mark.parametrize(("top", "names"), [(15, 14), (25, 24), (400, 24)])
def test_never_more_names_than_can_be_read(top, names):
    chart = network(pairs(60), "Who meets?", top=top)
    assert len(labels(chart)) == names
    assert f"{names // 2} of 60 pairs" in chart.alt


def test_no_label_lies_over_another():
    chart = network(pairs(12), "Who meets?", top=25)
    chart.png()
    renderer = chart.figure.canvas.get_renderer()
    boxes = [label.get_window_extent(renderer) for label in chart.figure.axes[0].get_yticklabels()]
    assert not any(one.overlaps(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_the_same_bytes_twice():
    assert network(pairs(5), "Who meets?").png() == network(pairs(5), "Who meets?").png()


def test_nobody_together_is_said():
    assert "none found" in network(table("together", pd.DataFrame()), "Who meets?").alt
