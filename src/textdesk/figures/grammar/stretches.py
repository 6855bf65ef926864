"""Where a text may hold figures at all: most sentences of an op-ed hold none, and need no grammar."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

# As far as a rule may look from the number it reads: six long words.
_CONTEXT = 60
_LONGEST_WORD = 40
_WORD = re.compile(r"\d|[^\W\d_]{3,}|[½¼¾⅐-⅞]")


def stretches(text: str, span: tuple[int, int], openers: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a span that hold a digit or an opener, with the words around them.

    Openers are words as they are spelt, of three letters at least.

    >>> text = "No figure stands here. " * 9 + "But seven do. " + "None again. " * 20
    >>> [len(text[start:end].split()) for start, end in stretches(text, (0, len(text)), {"seven"})]
    [23]
    """
    begin, end = 0, -1
    for word in _WORD.finditer(text, *span):
        found = word.group()
        if found not in openers and not found.isdecimal():
            continue
        left = max(span[0], word.start() - _CONTEXT)
        if left > end:
            if end >= 0:
                yield _whole_words(text, span, begin, end)
            begin = left
        end = min(span[1], word.end() + _CONTEXT)
    if end >= 0:
        yield _whole_words(text, span, begin, end)


def _whole_words(text: str, span: tuple[int, int], begin: int, end: int) -> tuple[int, int]:
    for at in range(begin, max(span[0], begin - _LONGEST_WORD), -1):
        if text[at - 1].isspace():
            begin = at
            break
    for at in range(end, min(span[1], end + _LONGEST_WORD)):
        if text[at].isspace():
            end = at
            break
    return begin, end
