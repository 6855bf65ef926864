"""A text as the grammar of numbers sees it: numbers, words and signs, and tables of phrases.

All rules of the grammar look at tokens by their position. No rule searches: each reads a few
tokens to its left and right, so that reading takes time in proportion to the text.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

import regex

from textdesk.lexicons import context

NUMBER, WORD, SIGN, NONE = "number", "word", "sign", ""
HYPHENS = frozenset("-\u2010\u2011")
DASHES = HYPHENS | frozenset("–—−~\u2012")
NAN = float("nan")

_GROUPING = "[.,'’\u00a0\u2009\u202f٫٬]"
_Meaning = TypeVar("_Meaning")
_TOKEN = regex.compile(
    r"(?P<word>\p{L}[\p{L}\p{M}]*+(?:['’]\p{L}++)*+)"
    rf"|(?P<number>\d++(?:\.\d++)?[eE][+-]?\d{{1,2}}+(?!\w)|\d++(?:{_GROUPING}\d++)*+|(?<![\w.])\.\d++)"
    r"|(?P<sign>\S)",
)
_ADDRESS = regex.compile(r"(?:https?://|www\.)[^\s<>]++|[\w.+-]{1,64}+@[\w.-]{1,255}+|(?<![\w&])[@#]\p{L}\w{0,63}+")
_ADDRESS_SIGNS = ("@", "#", "://", "www.")
_DECIMAL = r"(?P<fraction>\d++)?"
_WRITTEN = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"(?P<whole>\d++)(?:\.{_DECIMAL})?",
        rf"(?P<whole>\d{{1,3}}+(?:,\d{{3}})++)(?:\.{_DECIMAL})?",
        rf"(?P<whole>\d{{1,2}}+(?:,\d{{2}}(?!\d))++,\d{{3}})(?:\.{_DECIMAL})?",
        rf"(?P<whole>\d{{1,3}}+(?:[\u00a0\u2009\u202f'’]\d{{3}})++)(?:[.,]{_DECIMAL})?",
        rf"(?P<whole>\d{{1,3}}+(?:\.\d{{3}})++),{_DECIMAL}",
        r"(?P<whole>\d{1,3}+(?:\.\d{3}){2,}+)",
        r"(?P<whole>\d{1,3}+),(?P<fraction>\d{1,2}+)",
        r"(?P<whole>)\.(?P<fraction>\d++)",
    )
)
# Longer runs of digits are codes or noise: no text counts to 10 ** 40.
_LONGEST = 40
# Rules look no further than this to either side; see `lex`.
_MARGIN = 16


class Token(NamedTuple):
    """A number, word or sign. ``glued``: nothing stands between it and the token before."""

    kind: str
    text: str
    key: str
    start: int
    end: int
    glued: bool
    value: float


Tokens = Sequence[Token]
_NOTHING = Token(NONE, "", "", 0, 0, glued=False, value=NAN)


def lex(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of a text, or of a stretch of it, and then some empty ones.

    The empty ones let every rule look beyond either end (position -1 is one of them) without
    asking where the text ends.

    >>> [token.text for token in lex("$1,500-mile") if token.kind]
    ['$', '1,500', '-', 'mile']
    """
    found: list[Token] = []
    last = -1
    for kind, part, at in _parts(text, start, len(text) if end is None else end):
        value = _value(part) if kind == NUMBER else NAN
        key = part.lower()
        after = at + len(part)
        found.append(Token(kind, part, key.replace("’", "'") if "’" in key else key, at, after, at == last, value))
        last = after
    return [*found, *[_NOTHING] * _MARGIN]


def _parts(text: str, start: int, end: int) -> Iterable[tuple[str, str, int]]:
    may_hold_addresses = any(text.find(sign, start, end) >= 0 for sign in _ADDRESS_SIGNS)
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)] if may_hold_addresses else []
    outside = [start, *(place for span in addresses for place in span), end]
    for begin, stop in list(pairwise(outside))[::2]:
        for match in _TOKEN.finditer(text, begin, stop):
            kind = match.lastgroup or SIGN
            if kind == NUMBER:
                yield from ((kind, part, match.start() + at) for part, at in _split(match.group()))
            else:
                yield kind, match.group(), match.start()


def _split(run: str) -> Iterable[tuple[str, int]]:
    """One number as written, or else its pieces: "22,24,26" is a list, "3.8.0" is one code."""
    if len(run) > _LONGEST or _value(run) == _value(run) or run.replace(".", "").isdecimal():
        return [(run, 0)]
    return [(match.group(), match.start()) for match in regex.finditer(r"[\d.]++", run)]


def _value(run: str) -> float:
    """The value of digits as written in English, India, Europe or Switzerland; NaN of anything else."""
    if len(run) > _LONGEST:
        return NAN
    if run.isdecimal():
        return float(run)
    if "e" in run.lower():
        return float(run)
    for pattern in _WRITTEN:
        match = pattern.fullmatch(run)
        if match:
            parts = match.groupdict()
            whole = regex.sub(r"\D", "", parts["whole"]) or "0"
            return float(f"{whole}.{parts.get('fraction') or 0}")
    return NAN


def surface(tokens: Tokens, first: int, last: int) -> str:
    """Return the tokens from ``first`` up to ``last`` as they stand, with single spaces.

    >>> surface(lex("at  least 50-plus"), 0, 5)
    'at least 50-plus'
    """
    parts = (token.text if token.glued or at == 0 else f" {token.text}" for at, token in enumerate(tokens[first:last]))
    return "".join(parts)


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun: what a number before it counts.

    >>> [is_plural(token) for token in lex("troops children was crisis Games")[:5]]
    [True, True, False, False, False]
    """
    key = token.text
    if not key.islower() or key in context("no_plurals"):
        return False
    return (
        key in context("plurals")
        or key.endswith(("men", "children"))
        or (key.endswith("s") and len(key) > 3 and not key.endswith(("ss", "us", "is")))
    )


class Phrases(Generic[_Meaning]):
    """Phrases of one or more tokens with what they mean; of several that fit, the longest is found.

    A phrase in lower case stands for every spelling, one with capitals for itself alone; in an
    ``exact`` table every phrase does.
    """

    def __init__(self, phrases: Iterable[tuple[str, _Meaning]], *, exact: bool = False) -> None:
        self._exact = exact
        self._starting: dict[str, list[tuple[list[str], _Meaning]]] = {}
        self._ending: dict[str, list[tuple[list[str], _Meaning]]] = {}
        for phrase, meaning in phrases:
            words = [token.text for token in lex(phrase)[:-_MARGIN]]
            self._starting.setdefault(words[0], []).append((words, meaning))
            self._ending.setdefault(words[-1], []).append((words, meaning))

    @property
    def openers(self) -> frozenset[str]:
        """The tokens with which some phrase begins."""
        return frozenset(self._starting)

    def after(self, tokens: Tokens, position: int) -> tuple[_Meaning, int] | None:
        """Return the meaning of the phrase that begins at a position, and the position after it."""
        longest = self._longest(self._starting, tokens, position, from_end=False)
        return longest and (longest[0], position + longest[1])

    def before(self, tokens: Tokens, position: int) -> tuple[_Meaning, int] | None:
        """Return the meaning of the phrase that ends just before a position, and where it begins."""
        longest = self._longest(self._ending, tokens, position - 1, from_end=True)
        return longest and (longest[0], position - longest[1])

    def _longest(
        self,
        table: dict[str, list[tuple[list[str], _Meaning]]],
        tokens: Tokens,
        position: int,
        *,
        from_end: bool,
    ) -> tuple[_Meaning, int] | None:
        token = tokens[position]
        candidates = table.get(token.text, ())
        if not self._exact and token.key != token.text:
            candidates = [*candidates, *table.get(token.key, ())]
        if not candidates:
            return None
        fitting = [
            (meaning, len(words))
            for words, meaning in candidates
            if self._fits(words, tokens, position - len(words) + 1 if from_end else position)
        ]
        return max(fitting, key=lambda found: found[1], default=None)

    def _fits(self, words: list[str], tokens: Tokens, first: int) -> bool:
        for at, word in enumerate(words, start=first):
            token = tokens[at]
            if word != token.text and (self._exact or word != token.key):
                return False
        return True
