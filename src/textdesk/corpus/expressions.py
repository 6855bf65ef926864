"""Regular expressions sought in the texts as they stand, with a limit on their time."""

from collections.abc import Iterable, Iterator

import regex

from textdesk.corpus.document import Document


def expression_places(
    documents: Iterable[Document],
    pattern: str,
    seconds: float,
) -> Iterator[tuple[int, int, int]]:
    r"""Yield the number of the text, the start and the end of every match that is not empty.

    The expression is one of the ``regex`` module; it sees each text as it stands, capitals included.

    >>> list(expression_places([Document("a", "In 1999, in 2024.")], r"\b20\d\d\b", seconds=1.0))
    [(0, 12, 16)]

    Raises ValueError where the expression is not well formed or takes longer than ``seconds`` in a text.
    """
    try:
        compiled = regex.compile(pattern)
    except regex.error as error:
        raise ValueError(f"the expression {pattern!r} is not well formed: {error}") from None
    for number, document in enumerate(documents):
        try:
            spans = [match.span() for match in compiled.finditer(document.text, timeout=seconds)]
        except TimeoutError:
            raise ValueError(
                f"the expression {pattern!r} took more than {seconds:g} seconds in {document.name}: "
                "make it simpler, above all repetitions inside repetitions",
            ) from None
        yield from ((number, start, end) for start, end in spans if start < end)
