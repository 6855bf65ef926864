"""One row a thing: every identity with the ways in which it is named."""

import pandas as pd

from textdesk.columns import table


def identities(found: pd.DataFrame) -> pd.DataFrame:
    """Return one row an identity of a table of names, most mentioned first (columns: ``describe("identities")``).

    Where mentions of one identity differ in kind, the most frequent kind is given.
    """
    groups = found.groupby("identity", sort=True)
    rows = pd.DataFrame(
        {
            "identity": list(groups.groups),
            "kind": groups["kind"].agg(_most_frequent).to_numpy(),
            "mentions": groups.size().to_numpy(),
            "documents": groups["doc"].nunique().to_numpy(),
            "named_as": groups["text"].agg(_with_counts).to_numpy(),
            "roles": groups["role"].agg(_with_counts).to_numpy(),
        },
    )
    return table("identities", rows.sort_values("mentions", ascending=False, kind="stable"))


def _by_frequency(values: "pd.Series[str]") -> "pd.Series[int]":
    return values.value_counts().sort_index().sort_values(ascending=False, kind="stable")


def _most_frequent(values: "pd.Series[str]") -> str:
    return str(_by_frequency(values).index[0])


def _with_counts(values: "pd.Series[str]") -> str | None:
    return ", ".join(f"{value} {count:,}" for value, count in _by_frequency(values.dropna()).items()) or None
