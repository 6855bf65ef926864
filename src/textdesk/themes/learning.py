"""Learning from a coder: the sentences that are coded by hand code the rest, as suggestions."""

from typing import NamedTuple

import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.measures.agreement import agreement_share, alpha, alpha_interval
from textdesk.themes.encoder import Encoder
from textdesk.themes.features import sentence_features

Yes = NDArray[np.bool_]

_FEWEST = 60
_FEWEST_OF_EACH = 5
_FOLDS = 5
_SEED = 0


class Suggested(NamedTuple):
    """How far the suggestions agree with the coder, and the suggestions."""

    agreement: pd.DataFrame
    sentences: pd.DataFrame


def suggest_codes(texts: Corpus, codings: pd.DataFrame, encoder: Encoder | None = None) -> Suggested:
    """Return codes for the sentences that nobody has coded, learned from 60 or more that somebody has.

    Columns: ``describe("learned")``, how far predictions for held-out fifths of the coded sentences
    agree with the coder, to be read first; then ``describe("suggested")``, one row a sentence and
    theme. Several coders' ratings are taken by majority. Where every coded sentence has one theme,
    so has every other. A theme with fewer than five sentences for or against it is not learned.

    The learner is a logistic regression on the words of a sentence and on word vectors learned from
    the texts themselves. ``encoder`` may be a function from sentences to vectors that knows more,
    such as ``sentence_encoder()``.

    Raises ValueError where fewer than 60 sentences are coded.
    """
    rated = _majority(codings)
    if len(rated) < _FEWEST:
        raise ValueError(f"{len(rated)} sentences are coded, and {_FEWEST} are needed to learn from: code some more")
    sentences = texts.sentences.astype({"doc": "str"})
    places = pd.MultiIndex.from_frame(sentences[["doc", "sentence"]])
    coded = places.get_indexer(rated.index)
    features = sentence_features(texts, encoder)
    names = [str(name) for name in rated.columns]
    themes = [theme for theme in names if _learnable(rated[theme])]
    one_each = bool((rated.sum(axis=1) == 1).all()) and len(themes) == len(names) > 1
    chances = _held_out(features[coded], rated[themes])
    agreed = [_agreement(theme, rated[theme], _decided(chances, one_each=one_each)[theme]) for theme in themes]
    unlearned = [_unlearned(theme, rated[theme]) for theme in names if theme not in themes]
    rest = np.setdiff1d(np.arange(len(sentences)), coded)
    predicted = _predicted(features, coded, rest, rated[themes])
    decided = _decided(predicted, one_each=one_each)
    rows = [
        sentences.iloc[rest].assign(theme=theme, suggested=list(decided[theme]), chance=list(predicted[theme]))
        for theme in themes
    ]
    whole = pd.concat(rows).sort_index(kind="stable") if rows else table("suggested", [])
    return Suggested(table("learned", [*agreed, *unlearned]), table("suggested", whole))


def _majority(codings: pd.DataFrame) -> "pd.DataFrame":
    """One row a coded sentence, one column a theme: whether most coders see it. Ties are for it."""
    units = codings.astype({"doc": "str"}).assign(seen=codings["value"] > 0)
    share = units.pivot_table(index=["doc", "sentence"], columns="theme", values="seen", aggfunc="mean")
    return share[list(dict.fromkeys(codings["theme"]))].dropna() >= 0.5


def _learnable(seen: "pd.Series[bool]") -> bool:
    return min(int(seen.sum()), int((~seen).sum())) >= _FEWEST_OF_EACH


def _fitted(features: sp.csr_matrix, seen: Yes) -> LogisticRegression:
    return LogisticRegression(class_weight="balanced", max_iter=1000).fit(features, seen)


def _held_out(features: sp.csr_matrix, rated: pd.DataFrame) -> pd.DataFrame:
    """Each coded sentence's chance of each theme, learned from four fifths that it is not among."""
    chances = pd.DataFrame(0.0, index=rated.index, columns=rated.columns)
    for theme in rated:
        seen = rated[theme].to_numpy()
        folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED)
        for learned, held in folds.split(np.zeros(len(seen)), seen):
            model = _fitted(features[learned], seen[learned])
            chances.loc[chances.index[held], theme] = model.predict_proba(features[held])[:, 1]
    return chances


def _predicted(
    features: sp.csr_matrix,
    coded: NDArray[np.int64],
    rest: NDArray[np.int64],
    rated: pd.DataFrame,
) -> pd.DataFrame:
    chances = {}
    for theme in rated:
        model = _fitted(features[coded], rated[theme].to_numpy())
        chances[theme] = model.predict_proba(features[rest])[:, 1] if len(rest) else np.zeros(0)
    return pd.DataFrame(chances, index=pd.RangeIndex(len(rest)))


def _decided(chances: pd.DataFrame, *, one_each: bool) -> pd.DataFrame:
    if not one_each:
        return chances >= 0.5
    strongest = chances.to_numpy().argmax(axis=1)
    return pd.DataFrame(
        strongest[:, None] == np.arange(chances.shape[1]),
        index=chances.index,
        columns=chances.columns,
    )


def _agreement(theme: str, seen: "pd.Series[bool]", predicted: "pd.Series[bool]") -> dict[str, object]:
    ratings = np.stack([seen.to_numpy(), predicted.to_numpy()]).astype(np.float64)
    low, high = alpha_interval(ratings)
    return {
        "theme": theme,
        "sentences": len(seen),
        "positives": int(seen.sum()),
        "same": agreement_share(ratings),
        "alpha": alpha(ratings),
        "low": low,
        "high": high,
        "note": "",
    }


def _unlearned(theme: str, seen: "pd.Series[bool]") -> dict[str, object]:
    note = f"not learned: fewer than {_FEWEST_OF_EACH} sentences have it, or have it not"
    return {"theme": theme, "sentences": len(seen), "positives": int(seen.sum()), "note": note}
