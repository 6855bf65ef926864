"""People, organisations, places, groups, events and works: every mention, and who or what it is."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, Document
from textdesk.figures.aliases import Alias
from textdesk.figures.identity import acronyms_everywhere, acronyms_of
from textdesk.figures.naming.corrected_by_reader import as_the_reader_says
from textdesk.figures.naming.corrections import corrected
from textdesk.figures.naming.mention import Mention
from textdesk.figures.naming.reading import Reading
from textdesk.figures.naming.sameness import Named, identities
from textdesk.language import SMALL, Row, parse, remembered


def names(
    texts: Corpus,
    aliases: Iterable[Alias] | None = None,
    *,
    model: str = SMALL,
    without: Iterable[str] = (),
) -> pd.DataFrame:
    """Return one row a mention of a name (columns: ``describe("names")``).

    The places never overlap. A country that is part of an office ("US President Donald Trump") is a
    place mentioned as well; the office is the person's role. Names inside the title of a work are
    the title's. ``aliases`` (see ``read_aliases``) override what is found. ``model`` names another spaCy
    model, ``without`` corrections to leave out.

    A full name and an acronym are one identity in all texts. A surname alone in a text that names nobody in
    full stays apart, though another text may have somebody of that surname: ``aliases`` can join them.

    >>> from textdesk.corpus import from_texts
    >>> found = names(from_texts({"a": "Mrs Ada Byron left the U.S. for Kenya. Byron wrote from Nairobi."}))
    >>> found[["text", "kind", "identity"]].to_numpy().tolist()[:3]
    [['Ada Byron', 'person', 'Ada Byron'], ['U.S.', 'place', 'United States'], ['Kenya', 'place', 'Kenya']]
    """
    given, left_out = tuple(aliases or ()), tuple(sorted(without))
    elsewhere = acronyms_everywhere(texts)
    return table(
        "names",
        (row for document in texts for row in _rows(document, _found(document, model, left_out), given, elsewhere)),
    )


def _found(document: Document, model: str, without: tuple[str, ...]) -> list[Mention]:
    """The names of a text by model and rules alone, which depend on nothing else and are remembered."""

    def find() -> list[Row]:
        return [list(mention) for mention in corrected(Reading(document, parse(document, model).sentences()), without)]

    what = " ".join(["names", *without])
    return [Mention._make(row) for row in remembered(document, what, find, model)]


def _rows(
    document: Document,
    mentions: list[Mention],
    aliases: tuple[Alias, ...],
    elsewhere: Mapping[str, str],
) -> Iterator[dict[str, object]]:
    found = as_the_reader_says(Reading(document, (), aliases), mentions)
    named = [Named(document.text[m.start : m.end], m.kind, m.identity) for m in found]
    for mention, identity in zip(found, identities(named, acronyms_of(document, elsewhere)), strict=True):
        yield {
            **document.place(mention.start, mention.end),
            "kind": mention.kind,
            "identity": identity,
            "role": mention.role or None,
            "why": mention.why,
        }
