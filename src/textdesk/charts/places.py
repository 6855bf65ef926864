"""Where in the texts things stand."""

import pandas as pd
from matplotlib.figure import Figure

from textdesk.charts.chart import Chart, draw, drawn_x, nothing, safe_label
from textdesk.corpus import Corpus

_MOST_ROWS = 12


def strip(found: pd.DataFrame, texts: Corpus, by: str, title: str) -> Chart:
    """Return one row a value of ``by``, most frequent first, with a mark at each of its places.

    The texts stand one after another; thin lines divide them.
    """
    order = found.dropna(subset=[by])[by].astype("str").value_counts()
    labels = order.sort_index().sort_values(ascending=False, kind="stable").index[:_MOST_ROWS].tolist()
    if not labels:
        return nothing(title)
    positions = texts.positions(found) * 100

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        values = []
        for row, name in enumerate(labels):
            (marks,) = axes.plot(positions[found[by].astype("str") == name], [row] * order[name], "|", markersize=11)
            drawn = drawn_x(marks)
            values.append(f"{name} {len(drawn):,} {_reach(min(drawn), max(drawn))}")
        for _, end in texts.shares.values():
            axes.axvline(end * 100, linewidth=0.5, color="#AAAAAA")
        axes.set_yticks(range(len(labels)), [safe_label(name) for name in labels])
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.set_xlim(-1, 101)
        axes.set_xlabel(
            "per cent of the text read" if len(texts) == 1 else "per cent of the texts read, in their order"
        )
        return f"Places in the text: {', '.join(values)}."

    return draw(title, paint, rows=len(labels))


def _reach(first: float, last: float) -> str:
    """From where to where, in whole per cent.

    >>> _reach(2.2, 95.9), _reach(50.0, 50.3)
    ('between 2 % and 96 %', 'at 50 %')
    """
    ends = f"{first:.0f} %", f"{last:.0f} %"
    return f"at {ends[0]}" if ends[0] == ends[1] else f"between {ends[0]} and {ends[1]}"
