"""Lemmas as a view: "wolves" counted with "wolf", decided once a distinct word.

The lemma is looked up in simplemma's dictionary without regard to the sentence: "left" and
"leaves" are read in one way throughout. Names, capitals, and words with a hyphen, an apostrophe
or a digit stay as they are.
"""

import numpy as np
import pandas as pd
import regex

from textdesk.corpus import Corpus, word_key
from textdesk.lexicons import language_code

_LETTERS = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+")
# Languages that write every noun with a capital: there a capital does not tell a name.
_CAPITALISED_NOUNS = {"de", "lb"}


def lemmas(texts: Corpus, language: str = "english") -> "pd.Series[str]":
    """Return the lemma of every distinct word of the texts, by its counting key, in alphabetical order.

    A word that is mostly written with a capital inside sentences is taken for a name and kept:
    "United States" keeps "states". One that only opens sentences is folded into a lemma that the
    texts write small elsewhere.

    >>> from textdesk import from_texts
    >>> lemmas(from_texts({"a": "Wolves hunt. Nobody in Wales feeds the wolves."}))["wolves"]
    'wolf'

    Raises ValueError where there is no dictionary for the language.
    """
    words = texts.frequencies.vocabulary
    spelt = _spellings(texts)

    def folded(word: str) -> str:
        lemma = lemma_of(word, spelt.get(word, word), language)
        return lemma if word in spelt or spelt.get(lemma) == lemma else word

    return pd.Series([folded(word) for word in words], index=texts.frequencies.words, dtype="str")


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


def _spellings(texts: Corpus) -> dict[str, str]:
    """Each word's most frequent spelling, without the capitals that open a sentence: they tell nothing."""
    index = texts.index
    capitalised = np.fromiter((surface[:1].isupper() for surface in index.surfaces), np.bool_, len(index.surfaces))
    telling = ~capitalised[index.surface]
    inside = np.ones(len(index), dtype=np.bool_)
    inside[texts.placement.sentence_begins] = False
    counts = np.bincount(index.surface[telling | inside], minlength=len(index.surfaces))
    order = np.lexsort((-counts, index.term_of))
    _, first = np.unique(index.term_of[order], return_index=True)
    chosen = order[first]
    chosen = chosen[counts[chosen] > 0]
    return {index.vocabulary[index.term_of[surface]]: index.surfaces[surface] for surface in chosen.tolist()}
