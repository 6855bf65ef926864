"""Sizes of numbers: a log axis for each kind and unit, labelled with what is counted."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from textdesk.charts.chart import Chart, draw, drawn_x, nothing, safe_label
from textdesk.prose import as_said

_MOST_ROWS = 18
_FEWEST_A_KIND = 3
_MOST_PANELS = 7
_SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
_SIZES = ("money", "count", "percent", "ratio", "multiple", "measure", "duration", "age")
# A bound is drawn as an arrow that points to where the number may lie.
_MARKERS = {">": ">", ">=": ">", "<": "<", "<=": "<", "~": "D"}


def numbers(found: pd.DataFrame, title: str) -> Chart:
    """Return the sizes of the numbers in a table of numbers: a panel a kind and unit, each on a log axis.

    "More than" and "at most" are arrows, "about" a diamond, a range a line. The largest of each
    kind are drawn; zeros and negative numbers have no place on a log axis and are left out.
    """
    drawable = found[found["kind"].isin(_SIZES) & (found["value"] > 0)]
    if drawable.empty:
        return nothing(title)
    measured = drawable["kind"].isin(["money", "measure", "duration"])
    unit = drawable["unit"].fillna(drawable["currency"]).fillna(drawable["kind"])
    named = drawable.assign(axis=drawable["kind"].where(~measured, unit), order=drawable["kind"].map(_SIZES.index))
    most = max(_FEWEST_A_KIND, _MOST_ROWS // named["order"].nunique())
    largest = named.sort_values(["order", "value"], ascending=[True, False], kind="stable").groupby("order").head(most)
    panels = _fullest([panel for _, panel in largest.groupby(["order", "axis"])])
    shown = sum(map(len, panels))

    def paint(figure: Figure) -> str:
        heights = [len(panel) + 1.6 for panel in panels]
        grid = figure.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
        said = [claim for axes, panel in zip(grid, panels, strict=True) for claim in _panel(axes, panel)]
        return f"Sizes on log axes, {shown} of {len(drawable):,}: {'; '.join(said)}."

    return draw(title, paint, rows=shown + 2 * len(panels))


def _fullest(panels: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """The panels with the most rows, in their order, where there are too many to look at."""
    kept = sorted(range(len(panels)), key=lambda at: -len(panels[at]))[:_MOST_PANELS]
    return [panels[at] for at in sorted(kept)]


def _panel(axes: Axes, panel: pd.DataFrame) -> list[str]:
    """Draw one panel, and return what each of its points says."""
    labels = [as_said(row) for row in panel.to_dict("records")]
    values = []
    for at, (low, high, value, modifier) in enumerate(
        zip(panel["low"], panel["high"], panel["value"], panel["modifier"], strict=True),
    ):
        if modifier == "range" and low > 0:
            axes.plot([low, high], [at, at], "-", color="C0", linewidth=2.5, solid_capstyle="butt")
        (point,) = axes.plot([value], [at], _MARKERS.get(str(modifier), "o"), color="C0")
        values += drawn_x(point)
    axes.set_xscale("log")
    axes.xaxis.set_major_locator(LogLocator(numticks=7))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda size, _: magnitude(size)))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.set_xlim(*_decades(panel))
    axes.set_yticks(range(len(panel)), [safe_label(label) for label in labels])
    axes.set_ylim(len(panel) - 0.5, -0.5)
    axes.set_xlabel(safe_label(", ".join(dict.fromkeys([str(panel["kind"].iloc[0]), str(panel["axis"].iloc[0])]))))
    return [f"{label} at {_size(size)}" for label, size in zip(labels, values, strict=True)]


def _decades(panel: pd.DataFrame) -> tuple[float, float]:
    """The powers of ten around everything in a panel."""
    ends = pd.concat([panel["value"], panel["high"].where(panel["modifier"] == "range")]).dropna()
    low, high = (float(f"1e{int(f'{end:e}'.partition('e')[2])}") for end in (ends.min(), ends.max()))
    return low * (0.5 if ends.min() == low else 1), high * 10


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
