"""Reading a text: which rule reads what begins at a token, and what is settled when all are read."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from textdesk.figures.grammar.ages import TENS, century, decade, decade_in_words, year_of_era
from textdesk.figures.grammar.dates import date, months
from textdesk.figures.grammar.echoes import with_echoes
from textdesk.figures.grammar.figure import Figure, Found, labelled
from textdesk.figures.grammar.labels import NAME, in_capitals, label, name_with_number, written_on
from textdesk.figures.grammar.lexing import HYPHENS, NUMBER, WORD, Tokens, lex
from textdesk.figures.grammar.parts import ARTICLES, roles, vulgar_fractions
from textdesk.figures.grammar.quantities import age_group, quantity
from textdesk.figures.grammar.relative import WEEKDAYS, near_words, relative, season, weekday
from textdesk.figures.grammar.shares import ordinal
from textdesk.figures.grammar.stretches import stretches
from textdesk.figures.grammar.times import time
from textdesk.figures.grammar.units import homes, signs
from textdesk.figures.grammar.year_parts import SEASONS, part_of_year
from textdesk.figures.grammar.years import bare_year, span_of_years
from textdesk.lexicons import context, stop_words

Rule = Callable[[Tokens, int], Found | None]

_CAPITALISED = re.compile(r"\b[A-Z]\w+")
# "One more attack" counts; before other grammatical words "one" is a pronoun.
_AFTER_ONE = frozenset({"more", "other", "such", "further", "few", "full"})
_AFTER_ONE_OR = frozenset({"more", "two", "a"})
_OLDEST = 110
_PEOPLE = context("people") | {
    "man",
    "woman",
    "boy",
    "girl",
    "son",
    "daughter",
    "brother",
    "sister",
    "sons",
    "daughters",
}


def read(text: str, spans: Sequence[tuple[int, int]] | None = None) -> list[Figure]:
    """Return the figures of a text in order, none overlapping; each span is read by itself.

    >>> [(figure.kind, figure.value, figure.date) for figure in read("On March 4, over 80,000 lives were lost.")]
    [('date', nan, '--03-04'), ('count', 80000.0, None)]
    """
    found = (
        figure
        for span in spans or [(0, len(text))]
        for stretch in stretches(text, span, _openers())
        for figure in _read(lex(text, *stretch))
    )
    return _with_currencies(text, list(with_echoes(text, found)))


def _read(tokens: Tokens) -> Iterator[Figure]:
    position, end = 0, 0
    by_word = _rules_by_word()
    while (token := tokens[position]).kind:
        rules = _AT_NUMBER if token.kind == NUMBER else by_word.get(token.key) or by_word.get(token.text)
        found = _first(rules, tokens, position) if rules else None
        if found is None:
            position += 1
            continue
        figure, position = found
        # a name with a number takes the letters before it, unless something else has them
        yield figure if figure.start >= end else figure._replace(start=end)
        end = figure.end


def _first(rules: tuple[Rule, ...], tokens: Tokens, position: int) -> Found | None:
    for rule in rules:
        found = rule(tokens, position)
        if found is not None:
            return found
    return None


def _ordinal(tokens: Tokens, position: int) -> Found | None:
    found = ordinal(tokens, position)
    if found is None:
        return None
    token, before, after = tokens[position], tokens[position - 1], tokens[found.last]
    if token.kind == WORD and (before.key == "at" or (token.text[0].isupper() and after.kind != WORD)):
        return None  # "at first"; "First, let me thank you"
    if token.text[0].isupper() and after.text[:1].isupper():
        return labelled(tokens, position, found.last, NAME)
    place = token.start, tokens[found.last - 1].end
    return Figure(*place, "ordinal", "ordinal", found.value, found.value, found.value), found.last


def _quantity(tokens: Tokens, position: int) -> Found | None:
    """A quantity, unless it is part of a name or a pronoun after all."""
    found = quantity(tokens, position)
    if found is None:
        return None
    figure, last = found
    written = written_on(tokens, position, last) or in_capitals(tokens, position, last)
    if written is not None or figure.kind != "count" or figure.unit:
        return written or found
    if tokens[position].key == "one" and last == position + 1 and _is_pronoun(tokens, position):
        return None
    if _is_age(tokens, position, last):
        return figure._replace(kind="age", unit="year", rule="age after a name"), last
    return name_with_number(tokens, position, last) or found


def _is_pronoun(tokens: Tokens, position: int) -> bool:
    before, after = tokens[position - 1], tokens[position + 1]
    if after.kind != WORD or before.key in {"one", "square"}:
        return True
    if after.text in HYPHENS or before.text in HYPHENS:
        return True
    if after.key == "or":
        return tokens[position + 2].key not in _AFTER_ONE_OR
    return after.key in stop_words() and after.key not in _AFTER_ONE


def _is_age(tokens: Tokens, position: int, last: int) -> bool:
    """Such as "Jamie Armstrong, 25, said"."""
    name, comma, token, after = tokens[position - 2], tokens[position - 1], tokens[position], tokens[last]
    may_be = last == position + 1 and token.text.isdecimal() and 0 < token.value <= _OLDEST
    if may_be and comma.key == "and" and after.text == "," and tokens[position - 3].text == ",":
        return tokens[position - 4].key in _PEOPLE  # "two men, 22 and 24, were held"
    is_aside = comma.text == "," and (
        after.text in {",", ".", ")", ";"} or (after.key == "and" and name.key in _PEOPLE)
    )
    return may_be and is_aside and (name.text[:1].isupper() or name.key in _PEOPLE)


def _with_currencies(text: str, figures: list[Figure]) -> list[Figure]:
    """Settle which of several currencies a shared name means: that of the country the text speaks of most."""
    if not any(figure.currency and " " in figure.currency for figure in figures):
        return figures
    said = Counter(_CAPITALISED.findall(text))
    speaks = {code: sum(said[word] for word in words) for code, words in homes().items()}
    return [
        figure._replace(currency=max(figure.currency.split(), key=speaks.__getitem__)) if figure.currency else figure
        for figure in figures
    ]


_AT_NUMBER: tuple[Rule, ...] = (
    *(date, time, label),
    *(decade, year_of_era, span_of_years, bare_year, century),
    *(relative, _ordinal, _quantity),
)
# A third may be a share, a place in a row, a day of a month or a century.
_RULES: Mapping[str, tuple[Rule, ...]] = {
    "small": (label, part_of_year, century, relative, _ordinal, _quantity),
    "hundred": (_quantity,),
    "scale": (_quantity,),
    "dozen": (_quantity,),
    "many": (_quantity,),
    "times": (_quantity,),
    "ordinal": (date, part_of_year, century, _ordinal),
    "part": (date, part_of_year, century, _quantity, _ordinal),
}
_NEVER_ALONE = ARTICLES | context("never_alone")
# Without these, and without a number, no date is told from another day.
_TOLD_FROM = frozenset(["ago", "earlier", "later", "morning", "afternoon", "evening", "night", "last"])


@cache
def _openers() -> frozenset[str]:
    """The words and signs near which figures stand, as they are spelt: months and weekdays need their capital."""
    names = {*months(), *WEEKDAYS, *[f"{day}'s" for day in WEEKDAYS]}
    alone = {word for word in _rules_by_word() if word not in signs().openers} - _NEVER_ALONE - names
    plurals = {f"{word}s" for word in roles("small")}
    words = alone | plurals | context("periods") | _TOLD_FROM
    return frozenset(spelt for word in words for spelt in (word, word.capitalize(), word.upper())) | frozenset(
        spelt for name in names for spelt in (name.capitalize(), name.upper())
    )


@cache
def _rules_by_word() -> Mapping[str, tuple[Rule, ...]]:
    """The rules that may read what begins with a word or sign, in lower case or as it is written."""
    return {
        **dict.fromkeys(signs().openers, (_quantity,)),
        **dict.fromkeys(
            [*"-−–", *vulgar_fractions(), "minus", "negative", "several", "few", "many", "couple"], (_quantity,)
        ),
        **dict.fromkeys("(+", (label,)),
        **dict.fromkeys([f"{word}fold" for word in roles("small")], (_quantity,)),
        **dict.fromkeys(ARTICLES, (relative, _quantity)),
        **dict.fromkeys(TENS, (decade_in_words,)),
        **dict.fromkeys(["q", "h", "fy", "fiscal"], (part_of_year,)),
        **dict.fromkeys(["over", "under"], (age_group,)),
        **dict.fromkeys(near_words(), (relative,)),
        **dict.fromkeys(SEASONS, (part_of_year, season)),
        **dict.fromkeys([*WEEKDAYS, *[f"{day}'s" for day in WEEKDAYS]], (weekday,)),
        **dict.fromkeys(months(), (date,)),
        **{word: rules for role, rules in _RULES.items() for word in roles(role)},
    }
