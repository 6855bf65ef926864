"""Where paragraphs and sentences begin and end: one definition for the whole project.

A paragraph ends at a blank line, and at every line end unless the lines are wrapped by hand. A
sentence ends at a mark that closes one, and always at its paragraph's end.
"""

import re
from functools import cache
from typing import NamedTuple

import regex

from textdesk.corpus.characters import HYPHENS
from textdesk.lexicons import word_set


class Span(NamedTuple):
    """A stretch of text in code points: from ``start`` up to, not including, ``end``."""

    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence's place: its paragraph (from 1), and its characters."""

    paragraph: int
    start: int
    end: int


# Texts wrapped by hand are narrow; a line this short before a break is a heading, verse or a list.
_WIDEST_WRAP = 100
_SHORTEST_WRAP = 40
# Shorter lower-case words before a full stop may be abbreviations that no list knows ("voc. ed.").
_PLAIN_WORD = 4
_ITEM = regex.compile(r"\s*(?:[-*•–>#|]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")

_SPACE = r"[\s\p{Zs}\u200b]"
_CLOSERS = r"""["'”’»›)\]}*_]*(?:\s?\[\d+(?:[,–-]\d+)*\])*"""
_OPENERS = regex.compile(rf"""{_SPACE}*["'“”‘«‹„([{{*_¿¡–—-]*{_SPACE}*""")
_END = regex.compile(
    rf"(?:[.!?…‽؟۔।॥]+{_CLOSERS}(?={_SPACE}|$))"
    rf"|(?:[。！？]+[”’」』）]*)"
    rf"|(?:(?<=\p{{Ll}}{{3}})[.!?][\"”]?(?=\p{{Lu}}\p{{Ll}}+[\s,]))",
)
# Where a sentence might end: cheap to find, and looked at closely only where the plain case does not decide.
_MARK = re.compile("[.!?…‽؟۔।॥。！？]")
_LAST_WORD = regex.compile(r"[\w&]+(?:[.'’-]\w+)*$")
_FIRST_WORD = regex.compile(r"[\p{L}\p{M}'’]+")
_ALONE = regex.compile(r"[(\[]?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$")
_SAYS = regex.compile(
    r"(?:[\p{Lu}][\w.’'-]*\s+){1,3}"
    r"(?:said|says|asked|asks|replied|wrote|writes|added|cried|shouted|tweeted|told|answered)\b",
)


def paragraph_spans(text: str) -> tuple[Span, ...]:
    r"""Return the paragraphs of a text, without the white space around them.

    >>> paragraph_spans("One.\n\n  Two.\nThree.")
    (Span(start=0, end=4), Span(start=8, end=12), Span(start=13, end=19))
    """
    spans: list[Span] = []
    block: list[Span] = []
    after = 0
    for line in text.splitlines(keepends=True):
        before, after = after, after + len(line)
        words = line.strip()
        if words:
            start = before if line[0] == words[0] else before + len(line) - len(line.lstrip())
            block.append(Span(start, start + len(words)))
        elif block:
            spans += _paragraphs_of_block(text, block)
            block = []
    return (*spans, *_paragraphs_of_block(text, block))


def sentence_spans(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, without the white space between them.

    >>> text = "Dr. Fair spoke. The U.S. agreed."
    >>> [text[start:end] for start, end in sentence_spans(text, Span(0, len(text)))]
    ['Dr. Fair spoke.', 'The U.S. agreed.']
    """
    spans = []
    start = after = paragraph.start
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = found.start()
        if mark < after:
            continue
        if _plainly_ends_sentence(text, mark):
            after = mark + 1
        else:
            end = _END.match(text, mark, paragraph.end)
            if end is None:
                continue
            after = end.end()
            if not _ends_sentence(text, Span(start, paragraph.end), mark, after):
                continue
        if start < after:
            spans.append(Span(start, after))
        start = _skip_space(text, after, paragraph.end)
    if start < paragraph.end:
        spans.append(Span(start, paragraph.end))
    return tuple(spans)


def _paragraphs_of_block(text: str, block: list[Span]) -> list[Span]:
    """Join the lines of a block that were broken for width alone."""
    if len(block) < 2:
        return block
    width = max(line.end - line.start for line in block)
    by_hand = width <= _WIDEST_WRAP and not all(_closes(text, line) for line in block[:-1])
    spans: list[Span] = []
    for previous, line in zip([None, *block], block, strict=False):
        if previous and (
            _divides_a_word(text, previous, line) or (by_hand and _is_wrapped(text, previous, line, width))
        ):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
    return spans


def _divides_a_word(text: str, previous: Span, line: Span) -> bool:
    """The line was broken at a hyphen inside a word."""
    ends_in_hyphen = text[previous.end - 1] in HYPHENS and text[previous.end - 2 : previous.end - 1].isalpha()
    return ends_in_hyphen and text[line.start].islower() and text[previous.end : line.start] in {"\n", "\r\n"}


def _closes(text: str, line: Span) -> bool:
    return text[line.start : line.end].rstrip("\"'”’»)").endswith((".", "!", "?", ":"))


def _is_wrapped(text: str, previous: Span, line: Span, width: int) -> bool:
    """The line was broken because its next word would not have fitted."""
    length = previous.end - previous.start
    first_word = text[line.start : line.end].split(maxsplit=1)[0]
    is_item = _ITEM.match(text, line.start, line.end)
    return length >= _SHORTEST_WRAP and not is_item and length + 1 + len(first_word) > width


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _plainly_ends_sentence(text: str, mark: int) -> bool:
    """Whether four small letters, the mark, a space and a capital settle it: most sentences end so."""
    following = text[mark + 1 : mark + 3]
    if text[mark] not in ".!?" or not (following[:1] == " " and following[1:].isupper() and following.isascii()):
        return False
    word = text[mark - 4 : mark]
    if not (len(word) == 4 and word.isalpha() and word.islower() and word.isascii()):
        return False
    return text[mark] != "." or _abbreviation_endings().isdisjoint((word,))


@cache
def _abbreviation_endings() -> frozenset[str]:
    """The last four letters of every abbreviation that has as many."""
    lists = ("abbreviations_before_names.txt", "abbreviations_that_may_end.txt")
    return frozenset(word[-4:].lower() for name in lists for word in word_set(name))


def _ends_sentence(text: str, sentence: Span, mark: int, after: int) -> bool:
    """Decide whether the mark from ``mark`` to ``after`` closes the sentence begun."""
    opening = _OPENERS.match(text, after, sentence.end)
    following = opening.end() if opening else after
    if following >= sentence.end or text[mark] in "。！？؟۔।॥":
        return True
    if text[following].islower():
        return after - mark == 1 and _closes_plain_word(text, sentence.start, mark)
    if text[mark] != ".":
        return not (after - mark > 1 and _SAYS.match(text, following, sentence.end))
    if text[mark : mark + 2] == "..":
        return True
    return not _is_abbreviation(text, sentence, mark, following)


def _is_abbreviation(text: str, sentence: Span, mark: int, following: int) -> bool:
    """Whether the full stop at ``mark`` belongs to its word and the sentence goes on."""
    found = _last_word(text, sentence.start, mark)
    if found is None:
        return False
    word = found.group().title() if found.group().isupper() and len(found.group()) > 1 else found.group()
    if _ALONE.fullmatch(text[sentence.start : mark].strip()):
        return True
    if word in word_set("abbreviations_before_names.txt"):
        return True
    may_end = word in word_set("abbreviations_that_may_end.txt")
    if may_end or (len(word) == 1 and word.isalpha()) or _is_dotted(word):
        opener = _FIRST_WORD.match(text, following, sentence.end)
        return not (opener and opener.group() in word_set("sentence_openers.txt"))
    return text[following].isdigit() and word in {"No", "no", "p", "art", "fig"}


def _last_word(text: str, start: int, mark: int) -> "regex.Match[str] | None":
    """The word right before the mark, sought no further back than white space."""
    near = max(start, text.rfind(" ", start, mark) + 1)
    return _LAST_WORD.search(text, near, mark)


def _closes_plain_word(text: str, start: int, mark: int) -> bool:
    """Careless prose opens sentences in lower case; only a plain word before the mark shows it."""
    word = _last_word(text, start, mark)
    if word is None or len(word.group()) < _PLAIN_WORD or not (word.group().isalpha() and word.group().islower()):
        return False
    return word.group() not in word_set("abbreviations_before_names.txt")


def _is_dotted(word: str) -> bool:
    return all(len(part) == 1 for part in word.split(".")) and "." in word
