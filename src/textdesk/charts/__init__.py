"""Tables in, charts out: each can be read aloud, for its sentence is read off what was drawn.

``bars`` for counts, ``strip`` for where things stand in the texts, ``numbers`` for sizes,
``dates`` for a timeline, ``keyness`` for differences, ``network`` for who stands beside whom.
"""

from textdesk.charts.bars import bars, keyness
from textdesk.charts.chart import Chart, safe_label
from textdesk.charts.figures import dates, numbers
from textdesk.charts.network import network
from textdesk.charts.places import strip

__all__ = ["Chart", "bars", "dates", "keyness", "network", "numbers", "safe_label", "strip"]
