"""The token table: every word of every text with its place. All views of words derive from it.

A word is a run of letters, marks and digits, joined by single internal hyphens and apostrophes.
Numbers with their separators, URLs, e-mail addresses and handles are whole; dashes and slashes
separate. The counting key is computed from the surface; the text is never altered.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus.boundaries import Sentence
from textdesk.lexicons import word_set

KINDS = ("word", "number", "url", "handle")

_APOSTROPHES = "'’ʼ＇‘"
_HYPHENS = "-\u2010\u2011"
_SOFT_HYPHEN = "\u00ad"
# Zero-width joiners and non-joiners shape letters inside Persian, Urdu and Indic words.
_INSIDE = rf"[\p{{L}}\p{{M}}\p{{Nd}}\u200c\u200d{_SOFT_HYPHEN}]"
_DIGITS = r"\p{Nd}+(?:[.,/:٫٬]\p{Nd}+)*+"

_TOKEN = regex.compile(
    rf"""
    (?P<url> (?:https?://|www\.)\w[^\s<>"“”«»]*[\w/=\#&-] | [\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+ )
  | (?P<handle> (?<![\w&])[@\#][\p{{L}}_]\w* )
  | (?P<word> (?<!\w)(?:\p{{L}}\.){{2,}}(?!\w)
            | (?:(?<!\w)[\p{{Lu}}\p{{Nd}}]+&\p{{Lu}}+(?!\p{{Ll}}) | \p{{L}}{_INSIDE}* | {_DIGITS}{_INSIDE}*)
              (?:[{_HYPHENS}{_APOSTROPHES}]{_INSIDE}+)* )
    """,
    regex.VERBOSE,
)
_LETTER = regex.compile(r"\p{L}")

_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_HYPHENS, "-"),
        **_LIGATURES,
        _SOFT_HYPHEN: None,
        "İ": "i",  # its lower case is two code points, which no query would match
    },
)
# A headline in capitals: more than half of its words, and at least this many, are capitals only.
_SHOUTED_WORDS = 4


class Token(NamedTuple):
    """A word, number, address or handle in its sentence (counted from 1)."""

    paragraph: int
    sentence: int
    start: int
    end: int
    text: str
    word: str
    kind: str


@cache
def word_key(surface: str, *, keep_capitals: bool = True) -> str:
    """Return the key under which a word is counted.

    Capitals-only words keep their case where the text around them is mixed: "US" is not "us".

    >>> [word_key(word) for word in ["Pakistan’s", "US", "US’s", "oﬃce", "It’s", "U.S."]]
    ['pakistan', 'US', 'US', 'office', "it's", 'US']
    >>> word_key("PEACE", keep_capitals=False)
    'peace'
    """
    word = unicodedata.normalize("NFC", surface.translate(_FOLDED))
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
    return word.isupper() and sum(map(str.isupper, word)) > 1


def tokens_of(text: str, sentences: Sequence[Sentence]) -> Iterator[Token]:
    """Yield the tokens of a text, sentence by sentence.

    >>> [token.word for token in tokens_of("Al-Qaeda’s $150.", [Sentence(1, 0, 16)])]
    ['al-qaeda', '150']
    """
    for number, (paragraph, start, end) in enumerate(sentences, start=1):
        found = list(_TOKEN.finditer(text, start, end))
        capitals = sum(is_capitals(match.group()) for match in found)
        shouted = capitals >= _SHOUTED_WORDS and capitals * 2 > len(found)
        for match in found:
            surface = match.group()
            kind = _kind(surface, match.lastgroup)
            key = word_key(surface, keep_capitals=not shouted) if kind == "word" else surface.lower()
            yield Token(paragraph, number, match.start(), match.end(), surface, key, kind)


def _kind(surface: str, group: str | None) -> str:
    if group == "word" and not _LETTER.search(surface):
        return "number"
    return group or "word"


def token_table(texts: Iterable[tuple[str, str, Sequence[Sentence]]]) -> pd.DataFrame:
    """Return one row a token (columns: ``describe("words")``) of texts given as name, text, sentences."""
    names, rows = [], []
    for number, (name, text, sentences) in enumerate(texts):
        names.append(name)
        rows += [(number, *token) for token in tokens_of(text, sentences)]
    if not rows:
        return table("words", [])
    docs, paragraphs, numbers, starts, ends, surfaces, keys, kinds = zip(*rows, strict=True)
    return pd.DataFrame(
        {
            "doc": pd.Categorical.from_codes(np.array(docs), pd.Index(names)),
            "paragraph": np.array(paragraphs, dtype=np.int32),
            "sentence": np.array(numbers, dtype=np.int32),
            "start": np.array(starts, dtype=np.int64),
            "end": np.array(ends, dtype=np.int64),
            "text": pd.Categorical(surfaces),
            "word": pd.Categorical(keys),
            "kind": pd.Categorical(kinds, categories=list(KINDS)),
        },
    )
