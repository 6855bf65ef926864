"""Which mentions are one and the same: acronyms as the texts define them, and names as ``sameness`` joins them."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from textdesk.corpus import Corpus, Document
from textdesk.figures.acronyms import definitions
from textdesk.figures.naming.roles import without_title
from textdesk.figures.naming.sameness import Named, identities
from textdesk.figures.naming.shapes import is_name_like, name_key


def identify(texts: Corpus, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions with the column ``identity``: one name a thing.

    ``mentions`` needs doc, start and end; a column kind helps. Whatever found them, the same
    identities are settled as for ``names``; a title before a person's name is no part of it.
    """
    elsewhere = acronyms_everywhere(texts)
    kinds = mentions["kind"].astype("str") if "kind" in mentions else [""] * len(mentions)
    named: defaultdict[str, list[tuple[int, Named]]] = defaultdict(list)
    rows = zip(mentions["doc"].astype("str"), mentions["start"], mentions["end"], kinds, strict=True)
    # Who is meant by a surname depends on who was named before.
    for row, (name, start, end, kind) in sorted(enumerate(rows), key=lambda found: found[1][1]):
        named[name].append((row, _as_named(texts[name].text[start:end], kind)))
    identity = [""] * len(mentions)
    for name, some in named.items():
        settled = identities([mention for _, mention in some], acronyms_of(texts[name], elsewhere))
        for (row, _), same in zip(some, settled, strict=True):
            identity[row] = same
    return mentions.assign(identity=pd.Series(identity, index=mentions.index, dtype="str"))


def _as_named(surface: str, kind: str) -> Named:
    bare = without_title(surface) if kind in {"", "person"} else surface
    return Named(bare, kind if bare == surface else "person")


def acronyms_of(document: Document, elsewhere: Mapping[str, str]) -> dict[str, str]:
    """Return the long forms of acronyms: the text's own first, then those of the other texts."""
    return {**elsewhere, **_defined(document)}


def acronyms_everywhere(texts: Corpus) -> dict[str, str]:
    """Return the long forms of the acronyms that all texts which define them define alike."""
    longs: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for document in texts:
        for short, long in _defined(document).items():
            longs[short].setdefault(name_key(long), long)
    return {short: min(forms.values()) for short, forms in longs.items() if len(forms) == 1}


def _defined(document: Document) -> dict[str, str]:
    found: dict[str, str] = {}
    for short, long in definitions(document):
        surface = document.text[slice(*long)]
        if is_name_like(surface):
            found.setdefault(document.text[slice(*short)], surface)
    return found
