"""Applying a codebook: which passages belong to which theme, by which rule, and which to none."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, expression_places, phrase_places
from textdesk.mentions import first_mentions
from textdesk.themes.codebook import Codebook
from textdesk.themes.overlaps import Numbers, longest_matches, touched

_SECONDS = 10.0
_MOST = 0.5


class _Spans(NamedTuple):
    """Places that rules matched: text, characters, the first and last token (-1 for an expression)."""

    rule: Numbers
    text: Numbers
    start: Numbers
    end: Numbers
    first: Numbers
    last: Numbers

    def only(self, kept: Numbers) -> "_Spans":
        return _Spans(*(column[kept] for column in self))


def code(texts: Corpus, book: Codebook) -> pd.DataFrame:
    """Return one row a coded match, in text order (columns: ``describe("themes")``).

    Where matches of one theme overlap the longest counts, once; a place that a theme's ``not``
    touches is not the theme's. Hyphen, space and nothing are the same.

    >>> from textdesk import from_texts
    >>> from textdesk.themes import Theme
    >>> book = Codebook((Theme("Security", match=("secur*", "counter-terror*")),))
    >>> code(from_texts({"a": "Secure borders, counterterrorism."}), book)["text"].tolist()
    ['Secure', 'counterterrorism']

    Raises ValueError where a pattern cannot be sought, or an expression takes more than ten seconds.
    """
    rules = [(number, rule) for number, theme in enumerate(book.themes) for rule in theme.rules]
    theme_of = np.array([number for number, _ in rules], dtype=np.int64)
    spans = _matches(texts, book)
    unless = [(number, pattern) for number, theme in enumerate(book.themes) for pattern in theme.unless]
    barred = _pattern_spans(texts, enumerate(pattern for _, pattern in unless))
    barred_theme = np.array([number for number, _ in unless], dtype=np.int64)[barred.rule]

    offsets = np.cumsum([0, *(len(document.text) + 1 for document in texts)])
    begin, end = _on_one_line(spans, theme_of[spans.rule], offsets)
    free = np.flatnonzero(~touched(begin, end, *_on_one_line(barred, barred_theme, offsets)))
    kept = free[longest_matches(begin[free], end[free], spans.rule[free])]
    found = spans.only(kept)
    found = found.only(np.lexsort((theme_of[found.rule], found.end, found.start, found.text)))
    names = np.array([theme.name for theme in book.themes], dtype=np.object_)
    matched = np.array([rule for _, rule in rules], dtype=np.object_)
    places = _places(texts, found)
    return table("themes", places.assign(theme=names[theme_of[found.rule]], rule=matched[found.rule]))


def rules(coded: pd.DataFrame, book: Codebook) -> pd.DataFrame:
    """Return every rule of the codebook with its matches, none included (columns: ``describe("rules")``).

    ``note`` says which rules never fire, and which make more than half of a theme of several.
    """
    counts = coded.groupby(["theme", "rule"]).size()
    totals = coded.groupby("theme").size()
    rows = []
    for theme in book.themes:
        for rule in theme.rules:
            count = counts.get((theme.name, rule), 0)
            share = count / max(1, totals.get(theme.name, 0))
            note = "never fires" if not count else "makes most of the theme" if share > _MOST else ""
            several = len(theme.rules) > 1 or not count
            rows.append((theme.name, rule, count, share, note if several else ""))
    listed = pd.DataFrame(rows, columns=["theme", "rule", "count", "share", "note"])
    return table("rules", listed.join(first_mentions(coded, ["theme", "rule"]), on=["theme", "rule"]))


def uncoded(texts: Corpus, coded: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences that no theme covers (columns: ``describe("sentences")``)."""
    covered = pd.MultiIndex.from_frame(coded[["doc", "sentence"]].astype({"doc": "str"}))
    sentences = texts.sentences
    numbers = pd.MultiIndex.from_frame(sentences[["doc", "sentence"]].astype({"doc": "str"}))
    return table("sentences", sentences[~numbers.isin(covered)])


def _matches(texts: Corpus, book: Codebook) -> _Spans:
    """What every rule of every theme matches, overlaps and all."""
    words, expressions, number = [], [], 0
    for theme in book.themes:
        words += list(enumerate(theme.match, start=number))
        number += len(theme.match)
        expressions += list(enumerate(theme.expressions, start=number))
        number += len(theme.expressions)
    found = [
        (rule, *place, -1, -1)
        for rule, expression in expressions
        for place in expression_places(texts.documents, expression, _SECONDS)
    ]
    by_expression = _Spans(*np.array(found, dtype=np.int64).reshape(-1, 6).T)
    return _Spans(*map(np.concatenate, zip(_pattern_spans(texts, words), by_expression, strict=True)))


def _pattern_spans(texts: Corpus, patterns: Iterable[tuple[int, str]]) -> _Spans:
    numbers, firsts, lasts = [], [np.empty(0, dtype=np.int32)], [np.empty(0, dtype=np.int32)]
    for number, pattern in patterns:
        first, last = phrase_places(texts, pattern, any_spelling=True)
        firsts.append(first)
        lasts.append(last)
        numbers.append((number, len(first)))
    first, last = np.concatenate(firsts), np.concatenate(lasts)
    rule = np.repeat(*np.array(numbers, dtype=np.int64).reshape(-1, 2).T)
    index = texts.index
    columns = rule, index.text[first], index.starts[first], index.ends[last], first, last
    return _Spans(*(column.astype(np.int64) for column in columns))


def _on_one_line(spans: _Spans, theme: Numbers, offsets: Numbers) -> tuple[Numbers, Numbers]:
    """Where spans begin and end when all texts stand one after another, once for each theme."""
    base = theme * offsets[-1] + offsets[spans.text]
    return base + spans.start, base + spans.end


def _places(texts: Corpus, found: _Spans) -> pd.DataFrame:
    of_words = found.first >= 0
    tokens = found.first[of_words].astype(np.int32), found.last[of_words].astype(np.int32)
    placed = texts.placement.place_tokens(*tokens).set_index(np.flatnonzero(of_words))
    if of_words.all():
        return placed
    rest = found.only(np.flatnonzero(~of_words))
    spans = zip(rest.text.tolist(), rest.start.tolist(), rest.end.tolist(), strict=True)
    others = pd.DataFrame([texts.documents[text].place(start, end) for text, start, end in spans])
    both = [placed.astype({"doc": "str"}), others.set_index(np.flatnonzero(~of_words))]
    return pd.concat(both).sort_index()
