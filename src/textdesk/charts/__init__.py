"""Tables in, charts out: each can be read aloud, for its sentence is read off what was drawn.

``bars`` for counts, ``strip`` for where things stand in the texts, ``numbers`` for sizes,
``dates`` for a timeline, ``keyness`` for differences, ``text_map`` for which texts are alike,
``zipf`` and ``heaps`` for a vocabulary, ``theme_sentences``, ``theme_heat_map`` and
``theme_company`` for coded passages, ``network`` for who stands beside whom.
"""

from textdesk.charts.bars import bars, keyness
from textdesk.charts.chart import Chart, safe_label
from textdesk.charts.curves import heaps, zipf
from textdesk.charts.network import network
from textdesk.charts.places import strip
from textdesk.charts.sizes import numbers
from textdesk.charts.texts import text_map
from textdesk.charts.themes import theme_company, theme_heat_map, theme_sentences
from textdesk.charts.timeline import dates

__all__ = [
    "Chart",
    "bars",
    "dates",
    "heaps",
    "keyness",
    "network",
    "numbers",
    "safe_label",
    "strip",
    "text_map",
    "theme_company",
    "theme_heat_map",
    "theme_sentences",
    "zipf",
]
