"""Numbers that are not counted out: dozens of, one in four, a third, half, twofold; and ordinals."""

from textdesk.figures.grammar.lexing import HYPHENS, NUMBER, WORD, Tokens
from textdesk.figures.grammar.numerals import Numeral, cardinal, multipliers
from textdesk.figures.grammar.parts import ARTICLES, part, roles
from textdesk.lexicons import context

# "Hundreds" may be anything from one hundred to ten of them: there the next larger word begins.
_WIDTH = 10
_VAGUE = frozenset({"several", "few", "many"})
_NEEDS_OF = frozenset({"tens", "scores", "lakhs", "crores"})
_OUT_OF = (("out", "of", "every"), ("out", "of"), ("in", "every"), ("of", "every"), ("in",))
_TIMES = context("after_sample")
_LARGEST_SAMPLE = 1e6
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_WHOLE = context("after_half")
_NOT_SHARES = context("before_half")
_HEDGES = context("before_share")
_COMPARED = context("after_twice")


def number(tokens: Tokens, position: int, *, money: bool = False) -> Numeral | None:
    """Return the number of any form that begins at a position; ``money`` as in :func:`cardinal`.

    >>> from textdesk.figures.grammar.lexing import lex
    >>> numeral = number(lex("nine in ten doctors"), 0)
    >>> numeral.value, numeral.kind
    (0.9, 'ratio')
    """
    found = _vague(tokens, position) or _portion(tokens, position) or _multiple(tokens, position)
    if found is not None:
        return found
    found = cardinal(tokens, position, money=money)
    return found and (_sample(tokens, found) or _odds(tokens, found) or _fold(tokens, found) or found)


def ordinal(tokens: Tokens, position: int) -> Numeral | None:
    """Return the ordinal that begins at a position: "22nd", "third", "twenty-first".

    >>> from textdesk.figures.grammar.lexing import lex
    >>> ordinal(lex("twenty-first"), 0).value
    21.0
    """
    token, after = tokens[position], tokens[position + 1]
    if token.kind == NUMBER:
        is_ordinal = after.glued and after.key in _ENDINGS and token.value.is_integer()
        return Numeral(position + 2, token.value, "ordinal", kind="ordinal") if is_ordinal else None
    if token.key in roles("ordinal"):
        return Numeral(position + 1, roles("ordinal")[token.key], "ordinal", kind="ordinal")
    tens = cardinal(tokens, position) if token.key in roles("small") else None
    if tens is None:
        return None
    last = tens.last + (tokens[tens.last].text in HYPHENS)
    ones = roles("ordinal").get(tokens[last].key, 0.0)
    if tens.value % 10 == 0 and tens.value >= 20 and 0 < ones < 10:
        return Numeral(last + 1, tens.value + ones, "ordinal", kind="ordinal")
    return Numeral(last + 1, tens.value * ones, "ordinal", kind="ordinal") if ones >= 100 else None


def _vague(tokens: Tokens, position: int) -> Numeral | None:
    """Such as "Dozens", "tens of thousands", "several hundred": at least one of it, at most ten."""
    key, last = tokens[position].key, position
    value = roles("many").get(key, 0.0)
    if key in _VAGUE:
        last = position + 1
        word = tokens[last].key
        value = roles("many").get(word) or multipliers().get(word, (0.0, ""))[0]
    if not value or (key in _NEEDS_OF and tokens[last + 1].key != "of"):
        return None
    while tokens[last + 1].key == "of" and tokens[last + 2].key in roles("many") and value < _LARGEST_SAMPLE**4:
        value, last = value * roles("many")[tokens[last + 2].key], last + 2
    return Numeral(last + 1, value, "vague plural", low=value, high=value * _WIDTH)


def _sample(tokens: Tokens, above: Numeral) -> Numeral | None:
    """Such as "One in four", "nine out of ten"."""
    for words in _OUT_OF:
        first = above.last + len(words)
        if tuple(token.key for token in tokens[above.last : first]) == words:
            below = cardinal(tokens, first)
            if below is None or not 0 < above.value < below.value <= _LARGEST_SAMPLE:
                return None
            if words == ("in",) and not _is_sample(tokens, first, below):
                return None
            return Numeral(below.last, above.value / below.value, "share", kind="ratio")
    return None


def _is_sample(tokens: Tokens, position: int, below: Numeral) -> bool:
    """Whether "one in" goes on with a number to choose from, and not a year or a stretch of time."""
    is_year = tokens[position].text.isdecimal() and len(tokens[position].text) == 4
    is_round = below.value <= 10 or below.value % 5 == 0
    return is_round and not is_year and tokens[below.last].key not in _TIMES


def _portion(tokens: Tokens, position: int) -> Numeral | None:
    """Such as "Half of them", "a third", "two-thirds"; not "the second half", nor "a third attempt"."""
    token = tokens[position]
    found = None if token.key in ARTICLES else part(tokens, position)
    if found is None:
        return None
    value, last = found
    is_word = token.key in roles("part")
    if (is_word and not _is_portion(tokens, position)) or _has_scale(tokens, last):
        return None
    if tokens[last - 1].key.startswith("quarter") and not is_word and tokens[last].key != "of":
        return None  # "for three quarters" is a time
    return Numeral(last, value, "fraction", kind="ratio")


def _is_portion(tokens: Tokens, position: int) -> bool:
    """Decide what a single word - half, third, quarter - is by the words around it."""
    before, token, after = tokens[position - 1], tokens[position], tokens[position + 1]
    if before.key in ARTICLES:
        before = tokens[position - 2]
        ends = after.kind != WORD and after.text not in HYPHENS
        return after.key in {"of", "as"} or ends or before.key in _HEDGES
    if token.key != "half" or before.key in _NOT_SHARES or after.text in HYPHENS:
        return False
    return after.key in _WHOLE or before.key in _HEDGES


def _has_scale(tokens: Tokens, last: int) -> bool:
    for skipped in (HYPHENS, {"of"}, ARTICLES):
        last += tokens[last].key in skipped
    return tokens[last].key in multipliers()


def _multiple(tokens: Tokens, position: int) -> Numeral | None:
    """Such as "Twofold", "twice as many"."""
    token = tokens[position]
    if token.key in roles("times"):
        compares = tokens[position + 1].key in _COMPARED
        return Numeral(position + 1, roles("times")[token.key], "multiple", kind="multiple") if compares else None
    value = roles("small").get(token.key.removesuffix("fold")) if token.key.endswith("fold") else None
    return Numeral(position + 1, value, "multiple", kind="multiple") if value else None


def _fold(tokens: Tokens, found: Numeral) -> Numeral | None:
    """Such as "10-fold", "two fold"."""
    last = found.last + (tokens[found.last].text in HYPHENS)
    is_fold = tokens[last].key == "fold"
    return Numeral(last + 1, found.value, "multiple", kind="multiple") if is_fold else None


def _odds(tokens: Tokens, above: Numeral) -> Numeral | None:
    """Such as "Three to one", "10:1", "1:1,300"."""
    joined = tokens[above.last].text in HYPHENS and tokens[above.last + 2].text in HYPHENS  # "a 2-to-1 vote"
    at = above.last + joined
    sign = tokens[at]
    is_odds = sign.key == "to" or (sign.text == ":" and sign.glued and tokens[at + 1].glued)
    below = cardinal(tokens, at + 1 + joined) if is_odds else None
    if below is None:
        return None
    is_to_one = above.value > 1 and tokens[at + 1 + joined].key in {"1", "one"} and below.value == 1
    is_one_to = sign.text == ":" and above.value == 1 and below.value > 1
    return Numeral(below.last, above.value / below.value, "odds", kind="ratio") if is_to_one or is_one_to else None
