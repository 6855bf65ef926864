"""How sure a number sounds, and which way it goes: "over", "up to", "or so", "rose by"."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from textdesk.figures.grammar.lexing import HYPHENS, NAN, NUMBER, WORD, Phrases, Tokens
from textdesk.figures.grammar.parts import ARTICLES, roles
from textdesk.figures.grammar.units import signs
from textdesk.lexicons import context, records

# Words that may stand between a hedge and its number: "over the 300", "at least another 30".
_BETWEEN = ARTICLES | frozenset(
    {"another", "further", "additional", "extra", "only", "just", "total", "between", "from"}
)
# "Lend over five years" tells how long, not how much; after these words it does tell how much.
_OVER_HOW_MUCH = context("before_over")
# Words between a verb of change and its number: "rose by a record 5 percent".
_STEPS = context("before_change")
_FURTHEST = 6
# "Make up 23 of the seats" is no rise.
_NO_RISE = frozenset(
    {"make", "makes", "made", "making", "set", "sets", "given", "give", "gave", "end", "ends", "ended"}
)


class Hedge(NamedTuple):
    """What is said about a number: the sign, and the words that stand for it."""

    sign: str
    first: int
    last: int

    def bounds(self, value: float) -> tuple[float, float]:
        """Return at least and at most what the number may be, as far as the words say."""
        low = value if self.sign in {"=", ">", ">="} else NAN
        high = value if self.sign in {"=", "<", "<="} else NAN
        return low, high


@cache
def _phrases(side: str) -> Phrases[str]:
    return Phrases((row["phrase"], row["sign"]) for row in records("modifiers.csv") if row["side"] == side)


@cache
def _directions() -> Mapping[str, str]:
    return {word: row["direction"] for row in records("directions.csv") for word in row["words"].split()}


def way_of(word: str) -> str | None:
    """Return "up" or "down" for a word of change in lower case, None for any other.

    >>> [way_of(word) for word in ["rose", "plummeted", "stood"]]
    ['up', 'down', None]
    """
    return _directions().get(word)


def hedge(tokens: Tokens, first: int, last: int) -> Hedge | None:
    """Return the hedge beside the number from ``first`` up to ``last``, before it or after it.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> hedge(lex("at least another 30 people"), 3, 4).sign
    '>='
    """
    return _before(tokens, first) or _after(tokens, last)


def _before(tokens: Tokens, first: int) -> Hedge | None:
    for at in range(first, first - 4, -1):
        found = _phrases("before").before(tokens, at)
        if found is not None:
            return Hedge(found[0], found[1], at)
        if tokens[at - 1].key not in _BETWEEN:
            break
    return None


def _after(tokens: Tokens, last: int) -> Hedge | None:
    """A hedge right after the number, or after the noun that it counts: "five people or more"."""
    for at in (last, last + 1):
        found = _phrases("after").after(tokens, at)
        # "170 soldiers and over 12 others": the hedge is the next number's
        if found is not None and _before_number(tokens, found[1]):
            return None
        # "five people at least" is plain; "odd", "plus" and "and over" only hedge what they touch
        if found is not None and (at == last or (found[1] > at + 1 and tokens[at].key != "and")):
            return Hedge(found[0], at, found[1])
        if tokens[last].kind != WORD:
            break
    return None


def _before_number(tokens: Tokens, position: int) -> bool:
    token = tokens[position]
    if token.key in {"than", "of", "to"}:
        return True
    is_word = any(token.key in words for words in (roles("small"), ARTICLES, roles("part")))
    return token.kind == NUMBER or is_word or signs().after(tokens, position) is not None


def is_time_span(tokens: Tokens, found: Hedge) -> bool:
    """Whether the "over" before a duration means "in the course of"."""
    is_over = tokens[found.last - 1].key == "over" and found.last - found.first == 1
    return is_over and tokens[found.first - 1].key not in _OVER_HOW_MUCH


def direction(tokens: Tokens, first: int, last: int) -> str | None:
    """Return whether the number is a rise or a fall, or the result of one.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> direction(lex("prices fell to 5 percent"), 3, 5)
    'down'
    """
    anything = False
    for at in range(first - 1, max(first - _FURTHEST, -1), -1):
        found = way_of(tokens[at].key)
        if found is not None:
            return None if tokens[at].key == "up" and tokens[at - 1].key in _NO_RISE else found
        # "cut its policy rate by a quarter": the verb stands before its object
        anything = anything or tokens[at].key in {"by", "to"}
        is_step = tokens[at].key in _STEPS or tokens[at].key.endswith("ly") or (anything and tokens[at].kind == WORD)
        if not is_step:
            break
    after = last + (tokens[last].text in HYPHENS)
    return way_of(tokens[after].key)
