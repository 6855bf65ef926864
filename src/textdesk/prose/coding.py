"""Which themes, in words."""

import pandas as pd

from textdesk.display import Prose
from textdesk.prose.phrasing import NO_TEXT, are, counted_names, n


def themes(coded: pd.DataFrame, uncoded: pd.DataFrame, sentences: int) -> Prose:
    """Say which themes run through the texts, and how much no theme covers."""
    if not sentences:
        return Prose(NO_TEXT)
    if coded.empty:
        return Prose("No passage is coded: the folder has no codebook.yml, or none of its patterns occurs.")
    order = coded["theme"].value_counts().sort_index().sort_values(ascending=False, kind="stable").head(3)
    covered = sentences - len(uncoded)
    return Prose(
        f"{n(len(coded), 'passage')} belong to {n(coded['theme'].nunique(), 'theme')}; the strongest are "
        f"{counted_names(order.items())}. {covered:,} of {n(sentences, 'sentence')} {are(covered)} covered by a theme.",
    )
