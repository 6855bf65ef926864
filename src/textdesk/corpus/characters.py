"""What kind of character is it? One table for all code points, and texts as arrays of code points."""

from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

CodePoints = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.uint32]

APOSTROPHES = "'’ʼ＇‘"
HYPHENS = "-\u2010\u2011"
SOFT_HYPHEN = "\u00ad"

# Scripts that are written without spaces between words.
SPACELESS = {
    "Chinese": r"\p{Han}",
    "Japanese": r"\p{Hiragana}\p{Katakana}",
    "Thai": r"\p{Thai}",
    "Lao": r"\p{Lao}",
    "Khmer": r"\p{Khmer}",
    "Burmese": r"\p{Myanmar}",
}

# Each kind is one bit, so that a character can be of several.
INSIDE, START, DIGIT, JOINER, SEPARATOR, SPACE, SPECIAL = (1 << bit for bit in range(7))

# Zero-width joiners and non-joiners shape letters inside Persian, Urdu and Indic words.
_INSIDE = rf"\p{{L}}\p{{M}}\p{{Nd}}\u200c\u200d{SOFT_HYPHEN}"
PATTERNS = {
    INSIDE: f"[{_INSIDE}]",
    START: r"[\p{L}\p{Nd}]",
    DIGIT: r"\p{Nd}",
    JOINER: f"[{HYPHENS}{APOSTROPHES}]",
    SEPARATOR: "[.,/:٫٬]",
    SPACE: r"\s",
    SPECIAL: f"[@#&{''.join(SPACELESS.values())}]",
}
_PLANE = 1 << 16
_ALL = 0x110000


def code_points(text: str) -> CodePoints:
    """Return the characters of a text as numbers, in as few bytes each as will do.

    >>> code_points("né€").tolist(), code_points("né").dtype.itemsize
    ([110, 233, 8364], 1)
    """
    try:
        return np.frombuffer(text.encode("latin-1"), dtype=np.uint8)
    except UnicodeEncodeError:
        pairs = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")
        if len(pairs) == len(text):
            return pairs
        return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def kinds_of(codes: CodePoints) -> NDArray[np.uint8]:
    """Return the kinds of each character, a bit each: ``kinds & START`` tells where a word may start."""
    return np.take(_kinds(_ALL if codes.dtype.itemsize > 2 else _PLANE), codes)


@cache
def _kinds(size: int) -> NDArray[np.uint8]:
    letters = "".join(map(chr, range(size)))
    kinds = np.zeros(size, dtype=np.uint8)
    for kind, pattern in PATTERNS.items():
        for run in regex.finditer(f"{pattern}+", letters):
            kinds[run.start() : run.end()] |= np.uint8(kind)
    return kinds
