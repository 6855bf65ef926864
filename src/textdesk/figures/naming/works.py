"""Titles of books, reports, articles: whole, and with the names inside them counted as the title's own."""

from collections.abc import Iterator

import regex

from textdesk.corpus import Span
from textdesk.figures.naming.acts import event_words
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import cities, is_given_name, known, sections, spelt_names
from textdesk.figures.naming.mention import Mention, Taken, claim
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.titles import (
    articled,
    before_year,
    dated_quoted,
    followed_quoted,
    introduced,
    introduced_quoted,
    long_quoted,
    made,
    made_quoted,
    owned,
    read_quoted,
)
from textdesk.lexicons import word_frequencies

_YEAR = regex.compile(r"\s\((?:1[89]|20)\d\d\)")
_WINDOW = 100
_POSSESSIVE = regex.compile(r"['’]s?\s")


def works(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Find titles that a word such as "book" introduces; drop titles that nothing speaks for."""
    taken = Taken(mentions)
    claims = [_work(reading, span) for span in _titles(reading) if not _is_one_name(taken, reading, span)]
    claims += [_work(reading, span) for span in _unannounced(reading, taken)]
    claims += [_work(reading, span) for span in (*_headed(reading), *_dated(reading, taken))]
    quoted = (mention for mention in mentions if mention.kind == "work" and _stands_in_quotes(reading, mention))
    kept = [mention for mention in mentions if mention.kind != "work"]
    return claim(kept, [*claims, *quoted])


def _work(reading: Reading, span: Span) -> Mention:
    return Mention(span.start, span.end, "work", "rule: title", identity=reading.surface(span))


def _without_author(reading: Reading, span: Span, taken: Taken) -> Span:
    """The title without whose it is: translated Mahasweta Devi's | Mother of 1084."""
    first = next((m for m in taken.over(span) if m.kind == "person" and m.start == span.start), None)
    owned = _POSSESSIVE.match(reading.text, first.end) if first else None
    return Span(owned.end(), span.end) if owned and owned.end() < span.end else span


def _titles(reading: Reading) -> list[Span]:
    found = [Span(*match.span("title")) for match in reading.matches(introduced())]
    for pattern in (introduced_quoted(), made_quoted(), followed_quoted(), read_quoted(), dated_quoted()):
        found += [Span(*match.span("quoted")) for match in reading.matches(pattern)]
    long = (Span(*match.span("quoted")) for match in reading.matches(long_quoted()))
    return [*found, *(span for span in long if not _is_headed(reading.surface(span).rsplit(maxsplit=1)[-1]))]


def _is_headed(last: str) -> bool:
    """Whether the last word of a supposed title says that it is a body, a place or an event."""
    return bool(head_kind(last.lower())) or last in event_words("last")


def _unannounced(reading: Reading, taken: Taken) -> Iterator[Span]:
    """Titles that no word such as "book" introduces: in The Spy Chronicles; author of Imperial Reckoning."""
    for pattern in (articled(), made(), owned()):
        for match in reading.matches(pattern):
            span = Span(*match.span("title"))
            is_told = pattern is not articled()
            span = _without_author(reading, span, taken)
            if not reading.is_headline(span.start) and not _is_other_name(taken, reading, span, is_told=is_told):
                yield span


def _dated(reading: Reading, taken: Taken) -> Iterator[Span]:
    """Titles that a year in brackets follows, unless a person, an event or a place is named."""
    for year in reading.matches(_YEAR):
        found = before_year().search(reading.before(year.start(), _WINDOW))
        if found:
            span = Span(year.start() - len(found.group()), year.start())
            over = taken.over(span)
            is_other = any(mention.kind in {"person", "event"} or not mention.is_guess for mention in over)
            if not is_other and not known(reading.surface(span)):
                yield span


def _headed(reading: Reading) -> Iterator[Span]:
    """Titles that their last word tells: the Rettig Report."""
    heads = sections("name_heads.txt")["work"]
    for chain in reading.chains:
        if len(chain) > 1 and reading.surface(chain[-1]) in heads and not reading.is_headline(chain[0].start):
            yield Span(chain[0].start, chain[-1].end)


def _is_other_name(taken: Taken, reading: Reading, span: Span, *, is_told: bool) -> bool:
    """Whether a body, a place or a person is named: "The Straits Times", "The Gambia", "wrote Ada Byron".

    Where the words before it tell that it was written, the model's word for a body counts for nothing.
    """
    surface = reading.surface(span)
    words = surface.split()
    bare = " ".join(words[1:]) if words[0] in {"The", "A", "An"} else surface
    if (
        known(surface)
        or known(bare)
        or bare in cities()
        or any(f"{surface} ".startswith(f"{spelt.surface} ") for spelt in spelt_names())
    ):
        return True
    over = [mention for mention in taken.over(span) if mention.start <= span.start + 4]
    if any(mention.kind == "person" and mention.end >= span.end for mention in taken.over(span)):
        return True
    bodies = (reading.surface(mention) for mention in over if mention.kind == "organisation")
    if any(head_kind(body.split()[-1].lower()) == "organisation" for body in bodies):
        return True
    if is_told or any(word.islower() for word in words):
        return False
    whole = any(mention.kind != "work" and mention.end >= span.end for mention in over)
    return whole or bool(head_kind(words[-1].lower()))


def _is_one_name(taken: Taken, reading: Reading, span: Span) -> bool:
    """Whether the supposed title is a name of another kind: "in her book, Christine Fair" names no book."""
    surface = reading.surface(span)
    if reading.text[span.start - 1 : span.start] in {"“", '"', "‘", "«"} or ":" in surface:
        return False
    words = surface.split()
    if words[0] in {"The", "A", "An", "On", "In", "How", "Why", "What"} or any(word.islower() for word in words):
        return False
    over = taken.over(span)
    return known(surface) is not None or any(_is_likelier(mention, span, words) for mention in over)


def _is_likelier(mention: Mention, span: Span, words: list[str]) -> bool:
    """Whether a name rather than a title: what the model alone takes for a person needs a person's name."""
    if mention.end < span.end or mention.kind not in {"person", "organisation", "place"}:
        return False
    is_word = any(word.lower() in word_frequencies() for word in words)
    return not (mention.is_guess and len(words) > 1 and is_word and not is_given_name(words[0]))


def _stands_in_quotes(reading: Reading, mention: Mention) -> bool:
    before, after = reading.before(mention.start, 1), reading.after(mention.end, 2)
    return before in {"“", '"', "«", "*", "_"} and after.lstrip(",.")[:1] in {"”", '"', "»", "*", "_"}
