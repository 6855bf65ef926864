"""Headlines, whose capitals join nothing: a name there is what the text below knows, or the rare words of it."""

from textdesk.corpus import Span
from textdesk.figures.naming.kinds import head_kind
from textdesk.figures.naming.known import cities, is_given_name, known
from textdesk.figures.naming.mention import WHOLE, Mention
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.shapes import name_key
from textdesk.lexicons import word_frequencies


def headlines(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Cut English words off the names in headlines: "Macron Sign Jet Deal" names Macron, "Ban Women" nobody."""
    below = {name_key(reading.surface(m)) for m in mentions if not reading.is_headline(m.start)}
    cut = (_cut(reading, mention, below) for mention in mentions)
    return [mention for mention in cut if mention is not None]


def _cut(reading: Reading, mention: Mention, below: set[str]) -> Mention | None:
    surface = reading.surface(mention)
    if not mention.is_guess or not reading.is_headline(mention.start) or name_key(surface) in below or known(surface):
        return mention
    words = surface.split(" ")
    if mention.kind in {"event", "work"} or (mention.kind != "person" and head_kind(words[-1].lower())):
        return mention
    first, last = 0, len(words)
    while last > first and _is_plain(words[last - 1]):
        last -= 1
    while first < last and _is_plain(words[first]):
        first += 1
    if first == last:
        return None
    start = mention.start + len(" ".join([*words[:first], ""]))
    span = Span(start, start + len(" ".join(words[first:last])))
    return mention if span == mention[:2] else mention._replace(start=span.start, end=span.end, why=WHOLE)


def _is_plain(word: str) -> bool:
    """Whether a word of a headline is an English word and nobody's name that we know of."""
    bare = word.strip("’'\"“”,:;?!")
    is_name = is_given_name(bare) or known(bare) is not None or bare in cities() or (bare.isupper() and len(bare) > 1)
    return not is_name and bare.lower() in word_frequencies()
