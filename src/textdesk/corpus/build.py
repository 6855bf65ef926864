"""From texts to their index: read in batches, by one or more threads, distinct surfaces looked at once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.corpus.characters import CodePoints
from textdesk.corpus.document import Document
from textdesk.corpus.edges import token_edges
from textdesk.corpus.growing import Growing
from textdesk.corpus.index import Ids, Places, TokenIndex, first_places
from textdesk.corpus.pieces import Piece, batches
from textdesk.corpus.tokens import is_capitals, key_of

# A headline in capitals: more than half of its words, and at least this many, are capitals only.
_SHOUTED_WORDS = 4
# Wherever that many words make more than half of a sentence, four of them stand among nine.
_NEAR = 9
# Whoever builds two words with one sum needs longer words than this.
_LONGEST_SUMMED = 64
_FACTOR = 0x9E3779B97F4A7C15
_BLOCK = 1 << 20


class _Scanned(NamedTuple):
    """The tokens of a batch: places, how many each piece has, and the surface of each as a number here.

    ``sums`` are the distinct surfaces, ``first`` the first token of each.
    """

    starts: Ids
    ends: Ids
    counts: list[tuple[int, int]]
    surface: Ids
    sums: NDArray[np.uint64]
    first: Places


def build_index(documents: Sequence[Document], threads: int = 1) -> TokenIndex:
    """Return the index of some texts, read by one or more threads: the same for any number.

    >>> index = build_index([Document("a", "Peace, peace!"), Document("b", "War.")])
    >>> index.vocabulary, index.term.tolist(), index.bounds.tolist()
    (('peace', 'war'), [0, 0, 1], [0, 2, 3])
    """
    sizes = np.zeros(len(documents) + 1, dtype=np.int64)
    starts, ends, tokens = (Growing(np.int32) for _ in range(3))
    sums, firsts = Growing(np.uint64), Growing(np.int64)
    batch_ends: list[tuple[int, int]] = []
    for scan in _scan_all(documents, threads):
        for number, count in scan.counts:
            sizes[number + 1] += count
        firsts.append(scan.first + starts.size)
        sums.append(scan.sums)
        starts.append(scan.starts)
        ends.append(scan.ends)
        tokens.append(scan.surface)
        batch_ends.append((starts.size, sums.size))
    bounds = np.cumsum(sizes)
    places = starts.array(), ends.array()
    surface, first = _merged(tokens.array(), sums.array(), firsts.array(), batch_ends)
    texts = np.searchsorted(bounds, first, side="right") - 1
    spans = zip(texts.tolist(), places[0][first].tolist(), places[1][first].tolist(), strict=True)
    surfaces = [documents[text].text[start:end] for text, start, end in spans]
    shouted = _shouted(documents, bounds, places[0], surface, surfaces)
    return _in_alphabetical_order(bounds, places, surface, shouted, surfaces)


def _scan_all(documents: Sequence[Document], threads: int) -> Iterator[_Scanned]:
    if threads == 1:
        yield from map(_scan, batches(documents))
        return
    with ThreadPoolExecutor(threads) as pool:
        yield from pool.map(_scan, batches(documents))


def _scan(pieces: Sequence[Piece]) -> _Scanned:
    text = "\n\n".join(piece.text for piece in pieces)
    starts, ends, codes = token_edges(text)
    lengths = np.array([len(piece.text) + 2 for piece in pieces], dtype=np.int64)
    begins = np.cumsum(lengths) - lengths
    counts = np.diff(np.append(np.searchsorted(starts, begins), len(starts)))
    moved = np.repeat(np.array([piece.offset for piece in pieces], dtype=np.int64) - begins, counts)
    surface, sums = pd.factorize(_sums(text, codes, starts, ends))
    return _Scanned(
        (starts + moved).astype(np.int32),
        (ends + moved).astype(np.int32),
        list(zip([piece.document for piece in pieces], counts.tolist(), strict=True)),
        surface.astype(np.int32),
        sums,
        first_places(surface, len(sums)),
    )


def _merged(tokens: Ids, sums: NDArray[np.uint64], firsts: Places, ends: list[tuple[int, int]]) -> tuple[Ids, Places]:
    """Number the surfaces of all batches together: each token's number, and each number's first token."""
    numbers, _ = pd.factorize(sums)
    first = np.empty(numbers.max(initial=-1) + 1, dtype=np.int64)
    first[numbers[::-1]] = firsts[::-1]
    for (start, own), (end, beyond) in pairwise([(0, 0), *ends]):
        tokens[start:end] = numbers[own:beyond][tokens[start:end]]
    return tokens, first


def _sums(text: str, codes: CodePoints, starts: Places, ends: Places) -> NDArray[np.uint64]:
    """A number for each token's letters: a polynomial in them, modulo 2**64, from one running sum.

    Two of a million different words share one with a chance of about one in forty million.
    """
    size = 1 << (len(codes) - 1).bit_length()
    powers, inverse = _powers(size)
    running = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(codes * powers[: len(codes)], out=running[1:])
    sums: NDArray[np.uint64] = (running[ends] - running[starts]) * inverse[starts]
    for token in np.flatnonzero(ends - starts > _LONGEST_SUMMED).tolist():
        letters = text[starts[token] : ends[token]].encode("utf-8", "surrogatepass")
        sums[token] = int.from_bytes(blake2b(letters, digest_size=8).digest())
    return sums


@cache
def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The powers of an odd number modulo 2**64, and those of its inverse."""
    forward = np.full(size, _FACTOR, dtype=np.uint64)
    backward = np.full(size, pow(_FACTOR, -1, 1 << 64), dtype=np.uint64)
    return np.multiply.accumulate(forward), np.multiply.accumulate(backward)


def _shouted(
    documents: Sequence[Document],
    bounds: Places,
    starts: Ids,
    surface: Ids,
    surfaces: Sequence[str],
) -> Places:
    """The tokens in capitals that stand in a headline of capitals, where "US" may be "us"."""
    capitals = np.fromiter(map(is_capitals, surfaces), np.bool_, count=len(surfaces))[surface]
    loud = np.flatnonzero(capitals)
    reach = _SHOUTED_WORDS - 1
    crowded = loud[:-reach][loud[reach:] - loud[:-reach] < _NEAR]
    texts, begins = np.unique(np.searchsorted(bounds, crowded, side="right") - 1, return_index=True)
    found = [np.empty(0, dtype=np.int64)]
    for number, near in zip(texts.tolist(), np.split(starts[crowded], begins[1:]), strict=False):
        here = slice(bounds[number], bounds[number + 1])
        for start, end in documents[number].sentences_around(near.tolist()):
            first, last = bounds[number] + np.searchsorted(starts[here], (start, end))
            count = np.count_nonzero(capitals[first:last])
            if count >= _SHOUTED_WORDS and count * 2 > last - first:
                found.append(first + np.flatnonzero(capitals[first:last]))
    return np.concatenate(found)


def _in_alphabetical_order(
    bounds: Places,
    places: tuple[Ids, Ids],
    surface: Ids,
    shouted: Places,
    surfaces: list[str],
) -> TokenIndex:
    """Number surfaces and keys by the alphabet; a surface in a headline of capitals becomes another one."""
    lowered, positions = np.unique(surface[shouted], return_inverse=True)
    surface[shouted] = len(surfaces) + positions
    keys = [key_of(letters) for letters in surfaces]
    for number in lowered.tolist():
        keys.append(key_of(surfaces[number], keep_capitals=False))
        surfaces.append(surfaces[number])
    vocabulary = sorted(set(keys))
    numbers = {key: number for number, key in enumerate(vocabulary)}
    order = sorted(range(len(surfaces)), key=surfaces.__getitem__)
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    for start in range(0, len(surface), _BLOCK):
        surface[start : start + _BLOCK] = rank[surface[start : start + _BLOCK]]
    return TokenIndex(
        bounds=bounds,
        starts=places[0],
        ends=places[1],
        surface=surface,
        surfaces=np.array([surfaces[number] for number in order], dtype=np.object_),
        term_of=np.array([numbers[keys[number]] for number in order], dtype=np.int32),
        vocabulary=tuple(vocabulary),
    )
