"""What the rules made of the model's names: what was changed, added and dropped, and why."""

from collections.abc import Iterable, Iterator

import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus, Span
from textdesk.figures.names import names
from textdesk.figures.naming.corrections import CORRECTIONS
from textdesk.figures.naming.mention import Mention, Taken
from textdesk.figures.naming.shapes import name_key
from textdesk.language import SMALL


def amended(texts: Corpus, found: pd.DataFrame, *, model: str = SMALL) -> pd.DataFrame:
    """Return one row a name that is not as the model alone has it (columns: ``describe("amended")``).

    ``found`` are the names after all corrections. A name without ``was`` is one that the model passed
    over; one without ``kind`` is no name, whatever the model says. An article taken off is no change.

    >>> from textdesk.corpus import from_texts
    >>> texts = from_texts({"a": "It began with Operation Rising Tide."})
    >>> amended(texts, names(texts))[["text", "kind", "why"]].to_numpy().tolist()
    [['Operation Rising Tide', 'event', 'rule: event pattern']]
    """
    before = names(texts, model=model, without=[correction.__name__ for correction in CORRECTIONS])
    now, then = _by_text(found), _by_text(before)
    rows = (
        {**document.place(start, end), **rest}
        for document in texts
        for start, end, rest in _changes(document.text, now.get(document.name, []), then.get(document.name, []))
    )
    return table("amended", rows)


def _by_text(found: pd.DataFrame) -> dict[str, list[Mention]]:
    return {
        str(doc): [Mention(*row) for row in zip(some["start"], some["end"], some["kind"], some["why"], strict=True)]
        for doc, some in found.groupby(found["doc"].astype("str"))
    }


def _changes(text: str, now: list[Mention], then: list[Mention]) -> Iterator[tuple[int, int, dict[str, object]]]:
    """The names that are not as they were, in order, those that are none any more among them."""
    was, still = Taken(then), Taken(now)
    dropped = [mention for mention in then if not still.over(mention)]
    for mention in sorted([*now, *dropped]):
        over = was.over(Span(mention.start, mention.end))
        is_gone = not still.over(mention)
        is_same = [_as_named(text, one) for one in over] == [_as_named(text, mention)]
        if is_gone or not is_same:
            row: dict[str, object] = {
                "kind": None if is_gone else mention.kind,
                "was": _joined(text[one.start : one.end] for one in over),
                "was_kind": _joined(one.kind for one in over),
                "why": "rule: no name" if is_gone else mention.why,
            }
            yield mention.start, mention.end, row


def _as_named(text: str, mention: Mention) -> tuple[str, str]:
    return name_key(text[mention.start : mention.end]), mention.kind


def _joined(words: Iterable[str]) -> str | None:
    return " + ".join(words) or None
