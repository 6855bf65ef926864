"""Every number and date that a text claims, as a table: value, unit, hedge, and what is counted."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, Document
from textdesk.figures.clause import Clause, clause_of
from textdesk.figures.counted import Counted, counted, span_of
from textdesk.figures.grammar import Figure, Shift, precision, read, resolved, written_on
from textdesk.language import Parsed, Row, parse_sentences, remembered

# Kinds that count nothing, whatever stands beside them.
_COUNTLESS = frozenset({"date", "time", "label", "ordinal"})

_THESE_TIMES = frozenset({"today", "tomorrow"})
# So many texts are parsed in one go.
_TOGETHER = 64
_COUNT_COLUMNS = (*Clause._fields, "counts", "counts_head", "counts_start", "counts_end")
_BEFORE_PRONOUN = frozenset({"no", "every", "some", "any", "each", "which", "another", "this", "that", "the"})


def numbers(texts: Corpus) -> pd.DataFrame:
    """Return one row a number, date or numeral that is no quantity (columns: ``describe("numbers")``).

    A hedged number keeps the bound that is stated and no other: "over 80,000" is at least 80,000,
    "about 300" has no bounds, for nobody says how far about reaches. The value of a range is its
    lower end.

    >>> from textdesk import from_texts
    >>> found = numbers(from_texts({"a": "It killed 170 Afghans and over a dozen US servicemen."}))
    >>> found[["text", "value", "modifier", "counts"]].values.tolist()
    [['170', 170.0, '=', 'Afghans'], ['a dozen', 12.0, '>', 'US servicemen']]
    """
    documents = [*texts]
    together = (documents[at : at + _TOGETHER] for at in range(0, len(documents), _TOGETHER))
    return table("numbers", (row for some in together for row in _rows(some)))


def _rows(texts: Sequence[Document]) -> Iterator[dict[str, Any]]:
    found = {document: _figures(document) for document in texts}
    inside = {document: _by_sentence(document, figures) for document, figures in found.items()}
    # Those of all texts in one go, but only if one of them is new.
    parsed = cache(lambda: parse_sentences({document: [*sentences] for document, sentences in inside.items()}))
    for document, figures in found.items():
        counts = _counts(document, inside[document], partial(_of, parsed, document))
        for figure in figures:
            if _is_pronoun(document.text, figure, counts.get(figure.start)):
                continue
            row = {**figure._asdict(), "precision": precision(figure)}
            place = document.place(row.pop("start"), row.pop("end"))
            yield {**row, **place, **counts.get(figure.start, {})}


def _of(parsed: Callable[[], Mapping[Document, Sequence[Parsed]]], document: Document) -> Sequence[Parsed]:
    return parsed()[document]


def _figures(document: Document) -> list[Figure]:
    """The figures that the grammar reads, with dates told from the day of writing worked out where it is known."""
    written = written_on(document.metadata.get("date", ""))
    worked_out = (_worked_out(figure, written) for figure in _read(document))
    return [figure for figure in worked_out if not _tells_nothing(figure, document.text)]


def _read(document: Document) -> list[Figure]:
    """The figures that the grammar reads in a text; remembered."""

    def find() -> list[Row]:
        found = read(document.text, [(span.start, span.end) for span in document.paragraphs])
        return [[*figure[:-1], *(figure.shift or (None, None))] for figure in found]

    rows = remembered(document, "figures", find, model=None)
    return [Figure._make([*told, Shift._make([steps, unit]) if unit else None]) for *told, steps, unit in rows]


def _worked_out(figure: Figure, written: str | None) -> Figure:
    if figure.shift is None or written is None:
        return figure
    return figure._replace(date=resolved(figure.shift, written))


def _tells_nothing(figure: Figure, text: str) -> bool:
    """Whether this is a "today" or "tomorrow" of which nobody knows the day: most often it means these times."""
    is_told = figure.shift is not None and figure.date is None
    return is_told and text[figure.start : figure.end].lower() in _THESE_TIMES


def _is_pronoun(text: str, figure: Figure, counts: dict[str, Any] | None) -> bool:
    """Whether this is a "one" that counts nothing, or "no one" without a noun after it."""
    if figure.kind != "count" or text[figure.start : figure.end].lower() != "one":
        return False
    if counts is None or counts["counts"] is None:
        return True
    before = text[max(0, figure.start - 12) : figure.start].split()[-1:]
    return counts["counts_start"] < figure.start and {word.lower() for word in before} <= _BEFORE_PRONOUN


def _by_sentence(document: Document, figures: list[Figure]) -> dict[int, list[Figure]]:
    """The figures that may count something, by the sentence they stand in: only these sentences are parsed."""
    inside: dict[int, list[Figure]] = {}
    starts = [sentence.start for sentence in document.sentences]
    for figure in figures:
        if figure.kind not in _COUNTLESS:
            inside.setdefault(bisect_right(starts, figure.start) - 1, []).append(figure)
    return inside


def _counts(
    document: Document,
    inside: Mapping[int, list[Figure]],
    parsed: Callable[[], Sequence[Parsed]],
) -> dict[int, dict[str, Any]]:
    """The columns that say what is counted and in which clause, by the start of the figure; remembered."""

    def find() -> list[Row]:
        found = _found(document, inside, parsed())
        return [[start, *(columns.get(name) for name in _COUNT_COLUMNS)] for start, columns in found.items()]

    rows = remembered(document, "counted", find) if inside else []
    return {int(str(start)): dict(zip(_COUNT_COLUMNS, columns, strict=True)) for start, *columns in rows}


def _found(
    document: Document, inside: Mapping[int, list[Figure]], parsed: Sequence[Parsed]
) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    before: tuple[int, Counted | None] = 0, None
    for (number, here), sentence in zip(inside.items(), parsed, strict=True):
        paragraph = document.sentences[number].paragraph
        last = before[1] if before[0] == paragraph else None
        for figure in here:
            found[figure.start] = clause_of(span_of(sentence, figure))._asdict()
        for figure, place in counted(sentence, here, last):
            found[figure.start].update(_columns(document, place))
            before = (paragraph, place) if place.is_plural else before
    return found


def _columns(document: Document, place: Counted) -> dict[str, Any]:
    return {
        "counts": document.text[place.start : place.end],
        "counts_head": place.head,
        "counts_start": place.start,
        "counts_end": place.end,
    }
