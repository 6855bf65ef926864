"""Which words set texts apart: from other texts, and from general English."""

import numpy as np
import pandas as pd

from textdesk.columns import FIRST, table
from textdesk.corpus import Corpus
from textdesk.mentions import keyness_columns
from textdesk.words.counts import first_in_groups, group_numbers
from textdesk.words.reference import Reference

_FIRST = [column.name for column in FIRST]


def compare(a: Corpus, b: Corpus | Reference) -> pd.DataFrame:
    """Return the keyness of every word of ``a`` and ``b``, most telling first.

    Columns: ``describe("word_keyness")``. Two groups of one corpus are ``texts.where(party="left")``
    and ``texts.where(party="right")``. Numerals and addresses are left out on both sides. Against a
    reference the words of ``a`` are listed that it can speak of, and it has no dispersion. Each row
    has the word's first place in ``a``, or in ``b`` where it stands there only.
    With fewer than 30 words on a side, differences are chance: ``prose.keyness`` says so.

    >>> from textdesk import from_texts
    >>> compared = compare(from_texts({"a": "war war war"}), from_texts({"b": "peace and war"}))
    >>> compared["word"].tolist(), compared["one_side"].tolist()
    (['and', 'peace', 'war'], [True, True, False])
    """
    left = _words(a)
    if isinstance(b, Reference):
        right = pd.DataFrame({"count": b.counts(left.index), "dp_norm": np.nan}).dropna(subset=["count"])
        sizes = float(left["count"].sum()), float(b.size)
        both = right.index
    else:
        right = _words(b)
        sizes = float(left["count"].sum()), float(right["count"].sum())
        both = left.index.union(right.index)
    left, right = left.reindex(both), right.reindex(both, columns=left.columns)
    columns = keyness_columns(left["count"].fillna(0).to_numpy(), right["count"].fillna(0).to_numpy(), *sizes)
    order = np.argsort(-columns["log_likelihood"], kind="stable")
    known = left.combine_first(right)[["spelling", *_FIRST]]
    rows = pd.DataFrame(
        {
            "word": both,
            **columns,
            **known,
            "dp_norm_a": left["dp_norm"].to_numpy(),
            "dp_norm_b": right["dp_norm"].to_numpy(),
        },
    )
    return table("word_keyness", rows.iloc[order])


def distinctive(texts: Corpus, by: str = "doc", top: int = 5) -> pd.DataFrame:
    """Return the words that set each text apart from the others (columns: ``describe("distinctive")``).

    ``by`` may be a column of the metadata: then each group of texts is set against the rest. Only
    words used more than elsewhere, and more than once, are listed, the ``top`` most telling of each.

    Raises ValueError where the metadata have no such column.
    """
    groups, names = group_numbers(texts, by)
    if len(names) < 2:
        return table("distinctive", [])
    found = texts.frequencies
    group, word, counts, _ = found.in_groups(groups, len(names))
    plain = found.is_word[word]
    group, word, counts = group[plain], word[plain], counts[plain]
    sizes = np.bincount(group, counts, len(names))
    others = np.bincount(word, counts, len(found.words))[word] - counts
    compared = keyness_columns(counts, others, sizes[group], sizes.sum() - sizes[group])
    order = np.lexsort((word, -compared["log_likelihood"], group))
    more = order[(compared["log_ratio"][order] > 0) & (counts[order] > 1)]
    rows = {"group": names[group[more]], "word": found.words[word[more]], "spelling": found.spellings[word[more]]}
    columns = {name: column[more] for name, column in compared.items()}
    leading = pd.DataFrame({**rows, **columns, "row": more}).groupby("group", sort=False).head(top)
    chosen = leading["row"].to_numpy()
    firsts = texts.placement.firsts(first_in_groups(texts, groups, group[chosen], word[chosen]))
    return table("distinctive", leading.assign(**firsts))


def _words(texts: Corpus) -> pd.DataFrame:
    """The count, DPnorm and spelling of each word, in alphabetical order: no numerals, no addresses."""
    found = texts.frequencies
    kept = np.flatnonzero(found.is_word & (found.counts > 0))
    rows = {"count": found.counts[kept], "dp_norm": found.dispersion[1][kept], "spelling": found.spellings[kept]}
    firsts = texts.placement.firsts(texts.index.first_tokens(found.term_of, len(found.vocabulary))[kept])
    return pd.DataFrame({**rows, **firsts}, index=pd.Index(found.words[kept])).astype({"first_doc": "str"})
