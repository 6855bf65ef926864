"""Which themes run through the texts? An open codebook, and every coded passage traceable.

``read_codebook`` reads the reader's own, ``code`` applies it, ``rules`` shows what each pattern
caught, ``uncoded`` what no theme covers; ``phrases`` are suggestions, and called so.
"""

from textdesk.themes.codebook import Codebook, Theme
from textdesk.themes.coding import code, rules, uncoded
from textdesk.themes.phrases import phrases
from textdesk.themes.reading import read_codebook

__all__ = ["Codebook", "Theme", "code", "phrases", "read_codebook", "rules", "uncoded"]
