"""Lemmas as a view: "wolves" counted with "wolf", decided once a distinct word.

The lemma is looked up in simplemma's dictionary without regard to the sentence: "left" and
"leaves" are read in one way throughout. Names, capitals, and words with a hyphen, an apostrophe
or a digit stay as they are.
"""

import numpy as np
import pandas as pd
import regex

from textdesk.corpus import word_key
from textdesk.lexicons import language_code

_LETTERS = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+")
# Languages that write every noun with a capital: there a capital does not tell a name.
_CAPITALISED_NOUNS = {"de", "lb"}


def lemmas(tokens: pd.DataFrame, language: str = "english") -> "pd.Series[str]":
    """Return the lemma of every distinct word of a token table, by its counting key.

    The keys come in the order of the table's categories. A word that is mostly written with a
    capital inside sentences is taken for a name and kept: "United States" keeps "states". One that
    only opens sentences is folded into a lemma that the texts write small elsewhere.

    >>> from textdesk import from_texts
    >>> lemmas(from_texts({"a": "Wolves hunt. Nobody in Wales feeds the wolves."}).tokens)["wolves"]
    'wolf'

    Raises ValueError where there is no dictionary for the language.
    """
    words = tokens["word"].cat.categories
    spelt = _spellings(tokens)

    def folded(word: str) -> str:
        lemma = lemma_of(word, spelt.get(word, word), language)
        return lemma if word in spelt or spelt.get(lemma) == lemma else word

    return pd.Series([folded(word) for word in words], index=words, dtype="str")


def lemma_of(word: str, spelling: str, language: str = "english") -> str:
    """Return the lemma of a counting key that is mostly spelt so inside sentences.

    >>> [lemma_of(*pair) for pair in [("states", "states"), ("states", "States"), ("US", "US")]]
    ['state', 'states', 'US']
    """
    code = language_code(language, "lemmas")
    is_name = spelling[:1].isupper() and code not in _CAPITALISED_NOUNS
    if is_name or word.isupper() or not _LETTERS.fullmatch(word):
        return word
    from simplemma import lemmatize  # noqa: PLC0415  its dictionaries are loaded when they are asked for

    return word_key(lemmatize(spelling, code), keep_capitals=False)


def _spellings(tokens: pd.DataFrame) -> dict[str, str]:
    """Each word's most frequent spelling, without the capitals that open a sentence: they tell nothing."""
    keys, surfaces = tokens["word"].cat.categories, tokens["text"].cat.categories
    words, texts = tokens["word"].cat.codes.to_numpy(np.int64), tokens["text"].cat.codes.to_numpy()
    doc, sentence = tokens["doc"].cat.codes.to_numpy(), tokens["sentence"].to_numpy()
    telling = ~np.array([surface[:1].isupper() for surface in surfaces], dtype=np.bool_)[texts]
    telling[1:] |= (doc[1:] == doc[:-1]) & (sentence[1:] == sentence[:-1])
    distinct, counts = np.unique((words * len(surfaces) + texts)[telling], return_counts=True)
    word, text = np.divmod(distinct, max(1, len(surfaces)))
    counted = pd.DataFrame({"word": keys[word], "text": surfaces[text], "count": counts})
    first = counted.sort_values(["count", "text"], ascending=[False, True], kind="stable").drop_duplicates("word")
    return dict(zip(first["word"], first["text"], strict=True))
