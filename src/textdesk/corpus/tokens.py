"""What a word is, and under which key it is counted: one definition for the whole project.

A word is a run of letters, marks and digits, joined by single internal hyphens and apostrophes.
Numbers with their separators, URLs, e-mail addresses and handles are whole; dashes and slashes
separate. A word that a line end divides at its hyphen is one word. The counting key is computed
from the surface; the text is never altered.
"""

import unicodedata
from collections.abc import Iterator

import regex

from textdesk.corpus.boundaries import Span
from textdesk.corpus.characters import (
    APOSTROPHES,
    DIGIT,
    HYPHENS,
    INSIDE,
    JOINER,
    PATTERNS,
    SEPARATOR,
    SOFT_HYPHEN,
    START,
)
from textdesk.corpus.segmentation import boundaries, needs_segmentation
from textdesk.lexicons import word_frequencies, word_set

KINDS = ("word", "number", "url", "handle")

_TOKEN = regex.compile(
    rf"""
    (?: https?://|www\.)\w[^\s<>"“”«»]*[\w/=\#&-]
  | [\w.+-]{{1,64}}@\w[\w-]*(?:\.\w[\w-]*)+
  | (?<![\w&])[@\#][\p{{L}}_]\w*
  | (?<!\w)(?:\p{{L}}\.){{2,}}(?!\w) (?: {PATTERNS[JOINER]}{PATTERNS[INSIDE]}++ )*+
  | (?: (?<!\w)[\p{{Lu}}\p{{Nd}}]+&\p{{Lu}}+(?!\p{{Ll}}) | {PATTERNS[START]} ) {PATTERNS[INSIDE]}*+
    (?: (?: {PATTERNS[JOINER]}
          | (?<={PATTERNS[DIGIT]}){PATTERNS[SEPARATOR]}(?={PATTERNS[DIGIT]})
          | (?<=\p{{L}})[{HYPHENS}]\r?\n(?=\p{{Ll}}) ) {PATTERNS[INSIDE]}++ )*+
    """,
    regex.VERBOSE,
)
_LETTER = regex.compile(r"\p{L}")
_LINE_END = regex.compile(rf"[{HYPHENS}]\r?\n")

_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(HYPHENS, "-"),
        **_LIGATURES,
        SOFT_HYPHEN: None,
        "İ": "i",  # its lower case is two code points, which no query would match
    },
)


def word_key(surface: str, *, keep_capitals: bool = True) -> str:
    """Return the key under which a word is counted.

    Capitals-only words keep their case where the text around them is mixed: "US" is not "us".

    >>> [word_key(word) for word in ["Pakistan’s", "US", "US’s", "oﬃce", "It’s", "U.S."]]
    ['pakistan', 'US', 'US', 'office', "it's", 'US']
    >>> word_key("PEACE", keep_capitals=False)
    'peace'
    """
    word = unicodedata.normalize("NFC", _without_line_end(surface).translate(_FOLDED))
    stem = word[:-2] if word.endswith(("'s", "'S")) else word
    if stem and stem.lower() not in word_set("contracted_with_is.txt"):
        word = stem
    if keep_capitals and is_capitals(word):
        return word.replace(".", "")
    return word.lower()


def is_capitals(word: str) -> bool:
    """Whether a word's letters are all capitals, two of them at least.

    >>> [is_capitals(word) for word in ["US", "COVID-19", "I", "F-16", "UKs"]]
    [True, True, False, False, False]
    """
    return word.isupper() and len(word) > 1 and sum(map(str.isupper, word)) > 1


def kind_of(surface: str) -> str:
    """Return what a token is by its surface: word, number, url or handle.

    >>> [kind_of(surface) for surface in ["G20", "80,000", "@desk", "a@b.org"]]
    ['word', 'number', 'handle', 'url']
    """
    if surface[0] in "@#":
        return "handle"
    if "@" in surface or surface.startswith(("http://", "https://", "www.")):
        return "url"
    return "word" if _LETTER.search(surface) else "number"


def key_of(surface: str, *, keep_capitals: bool = True) -> str:
    """Return the counting key of a token of any kind: addresses and handles only lose their capitals."""
    if surface.isascii() and surface.isalpha():
        # Most words: nothing to fold but their capitals.
        return surface if keep_capitals and is_capitals(surface) else surface.lower()
    return word_key(surface, keep_capitals=keep_capitals) if kind_of(surface) == "word" else surface.lower()


def token_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the tokens of ``text[start:end]`` begin and end.

    >>> text = "Al-Qaeda’s $150."
    >>> [text[start:end] for start, end in token_spans(text, 0, len(text))]
    ['Al-Qaeda’s', '150']
    """
    for match in _TOKEN.finditer(text, start, end):
        words = boundaries(text, *match.span()) if needs_segmentation(match.group()) else None
        yield from words or [Span(*match.span())]


def _without_line_end(surface: str) -> str:
    """A word divided at a line end as general English writes it, with its hyphen where that is not known."""
    if "\n" not in surface:
        return surface
    joined = _LINE_END.sub("", surface)
    return joined if joined.lower() in word_frequencies() else _LINE_END.sub("-", surface)
