"""Tokens as pandas tables: all of them, or the places of some."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus.index import Ids, TokenIndex
from textdesk.corpus.tokens import KINDS, kind_of


def token_table(names: Sequence[str], index: TokenIndex, paragraph: Ids, sentence: Ids) -> pd.DataFrame:
    """Return one row a token (columns: ``describe("words")``)."""
    letters = sorted(set(index.surfaces.tolist()))
    numbers = {surface: number for number, surface in enumerate(letters)}
    text = np.array([numbers[surface] for surface in index.surfaces], dtype=np.int32)[index.surface]
    kinds = np.array([KINDS.index(kind_of(surface)) for surface in letters], dtype=np.int8)
    return table(
        "words",
        pd.DataFrame(
            {
                "doc": pd.Categorical.from_codes(index.text, pd.Index(list(names), dtype="str")),
                "paragraph": paragraph,
                "sentence": sentence,
                "start": index.starts.astype(np.int64),
                "end": index.ends.astype(np.int64),
                "text": pd.Categorical.from_codes(text, pd.Index(letters, dtype="str")),
                "word": pd.Categorical.from_codes(index.term, pd.Index(list(index.vocabulary), dtype="str")),
                "kind": pd.Categorical.from_codes(kinds[text], pd.Index(list(KINDS), dtype="str")),
            },
        ),
    )
