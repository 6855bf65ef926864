"""Themes in their sentences, in their texts, and in each other's company."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.ticker import MaxNLocator

from textdesk.charts.chart import Chart, draw, nothing, safe_label
from textdesk.charts.places import strip
from textdesk.corpus import Corpus

_MOST_SENTENCES = 300
_MOST_THEMES = 12
_MOST_PARTS = 20
_MOST_PAIRS = 12
_MOST_LISTED = 8
_WIDEST_THEME = 28
_NO_THEME = "no theme"


def theme_sentences(coded: pd.DataFrame, texts: Corpus, title: str) -> Chart:
    """Return one row a theme and one column a sentence, marked where the sentence has the theme.

    Thin lines divide paragraphs, the last row marks sentences without a theme. Where there are
    more than 300 sentences the marks stand by place instead, as in ``strip``.
    """
    places = [(document.name, number) for document in texts for number in range(1, len(document.sentences) + 1)]
    if coded.empty or len(places) > _MOST_SENTENCES:
        return strip(coded, texts, "theme", title)
    column = {place: number for number, place in enumerate(places, start=1)}
    at = [column[place] for place in zip(coded["doc"].astype("str"), coded["sentence"], strict=True)]
    found = pd.DataFrame({"theme": coded["theme"].astype("str"), "at": at}).drop_duplicates()
    order = found["theme"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    rows = {name: sorted(found.loc[found["theme"] == name, "at"]) for name in order.index[:_MOST_THEMES]}
    rows[_NO_THEME] = sorted(set(column.values()) - set(found["at"]))

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        for number, marks in enumerate(rows.values()):
            filled = number < len(rows) - 1
            axes.broken_barh(
                [(mark - 0.45, 0.9) for mark in marks],
                (number - 0.36, 0.72),
                facecolors="#332288" if filled else "white",
                edgecolors="#332288" if filled else "#444444",
                linewidth=0.8,
            )
        for edge in _paragraph_edges(texts):
            axes.axvline(edge + 0.5, linewidth=0.5, color="#AAAAAA", zorder=0)
        axes.grid(visible=False)
        axes.set_yticks(range(len(rows)), [safe_label(name, _WIDEST_THEME) for name in rows])
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(0.4, len(places) + 0.6)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel("sentence, in the order of the texts; lines divide paragraphs")
        return f"Of {len(places):,} sentences: {'; '.join(_reading(axes, list(rows)))}."

    return draw(title, paint, rows=len(rows))


def theme_heat_map(counted: pd.DataFrame, title: str) -> Chart:
    """Return how strong each theme is in each part, from a table of ``themes.by_part``.

    Numbers are coded passages, shades passages per 1,000 words. The 20 parts with most passages
    are drawn, in the order of the table, and the 12 strongest themes.
    """
    themes = _strongest(counted, "theme", _MOST_THEMES)
    parts = _strongest(counted, "part", _MOST_PARTS)
    if not themes:
        return nothing(title)
    cells = counted.set_index(["part", "theme"])
    rates = cells["per_thousand"].unstack("theme").loc[parts, themes].to_numpy()  # noqa: PD010 - no cell is twice
    counts = cells["count"].unstack("theme").loc[parts, themes].to_numpy()  # noqa: PD010

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        image = axes.imshow(rates, aspect="auto", cmap="Purples", vmin=0, vmax=max(1e-9, float(rates.max())) * 1.15)
        _write_cells(axes, counts, rates)
        axes.grid(visible=False)
        axes.spines[:].set_visible(False)
        axes.xaxis.tick_top()
        axes.set_xticks(
            range(len(themes)),
            [safe_label(name, _WIDEST_THEME) for name in themes],
            rotation=30,
            ha="left",
            rotation_mode="anchor",
        )
        axes.tick_params(axis="x", length=0)
        axes.set_yticks(range(len(parts)), [safe_label(name, _WIDEST_THEME) for name in parts])
        axes.set_xlabel(f"numbers: passages; shade: passages per 1,000 words, up to {rates.max():.1f}")
        whole = counted["part"].nunique()
        shown = f"{len(parts):,}" if whole == len(parts) else f"the strongest {len(parts):,} of {whole:,}"
        return f"Heat map of {len(themes)} themes in {shown} parts. {_heat_reading(axes, image, parts, themes)}"

    return draw(title, paint, rows=len(parts) + 4)


def theme_company(pairs: pd.DataFrame, title: str) -> Chart:
    """Return in how many sentences (or other units) themes meet, with lift, from ``themes.company``."""
    shown = pairs.head(_MOST_PAIRS)
    if shown.empty:
        return nothing(title)
    names = [f"{left} + {right}" for left, right in zip(shown["left"], shown["right"], strict=True)]

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        drawn = axes.barh(range(len(shown)), shown["together"])
        lifts = [f"{count:,.0f}, lift {lift:.1f}" for count, lift in zip(shown["together"], shown["lift"], strict=True)]
        axes.bar_label(drawn, lifts, padding=3)
        axes.margins(x=0.3)
        axes.set_yticks(range(len(shown)), [safe_label(name) for name in names])
        axes.invert_yaxis()
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        units = int(shown["units"].iloc[0])
        axes.set_xlabel(f"of {units:,} units, how many have both; lift 1 is chance")
        ends = [bar.get_width() for bar in drawn]
        said = [
            f"{name} {end:,.0f} (lift {lift:.1f})" for name, end, lift in zip(names, ends, shown["lift"], strict=True)
        ]
        return f"Themes that meet, of {units:,} units, the first {len(said)} of {len(pairs):,}: {', '.join(said)}."

    return draw(title, paint, rows=len(shown))


def _paragraph_edges(texts: Corpus) -> list[int]:
    """After how many sentences a paragraph ends."""
    edges, before = [], 0
    for document in texts:
        paragraphs = np.array([sentence.paragraph for sentence in document.sentences])
        edges += (before + 1 + np.flatnonzero(np.diff(paragraphs))).tolist()
        before += len(paragraphs)
        edges.append(before)
    return edges[:-1]


def _reading(axes: Axes, names: list[str]) -> list[str]:
    """What each row's marks say, as drawn."""
    said = []
    for name, marks in zip(names, axes.collections, strict=True):
        drawn = [round(float(path.get_extents().x0 + 0.45)) for path in marks.get_paths()]
        listed = ", ".join(map(str, drawn[:_MOST_LISTED])) + (", …" if len(drawn) > _MOST_LISTED else "")
        said.append(f"{name} {len(drawn):,}" + (f" ({listed})" if drawn else ""))
    return said


def _strongest(counted: pd.DataFrame, column: str, most: int) -> list[str]:
    """The values with most passages, in the order of the table."""
    totals = counted.groupby(column, sort=False)["count"].sum()
    kept = set(totals[totals > 0].sort_values(ascending=False, kind="stable").index[:most])
    return [name for name in totals.index if name in kept]


def _write_cells(axes: Axes, counts: np.ndarray, rates: np.ndarray) -> None:
    darkest = rates.max()
    for row, column in np.argwhere(counts > 0).tolist():
        colour = "white" if rates[row, column] > darkest * 0.75 else "#222222"
        axes.text(column, row, f"{counts[row, column]:,}", ha="center", va="center", fontsize="small", color=colour)


def _heat_reading(axes: Axes, image: AxesImage, parts: list[str], themes: list[str]) -> str:
    """The strongest theme of each part, as drawn."""
    rates = np.asarray(image.get_array())
    numbers = {tuple(map(round, text.get_position()[::-1])): text.get_text() for text in axes.texts}
    best = [(part, row, int(rates[row].argmax())) for row, part in enumerate(parts)]
    said = [f"{part} {themes[c]} {numbers[row, c]} ({rates[row, c]:.1f} per 1,000 words)" for part, row, c in best]
    return f"Strongest in each: {'; '.join(said)}."
