"""Acronyms and what they stand for, as the text itself defines them.

In brackets or beside each other, in both orders; datelines such as "LAGOS (AP)" are left alone.
How the letters are found in the words is told in ``alignment``.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, Span
from textdesk.figures.alignment import WORD, aligned, by_initials, in_other_order, most_words
from textdesk.language import Row, remembered


class Definition(NamedTuple):
    """A short form and the long form it stands for, where the text brings them together."""

    short: Span
    long: Span


_SHORT = r"(?=[^\s()\[\]]*\p{L})[\p{L}\p{Nd}][\p{L}\p{Nd}&./‐‑-]{1,9}"
_MARK = """["“”'‘’]?"""
_ITS_LETTERS = r"(?:\p{Lu}\p{Ll}+\s)?(?:acronym|initials|abbreviation)s?(?:\sin\s\p{Lu}\p{Ll}+)?"
_BY_LETTERS = rf"(?:(?:by|from|in|under)\s(?:its|their|the)\s)?{_ITS_LETTERS}"
_LEAD = (
    r"the|or|hereafter|hereinafter|(?:also |better |then )?known|as|called|in short|in \p{Lu}\p{Ll}+"
    rf"|abbreviated(?: as| to)?|{_BY_LETTERS}"
)
_LEADS = rf"(?:(?:{_LEAD})[\s,:]+)*"
_IN_BRACKETS = regex.compile(rf"[(\[]\s*{_LEADS}{_MARK}(?P<short>{_SHORT}){_MARK}\s*(?=[)\];,])")
_BEFORE_BRACKETS = regex.compile(
    r"(?<![\p{L}\p{Nd}-])(?P<short>\p{Lu}[\p{L}\p{Nd}&./-]{1,9})\s\((?:the\s)?(?P<long>[^()]{5,120})\)"
)
_CAPITALS = r"\p{Lu}[\p{Lu}\p{Nd}&-]{1,8}"
_AFTER_OR = regex.compile(
    rf"(?<=\p{{L}}),?\s(?:or|abbreviated(?:\s(?:as|to))?|called|(?:(?:also|better|then|widely|commonly|locally)\s)?known(?:\slocally)?\s(?:as|{_BY_LETTERS}))"
    rf",?\s(?:the\s)?(?P<short>{_CAPITALS}|\p{{Lu}}\p{{Ll}}{{4,9}})(?=[\s,.;)])"
)
# Looking for these first is many times faster than the pattern.
_OR = ("or ", "abbreviated ", "known ", "called ")
_BREAK = r"(?:,|\s[—–]|\s--?)"
# The Kenya Revenue Authority, KRA, ...; here the letters must be initials.
_BESIDE = regex.compile(rf"(?<=\p{{L}}){_BREAK}\s(?:the\s)?(?P<short>\p{{Lu}}{{3,8}})(?={_BREAK}\s|\sfor\sshort|[.;])")
_FIRST = regex.compile(
    rf"(?<![\p{{L}}\p{{Nd}}-])(?P<short>\p{{Lu}}{{2}}[\p{{Lu}}\p{{Ll}}]{{1,6}})(?:{_BREAK}\s(?:short\sfor\s|that\sis,?\s|namely\s)?|\s(?:stands|stood)\sfor\s|,\swhich\s(?:stands|stood)\sfor\s)"
    rf"(?:the\s)?(?P<long>\p{{Lu}}[^,.;:()—–]{{7,90}}?)(?={_BREAK}\s|[.;])"
)
# "LAGOS, March 3 (AP) -": the agency that sends the news, at the head of a paragraph.
_DATELINE = regex.compile(r"\P{Ll}{2,40}(?:,[\p{L}\s.,\d]{1,40})?\s*\($")
_CLOSING = regex.compile(r"""["”’']?[)\]]""")
_PARTY = regex.compile(r"\p{Lu}-\p{Lu}\p{L}{1,4}")
_SENTENCE_BREAK = regex.compile(r"[()\[\]{}]|[.!?;:]\s")
_POSSESSIVE = regex.compile("(?:['’]s|(?<=s)['’])$")
_WINDOW = 300
_SHORTEST_BLEND = 4
_SHORTEST_SMALL = 3
_TEXTS_KEPT = 256


def acronyms(texts: Corpus) -> pd.DataFrame:
    """Return one row a definition of an acronym (columns: ``describe("acronyms")``).

    The place is that of the whole definition, both forms together.

    >>> from textdesk.corpus import from_texts
    >>> found = acronyms(from_texts({"a": "The World Food Programme (WFP) has left."}))
    >>> found[["short", "long", "text"]].to_numpy().tolist()
    [['WFP', 'World Food Programme', 'World Food Programme (WFP)']]
    """
    return table("acronyms", (row for document in texts for row in _rows(document)))


def _rows(document: Document) -> Iterator[dict[str, object]]:
    for short, long in definitions(document):
        end = max(short.end, long.end)
        closing = _CLOSING.match(document.text, end)
        place = document.place(min(short.start, long.start), closing.end() if closing else end)
        yield {**place, "short": document.text[slice(*short)], "long": document.text[slice(*long)]}


@lru_cache(maxsize=_TEXTS_KEPT)
def definitions(document: Document) -> tuple[Definition, ...]:
    """Return the definitions in a text, in the order of their places."""

    def find() -> list[Row]:
        return [[*definition.short, *definition.long] for definition in sorted(set(_definitions(document)))]

    rows: list[list[Any]] = remembered(document, "acronyms", find)
    return tuple(Definition(Span(*row[:2]), Span(*row[2:])) for row in rows)


def _definitions(document: Document) -> Iterator[Definition]:
    text = document.text
    for paragraph in document.paragraphs:
        if any(text.find(bracket, *paragraph) >= 0 for bracket in "(["):
            for match in _IN_BRACKETS.finditer(text, *paragraph):
                yield from _long_before(document, paragraph, match.start(), Span(*match.span("short")))
            for match in _BEFORE_BRACKETS.finditer(text, *paragraph):
                yield from _long_after(text, Span(*match.span("short")), Span(*match.span("long")))
        if any(text.find(word, *paragraph) >= 0 for word in _OR):
            for match in _AFTER_OR.finditer(text, *paragraph):
                yield from _long_before(document, paragraph, match.start(), Span(*match.span("short")))
        for match in _BESIDE.finditer(text, *paragraph):
            yield from _initialled_before(document, match.start(), Span(*match.span("short")))
        for match in _FIRST.finditer(text, *paragraph):
            yield from _long_after(text, Span(*match.span("short")), Span(*match.span("long")))


def _initialled_before(document: Document, end: int, short: Span) -> Iterator[Definition]:
    """The long form just before a short one that stands between commas or dashes: initials alone tell there."""
    letters = document.text[slice(*short)]
    words = _words_before(document, end)
    start = by_initials(document.text, words[-most_words(letters) :], letters) if words else None
    if start is not None and document.text[start].isupper():
        yield Definition(short, Span(start, words[-1].end))


def _long_before(document: Document, paragraph: Span, bracket: int, short: Span) -> Iterator[Definition]:
    text = document.text
    letters = text[short.start : short.end]
    words = _words_before(document, bracket)
    if not words or _is_dateline(text, paragraph, bracket):
        return
    if not _is_short_form(letters) and not _is_small_short_form(text, words, letters):
        return
    start = aligned(text, words[-most_words(letters) :], letters)
    if start is None:
        start = in_other_order(text, Span(words[0].start, bracket), letters)
    if start is not None:
        yield Definition(short, Span(start, words[-1].end))


def _words_before(document: Document, end: int) -> list[Span]:
    """The words of the sentence before a place, as far back as no bracket or sign parts them from it."""
    sentence = document.sentences[max(0, bisect_right(document.sentences, end, key=_start) - 1)]
    floor = max(sentence.start, end - _WINDOW)
    for sign in _SENTENCE_BREAK.finditer(document.text, floor, end):
        floor = sign.end()
    words = [Span(*word.span()) for word in WORD.finditer(document.text, floor, end)]
    possessive = _POSSESSIVE.search(document.text, words[-1].start, words[-1].end) if words else None
    return [*words[:-1], Span(words[-1].start, possessive.start())] if possessive else words


def _long_after(text: str, short: Span, long: Span) -> Iterator[Definition]:
    letters = text[short.start : short.end]
    words = [Span(*word.span()) for word in WORD.finditer(text, *long)]
    if not _is_short_form(letters) or not words or len(words) > most_words(letters):
        return
    if aligned(text, words, letters) == words[0].start:
        yield Definition(short, Span(words[0].start, words[-1].end))


def _start(sentence: tuple[int, int, int]) -> int:
    return sentence[1]


def _is_short_form(letters: str) -> bool:
    capitals = sum(map(str.isupper, letters))
    roman = regex.fullmatch("[IVXivx]+", letters)
    is_word = letters.istitle() and len(letters) < _SHORTEST_BLEND
    return capitals >= 1 and (capitals >= 2 or not is_word) and not roman and not _PARTY.fullmatch(letters)


def _is_small_short_form(text: str, words: list[Span], letters: str) -> bool:
    """Whether small letters are the initials of the words before them: parts per million (ppm)."""
    is_small = len(letters) >= _SHORTEST_SMALL and letters.isalpha() and letters.islower()
    return is_small and by_initials(text, words[-len(letters) :], letters) is not None


def _is_dateline(text: str, paragraph: Span, bracket: int) -> bool:
    return bool(_DATELINE.fullmatch(text, paragraph.start, bracket + 1)) and bracket - paragraph.start < 80
