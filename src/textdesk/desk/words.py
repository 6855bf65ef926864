"""Words in their places, while one types."""

from collections.abc import Sequence

from ipywidgets import Dropdown, Text, VBox

from textdesk import prose, words
from textdesk.corpus import Corpus
from textdesk.desk.live import LABELS, WIDE, Shown, ask_anew, at_a_desk
from textdesk.display import Table, show

_LINES = ["doc", "sentence", "left", "text", "right"]
_ORDERS = {"as in the texts": (), "by what follows": ("R1", "R2", "R3"), "by what comes before": ("L1", "L2", "L3")}
_ROWS = 12


def concordance(texts: Corpus, word: str) -> VBox | Table:
    """Return a live concordance: type a word, a phrase or a pattern such as ``secur*``, choose the order.

    Without a reader at it: the first lines of ``words.concordance(texts, word)``.

    >>> from textdesk import from_texts
    >>> print(concordance(from_texts({"a": "At last peace came."}), "peace"))
    sentence | left | text | right
    1 | At last | peace | came.
    All in a.
    """
    if not at_a_desk():
        return show(words.concordance(texts, word), _LINES, _ROWS)

    def answer(word: str, order: Sequence[str]) -> list[Shown]:
        lines = words.concordance(texts, word, sort=order)
        return [prose.concordance(lines, word), show(lines, _LINES, 2 * _ROWS)]

    return ask_anew(
        answer,
        word=Text(word, description="Word, phrase or pattern", style=LABELS, layout=WIDE),
        order=Dropdown(options=_ORDERS, description="Order", style=LABELS),
    )
