"""A text: frozen, with its paragraphs and sentences derived from the text itself."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypedDict

from textdesk.corpus.boundaries import Sentence, Span, paragraph_spans, sentence_spans


class Place(TypedDict):
    """The columns that every mention has."""

    doc: str
    paragraph: int
    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, eq=False)
class Document:
    """One text: its name, its letters as decoded (never altered), and what the reader knows of it."""

    name: str
    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, in order."""
        return paragraph_spans(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order; none crosses a paragraph's end."""
        return tuple(
            Sentence(number, *span)
            for number, paragraph in enumerate(self.paragraphs, start=1)
            for span in sentence_spans(self.text, paragraph)
        )

    def sentences_around(self, places: Iterable[int]) -> Iterator[Span]:
        """Yield the sentences of the paragraphs in which the places lie, without reading the others."""
        paragraphs = paragraph_spans(self.text)
        starts = [paragraph.start for paragraph in paragraphs]
        for number in sorted({bisect_right(starts, place) - 1 for place in places}):
            yield from sentence_spans(self.text, paragraphs[number])

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def place(self, start: int, end: int) -> Place:
        """Return the place of ``text[start:end]`` as the columns that every mention has.

        >>> Document("a.txt", "Peace now. War never.").place(11, 14)["sentence"]
        2
        """
        number = self._number_at(start)
        paragraph = self.sentences[number - 1].paragraph
        text = self.text[start:end]
        return Place(doc=self.name, paragraph=paragraph, sentence=number, start=start, end=end, text=text)

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence in which a place lies, or after which it lies.

        >>> Document("a.txt", "Peace now. War never.").sentence_at(14)
        Sentence(paragraph=1, start=11, end=21)
        """
        return self.sentences[self._number_at(place) - 1]

    def _number_at(self, place: int) -> int:
        return max(1, bisect_right(self._sentence_starts, place))

    def passage(self, sentence: int, around: int = 0) -> str:
        """Return the sentence of that number (from 1) as it stands in the text, with so many before and after it."""
        first = self.sentences[max(0, sentence - 1 - around)]
        last = self.sentences[min(len(self.sentences), sentence + around) - 1]
        return self.text[first.start : last.end]
