"""Which texts are alike, and which words go together, in words."""

from typing import Any

import numpy as np
import pandas as pd

from textdesk.display import Prose
from textdesk.prose.phrasing import NO_TEXT, listed, n


def similar(pairs: pd.DataFrame) -> Prose:
    """Say which texts are most and least alike among the pairs of a table."""
    compared = pairs.dropna(subset=["cosine"])
    if compared.empty:
        return Prose("There are no two texts with words here: nothing to compare.")
    nearest, farthest = (compared.iloc[int(place(compared["cosine"]))] for place in (np.argmax, np.argmin))
    if len(compared) == 1:
        return Prose(f"{_pair(nearest)}.")
    words = listed(f"“{word}”" for word in str(nearest["alike"]).split(", ") if word)
    return Prose(
        f"Of {n(len(compared), 'pair')} listed, most alike are {_pair(nearest)}"
        f"{f', above all {words}' if words else ''}; least alike are {_pair(farthest)}.",
    )


def _pair(row: "pd.Series[Any]") -> str:
    shared = n(row["shared"], "different word")
    return f"{row['doc']} and {row['other']} (cosine {row['cosine']:.2f}) with {shared} in common"


def text_map(mapped: pd.DataFrame) -> Prose:
    """Say how much of the texts' differences a map can show."""
    if mapped.empty:
        return Prose("A map of texts says something from ten texts on; there are fewer here.")
    kept = mapped["kept"].iloc[0]
    if pd.isna(kept):
        return Prose("The texts do not differ in their words: there is nothing to map.")
    trust = "read only what stands far apart as different" if kept < 0.5 else "near each other means similar words"
    return Prose(
        f"The map places {n(int(mapped['x'].notna().sum()), 'text')} by their words. Its two axes show "
        f"{kept:.0%} of how the texts differ: {trust}.",
    )


def correlations(related: pd.DataFrame, word: str) -> Prose:
    """Say which words rise and fall with a word, and how many would by chance alone."""
    if not word:
        return Prose(NO_TEXT)
    if related.empty:
        return Prose(
            f"Nothing to relate to “{word}”: that takes ten texts or more, and a word that some use more than others.",
        )
    content = related[~related["is_stop"]]
    sure = related[(related["low"] > 0) | (related["high"] < 0)]
    rising = [f"“{row.spelling}” (r {row.r:.2f})" for row in content[content["low"] > 0].head(3).itertuples()]
    falling = [f"“{row.spelling}” (r {row.r:.2f})" for row in content[content["high"] < 0].tail(1).itertuples()]
    parts = [f"rise most with “{word}”: {listed(rising)}" if rising else f"rise with “{word}”: none surely"]
    parts += [f"most against it: {falling[0]}"] if falling else []
    return Prose(
        f"Text by text, over {n(related['texts'].iloc[0], 'text')}, content words that {'; '.join(parts)}. "
        f"{len(sure):,} of {n(len(related), 'word')} have an interval without 0; "
        f"chance alone would give about {len(related) / 20:,.0f}.",
    )
