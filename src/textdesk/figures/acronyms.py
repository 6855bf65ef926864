"""Acronyms and what they stand for, as the text itself defines them.

After Schwartz & Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
text" (2003): the letters of the short form are sought from right to left in the words before it.
Own additions: both orders, initials preferred, datelines such as "LAGOS (AP)" left alone.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus, Document, Span
from textdesk.language import Row, remembered
from textdesk.lexicons import word_set


class Definition(NamedTuple):
    """A short form and the long form it stands for, where the text brings them together."""

    short: Span
    long: Span


_SHORT = r"(?=[^\s()]*\p{L})[\p{L}\p{Nd}][\p{L}\p{Nd}&./‐‑-]{1,9}"
_MARK = """["“”'‘’]?"""
_LEADS = r"(?:(?:the|or|hereafter|hereinafter|known as|called|in short|abbreviated(?: as| to)?)[\s,:]+)*"
_IN_BRACKETS = regex.compile(rf"\(\s*{_LEADS}{_MARK}(?P<short>{_SHORT}){_MARK}\s*(?=[);,])")
_BEFORE_BRACKETS = regex.compile(
    r"(?<![\p{L}\p{Nd}-])(?P<short>\p{Lu}[\p{L}\p{Nd}&./-]{1,9})\s\((?:the\s)?(?P<long>[^()]{5,120})\)"
)
_AFTER_OR = regex.compile(r"(?<=\p{L}),?\s(?:or|abbreviated|known as)\s(?P<short>\p{Lu}[\p{Lu}&-]{1,8})(?=[\s,.;)])")
# Looking for these first is many times faster than the pattern.
_OR = ("or ", "abbreviated ", "known as ")
# "LAGOS, March 3 (AP) -": the agency that sends the news, at the head of a paragraph.
_DATELINE = regex.compile(r"\P{Ll}{2,40}(?:,[\p{L}\s.,\d]{1,40})?\s*\($")
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}’'&]+")
_CAPITAL_ROW = regex.compile(
    r"(?<![\p{L}\p{Nd}])\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|for|and|the|in)\s){0,2}\p{Lu}[\p{L}’'-]+)+\s*$"
)
_CLOSING = regex.compile(r"""["”’']?\)""")
_PARTY = regex.compile(r"\p{Lu}-\p{Lu}\p{L}{1,4}")
_SENTENCE_BREAK = regex.compile(r"[()\[\]{}]|[.!?;:]\s")
_WINDOW = 300
_LONGEST_FOREIGN = 7
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
        if text.find("(", *paragraph) >= 0:
            for match in _IN_BRACKETS.finditer(text, *paragraph):
                yield from _long_before(document, paragraph, match.start(), Span(*match.span("short")))
            for match in _BEFORE_BRACKETS.finditer(text, *paragraph):
                yield from _long_after(text, Span(*match.span("short")), Span(*match.span("long")))
        if any(text.find(word, *paragraph) >= 0 for word in _OR):
            for match in _AFTER_OR.finditer(text, *paragraph):
                yield from _long_before(document, paragraph, match.start(), Span(*match.span("short")))


def _long_before(document: Document, paragraph: Span, bracket: int, short: Span) -> Iterator[Definition]:
    text = document.text
    letters = text[short.start : short.end]
    if not _is_short_form(letters) or _is_dateline(text, paragraph, bracket):
        return
    sentence = document.sentences[max(0, bisect_right(document.sentences, bracket, key=_start) - 1)]
    floor = max(sentence.start, bracket - _WINDOW)
    for sign in _SENTENCE_BREAK.finditer(text, floor, bracket):
        floor = sign.end()
    words = [Span(*word.span()) for word in _WORD.finditer(text, floor, bracket)]
    start = _aligned(text, words[-_most_words(letters) :], letters)
    if start is None:
        start = _of_other_order(text, Span(floor, bracket), letters)
    if start is not None:
        yield Definition(short, Span(start, words[-1].end))


def _long_after(text: str, short: Span, long: Span) -> Iterator[Definition]:
    letters = text[short.start : short.end]
    words = [Span(*word.span()) for word in _WORD.finditer(text, *long)]
    if not _is_short_form(letters) or not words or len(words) > _most_words(letters):
        return
    if _aligned(text, words, letters) == words[0].start:
        yield Definition(short, Span(words[0].start, words[-1].end))


def _start(sentence: tuple[int, int, int]) -> int:
    return sentence[1]


def _is_short_form(letters: str) -> bool:
    capitals = sum(map(str.isupper, letters))
    roman = regex.fullmatch("[IVXivx]+", letters)
    return capitals >= 1 and (capitals >= 2 or not letters.istitle()) and not roman and not _PARTY.fullmatch(letters)


def _is_dateline(text: str, paragraph: Span, bracket: int) -> bool:
    return bool(_DATELINE.fullmatch(text, paragraph.start, bracket + 1)) and bracket - paragraph.start < 80


def _most_words(letters: str) -> int:
    """How many words of a long form its short form may stand for, little words included."""
    count = sum(map(str.isalnum, letters))
    return min(count + 5, count * 2)


def _aligned(text: str, words: list[Span], letters: str) -> int | None:
    """Return where a long form begins that ends with the last word and has these letters."""
    wanted = [letter.lower() for letter in letters.removesuffix("s") if letter.isalnum()]
    if len(wanted) < 2 or not words or wanted == [*text[words[-1].start : words[-1].end].lower()]:
        return None
    start = _by_initials(text, words, wanted, skip_small=True)
    if start is None:
        start = _by_initials(text, words, wanted, skip_small=False)
    if start is None and len(wanted) > 2:
        start = _by_letters(text, Span(words[0].start, words[-1].end), wanted)
    if start is None:
        return None
    first = _WORD.match(text, start)
    return None if first and _is_little(first.group(), letters) else start


def _is_little(word: str, letters: str) -> bool:
    """A long form never opens with "about" or "the", unless that is all the letters can mean."""
    return word in word_set("stop_words_english.txt") or word == letters


def _by_initials(text: str, words: list[Span], wanted: list[str], *, skip_small: bool) -> int | None:
    """Match the letters with the words' first letters, from the right; little words are, or may be, passed over.

    The O of "Organisation of Islamic Cooperation" is not its "of", but that of "War on Terror" is its "on".
    """
    left = len(wanted)
    for word in reversed(words):
        surface = text[word.start : word.end].lower()
        is_small = surface in word_set("small_words_in_names.txt")
        if surface[0] == wanted[left - 1] and not (is_small and skip_small):
            left -= 1
            if left == 0:
                return word.start
        elif not is_small:
            return None
    return None


def _of_other_order(text: str, window: Span, letters: str) -> int | None:
    """Where a name begins whose initials are another language's: African Independence Party (PAI)."""
    row = _CAPITAL_ROW.search(text, *window)
    if row is None or not letters.isalpha() or not letters.isupper() or not 2 < len(letters) < _LONGEST_FOREIGN:
        return None
    words = [word for word in _WORD.finditer(text, *row.span()) if word.group()[0].isupper()]
    begins = (index for index, word in enumerate(words) if word.group()[0] == letters[0])
    for first in (*begins, len(words) - len(letters)):
        initials = Counter(word.group()[0] for word in words[first:]) if first >= 0 else Counter[str]()
        shared = sum((initials & Counter(letters)).values())
        if shared > 1 and shared * 2 >= len(letters) and initials.total() >= len(letters):
            return words[first].start()
    return None


def _by_letters(text: str, window: Span, wanted: list[str]) -> int | None:
    """Match the letters anywhere in the words, from the right; the first must open a word."""
    place = window.end
    for index in range(len(wanted) - 1, -1, -1):
        place -= 1
        while place >= window.start and not _fits(text, place, wanted[index], opens=index == 0):
            place -= 1
        if place < window.start:
            return None
    return place


def _fits(text: str, place: int, letter: str, *, opens: bool) -> bool:
    if text[place].lower() != letter:
        return False
    return not opens or (not (place and text[place - 1].isalnum()) and not _opens_little_word(text, place))


def _opens_little_word(text: str, place: int) -> bool:
    """The D of "Dirección de Inteligencia" is not its "de"."""
    word = _WORD.match(text, place)
    return word is not None and word.group() in word_set("small_words_in_names.txt")
