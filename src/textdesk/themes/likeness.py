"""What a theme may be missing: words that are used like its own. Suggestions."""

import numpy as np
import pandas as pd

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.themes.suggestions import of_theme, tokens_of
from textdesk.themes.vectors import word_vectors

_FEWEST_WORDS = 5000


def like_theme(coded: pd.DataFrame, texts: Corpus, theme: str, top: int = 20) -> pd.DataFrame:
    """Return words that are used like the words of a theme (columns: ``describe("like_theme")``): suggestions.

    Nearest by the cosine of vectors learned from these texts (see ``vectors``). Synonyms are used
    alike, but so are opposites: look at their places before adding one.

    Raises ValueError where no passage has the theme, or there are fewer than 5,000 words to learn from.
    """
    passages = of_theme(coded, theme)
    if len(texts.index) < _FEWEST_WORDS:
        raise ValueError(
            f"{len(texts.index):,} words are too few to learn how words are used; 5,000 are needed: "
            "see near_theme(), which needs no learning",
        )
    vectors = word_vectors(texts)
    own = np.unique(texts.index.term[tokens_of(passages, texts)])
    is_own = np.isin(vectors.terms, own)
    weights = texts.frequencies.counts[vectors.terms[is_own]] ** 0.5
    centre = weights @ vectors.points[is_own]
    length = np.linalg.norm(centre)
    if not length:
        return table("like_theme", [])
    cosines = vectors.points @ centre / length
    order = np.lexsort((vectors.terms, -cosines))
    best = order[~is_own[order]][:top]
    words = texts.frequencies.words
    nearest = vectors.points[best] @ vectors.points[is_own].T
    like = [", ".join(words[vectors.terms[is_own][row]]) for row in np.argsort(-nearest, axis=1, kind="stable")[:, :2]]
    counts = texts.frequencies.counts[vectors.terms[best]]
    rows = {"word": words[vectors.terms[best]], "count": counts, "cosine": cosines[best], "like": like}
    first = texts.index.first_tokens(texts.index.term_of, len(words))[vectors.terms[best]]
    return table("like_theme", pd.DataFrame({**rows, **texts.placement.firsts(first)}))
