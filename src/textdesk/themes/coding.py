"""Applying a codebook: which passages belong to which theme, by which rule, and which to none."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, phrase_places
from textdesk.themes.codebook import Codebook, Theme


def code(texts: Corpus, book: Codebook) -> pd.DataFrame:
    """Return one row a coded match, in text order (columns: ``describe("themes")``).

    Where matches of one theme overlap the longest counts, once; a place that a theme's ``not``
    covers is not the theme's. Hyphen, space and nothing are the same.

    >>> from textdesk import from_texts
    >>> book = Codebook((Theme("Security", match=("secur*", "counter-terror*")),))
    >>> code(from_texts({"a": "Secure borders, counterterrorism."}), book)["text"].tolist()
    ['Secure', 'counterterrorism']
    """
    found = sorted(
        (first, last, order, theme.name, rule)
        for order, theme in enumerate(book.themes)
        for first, last, rule in _matches(texts, theme)
    )
    first, last = np.array([match[:2] for match in found], dtype=np.int32).reshape(-1, 2).T
    themes, matched = [match[3] for match in found], [match[4] for match in found]
    return table("themes", texts.placement.place_tokens(first, last).assign(theme=themes, rule=matched))


def rules(coded: pd.DataFrame, book: Codebook) -> pd.DataFrame:
    """Return every rule of the codebook with its matches, none included (columns: ``describe("rules")``)."""
    counts = coded.groupby(["theme", "rule"]).size()
    totals = coded.groupby("theme").size()
    return table(
        "rules",
        (
            {"theme": theme.name, "rule": rule, "count": count, "share": count / max(1, totals.get(theme.name, 0))}
            for theme in book.themes
            for rule in theme.match
            for count in [counts.get((theme.name, rule), 0)]
        ),
    )


def uncoded(texts: Corpus, coded: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences that no theme covers (columns: ``describe("sentences")``)."""
    covered = pd.MultiIndex.from_frame(coded[["doc", "sentence"]].astype({"doc": "str"}))
    sentences = texts.sentences
    numbers = pd.MultiIndex.from_frame(sentences[["doc", "sentence"]].astype({"doc": "str"}))
    return table("sentences", sentences[~numbers.isin(covered)])


def _matches(texts: Corpus, theme: Theme) -> Iterator[tuple[int, int, str]]:
    """The theme's places as first and last token, longest first, none overlapping another."""
    taken = np.zeros(len(texts.index), dtype=np.bool_)
    for pattern in theme.unless:
        for first, last in _places(texts, pattern):
            taken[first : last + 1] = True
    candidates = [(first, last, rule) for rule in theme.match for first, last in _places(texts, rule)]
    for first, last, rule in sorted(candidates, key=lambda match: (match[0] - match[1], match[0])):
        if not taken[first : last + 1].any():
            taken[first : last + 1] = True
            yield first, last, rule


def _places(texts: Corpus, pattern: str) -> Iterator[tuple[int, int]]:
    first, last = phrase_places(texts, pattern, any_spelling=True)
    return zip(first.tolist(), last.tolist(), strict=True)
