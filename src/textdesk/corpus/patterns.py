"""Words and phrases sought in the index: decided once a distinct word, not once a token."""

from bisect import bisect_left
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import regex

from textdesk.corpus.index import Ids, TokenIndex
from textdesk.corpus.tokens import is_capitals, word_key
from textdesk.lexicons import stop_words

if TYPE_CHECKING:
    from textdesk.corpus.collection import Corpus

_MOST_PARTS = 8
# "~" is this module's own: a hyphen or nothing.
_WILD = {"*": ".*", "?": r"[\p{L}\p{N}]\p{M}*", "~": "-?"}
_WILD_SIGNS = regex.compile(r"[*?~]+")
_LAST_LETTER = chr(0x10FFFF)


def phrase_places(texts: "Corpus", query: str, *, any_spelling: bool = False) -> tuple[Ids, Ids]:
    """Return the first and the last token of every place of a word or phrase, in text order.

    ``*`` stands for any letters, ``?`` for one. Capitals find capitals only ("US" is not "us"); other words find
    every case, except capitals that would read as a grammatical word ("us" is not "US"). With
    ``any_spelling`` hyphen, space and nothing are the same: "counter-terrorism" finds
    "counterterrorism" and "counter terrorism". A phrase stays inside one sentence.

    Raises ValueError where the query is empty or longer than eight words, if there is a text to seek in.
    """
    if not len(texts.index):
        return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32)
    parts = regex.split(r"[\s\-‐‑]+" if any_spelling else r"\s+", query.strip())
    if not any(part.strip("*?") for part in parts) or len(parts) > _MOST_PARTS:
        raise ValueError(f"{query!r} cannot be sought: give a word, a pattern such as sacrific*, or a short phrase")
    firsts, lasts = [], []
    for words in _spellings(parts) if any_spelling else [parts]:
        starts = _phrase_starts(texts, [terms_like(texts.index, word) for word in words])
        firsts.append(starts)
        lasts.append(starts + np.int32(len(words) - 1))
    first, last = np.concatenate(firsts), np.concatenate(lasts)
    if len(firsts) > 1:
        order = np.lexsort((last, first))
        first, last = first[order], last[order]
    return first, last


def terms_like(index: TokenIndex, pattern: str) -> list[int]:
    """Return the numbers of the words that a word or a pattern with ``*`` or ``?`` stands for.

    >>> from textdesk import from_texts
    >>> index = from_texts({"a": "Secure the US. Tell us of SECURITY."}).index
    >>> [index.vocabulary[term] for term in terms_like(index, "secur*")], len(terms_like(index, "us"))
    (['SECURITY', 'secure'], 1)
    """
    key = word_key(pattern)
    if _WILD_SIGNS.search(key):
        return _wild_terms(index, key)
    spellings = [key] if is_capitals(key) or key in stop_words() else [key, key.upper()]
    return sorted({place for word in spellings for place in _positions(index, word, word + "\0")})


def _wild_terms(index: TokenIndex, key: str) -> list[int]:
    """The words that a pattern stands for: those that share its longest letters are looked at closely."""
    letters = _WILD_SIGNS.split(key)
    rest = max(letters, key=len).lower()
    cased = is_capitals(key)
    compiled = regex.compile("".join(_WILD.get(piece) or regex.escape(piece) for piece in key), 0 if cased else regex.I)
    opening = letters[0]
    if opening:
        openings = sorted({opening, opening.upper()})
        near = (place for word in openings for place in _positions(index, word, word + _LAST_LETTER))
    else:
        near = (place for place, word in enumerate(index.folded) if rest in word)
    found = (place for place in near if compiled.fullmatch(index.vocabulary[place]))
    if cased or key in stop_words():
        return list(found)
    return [place for place in found if index.vocabulary[place] not in _capitalised_stop_words()]


def _positions(index: TokenIndex, first: str, beyond: str) -> range:
    """The words from ``first`` up to, not including, ``beyond`` in alphabetical order."""
    return range(bisect_left(index.vocabulary, first), bisect_left(index.vocabulary, beyond))


def _spellings(parts: list[str]) -> list[list[str]]:
    """Every way to write the parts as words: each gap is a space, or a hyphen or nothing ("~")."""
    spellings = []
    for gaps in product(" ~", repeat=len(parts) - 1):
        joined = parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=True))
        spellings.append(joined.split(" "))
    return spellings


def _phrase_starts(texts: "Corpus", words: list[list[int]]) -> Ids:
    """Where the first of consecutive words stands, all of them in one sentence; the rarest is looked up first."""
    index = texts.index
    counts = index.counts
    rarest = min(range(len(words)), key=lambda place: int(counts[words[place]].sum()))
    starts = index.places_of(words[rarest]) - np.int32(rarest)
    starts = starts[(starts >= 0) & (starts + len(words) <= len(index))]
    for distance, terms in enumerate(words):
        if distance != rarest:
            found = index.term_of[index.surface[starts + distance]]
            starts = starts[found == terms[0] if len(terms) == 1 else np.isin(found, terms)]
    if len(words) == 1:
        return starts
    ends = starts + np.int32(len(words) - 1)
    starts = starts[index.text[starts] == index.text[ends]]
    ends = starts + np.int32(len(words) - 1)
    together: Ids = starts[texts.placement.sentences_at(starts) == texts.placement.sentences_at(ends)]
    return together


@cache
def _capitalised_stop_words() -> frozenset[str]:
    return frozenset(word.upper() for word in stop_words())
