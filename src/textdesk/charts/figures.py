"""Sizes of numbers, and dates in time."""

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from textdesk.charts.chart import Chart, draw, drawn_x, nothing, safe_label

_MOST_ROWS = 16
_SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
_SIZES = ("count", "money", "percent", "measure", "duration", "age", "ratio", "multiple")


def numbers(found: pd.DataFrame, title: str) -> Chart:
    """Return the sizes of the numbers in a table of numbers: a panel a kind, each on a log axis.

    The largest are drawn where there are more than fit; zeros and negative numbers have no place
    on a log axis and are left out.
    """
    drawable = found[found["kind"].isin(_SIZES) & (found["value"] > 0)]
    shown = drawable.nlargest(_MOST_ROWS, "value", keep="first")
    kinds = [kind for kind in _SIZES if kind in set(shown["kind"])]
    if not kinds:
        return nothing(title)
    panels = [shown[shown["kind"] == kind] for kind in kinds]

    def paint(figure: Figure) -> str:
        heights = [len(panel) + 1 for panel in panels]
        axes = figure.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
        values = []
        for ax, kind, panel in zip(axes, kinds, panels, strict=True):
            labels = [_claim(text, counts) for text, counts in zip(panel["text"], panel["counts"], strict=True)]
            (points,) = ax.plot(panel["value"], range(len(panel)), "o")
            ax.set_xscale("log")
            ax.xaxis.set_major_formatter(FuncFormatter(lambda size, _: magnitude(size)))
            ax.set_yticks(range(len(panel)), [safe_label(label) for label in labels])
            ax.set_ylim(len(panel) - 0.5, -0.5)
            ax.margins(x=0.15)
            ax.set_xlabel(kind)
            values += [f"{label} at {_size(size)}" for label, size in zip(labels, drawn_x(points), strict=True)]
        return f"Sizes on log axes, the {len(shown)} largest of {len(drawable):,}: {'; '.join(values)}."

    return draw(title, paint, rows=len(shown) + 2 * len(panels))


def dates(found: pd.DataFrame, title: str) -> Chart:
    """Return a timeline of the dates in a table of numbers whose year is known, earliest on top."""
    dated = found[found["kind"] == "date"].assign(year=found["date"].map(decimal_year)).dropna(subset=["year"])
    shown = dated.sort_values(["year", "start"], kind="stable").drop_duplicates("date").head(_MOST_ROWS)
    if shown.empty:
        return nothing(title, "There is nothing to draw: no date whose year is stated.")
    labels = shown["text"].tolist()

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        (points,) = axes.plot(shown["year"], range(len(shown)), "o")
        axes.set_yticks(range(len(shown)), [safe_label(label) for label in labels])
        axes.set_ylim(len(shown) - 0.5, -0.5)
        axes.margins(x=0.1)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.xaxis.set_major_formatter("{x:.0f}")
        drawn = [f"{label} in {int(year)}" for label, year in zip(labels, drawn_x(points), strict=True)]
        return f"Timeline of {len(labels)} dates: {', '.join(drawn)}."

    return draw(title, paint, rows=len(shown))


def decimal_year(date: object) -> float:
    """Return an ISO date as a year with a fraction, NaN where its year is not known.

    >>> [decimal_year(date) for date in ["2024-07", "199X", "--03-04"]]
    [2024.5, 1995.0, nan]
    """
    if not isinstance(date, str) or not date[:3].isdecimal():
        return float("nan")
    year, *rest = date.split("/")[0].split("-")
    if year.endswith("X"):
        return float(year.replace("X", "5"))
    fractions = [(int(part) - 1) / size for part, size in zip(rest, (12, 365), strict=False) if part.isdecimal()]
    return int(year) + sum(fractions)


def magnitude(size: float) -> str:
    """Return a power of ten as a reader says it.

    >>> [magnitude(size) for size in [0.1, 1000, 2e6, 1e11]]
    ['0.1', '1,000', '2 million', '100 billion']
    """
    for name, value in _SCALES.items():
        if abs(size) >= value:
            return f"{size / value:,.10g} {name}"
    return _size(size)


def _size(size: float) -> str:
    return f"{size:,.0f}" if float(size).is_integer() else f"{size:,.6g}"


def _claim(text: str, counts: object) -> str:
    return f"{text} {counts}" if isinstance(counts, str) else text
