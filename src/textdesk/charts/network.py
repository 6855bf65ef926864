"""Who stands beside whom, as arcs between the rows of a list: no label can lie over another."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from textdesk.charts.chart import Chart, draw, nothing, safe_label

_MOST_NAMES = 25
_SAID = 12
_WIDEST = 6.0
_STEPS = np.linspace(0, np.pi, 40)


def network(pairs: pd.DataFrame, title: str, top: int = 15) -> Chart:
    """Return arcs between the names of the most frequent pairs of a table of ``together``.

    At most ``top`` names are drawn, and never more than 25, for more cannot be read; the table holds
    them all. The thicker an arc, the more often the two stand together.
    """
    shown = _leading(pairs, min(top, _MOST_NAMES))
    if shown.empty:
        return nothing(title)
    names = _in_order(shown)

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        rows = {name: row for row, name in enumerate(names)}
        most = shown["together"].max()
        for left, right, count in zip(shown["left"], shown["right"], shown["together"], strict=True):
            _arc(axes, rows[left], rows[right], _WIDEST * count / most)
        axes.set_xlim(-len(names) / 2 - 0.5, 0.1)
        axes.set_yticks(range(len(names)), [safe_label(name) for name in names])
        axes.yaxis.tick_right()
        axes.invert_yaxis()
        axes.set_xticks([])
        for side in ("left", "bottom", "top"):
            axes.spines[side].set_visible(False)
        axes.tick_params(axis="y", length=0)
        drawn = f"Arcs between {len(names):,} names, {len(shown):,} of {len(pairs):,} pairs"
        leading = shown.head(_SAID)
        said = [
            f"{a} and {b} {n:,}" for a, b, n in zip(leading["left"], leading["right"], leading["together"], strict=True)
        ]
        more = " The most frequent" if len(shown) > len(leading) else ""
        return f"{drawn}.{more or ' Together'}: {', '.join(said)}."

    return draw(title, paint, rows=len(names))


def _leading(pairs: pd.DataFrame, most: int) -> pd.DataFrame:
    """The most frequent pairs among as many names as can be read."""
    names: list[str] = []
    for pair in zip(pairs["left"], pairs["right"], strict=True):
        new = [name for name in dict.fromkeys(pair) if name not in names]
        if len(names) + len(new) <= most:
            names += new
    return pairs[pairs["left"].isin(names) & pairs["right"].isin(names)]


def _in_order(shown: pd.DataFrame) -> list[str]:
    """The names, those with the most company first, ties by alphabet."""
    ends = pd.concat(
        [
            shown[["left", "together"]].set_axis(["name", "n"], axis=1),
            shown[["right", "together"]].set_axis(["name", "n"], axis=1),
        ]
    )
    totals = ends.groupby("name")["n"].sum().sort_index().sort_values(ascending=False, kind="stable")
    return [str(name) for name in totals.index]


def _arc(axes: Axes, one: int, other: int, width: float) -> None:
    middle, radius = (one + other) / 2, abs(one - other) / 2
    axes.plot(-radius * np.sin(_STEPS), middle + radius * np.cos(_STEPS), linewidth=width, alpha=0.6, color="C0")
