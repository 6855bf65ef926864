"""Which themes, in words."""

import pandas as pd

from textdesk.display import Prose
from textdesk.prose.phrasing import NO_TEXT, are, counted_names, listed, n

_NEW = {
    "to every theme": "that no theme covers yet",
    "to this theme": "that only other themes cover",
    "": "that {} covers already",
}


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


def rules(found: pd.DataFrame) -> Prose:
    """Say how many rules of the codebook work, from ``themes.rules``."""
    if found.empty:
        return Prose("There is no rule: the folder has no codebook.yml, or it has no patterns.")
    silent = int((found["count"] == 0).sum())
    heavy = found[found["note"].str.startswith("makes")]
    named = [f"“{rule}” for “{theme}”" for rule, theme in zip(heavy["rule"], heavy["theme"], strict=True)]
    most = f" More than half of a theme hangs on {listed(named[:5])}." if named else ""
    return Prose(f"{silent:,} of {n(len(found), 'rule')} never {'fires' if silent == 1 else 'fire'}.{most}")


def tried(caught: pd.DataFrame, pattern: str) -> Prose:
    """Say how many passages a pattern would catch, and how far their sentences are new, from ``themes.tried``."""
    if not pattern:
        return Prose("No pattern is tried here.")
    if caught.empty:
        return Prose(f"“{pattern}” would catch nothing in these texts.")
    counts = caught["new"].value_counts()
    covers = "the theme" if caught["theme"].iloc[0] else "a theme"
    places = {
        f"in {'a sentence' if counts[new] == 1 else 'sentences'} {said.format(covers)}": counts[new]
        for new, said in _NEW.items()
        if new in counts
    }
    if len(places) == 1:
        where = f", {'all ' if len(caught) > 1 else ''}{next(iter(places))}"
    else:
        where = f": {listed(f'{count:,} {place}' for place, count in places.items())}"
    return Prose(f"“{pattern}” would catch {n(len(caught), 'passage')}{where}.")


def theme_company(pairs: pd.DataFrame) -> Prose:
    """Say which themes meet most often and which more than by chance, from ``themes.company``."""
    if pairs.empty:
        return Prose("No two themes meet in a sentence.")
    first = pairs.iloc[0]
    often = pairs[pairs["together"] >= 3]
    strongest = often.sort_values("lift", ascending=False, kind="stable").iloc[0] if len(often) else first
    return Prose(
        f"Most often “{first['left']}” and “{first['right']}” meet, in {first['together']:,} of "
        f"{n(first['units'], 'sentence')}; measured against chance, “{strongest['left']}” and “{strongest['right']}”: "
        f"{strongest['lift']:.1f} times as often as expected ({strongest['together']:,} sentences).",
    )


def refusal(reason: ValueError) -> Prose:
    """Say why there is no answer, and what to do instead.

    >>> print(refusal(ValueError("3 texts are too few: add some")))
    Not here: 3 texts are too few: add some.
    """
    return Prose(f"Not here: {reason}.")
