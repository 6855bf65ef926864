"""Counting texts that need not be held: each is counted and let go, and the counts are merged."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from textdesk.corpus.build import build_index
from textdesk.corpus.document import Document
from textdesk.corpus.frequencies import Frequencies, frequencies_of
from textdesk.corpus.index import Ids, Places
from textdesk.measures.pairs import Pairs

# So many characters are counted at once.
_SHARD = 1 << 20


def stream_frequencies(documents: Iterable[Document]) -> Frequencies:
    """Return the frequencies of texts that need not be held: each is counted and let go.

    >>> found = stream_frequencies(iter([Document("a", "Peace, peace!"), Document("b", "War.")]))
    >>> found.vocabulary, found.counts.tolist(), found.documents.tolist()
    (('peace', 'war'), [2, 1], [1, 1])
    """
    words: dict[str, int] = {}
    spelt: dict[tuple[str, int], int] = {}
    counts = np.zeros(0, dtype=np.int64)
    sizes: list[int] = []
    chunks = []
    for shard in _shards(documents):
        index = build_index(shard)
        own = np.array([words.setdefault(word, len(words)) for word in index.vocabulary], dtype=np.int32)
        spellings = zip(index.surfaces, own[index.term_of].tolist(), strict=True)
        numbers = np.array([spelt.setdefault(spelling, len(spelt)) for spelling in spellings], dtype=np.int64)
        counts = np.concatenate([counts, np.zeros(len(spelt) - len(counts), dtype=np.int64)])
        found = frequencies_of(index, index.text, np.diff(index.bounds))
        counts[numbers] += found.surface_counts
        [pairs] = found.chunks
        chunks.append(_narrow(pairs, own, len(sizes)))
        sizes += np.diff(index.bounds).tolist()
    return _in_alphabetical_order(words, spelt, counts, np.array(sizes, dtype=np.int64), chunks)


def _shards(documents: Iterable[Document]) -> Iterator[list[Document]]:
    shard: list[Document] = []
    size = 0
    for document in documents:
        shard.append(document)
        size += len(document.text)
        if size > _SHARD:
            yield shard
            shard, size = [], 0
    if shard:
        yield shard


def _narrow(pairs: Pairs, own: Ids, offset: int) -> Pairs:
    """The pairs of a shard in as few bytes as will do: there is one for every word of every text."""
    parts = pairs.parts.astype(np.min_scalar_type(int(pairs.parts.max(initial=0))))
    counts = pairs.counts.astype(np.min_scalar_type(int(pairs.counts.max(initial=0))))
    return Pairs(own[pairs.ids], parts, counts, offset)


def _in_alphabetical_order(
    words: dict[str, int],
    spelt: dict[tuple[str, int], int],
    counts: Places,
    sizes: Places,
    chunks: Sequence[Pairs],
) -> Frequencies:
    vocabulary = sorted(words)
    rank = np.empty(len(words), dtype=np.int32)
    rank[[words[word] for word in vocabulary]] = np.arange(len(words))
    order = sorted(spelt, key=lambda spelling: (spelling[0], rank[spelling[1]]))
    for chunk in chunks:
        chunk.ids[:] = rank[chunk.ids]
    return Frequencies(
        vocabulary=tuple(vocabulary),
        surfaces=np.array([surface for surface, _ in order], dtype=np.object_),
        term_of=rank[[word for _, word in order]] if order else rank,
        surface_counts=counts[[spelt[spelling] for spelling in order]] if order else counts,
        sizes=sizes,
        chunks=tuple(chunks),
        texts=len(sizes),
    )
