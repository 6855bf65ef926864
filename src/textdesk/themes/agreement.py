"""Do coders agree? Alpha by theme, and every sentence that they differ on."""

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.measures.agreement import agreement_share, alpha, alpha_interval

POOLED = "all themes"

_UNIT = ["doc", "sentence", "theme"]
_RARE = 10


def agreement(codings: pd.DataFrame, level: str = "nominal") -> pd.DataFrame:
    """Return Krippendorff's alpha of each theme and of all together (columns: ``describe("agreement")``).

    ``codings`` are the ratings of two coders or more, as ``read_sheet`` and ``as_codings`` give
    them; a sentence that only one has coded says nothing. ``level`` is nominal for yes and no,
    ordinal for grades, interval for amounts. ``note`` says where alpha is undefined, or rests on
    few sentences.

    Raises ValueError where a coder has rated a sentence twice, or ``level`` is none of these.
    """
    rated = _ratings(codings)
    themes = dict.fromkeys(codings["theme"])
    rows = [_row(theme, rated[rated.index.get_level_values("theme") == theme], level) for theme in themes]
    return table("agreement", [*rows, *([_row(POOLED, rated, level)] if len(themes) > 1 else [])])


def disagreements(codings: pd.DataFrame) -> pd.DataFrame:
    """Return every sentence and theme that is rated differently (columns: ``describe("disagreements")``)."""
    rated = _ratings(codings)
    differ = rated[rated.max(axis=1) > rated.min(axis=1)]
    said = [", ".join(f"{coder} {value:g}" for coder, value in row.dropna().items()) for _, row in differ.iterrows()]
    units = differ.reset_index()[_UNIT].assign(codes=said)
    return table("disagreements", codings.drop_duplicates(_UNIT).astype({"doc": "str"}).merge(units, on=_UNIT))


def _ratings(codings: pd.DataFrame) -> pd.DataFrame:
    """One row a sentence and theme, one column a coder."""
    units = _units(codings).assign(coder=codings["coder"].to_numpy(), value=codings["value"].to_numpy())
    twice = units[units.duplicated([*_UNIT, "coder"])]
    if len(twice):
        first = twice.iloc[0]
        raise ValueError(f"{first['coder']} has rated sentence {first['sentence']} of {first['doc']} twice")
    return units.pivot_table(index=_UNIT, columns="coder", values="value", aggfunc="first")


def _units(codings: pd.DataFrame) -> pd.DataFrame:
    return codings[_UNIT].astype({"doc": "str"})


def _row(theme: str, rated: pd.DataFrame, level: str) -> dict[str, object]:
    both = rated[rated.notna().sum(axis=1) > 1]
    ratings = both.to_numpy(dtype=np.float64).T
    positives = int((both.max(axis=1) > 0).sum())
    value, interval = alpha(ratings, level), alpha_interval(ratings, level)
    return {
        "theme": theme,
        "coders": int(both.notna().any().sum()),
        "sentences": len(both),
        "positives": positives,
        "same": agreement_share(ratings),
        "alpha": value,
        "low": interval.low,
        "high": interval.high,
        "note": _note(len(both), positives, value),
    }


def _note(sentences: int, positives: int, value: float) -> str:
    if not sentences:
        return "undefined: no sentence has two ratings"
    if np.isnan(value):
        return "undefined: all ratings are the same"
    if positives < _RARE:
        return f"rare: {positives} of {sentences:,} have it, so that one rating more or less moves alpha much"
    return ""
