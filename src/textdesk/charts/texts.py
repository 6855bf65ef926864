"""Texts as places in a plane."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from textdesk.charts.chart import Chart, draw, nothing, safe_label

_MOST_LABELS = 24
_ROWS = 12
_WIDEST_NAME = 24


def text_map(mapped: pd.DataFrame, title: str) -> Chart:
    """Return the map of a table of ``words.text_map``: a point a text, near others of similar words.

    The points have names where there are 24 at most.
    """
    shown = mapped.dropna(subset=["x", "y"])
    if shown.empty:
        return nothing(title, "There is nothing to draw: a map needs ten texts with words.")
    names = shown["doc"].astype("str").tolist()

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        (points,) = axes.plot(shown["x"], shown["y"], "o")
        axes.set_aspect("equal", adjustable="datalim")
        axes.set_xticks([])
        axes.set_yticks([])
        axes.spines[:].set_visible(False)
        axes.set_xlabel(f"no units: near means similar words ({_percent(shown['kept'].iloc[0])} of the spread shown)")
        if len(names) <= _MOST_LABELS:
            axes.margins(x=0.55, y=0.04)
            _label_points(axes, points, names)
        return _reading(points, names, shown["kept"].iloc[0])

    return draw(title, paint, rows=_ROWS)


def _label_points(axes: Axes, points: Line2D, names: list[str]) -> None:
    """Write the names in a column on either side, each tied to its point: none stands over another."""
    places = np.asarray(points.get_xydata())
    order = np.argsort(places[:, 0], kind="stable")
    middle = len(order) // 2
    edges = places.min(axis=0), places.max(axis=0)
    gap = 0.12 * float(edges[1][0] - edges[0][0])
    left, right = ("right", edges[0][0] - gap, order[:middle], 1), ("left", edges[1][0] + gap, order[middle:], 0)
    for side, x, chosen, end in (left, right):
        upwards = chosen[np.argsort(places[chosen, 1], kind="stable")]
        for number, y in zip(upwards, np.linspace(edges[0][1], edges[1][1], len(upwards)), strict=True):
            name = safe_label(names[number], _WIDEST_NAME)
            line = {"arrowstyle": "-", "color": "#AAAAAA", "linewidth": 0.6, "relpos": (end, 0.5), "shrinkB": 3}
            axes.annotate(name, places[number], (x, y), ha=side, va="center", fontsize="small", arrowprops=line)


def _reading(points: Line2D, names: list[str], kept: float) -> str:
    """What stands nearest together and farthest apart, as drawn."""
    places = np.asarray(points.get_xydata())
    left, right = np.triu_indices(len(places), 1)
    distances = np.hypot(*(places[left] - places[right]).T)
    near, far = int(distances.argmin()), int(distances.argmax())
    return (
        f"Map of {len(names):,} texts by their words, {_percent(kept)} of the spread shown: "
        f"nearest are {names[left[near]]} and {names[right[near]]}, "
        f"farthest apart {names[left[far]]} and {names[right[far]]}."
    )


def _percent(kept: float) -> str:
    return "none" if np.isnan(kept) else f"{kept:.0%}"
