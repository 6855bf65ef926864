"""Horizontal bars for counts, and intervals for differences."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from textdesk.charts.chart import Chart, draw, drawn_x, nothing, safe_label

_MOST_ROWS = 15


def bars(counted: pd.DataFrame, label: str, value: str, title: str, top: int = 12) -> Chart:
    """Return a bar a row for the first ``top`` rows of a table, longest first as the table has them.

    ``label`` and ``value`` name the columns to write and to draw; ``title`` states the finding or
    question.
    """
    shown = counted.head(min(top, _MOST_ROWS))
    if shown.empty:
        return nothing(title)
    labels = shown[label].astype("str").tolist()

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        drawn = axes.barh(range(len(shown)), shown[value])
        axes.bar_label(drawn, fmt="{:,.0f}", padding=3)
        _label_rows(axes, labels)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel(safe_label(value.replace("_", " ")))
        lengths = [f"{name} ({bar.get_width():,.0f})" for name, bar in zip(labels, drawn, strict=True)]
        shown_of = f"The {len(labels)} longest of {len(counted):,} bars" if len(labels) < len(counted) else "Bars"
        return f"{shown_of}: {', '.join(lengths)}."

    return draw(title, paint, rows=len(shown))


def keyness(compared: pd.DataFrame, label: str, title: str, top: int = 12) -> Chart:
    """Return the log ratio of the first ``top`` rows of a keyness table with its 95 % interval."""
    shown = compared.head(min(top, _MOST_ROWS))
    if shown.empty:
        return nothing(title)
    labels = shown[label].astype("str").tolist()

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        rows = range(len(shown))
        intervals = axes.hlines(rows, shown["low"], shown["high"])
        (points,) = axes.plot(shown["log_ratio"], rows, "o")
        axes.axvline(0, linewidth=0.8, color="#444444")
        _label_rows(axes, labels)
        axes.set_xlabel("log ratio: each step to the right is twice as often")
        ends = [segment[:, 0] for segment in intervals.get_segments()]
        drawn = zip(labels, drawn_x(points), ends, strict=True)
        values = [f"{name} {middle:.1f} ({low:.1f} to {high:.1f})" for name, middle, (low, high) in drawn]
        return f"Log ratios with 95 % intervals: {', '.join(values)}."

    return draw(title, paint, rows=len(shown))


def _label_rows(axes: Axes, labels: list[str]) -> None:
    axes.set_yticks(range(len(labels)), [safe_label(name) for name in labels])
    axes.invert_yaxis()
