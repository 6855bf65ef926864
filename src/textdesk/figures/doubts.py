"""Names that are uncertain, each with the doubt: listed rather than hidden."""

from collections import defaultdict
from collections.abc import Iterator

import pandas as pd

from textdesk.columns import table
from textdesk.figures.naming.known import known


def uncertain(found: pd.DataFrame) -> pd.DataFrame:
    """Return the names that deserve a look, with the ``doubt`` (columns: ``describe("doubts")``).

    A name may be of two kinds, a surname may be that of several people, a single word may be seen but
    once, by the model alone.

    >>> from textdesk.corpus import from_texts
    >>> from textdesk.figures.names import names
    >>> found = names(from_texts({"a": "Ali Khan met Imran Khan in Lima. Then Khan left."}))
    >>> uncertain(found)[["text", "doubt"]].to_numpy().tolist()
    [['Khan', 'may be Ali Khan or Imran Khan']]
    """
    by_row = pd.Series(list(_doubts(found)), index=found.index, dtype="str")
    return table("doubts", found.assign(doubt=by_row)[by_row.ne("")])


def _doubts(found: pd.DataFrame) -> Iterator[str]:
    kinds = found.groupby("identity")["kind"].agg(lambda of: sorted(set(of)))
    counts = found["identity"].value_counts()
    people = _people_by_surname(found)
    for identity, kind, why in zip(found["identity"], found["kind"], found["why"], strict=True):
        namesakes = people.get(identity, [])
        if len(kinds[identity]) > 1:
            yield f"is read as {' and as '.join(kinds[identity])}"
        elif kind == "person" and len(namesakes) > 1:
            yield f"may be {' or '.join(namesakes)}"
        elif counts[identity] == 1 and " " not in identity and why.startswith("model") and known(identity) is None:
            yield "a single word, seen once, by the model alone"
        else:
            yield ""


def _people_by_surname(found: pd.DataFrame) -> dict[str, list[str]]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for name in found.loc[found["kind"].eq("person"), "identity"].unique():
        given, _, surname = name.rpartition(" ")
        if given:
            names[surname].add(name)
    return {surname: sorted(full) for surname, full in names.items()}
