"""Where tokens stand: in which text, paragraph and sentence; found for as many texts as are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from textdesk.corpus.document import Document
from textdesk.corpus.index import Ids, Places, TokenIndex
from textdesk.corpus.layout import Boundaries, Layout, boundaries_of, layout_of

# Beyond this, all boundaries are found at once and kept.
_MOST_TEXTS_READ_ALONE = 200


@dataclass(frozen=True, eq=False)
class Placement:
    """The places of the tokens of some texts."""

    documents: Sequence[Document]
    index: TokenIndex

    @cached_property
    def boundaries(self) -> Boundaries:
        """The sentence of every token, and the paragraphs of all texts."""
        return boundaries_of((self.layout(number) for number in range(len(self.documents))), self.index)

    def sentences_at(self, tokens: Ids) -> Ids:
        """Return the sentence of some tokens, without reading the other texts."""
        if "boundaries" in self.__dict__:
            return self.boundaries.sentence[tokens]
        texts = self.index.text[tokens]
        touched = np.unique(texts)
        if len(touched) > _MOST_TEXTS_READ_ALONE:
            return self.boundaries.sentence[tokens]
        sentence = np.empty(len(tokens), dtype=np.int32)
        for number in touched.tolist():
            here = texts == number
            sentence[here] = self.layout(number).sentences_at(self.index.starts[tokens[here]])
        return sentence

    def numbers_at(self, tokens: Ids) -> tuple[Ids, Ids]:
        """Return the paragraph and the sentence of some tokens, without reading the other texts."""
        sentence = self.sentences_at(tokens)
        if "boundaries" in self.__dict__:
            return self.paragraphs_at(tokens), sentence
        texts = self.index.text[tokens].tolist()
        pairs = zip(texts, sentence.tolist(), strict=True)
        found = [self.layout(text).sentence_paragraphs[number - 1] for text, number in pairs]
        return np.array(found, dtype=np.int32), sentence

    def paragraphs_at(self, tokens: Ids | slice) -> Ids:
        """Return the paragraph of some tokens."""
        bounds, sentence = self.boundaries.sentence_bounds, self.boundaries.sentence
        paragraphs: Ids = self.boundaries.paragraphs[bounds[self.index.text[tokens]] + sentence[tokens] - 1]
        return paragraphs

    def layout(self, number: int) -> Layout:
        """Return the layout of one text."""
        if number not in self._layouts:
            self._layouts[number] = layout_of(self.documents[number].text)
        return self._layouts[number]

    @cached_property
    def _layouts(self) -> dict[int, Layout]:
        return {}

    def place_tokens(self, first: Ids, last: Ids) -> pd.DataFrame:
        """Return the places of runs of tokens, each given by its first and last one: the columns of every mention."""
        paragraph, sentence = self.numbers_at(first)
        texts, starts, ends = self.index.text[first], self.index.starts[first], self.index.ends[last]
        spans = zip(texts.tolist(), starts.tolist(), ends.tolist(), strict=True)
        return pd.DataFrame(
            {
                "doc": pd.Categorical.from_codes(texts, dtype=self._names),
                "paragraph": paragraph,
                "sentence": sentence,
                "start": starts.astype(np.int64),
                "end": ends.astype(np.int64),
                "text": [self.documents[text].text[start:end] for text, start, end in spans],
            },
        )

    def firsts(self, first: Places | Ids, last: Places | Ids | None = None) -> dict[str, Any]:
        """Return the columns that lead to a place of each thing counted: a token, or a run with its ``last`` one."""
        texts = np.searchsorted(self.index.bounds, first, side="right") - 1
        return {
            "first_doc": pd.Categorical.from_codes(texts, dtype=self._names),
            "first_start": self.index.starts[first],
            "first_end": self.index.ends[first if last is None else last],
        }

    def paragraph_edges(self, found: pd.DataFrame) -> tuple[Ids, Ids]:
        """Return where the paragraph of each mention begins and ends."""
        texts, paragraphs = found["doc"].cat.codes.to_numpy(), found["paragraph"].to_numpy()
        if "boundaries" in self.__dict__:
            places = self.boundaries.paragraph_bounds[texts] + paragraphs - 1
            return self.boundaries.paragraph_starts[places], self.boundaries.paragraph_ends[places]
        pairs = zip(texts.tolist(), (paragraphs - 1).tolist(), strict=True)
        layouts = [(self.layout(text), place) for text, place in pairs]
        edges = [(layout.paragraph_starts[place], layout.paragraph_ends[place]) for layout, place in layouts]
        starts, ends = np.array(edges, dtype=np.int32).reshape(-1, 2).T
        return starts, ends

    @cached_property
    def sentence_begins(self) -> Places:
        """The first token of every sentence that has one, in order."""
        return _begins(self.index.text, self.boundaries.sentence)

    @cached_property
    def paragraph_begins(self) -> Places:
        """The first token of every paragraph that has one, in order."""
        openings = self.sentence_begins.astype(np.int32)
        return self.sentence_begins[_begins(self.index.text[openings], self.paragraphs_at(openings))]

    @cached_property
    def _names(self) -> pd.CategoricalDtype:
        return pd.CategoricalDtype(pd.Index([document.name for document in self.documents], dtype="str"))


def _begins(texts: Ids, numbers: Ids) -> Places:
    """Where the text or the number becomes another one."""
    changes = np.ones(len(texts), dtype=np.bool_)
    changes[1:] = (numbers[1:] != numbers[:-1]) | (texts[1:] != texts[:-1])
    return np.flatnonzero(changes)
