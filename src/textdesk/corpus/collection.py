"""A corpus of texts: frozen, with everything else derived from the texts themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from textdesk.columns import table
from textdesk.corpus.build import build_index
from textdesk.corpus.document import Document
from textdesk.corpus.frequencies import Frequencies, frequencies_of
from textdesk.corpus.index import Ids, TokenIndex
from textdesk.corpus.placement import Placement
from textdesk.corpus.segmentation import spaceless_note
from textdesk.corpus.token_table import token_table


class FileRecord(NamedTuple):
    """What became of one file: ``read`` or not, in which encoding, and why; ``sha256`` of the bytes that were read."""

    file: str
    read: bool
    encoding: str
    reason: str
    sha256: str = ""


@dataclass(frozen=True, eq=False)
class Corpus:
    """Some texts in a fixed order, and a record of every file they came from.

    ``corpus["speech.txt"]`` is one text, ``for document in corpus`` are all of them.
    """

    documents: tuple[Document, ...]
    files: tuple[FileRecord, ...]
    _whole: "Corpus | None" = None

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def __getitem__(self, name: str) -> Document:
        if name not in self._by_name:
            raise KeyError(f"there is no text named {name!r}; the report lists the names")
        return self._by_name[name]

    def only(self, names: Iterable[str]) -> "Corpus":
        """Return a corpus of some of the texts, in the order of this one.

        Raises KeyError where there is no text of that name.
        """
        wanted = {self[name].name for name in names}
        documents = tuple(document for document in self if document.name in wanted)
        return Corpus(documents, tuple(record for record in self.files if record.file in wanted), self)

    def where(self, **known: str) -> "Corpus":
        """Return a corpus of the texts whose metadata say so: ``texts.where(party="left")``.

        Raises ValueError where the metadata have no such column.
        """
        groups = {name: self.groups(name) for name in known}
        return self.only(
            document.name
            for number, document in enumerate(self)
            if all(groups[name].iloc[number] == value for name, value in known.items())
        )

    def groups(self, by: str) -> "pd.Series[str]":
        """Return what the metadata say of each text in the column ``by`` ("doc": its name), by name.

        Raises ValueError where the metadata have no such column.
        """
        if by not in self.metadata.columns:
            raise ValueError(f"there is no column {by!r} in the metadata: there are {', '.join(self.metadata.columns)}")
        return self.metadata.set_index("doc", drop=False)[by]

    @property
    def names(self) -> list[str]:
        """The texts' names, in order."""
        return [document.name for document in self]

    @cached_property
    def _by_name(self) -> dict[str, Document]:
        return {document.name: document for document in self}

    @cached_property
    def index(self) -> TokenIndex:
        """The tokens as flat arrays, built once: what ``tokens`` and every view of words derives from."""
        if self._whole is None:
            return build_index(self.documents)
        numbers = {name: number for number, name in enumerate(self._whole.names)}
        return self._whole.index.only([numbers[name] for name in self.names])

    @cached_property
    def placement(self) -> Placement:
        """Where the tokens stand."""
        return Placement(self.documents, self.index)

    @cached_property
    def tokens(self) -> pd.DataFrame:
        """The token table (columns: ``describe("words")``), built once."""
        return token_table(
            self.names, self.index, self.placement.paragraphs_at(slice(None)), self.placement.boundaries.sentence
        )

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """One row a sentence (columns: ``describe("sentences")``)."""
        places = (document.place(start, end) for document in self for _, start, end in document.sentences)
        return table("sentences", places)

    @cached_property
    def report(self) -> pd.DataFrame:
        """One row a file (columns: ``describe("report")``): read or not, and why."""
        documents = self._by_name
        words = dict(zip(self.names, np.diff(self.index.bounds).tolist(), strict=True))
        return table(
            "report",
            (
                {
                    **record._asdict(),
                    "reason": self._reason(record),
                    "paragraphs": len(documents[record.file].paragraphs) if record.read else 0,
                    "sentences": len(documents[record.file].sentences) if record.read else 0,
                    "words": words.get(record.file, 0),
                }
                for record in self.files
            ),
        )

    def _reason(self, record: FileRecord) -> str:
        note = spaceless_note(self[record.file].text) if record.read else ""
        return f"{record.reason}; {note}" if note else record.reason

    @cached_property
    def metadata(self) -> pd.DataFrame:
        """One row a text: ``doc``, then a column for each column of metadata.csv."""
        names = dict.fromkeys(["doc", *(name for document in self for name in document.metadata)])
        rows = [{"doc": document.name, **document.metadata} for document in self]
        return pd.DataFrame(rows, columns=list(names), dtype="str")

    def with_metadata(self, found: pd.DataFrame) -> pd.DataFrame:
        """Return the mentions with a column more for each column of metadata.csv, to count and compare by."""
        known = self.metadata.drop(columns=[name for name in found.columns if name != "doc"], errors="ignore")
        return found.astype({"doc": "str"}).merge(known, on="doc", how="left").astype({"doc": found["doc"].dtype})

    def passages(self, found: pd.DataFrame, around: int = 0) -> pd.DataFrame:
        """Return the mentions with one more column, ``passage``: the sentence that each stands in.

        ``around`` widens it by so many sentences before and after.
        """
        places = zip(found["doc"], found["sentence"], strict=True)
        passages = [self[doc].passage(sentence, around) for doc, sentence in places]
        return found.assign(passage=pd.Series(passages, index=found.index, dtype="str"))

    @cached_property
    def parts(self) -> tuple[Ids, list[str]]:
        """The part that each token stands in, from 0, and the parts' names: texts, or one text's paragraphs."""
        if len(self) != 1:
            return self.index.text, self.names
        paragraphs = range(1, len(self.placement.layout(0).paragraph_starts) + 1)
        return self.placement.paragraphs_at(slice(None)) - 1, [f"paragraph {number}" for number in paragraphs]

    def part_numbers(self, found: pd.DataFrame) -> NDArray[np.int64]:
        """Return the part that each mention stands in, from 0: its text, or its paragraph where there is one text."""
        if len(self) == 1:
            return found["paragraph"].to_numpy(dtype=np.int64) - 1
        return pd.Index(self.names).get_indexer(pd.Index(found["doc"].astype("str")))

    @cached_property
    def lengths(self) -> pd.DataFrame:
        """One row a text, or one a paragraph where there is one text: ``part`` and its ``words``."""
        parts, names = self.parts
        sizes = np.bincount(parts, minlength=len(names)) if len(self) == 1 else np.diff(self.index.bounds)
        return pd.DataFrame({"part": pd.Series(names, dtype="str"), "words": sizes})

    @cached_property
    def frequencies(self) -> Frequencies:
        """How often each word stands, and in which parts."""
        return frequencies_of(self.index, self.parts[0], self.lengths["words"].to_numpy())

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
