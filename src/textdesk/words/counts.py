"""Word lists and keyness."""

import pandas as pd

from textdesk import mentions
from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.lexicons import stop_words
from textdesk.words.reference import Reference


def find(texts: Corpus) -> pd.DataFrame:
    """Return the token table: one row a word with its place (columns: ``describe("words")``)."""
    return texts.tokens


def count(texts: Corpus) -> pd.DataFrame:
    """Return one row a word, most frequent first (columns: ``describe("word_counts")``).

    Spellings that differ in case, apostrophe or possessive are counted together and listed in
    ``variants``. Rates are per 1,000 of all words, numerals included. ``dp_norm`` is over the
    texts, or over the paragraphs where there is one text.

    >>> from textdesk import from_texts
    >>> counted = count(from_texts({"a": "Peace for us. Peace’s price, says the US."}))
    >>> counted[["word", "count", "variants", "is_stop"]].values.tolist()[:2]
    [['peace', 2, 'Peace 1, Peace’s 1', False], ['US', 1, 'US 1', False]]
    """
    tokens = find(texts)
    surfaces = _surfaces(tokens)
    listed = surfaces["text"] + " " + surfaces["count"].map("{:,}".format)
    rows = mentions.spread(tokens, texts, "word").set_index("word", drop=False)
    rows = rows.assign(
        spelling=surfaces.groupby("word")["text"].first(),
        per_thousand=1000 * rows["count"] / max(1, len(tokens)),
        variants=listed.groupby(surfaces["word"]).agg(", ".join),
        is_stop=rows["word"].isin(stop_words()),
    )
    return table("word_counts", rows)


def places(texts: Corpus, counted: pd.DataFrame) -> pd.DataFrame:
    """Return every place of the words in a word list, in text order (columns: ``describe("word_places")``)."""
    tokens = find(texts)
    kept = tokens[tokens["word"].isin(counted["word"])]
    return table("word_places", kept.assign(spelling=kept["word"].astype("str").map(spellings(kept))))


def spellings(tokens: pd.DataFrame) -> "pd.Series[str]":
    """Return each word's most frequent spelling, by its counting key."""
    return _surfaces(tokens).groupby("word")["text"].first()


def compare(a: Corpus, b: Corpus | Reference) -> pd.DataFrame:
    """Return the keyness of every word of ``a`` and ``b``, most telling first.

    Columns: ``describe("word_keyness")``. Against a reference the words of ``a`` are listed that
    it can speak of; numerals and addresses are left out on both sides.
    """
    left = _word_counts(a)
    if isinstance(b, Reference):
        right = b.counts(left.index).dropna()
        compared = mentions.keyness_table(left[right.index], right, (left.sum(), b.size), "word")
        return table("word_keyness", compared.assign(spelling=compared["word"].map(spellings(find(a)))))
    both = pd.concat({"a": left, "b": _word_counts(b)}, axis=1).fillna(0)
    compared = mentions.keyness_table(both["a"], both["b"], (both["a"].sum(), both["b"].sum()), "word")
    return table(
        "word_keyness", compared.assign(spelling=compared["word"].map(spellings(pd.concat([find(a), find(b)]))))
    )


def leading(texts: Corpus) -> str:
    """Return the most frequent content word as it is mostly spelt, "" where there is no word.

    >>> from textdesk import from_texts
    >>> leading(from_texts({"a": "The peace, the peace, the Peace."}))
    'peace'
    """
    counted = count(texts)
    content = counted[~counted["is_stop"]]
    return str((counted if content.empty else content)["spelling"].iloc[0]) if len(counted) else ""


def distinctive(texts: Corpus, by: str = "doc", top: int = 5) -> pd.DataFrame:
    """Return the words that set each text apart from the others (columns: ``describe("distinctive")``).

    ``by`` may be a column of the metadata: then each group of texts is set against the rest. Only
    words used more than elsewhere are listed, the ``top`` most telling of each.

    Raises ValueError where the metadata have no such column.
    """
    known = texts.metadata
    if by not in known.columns:
        raise ValueError(f"there is no column {by!r} in the metadata: there are {', '.join(known.columns)}")
    tokens = find(texts)
    words = tokens[tokens["kind"] == "word"]
    groups = words["doc"].astype("str").map(known.set_index("doc", drop=False)[by])
    names = sorted(groups.dropna().unique())
    spelt = spellings(words)
    tables = []
    for group in names if len(names) > 1 else []:
        compared = mentions.compare(words[groups == group], words[groups != group], "word")
        more = compared[(compared["log_ratio"] > 0) & (compared["count_a"] > 1)]
        tables.append(more.head(top).assign(group=group, spelling=more["word"].map(spelt)))
    return table("distinctive", pd.concat(tables) if tables else [])


def _surfaces(tokens: pd.DataFrame) -> pd.DataFrame:
    """One row a spelling: ``word``, ``text``, ``count``, each word's most frequent spelling first."""
    plain = tokens[["word", "text"]].astype("str")
    counted = plain.value_counts().rename("count").reset_index()
    return counted.sort_values(["count", "text"], ascending=[False, True], kind="stable")


def _word_counts(texts: Corpus) -> "pd.Series[int]":
    tokens = find(texts)
    counts = tokens.loc[tokens["kind"] == "word", "word"].astype("str").value_counts()
    return counts.sort_index()
