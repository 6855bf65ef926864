"""A text and a corpus of texts: frozen, with everything else derived from the text itself."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypedDict

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus.boundaries import Sentence, Span, paragraph_spans, sentence_spans
from textdesk.corpus.tokens import token_table


class Place(TypedDict):
    """The columns that every mention has."""

    doc: str
    paragraph: int
    sentence: int
    start: int
    end: int
    text: str


class FileRecord(NamedTuple):
    """What became of one file: ``read`` or not, in which encoding, and why."""

    file: str
    read: bool
    encoding: str
    reason: str


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

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def place(self, start: int, end: int) -> Place:
        """Return the place of ``text[start:end]`` as the columns that every mention has.

        >>> Document("a.txt", "Peace now. War never.").place(11, 14)["sentence"]
        2
        """
        number = max(1, bisect_right(self._sentence_starts, start))
        paragraph = self.sentences[number - 1].paragraph
        text = self.text[start:end]
        return Place(doc=self.name, paragraph=paragraph, sentence=number, start=start, end=end, text=text)

    def passage(self, sentence: int) -> str:
        """Return the sentence of that number (from 1) as it stands in the text."""
        _, start, end = self.sentences[sentence - 1]
        return self.text[start:end]


@dataclass(frozen=True, eq=False)
class Corpus:
    """Some texts in a fixed order, and a record of every file they came from.

    ``corpus["speech.txt"]`` is one text, ``for document in corpus`` are all of them.
    """

    documents: tuple[Document, ...]
    files: tuple[FileRecord, ...]

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def __getitem__(self, name: str) -> Document:
        if name not in self._by_name:
            raise KeyError(f"there is no text named {name!r}; the report lists the names")
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Document]:
        return {document.name: document for document in self}

    @cached_property
    def tokens(self) -> pd.DataFrame:
        """The token table (columns: ``describe("words")``), built once."""
        return token_table((document.name, document.text, document.sentences) for document in self)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """One row a sentence (columns: ``describe("sentences")``)."""
        places = (document.place(start, end) for document in self for _, start, end in document.sentences)
        return table("sentences", places)

    @cached_property
    def report(self) -> pd.DataFrame:
        """One row a file (columns: ``describe("report")``): read or not, and why."""
        documents = self._by_name
        words = self.tokens["doc"].value_counts()
        return table(
            "report",
            (
                {
                    **record._asdict(),
                    "paragraphs": len(documents[record.file].paragraphs) if record.read else 0,
                    "sentences": len(documents[record.file].sentences) if record.read else 0,
                    "words": words.get(record.file, 0),
                }
                for record in self.files
            ),
        )

    @cached_property
    def metadata(self) -> pd.DataFrame:
        """One row a text: ``doc``, then a column for each column of metadata.csv."""
        names = dict.fromkeys(["doc", *(name for document in self for name in document.metadata)])
        rows = [{"doc": document.name, **document.metadata} for document in self]
        return pd.DataFrame(rows, columns=list(names), dtype="str")

    def passages(self, found: pd.DataFrame) -> pd.DataFrame:
        """Return the mentions with one more column, ``passage``: the sentence that each stands in."""
        places = zip(found["doc"], found["sentence"], strict=True)
        passages = [self[doc].passage(sentence) for doc, sentence in places]
        return found.assign(passage=pd.Series(passages, index=found.index, dtype="str"))

    @cached_property
    def lengths(self) -> pd.DataFrame:
        """One row a text, or one a paragraph where there is one text: ``part`` and its ``words``."""
        part = "doc" if len(self) > 1 else "paragraph"
        sizes = self.tokens[part].astype("str").value_counts(sort=False)
        labels = sizes.index if len(self) > 1 else "paragraph " + sizes.index
        return pd.DataFrame({"part": labels, "words": sizes.to_numpy()})

    @cached_property
    def shares(self) -> dict[str, tuple[float, float]]:
        """Where each text begins and ends when all are read one after another, from 0 to 1."""
        ends = np.cumsum([len(document.text) for document in self], dtype=np.float64)
        shares = np.concatenate([[0.0], ends / max(1.0, ends[-1])]) if len(self) else np.zeros(1)
        return {document.name: (shares[i], shares[i + 1]) for i, document in enumerate(self)}

    def positions(self, found: pd.DataFrame) -> "pd.Series[float]":
        """Return where each mention begins when the texts are read one after another: 0 first, 1 last."""
        lengths = {document.name: max(1, len(document.text)) for document in self}
        docs = found["doc"].astype("str")
        first = docs.map({name: share[0] for name, share in self.shares.items()}).astype("float64")
        last = docs.map({name: share[1] for name, share in self.shares.items()}).astype("float64")
        return first + (last - first) * found["start"] / docs.map(lengths).astype("float64")
