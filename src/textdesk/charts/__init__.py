"""Tables in, charts out: each can be read aloud, for its sentence is read off what was drawn.

``bars`` for counts, ``strip`` for where things stand in the texts, ``numbers`` for sizes,
``dates`` for a timeline, ``keyness`` for differences.
"""

from textdesk.charts.bars import bars, keyness
from textdesk.charts.chart import Chart, safe_label
from textdesk.charts.places import strip
from textdesk.charts.sizes import numbers
from textdesk.charts.timeline import dates

__all__ = ["Chart", "bars", "dates", "keyness", "numbers", "safe_label", "strip"]
