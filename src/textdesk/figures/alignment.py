"""Where the long form of an acronym begins: its letters against the words before it.

After Schwartz & Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
text" (2003): the letters of the short form are sought from right to left in the words before it.
Own additions: initials preferred, beginnings of words (Comelec), initials in another language's order.
"""

from collections import Counter
from unicodedata import name, normalize

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.known import known, sections
from textdesk.lexicons import word_set

# The D of "d'Administration" is not its first letter that counts.
_ELIDED = regex.compile(r"^[dlDL]['’](?=\p{L})")
WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}’'&]+")
_CAPITAL_ROW = regex.compile(
    r"(?<![\p{L}\p{Nd}])\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|for|and|the|in)\s){0,2}\p{Lu}[\p{L}’'-]+)+\s*$"
)
_LONGEST_FOREIGN = 7


def most_words(letters: str) -> int:
    """How many words of a long form its short form may stand for, little words included."""
    count = sum(map(str.isalnum, letters))
    return min(count + 5, count * 2)


def aligned(text: str, words: list[Span], letters: str) -> int | None:
    """Return where a long form begins that ends with the last of the words and has these letters, or None."""
    wanted = _wanted(letters)
    if len(wanted) < 2 or not words or wanted == [*text[words[-1].start : words[-1].end].lower()]:
        return None
    start = by_initials(text, words, letters)
    if start is None:
        start = _by_beginnings(text, words, letters)
    if start is None and len(wanted) > 2 and not letters.istitle():
        start = _by_letters(text, Span(words[0].start, words[-1].end), wanted)
    if start is None:
        return None
    first = WORD.match(text, start)
    return None if first and _is_little(first.group(), letters) else start


def _wanted(letters: str) -> list[str]:
    return [_plain(letter) for letter in letters.removesuffix("s") if letter.isalnum()]


def _plain(letter: str) -> str:
    """A small letter without its accent, the E of "École"; a Greek one by its name, the α of "TNF-α"."""
    called = name(letter, "")
    return (called.rpartition(" ")[2] if called.startswith("GREEK") else normalize("NFD", letter))[0].lower()


def by_initials(text: str, words: list[Span], letters: str) -> int | None:
    """Return where a long form begins whose words have these initials, or None."""
    wanted = _wanted(letters)
    start = _by_initials(text, words, wanted, skip_small=True)
    return _by_initials(text, words, wanted, skip_small=False) if start is None else start


def _by_beginnings(text: str, words: list[Span], letters: str) -> int | None:
    """Match the letters with the beginnings of two capitalised words or more, from the right: Comelec, Frelimo."""
    telling = [word for word in words if text[word.start].isupper()]
    for first in range(len(telling) - 2, -1, -1):
        surfaces = [text[word.start : word.end].lower() for word in telling[first:]]
        if _begin(letters.lower(), surfaces):
            return telling[first].start
    return None


def _begin(letters: str, words: list[str]) -> bool:
    """Whether the letters are beginnings of the words, one of each, none left out."""
    if not words:
        return not letters
    longest = next((n for n in range(min(len(letters), len(words[0])), 0, -1) if letters[:n] == words[0][:n]), 0)
    return any(_begin(letters[size:], words[1:]) for size in range(longest, 0, -1))


def _is_little(word: str, letters: str) -> bool:
    """A long form never opens with "about" or "the", unless that is all the letters can mean."""
    return word in word_set("stop_words_english.txt") or word == letters


def _by_initials(text: str, words: list[Span], wanted: list[str], *, skip_small: bool) -> int | None:
    """Match the letters with the words' first letters, from the right; little words are, or may be, passed over.

    The O of "Organisation of Islamic Cooperation" is not its "of", but that of "War on Terror" is its "on".
    """
    left = len(wanted)
    for word in reversed(words):
        surface = _ELIDED.sub("", text[word.start : word.end]).lower()
        is_small = surface in word_set("small_words_in_names.txt")
        if surface and _plain(surface[0]) == wanted[left - 1] and not (is_small and skip_small):
            left -= 1
            if left == 0:
                return word.start
        elif not is_small:
            return None
    return None


def in_other_order(text: str, window: Span, letters: str) -> int | None:
    """Where a name begins whose initials are another language's: African Independence Party (PAI)."""
    row = _CAPITAL_ROW.search(text, *window)
    if row is None or not letters.isalpha() or not letters.isupper() or not 1 < len(letters) < _LONGEST_FOREIGN:
        return None
    words = [word for word in WORD.finditer(text, *row.span()) if word.group()[0].isupper()]
    begins = (index for index, word in enumerate(words) if word.group()[0] == letters[0])
    for first in (*begins, len(words) - len(letters)):
        initials = Counter(word.group()[0] for word in words[first:]) if first >= 0 else Counter[str]()
        shared = sum((initials & Counter(letters)).values())
        if shared > 1 and shared * 2 >= len(letters) and initials.total() >= len(letters):
            return words[first].start()
    return row.start() if _names_body(row.group()) and known(letters) is None else None


def _names_body(row: str) -> bool:
    """Whether words name a body, whose initials may be another language's altogether: Workers' Party (PT)."""
    words = row.lower().split()
    return len(words) > 1 and bool(
        {words[-1], words[-1].removesuffix("s")} & sections("kind_words.txt")["organisation"]
    )


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
    if _plain(text[place]) != letter:
        return False
    return not opens or (not (place and text[place - 1].isalnum()) and not _opens_little_word(text, place))


def _opens_little_word(text: str, place: int) -> bool:
    """The D of "Dirección de Inteligencia" is not its "de"."""
    word = WORD.match(text, place)
    return word is not None and word.group() in word_set("small_words_in_names.txt")
