"""One row a thing: every identity with the ways in which it is named; and one thing with all that is told of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.mentions import first_mentions

_MOST_COMPANY = 8
_MOST_QUOTES = 3


def identities(found: pd.DataFrame) -> pd.DataFrame:
    """Return one row an identity of a table of names, most mentioned first (columns: ``describe("identities")``).

    Where mentions of one identity differ in kind, the most frequent kind is given.
    """
    groups = found.groupby("identity", sort=True)
    names = [str(identity) for identity in groups.groups]
    kinds, surfaces, roles = (_values(found, column) for column in ("kind", "text", "role"))
    rows = pd.DataFrame(
        {
            "identity": names,
            "kind": [_most_frequent(kinds[identity]) for identity in names],
            "mentions": groups.size().to_numpy(),
            "documents": groups["doc"].nunique().to_numpy(),
            "named_as": [_with_counts(surfaces[identity]) for identity in names],
            "roles": [_with_counts(roles[identity]) for identity in names],
            **first_mentions(found, "identity").loc[names].reset_index(drop=True),
        },
    )
    return table("identities", rows.sort_values("mentions", ascending=False, kind="stable"))


def card(texts: Corpus, found: pd.DataFrame, said: pd.DataFrame, identity: str) -> pd.DataFrame:
    """Return what the texts tell of one identity, a row a subject (columns: ``describe("cards")``).

    ``found`` are the names of the texts, ``said`` their quotations. Of an identity that is not named, nothing.

    >>> from textdesk.corpus import from_texts
    >>> from textdesk.figures.names import names
    >>> from textdesk.figures.quotes import quotes
    >>> texts = from_texts({"a": "“We stay,” said Ada Byron in Lima."})
    >>> card(texts, names(texts), quotes(texts), "Ada Byron")[["about", "told"]].to_numpy().tolist()[-2:]
    [['company', 'Lima 1'], ['says', '“We stay,”']]
    """
    own = found[found["identity"].eq(identity)]
    if own.empty:
        return table("cards", [])
    listed = identities(own).iloc[0]
    among = f" in {listed['documents']:,} of {len(texts):,} texts" if len(texts) > 1 else ""
    told = {
        "kind": listed["kind"],
        "roles": listed["roles"],
        "named as": listed["named_as"],
        "mentions": f"{listed['mentions']:,}{among}",
        "first": _sentence_of(texts, own.iloc[0]),
        "last": _sentence_of(texts, own.iloc[-1]),
        "company": _company(found, own),
        "says": _words_of(said[said["who"].eq(identity)]),
    }
    first = {"last": own.iloc[-1:], "company": _beside(found, own), "says": said[said["who"].eq(identity)]}
    rows = [
        {"about": about, "told": told[about], **_lead(first.get(about, own))}
        for about in told
        if isinstance(told[about], str)
    ]
    return table("cards", rows)


def _sentence_of(texts: Corpus, mention: "pd.Series[Any]") -> str:
    sentence = texts[str(mention["doc"])].passage(int(mention["sentence"]))
    return f"{mention['doc']}, sentence {mention['sentence']}: {sentence}"


def _company(found: pd.DataFrame, own: pd.DataFrame) -> str | None:
    """Who is named in the same sentences, most often first, a sentence counted once."""
    once = _beside(found, own).drop_duplicates(["doc", "sentence", "identity"])
    leading = _by_frequency(once["identity"])[:_MOST_COMPANY]
    return ", ".join(f"{name} {count:,}" for name, count in leading) or None


def _beside(found: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """The mentions of others in the same sentences."""
    here = own[["doc", "sentence"]].drop_duplicates()
    beside = found[~found.index.isin(own.index)].merge(here, on=["doc", "sentence"])
    return beside[~beside["identity"].isin(own["identity"])]


def _lead(mentions: pd.DataFrame) -> dict[str, Any]:
    """The place of the first of some mentions, for the row that is told of them."""
    first = mentions.iloc[0]
    return {"first_doc": first["doc"], "first_start": first["start"], "first_end": first["end"]}


def _words_of(said: pd.DataFrame) -> str | None:
    marks = {"direct": "“{}”", "indirect": "that {}"}
    words = [marks[kind].format(text) for kind, text in zip(said["kind"], said["text"], strict=True)]
    more = f" and {len(words) - _MOST_QUOTES:,} more" if len(words) > _MOST_QUOTES else ""
    return "; ".join(words[:_MOST_QUOTES]) + more or None


def _values(found: pd.DataFrame, column: str) -> dict[str, list[str]]:
    """What the mentions of each identity say in a column, where they say anything."""
    values = defaultdict[str, list[str]](list)
    for identity, value in zip(found["identity"], found[column], strict=True):
        if isinstance(value, str):
            values[identity].append(value)
    return values


def _by_frequency(values: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(values).items(), key=lambda counted: (-counted[1], counted[0]))


def _most_frequent(values: Iterable[str]) -> str:
    return _by_frequency(values)[0][0]


def _with_counts(values: Iterable[str]) -> str | None:
    return ", ".join(f"{value} {count:,}" for value, count in _by_frequency(values)) or None
