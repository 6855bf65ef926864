"""One look for every chart, and the chart as a notebook displays it."""

import base64
import html
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PIL import Image

from textdesk.display import visible

_DENSITY = 2
_PALETTE = 256
_WIDEST_LABEL = 48
_WIDEST_TITLE = 84
_NO_GLYPH = "▯"
# matplotlib brings DejaVu Sans, which lacks the scripts that these cover where they are installed.
_FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK JP",
    "Noto Sans CJK SC",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Thai",
    "Noto Sans Tamil",
)


@dataclass(frozen=True, eq=False)
class Chart:
    """A drawing and the sentence that states its data: caption, alt text and plain-text output."""

    figure: Figure
    alt: str

    @property
    def html(self) -> str:
        """The drawing as an image of safe HTML that its sentence describes."""
        width, height = self._size()
        image = f"data:image/png;base64,{self._encoded()}"
        return f'<img src="{image}" alt="{html.escape(self.alt)}" width="{width}" height="{height}">'

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, Any]]:
        width, height = self._size()
        metadata = {"image/png": {"alt": self.alt, "width": width, "height": height}}
        return {"image/png": self._encoded(), "text/plain": self.alt}, metadata

    def _size(self, density: int = 1) -> tuple[int, int]:
        width, height = (int(inches * (self.figure.dpi * density)) for inches in self.figure.get_size_inches())
        return width, height

    def _encoded(self) -> str:
        return base64.b64encode(self.png()).decode("ascii")

    def png(self) -> bytes:
        """Return the drawing at double density; the same bytes for the same data."""
        drawn, small = io.BytesIO(), io.BytesIO()
        with _house_style():
            self.figure.savefig(drawn, format="raw", dpi=self.figure.dpi * _DENSITY)
        image = Image.frombytes("RGBA", self._size(_DENSITY), drawn.getvalue()).convert("RGB")
        if image.getcolors(_PALETTE) is not None:
            # So few colours fit a palette: less than half the bytes, and not a pixel changes.
            image = image.quantize(_PALETTE, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        image.save(small, "PNG", optimize=True)
        return small.getvalue()


def draw(title: str, paint: Callable[[Figure], str], rows: int) -> Chart:
    """Return the chart that ``paint`` draws on an empty figure, with the sentence that it returns.

    The title opens the sentence. ``rows`` are the rows of labels that need room. No global state
    is touched and no window opened, whatever backend the reader has chosen.
    """
    with _house_style():
        width, _ = mpl.rcParams["figure.figsize"]
        figure = Figure(figsize=(width, 1.1 + 0.27 * max(3, rows)))
        FigureCanvasAgg(figure)
        weight = mpl.rcParams["axes.titleweight"]
        figure.suptitle(safe_label(title, _WIDEST_TITLE), x=0.01, ha="left", fontsize="medium", weight=weight)
        heading = title if title.endswith((".", "?", "!")) else f"{title}."
        return Chart(figure, f"{heading} {paint(figure)}")


def nothing(title: str, reason: str = "There is nothing to draw: none found.") -> Chart:
    """Return a chart that says why there is nothing to draw."""

    def paint(figure: Figure) -> str:
        axes = figure.subplots()
        axes.set_axis_off()
        axes.text(0, 0.5, safe_label(reason, _WIDEST_TITLE))
        return reason

    return draw(title, paint, rows=3)


def drawn_x(line: Line2D) -> list[float]:
    """Return where along the axis a line's points were drawn: what its sentence must say."""
    return [float(x) for x in np.asarray(line.get_xdata())]


def safe_label(text: str, widest: int = _WIDEST_LABEL) -> str:
    r"""Return the text as a label that shows it as it is: no formula, nothing invisible, not too long.

    Letters that no font here can draw become a hollow box; the chart's sentence still has them.

    >>> safe_label("$150 billion and $20")
    '\\$150 billion and \\$20'
    """
    shown = visible(text)
    if len(shown) > widest:
        shown = shown[: widest - 1].rstrip() + "…"
    drawable = "".join(letter if ord(letter) in _glyphs() else _NO_GLYPH for letter in shown)
    return drawable.replace("$", r"\$")


@contextmanager
def _house_style() -> Iterator[None]:
    """The project's style alone, whatever the reader's own settings are."""
    with mpl.rc_context(), as_file(files(__package__) / "textdesk.mplstyle") as path:
        mpl.rcdefaults()
        mpl.rc_file(path, use_default_template=False)
        mpl.rcParams["font.family"] = list(_families())
        yield


@cache
def _families() -> tuple[str, ...]:
    installed = set(font_manager.fontManager.get_font_names())
    return tuple(family for family in _FONTS if family in installed)


@cache
def _glyphs() -> frozenset[int]:
    fonts = (font_manager.get_font(font_manager.findfont(family)) for family in _families())
    return frozenset(code for font in fonts for code in font.get_charmap())
