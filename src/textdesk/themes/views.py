"""Coded passages seen by text and group, side by side, and in each other's company."""

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.mentions import first_mentions, keyness_columns, together
from textdesk.themes.codebook import Codebook


def by_part(coded: pd.DataFrame, texts: Corpus, book: Codebook, by: str = "doc") -> pd.DataFrame:
    """Return one row a theme and part, zeros included (columns: ``describe("theme_counts")``).

    The parts are the texts, or the paragraphs where there is one text; or, with a column of the
    metadata as ``by`` (a party, a year), the groups of texts in alphabetical order, which is that
    of time for years and ISO dates. Texts of which the metadata say nothing are left out.

    Raises ValueError where the metadata have no such column.
    """
    numbers, names, words = _parts(coded, texts, by)
    themes = [theme.name for theme in book.themes]
    places = pd.Index(themes).get_indexer(pd.Index(coded["theme"]))
    known = (numbers >= 0) & (places >= 0)
    cells = places[known] * len(names) + numbers[known]
    counts = np.bincount(cells, minlength=len(themes) * len(names))
    rows = {
        "theme": np.repeat(np.array(themes, dtype=np.object_), len(names)),
        "part": np.tile(np.array(names, dtype=np.object_), len(themes)),
        "count": counts,
        "words": np.tile(words, len(themes)),
        "per_thousand": 1000 * counts / np.maximum(1, np.tile(words, len(themes))),
    }
    return table("theme_counts", pd.DataFrame(rows))


def distinctive(coded: pd.DataFrame, texts: Corpus, book: Codebook, by: str = "doc") -> pd.DataFrame:
    """Return the keyness of every theme in each part against all others (columns: ``describe("theme_keyness")``).

    Parts are those of ``by_part``; sizes are their words. Where there is one part there is nothing
    to compare. Two groups alone: ``compare`` of the two tables, with their sizes. A theme's first place
    is one in the part, or, where it has none there, one in another.
    """
    counted = by_part(coded, texts, book, by)
    if counted["part"].nunique() < 2:
        return table("theme_keyness", [])
    counts, words = counted["count"].to_numpy(), counted["words"].to_numpy()
    totals = counted.groupby("theme", sort=False)["count"].transform("sum").to_numpy()
    whole = counted.drop_duplicates("part")["words"].sum()
    columns = keyness_columns(counts, totals - counts, words, whole - words)
    rows = pd.DataFrame({"part": counted["part"], "theme": counted["theme"], **columns})
    telling = rows.assign(**_firsts(rows, coded, texts, by))[rows["count_a"] + rows["count_b"] > 0]
    order = pd.Index(pd.unique(counted["part"])).get_indexer(pd.Index(telling["part"]))
    return table("theme_keyness", telling.iloc[np.lexsort((-telling["log_likelihood"], order))])


def company(coded: pd.DataFrame, texts: Corpus, within: str = "sentence") -> pd.DataFrame:
    """Return which themes stand in the same sentences, most often first (columns: ``describe("theme_company")``).

    ``expected`` is how often they would meet by chance, left * right / units; ``lift`` is how many
    times as often they do. Read it with ``together`` beside it: a lift of few meetings is chance.

    Raises ValueError where ``within`` is not sentence, paragraph or text.
    """
    found = together(coded, coded, within)
    units = {"sentence": _sentences, "paragraph": _paragraphs, "text": len}[within](texts)
    expected = found["left_units"] * found["right_units"] / max(1, units)
    return table("theme_company", found.assign(units=units, expected=expected, lift=found["together"] / expected))


def _firsts(rows: pd.DataFrame, coded: pd.DataFrame, texts: Corpus, by: str) -> pd.DataFrame:
    """Where each theme stands first in each part, or else in any."""
    numbers, names, _ = _parts(coded, texts, by)
    known = coded[numbers >= 0].assign(part=np.array(names, dtype=np.object_)[numbers[numbers >= 0]])
    there = first_mentions(known, ["theme", "part"]).reindex(pd.MultiIndex.from_frame(rows[["theme", "part"]]))
    anywhere = first_mentions(coded, "theme").reindex(rows["theme"])
    found = there.astype({"first_doc": "str"}).reset_index(drop=True)
    return found.fillna(anywhere.astype({"first_doc": "str"}).reset_index(drop=True))


def _parts(coded: pd.DataFrame, texts: Corpus, by: str) -> tuple[np.ndarray, list[str], np.ndarray]:
    """The part of each passage (-1: none), the parts' names, and their words."""
    words = texts.lengths["words"].to_numpy()
    numbers = texts.part_numbers(coded)
    if by == "doc":
        return numbers, texts.lengths["part"].tolist(), words
    groups, names = pd.factorize(texts.groups(by).replace("", None), sort=True)
    if len(texts) == 1:
        groups = np.repeat(groups, len(words))
    sizes = np.bincount(groups[groups >= 0], words[groups >= 0], len(names)).astype(np.int64)
    return groups[numbers], [str(name) for name in names], sizes


def _sentences(texts: Corpus) -> int:
    return sum(len(document.sentences) for document in texts)


def _paragraphs(texts: Corpus) -> int:
    return sum(len(document.paragraphs) for document in texts)
