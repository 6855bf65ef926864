"""Where all tokens of many texts begin and end, found in bulk.

The same tokens as :func:`textdesk.corpus.tokens.token_spans` gives, which stays the definition:
plain stretches are told from arrays of characters at once, and only a stretch that holds an
address, a handle, an ampersand or a dotted acronym is read by the definition itself.
"""

import numpy as np
from numpy.typing import NDArray

from textdesk.corpus.characters import (
    DIGIT,
    INSIDE,
    JOINER,
    SEPARATOR,
    SPACE,
    SPECIAL,
    START,
    CodePoints,
    code_points,
    kinds_of,
)
from textdesk.corpus.tokens import token_spans

Places = NDArray[np.int64]

_NEWLINE, _RETURN, _DOT, _COLON, _SLASH = (ord(letter) for letter in "\n\r.:/")
# So that every character has neighbours: what stands behind the last one separates words.
_MARGIN = "\n\n\n"


def token_edges(text: str) -> tuple[Places, Places, CodePoints]:
    """Return where the tokens of a text begin, where they end, and the text's code points.

    >>> starts, ends, _ = token_edges("The U.S.-led “War on Terror”")
    >>> starts.tolist(), ends.tolist()
    ([0, 4, 14, 18, 21], [3, 12, 17, 20, 27])
    """
    padded = text + _MARGIN
    codes = code_points(padded)
    kinds = kinds_of(codes)
    signs = np.flatnonzero(kinds & (JOINER | SEPARATOR | SPECIAL))
    connected = _connected(padded, codes, kinds, signs)
    changes = np.flatnonzero(connected[1:] != connected[:-1]) + 1
    if connected[0]:
        changes = np.concatenate([np.zeros(1, dtype=changes.dtype), changes])
    starts, ends = _begun_by_a_letter(changes[0::2], changes[1::2], kinds)
    stretches = _special_stretches(padded, codes, kinds, connected, signs)
    return (*_read_again(padded, starts, ends, stretches), codes)


def _connected(text: str, codes: CodePoints, kinds: NDArray[np.uint8], signs: Places) -> NDArray[np.bool_]:
    """Which characters belong to a word: letters, and what joins two of them."""
    connected = (kinds & INSIDE).astype(np.bool_)
    joiners = signs[(kinds[signs] & JOINER) > 0]
    between = joiners[((kinds[joiners - 1] & INSIDE) > 0) & ((kinds[joiners + 1] & INSIDE) > 0)]
    connected[between] = True
    separators = signs[(kinds[signs] & SEPARATOR) > 0]
    between = separators[((kinds[separators - 1] & DIGIT) > 0) & ((kinds[separators + 1] & DIGIT) > 0)]
    connected[between] = True
    for hyphen in joiners[np.isin(codes[joiners + 1], (_NEWLINE, _RETURN))].tolist():
        found = next(token_spans(text, hyphen - 1, hyphen + 4), None) if hyphen and text[hyphen - 1].isalpha() else None
        if found and found[0] < hyphen < found[1] - 1:
            connected[hyphen : hyphen + 2 + (text[hyphen + 1] == "\r")] = True
    return connected


def _begun_by_a_letter(starts: Places, ends: Places, kinds: NDArray[np.uint8]) -> tuple[Places, Places]:
    """Move starts past marks and joiners that have no letter before them; drop what has no letter."""
    late = np.flatnonzero((kinds[starts] & START) == 0)
    if not len(late):
        return starts, ends
    letters = np.append(np.flatnonzero(kinds & START), len(kinds))
    starts = starts.copy()
    starts[late] = letters[np.searchsorted(letters, starts[late])]
    kept = starts < ends
    return starts[kept], ends[kept]


def _special_stretches(
    text: str,
    codes: CodePoints,
    kinds: NDArray[np.uint8],
    connected: NDArray[np.bool_],
    signs: Places,
) -> list[tuple[int, int]]:
    """The stretches between white space that need the definition itself, in order, each once."""
    colons = signs[codes[signs] == _COLON]
    dots = signs[codes[signs] == _DOT]
    dots = dots[codes[np.minimum(dots + 2, len(codes) - 1)] == _DOT]
    dotted = dots[((kinds[dots - 1] & START) > 0) & ((kinds[dots + 1] & START) > 0)]
    causes = [signs[(kinds[signs] & SPECIAL) > 0], colons[codes[colons + 1] == _SLASH], dotted, _web_addresses(text)]
    special = np.unique(np.concatenate(causes))
    if not len(special):
        return []
    spaces = np.flatnonzero(((kinds & SPACE) > 0) & ~connected)
    following = np.searchsorted(spaces, special)
    first = np.where(following > 0, spaces[following - 1] + 1, 0)
    return list(dict.fromkeys(zip(first.tolist(), spaces[following].tolist(), strict=True)))


def _web_addresses(text: str) -> Places:
    found = []
    place = text.find("www.")
    while place >= 0:
        found.append(place)
        place = text.find("www.", place + 4)
    return np.array(found, dtype=np.int64)


def _read_again(
    text: str,
    starts: Places,
    ends: Places,
    stretches: list[tuple[int, int]],
) -> tuple[Places, Places]:
    """Put the definition's tokens in the place of those found in the stretches."""
    if not stretches:
        return starts, ends
    spans = [span for first, last in stretches for span in token_spans(text, first, last)]
    bounds = np.searchsorted(starts, np.array(stretches))
    kept = np.ones(len(starts), dtype=np.bool_)
    for first, last in bounds.tolist():
        kept[first:last] = False
    plain_starts, plain_ends = starts[kept], ends[kept]
    new = np.array(spans, dtype=np.int64).reshape(-1, 2)
    at = np.searchsorted(plain_starts, new[:, 0])
    return np.insert(plain_starts, at, new[:, 0]), np.insert(plain_ends, at, new[:, 1])
