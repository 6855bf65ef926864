"""Words in their places, while one types."""

from collections.abc import Sequence

import pandas as pd
from ipywidgets import Text, ToggleButtons

from textdesk import charts, prose, words
from textdesk.corpus import Corpus
from textdesk.desk.live import LABELS, WIDE, Question, Shown, at_a_desk
from textdesk.display import Table, show

_LINES = ["doc", "sentence", "left", "text", "right"]
_ORDERS = {"as in the texts": (), "by what follows": ("R1", "R2", "R3"), "by what comes before": ("L1", "L2", "L3")}
_ROWS = 12


def concordance(texts: Corpus, word: str) -> Question | Table:
    """Return a live concordance: type a word, a phrase or a pattern such as ``secur*``, choose the order.

    Without a reader at it: the first lines of ``words.concordance(texts, word)``.

    >>> from textdesk import from_texts
    >>> print(concordance(from_texts({"a": "At last peace came."}), "peace"))
    sentence | left | text | right
    1 | At last | peace | came.
    All in a.
    """
    plain = show(words.concordance(texts, word), _LINES, _ROWS)
    if not at_a_desk():
        return plain

    def answer(word: str, order: Sequence[str]) -> list[Shown]:
        lines = words.concordance(texts, word, sort=order)
        return [prose.concordance(lines, word), show(lines, _LINES, 2 * _ROWS)]

    return Question(
        plain,
        answer,
        word=Text(word, description="Word, phrase or pattern", style=LABELS, layout=WIDE),
        order=ToggleButtons(options=_ORDERS, description="Order", style=LABELS),
    )


def strip(texts: Corpus, sought: str) -> Question | charts.Chart:
    """Return a live strip: type words divided by commas, see where in the texts each one stands.

    Without a reader at it: the strip of ``sought``, each row a ``words.concordance``.
    """
    plain = _strip(texts, sought)
    if not at_a_desk():
        return plain
    field = Text(sought, description="Words, phrases or patterns, with commas between", style=LABELS, layout=WIDE)
    return Question(plain, lambda sought: [_strip(texts, sought)], sought=field)


def _strip(texts: Corpus, sought: str) -> charts.Chart:
    each = list(dict.fromkeys(word.strip() for word in sought.split(",") if word.strip()))
    found = [words.concordance(texts, word).assign(word=word) for word in each or [""]]
    return charts.strip(pd.concat(found), texts, "word", "Where in the texts it stands")
