"""How frequent the words are by rank, and how a vocabulary grows."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import StrMethodFormatter

from textdesk.charts.chart import Chart, draw, nothing, safe_label

_ROWS = 9
_QUARTERS = 4


def zipf(ranked: pd.DataFrame, title: str) -> Chart:
    """Return the counts of the words in a table of ranks against their rank, both on log axes.

    A dashed line shows Zipf's law: at twice the rank, half as often.
    """
    if ranked.empty:
        return nothing(title)

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        (line,) = axes.plot(ranked["rank"], ranked["count"])
        highest = float(ranked["count"].max())
        axes.plot(ranked["rank"], highest / ranked["rank"], linestyle="--", linewidth=1, color="#444444")
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_ylim(bottom=0.8)
        axes.set_ylabel("count")
        axes.set_xlabel("rank; dashed: Zipf's law, half as often at twice the rank")
        _plain_numbers(axes)
        values = []
        for place in 10 ** np.arange(len(str(len(ranked)))) - 1:
            rank, count = np.asarray(line.get_xydata())[place]
            word = str(ranked["word"].iloc[place])
            axes.annotate(safe_label(word), (rank, count), (4, 4), textcoords="offset points", fontsize="small")
            values.append(f"rank {rank:,.0f} “{word}” {count:,.0f}")
        once = int((np.asarray(line.get_ydata()) == 1).sum())
        return f"Counts by rank, on log axes: {', '.join(values)}; {once:,} of {len(ranked):,} words stand once."

    return draw(title, paint, rows=_ROWS)


def heaps(grown: pd.DataFrame, title: str) -> Chart:
    """Return how many different words had been read after how many words, from a table of growth."""
    if grown.empty:
        return nothing(title)

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        (line,) = axes.plot(grown["words"], grown["different_words"])
        axes.set_ylim(bottom=0)
        axes.set_ylabel("different words")
        axes.set_xlabel("words read")
        _plain_numbers(axes)
        points = np.asarray(line.get_xydata())
        quarters = np.unique(np.ceil(np.arange(1, _QUARTERS + 1) * len(points) / _QUARTERS).astype(int)) - 1
        values = [f"{different:,.0f} after {words:,.0f}" for words, different in points[quarters]]
        return f"Different words after words read: {', '.join(values)}."

    return draw(title, paint, rows=_ROWS)


def _plain_numbers(axes: Axes) -> None:
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
