"""Dates in time: those that state their year, and below them those that do not."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from textdesk.charts.chart import Chart, draw, drawn_x, nothing, safe_label

_MOST_ROWS = 16
_MOST_UNKNOWN = 6
_WORDS_AFTER = 6
_YEAR_SIZES = {"X": 10, "XX": 100}


def dates(found: pd.DataFrame, title: str) -> Chart:
    """Return a timeline of the dates in a table of numbers, earliest on top, one row each.

    Decades and spans are lines. Dates whose year the text does not state stand below, with a
    question mark and no place in time. With the column ``passage`` (``texts.passages``), each
    label goes on with the words that follow the date.
    """
    dated = found[found["kind"] == "date"]
    ends = [_years(date) for date in dated["date"]]
    spans = dated.assign(year=[first for first, _ in ends], until=[last for _, last in ends])
    ordered = spans.sort_values(["year", "doc", "start"], kind="stable").drop_duplicates(["date", "text"])
    known, unknown = ordered[ordered["year"].notna()], ordered[ordered["year"].isna()]
    shown, below = known.head(_MOST_ROWS), unknown.head(_MOST_UNKNOWN)
    if shown.empty and below.empty:
        return nothing(title, "There is nothing to draw: no date is stated.")

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        said = _known(axes, shown)
        labels = [*map(_label, shown.to_dict("records")), *map(_label, below.to_dict("records"))]
        axes.set_yticks(range(len(labels)), [safe_label(label) for label in labels])
        axes.set_ylim(len(labels) - 0.5, -0.5)
        for at in range(len(shown), len(labels)):
            beside = axes.get_yaxis_transform()
            axes.text(0.01, at, "? year not stated", transform=beside, va="center", fontsize="small", style="italic")
        return _sentence(said, len(known), below["text"].tolist(), len(unknown))

    return draw(title, paint, rows=len(shown) + len(below))


def _known(axes: Axes, shown: pd.DataFrame) -> list[str]:
    """Draw the dates whose year is known, and return what each says."""
    for at, (first, last) in enumerate(zip(shown["year"], shown["until"], strict=True)):
        if last > first:
            axes.plot([first, last], [at, at], "-", color="C0", linewidth=2.5, solid_capstyle="butt")
    (points,) = axes.plot(shown["year"], range(len(shown)), "o", color="C0")
    axes.margins(x=0.1)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=8))
    axes.xaxis.set_major_formatter("{x:.0f}")
    if shown.empty:
        axes.set_xticks([])
    return [f"{text} in {int(year)}" for text, year in zip(shown["text"], drawn_x(points), strict=True)]


def _sentence(said: list[str], known: int, unknown: list[str], unknowns: int) -> str:
    first = f"Timeline of {len(said)} dates: {', '.join(said)}." if said else "No date states its year."
    more = f" {known - len(said):,} later dates are not drawn." if known > len(said) else ""
    if not unknowns:
        return first + more
    rest = f" and {unknowns - len(unknown):,} more" if unknowns > len(unknown) else ""
    return f"{first}{more} Without a year: {', '.join(unknown)}{rest}."


def _years(date: object) -> tuple[float, float]:
    """The first and last year of a date, as numbers; NaN where its year is not known."""
    first, _, last = date.partition("/") if isinstance(date, str) else ("", "", "")
    begin = decimal_year(first)
    size = next((years for ending, years in sorted(_YEAR_SIZES.items(), reverse=True) if first.endswith(ending)), 0)
    return begin, decimal_year(last) if last else begin + size


def decimal_year(date: str) -> float:
    """Return where an ISO date begins, as a year with a fraction; NaN where its year is not known.

    >>> [decimal_year(date) for date in ["2024-07", "199X", "--03-04", "-0300", "2024-W26"]]
    [2024.5, 1990.0, nan, -300.0, 2024.48...]
    """
    sign = -1 if date.startswith("-") else 1
    year, *rest = date.removeprefix("-").replace("X", "0").split("-")
    if not year.isdecimal():
        return float("nan")
    fraction = 0.0
    for part, size in zip(rest, (12, 365), strict=False):
        if part.startswith("W"):
            fraction = (int(part[1:]) - 1) / 52
        elif int(part) > 12 and size == 12:  # a season
            fraction = (int(part) - 21) / 4
        else:
            fraction += (int(part) - 1) / size
    return sign * int(year) + fraction


def _label(row: dict[object, object]) -> str:
    """The date, and the words that follow it in its sentence."""
    text, passage = str(row["text"]), row.get("passage")
    after = passage.partition(text)[2] if isinstance(passage, str) else ""
    words = after.strip(" ,.;:").split()[:_WORDS_AFTER]
    return f"{text}: {' '.join(words)}" if words else text
