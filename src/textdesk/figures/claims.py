"""The amounts that texts claim, those that weigh most first, each with its hedge in plain words and its sentence."""

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus

# In this order; within a kind the largest come first.
_KINDS = ["money", "count", "percent", "ratio", "multiple", "measure", "duration", "age"]
_PLAIN = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "range": "between"}
# Up to ten or so, a count most often only lists: "the two countries".
_SMALL = 10


def claims(texts: Corpus, found: pd.DataFrame) -> pd.DataFrame:
    """Return the amounts in a table of numbers, those that weigh most first (columns: ``describe("claims")``).

    Money and counts come first, the largest on top, then shares, measures, durations and ages;
    counts up to ten come last. A hedge that says no bound stays in the text's own word: nearly.

    >>> from textdesk import from_texts
    >>> from textdesk.figures.numbers import numbers
    >>> texts = from_texts({"a": "Two firms lost over 80,000 jobs and nearly $5 million."})
    >>> claims(texts, numbers(texts))[["text", "hedge"]].fillna("").values.tolist()
    [['$5 million', 'nearly'], ['80,000', 'more than'], ['Two', '']]
    """
    amounts = found[found["kind"].isin(_KINDS)]
    is_small = amounts["kind"].eq("count") & amounts["value"].abs().le(_SMALL)
    hedges = [_plain(*hedge) for hedge in zip(amounts["modifier"], amounts["modifier_text"], strict=True)]
    order = amounts.assign(
        order=amounts["kind"].map(_KINDS.index).where(~is_small, len(_KINDS)),
        size=-amounts["value"].abs(),
        hedge=pd.Series(hedges, index=amounts.index, dtype="str"),
    ).sort_values(["order", "size"], kind="stable")
    return table("claims", texts.passages(order))


def _plain(modifier: object, words: object) -> str | None:
    """A hedge in plain words; None for a number that is stated flatly."""
    if modifier == "~":
        return str(words).lower() if isinstance(words, str) else "about"
    return _PLAIN.get(str(modifier))
