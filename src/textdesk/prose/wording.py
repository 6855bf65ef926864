"""Which words, in words."""

import pandas as pd

from textdesk.display import Prose
from textdesk.prose.phrasing import NO_TEXT, are, counted_names, listed, n

# Fewer words than this are too few to compare, and surer than this is sure enough to be said.
_FEWEST_WORDS = 30
_SURE = 0.01
_MOST_NAMED = 5
_SURE_LIKELIHOOD = 6.635


def words(counted: pd.DataFrame) -> Prose:
    """Say which words a word list leans on, grammatical words aside."""
    if counted.empty:
        return Prose(NO_TEXT)
    content = counted[~counted["is_stop"]]
    if content.empty:
        return Prose("There are only grammatical words here, such as “the” and “of”: nothing to lean on.")
    leading = counted_names(zip(content["spelling"].head(3), content["count"].head(3), strict=True))
    once = int((counted["count"] == 1).sum())
    return Prose(
        f"Of {n(counted['count'].sum(), 'word')}, grammatical words aside, the most frequent are {leading}. "
        f"{once:,} of {n(len(counted), 'different word')} {_stand(once)} only once.",
    )


def _stand(count: float) -> str:
    return "stands" if count == 1 else "stand"


def concordance(lines: pd.DataFrame, word: str) -> Prose:
    """Say how often a word stands in the texts, and in how many of the sentences found."""
    if lines.empty:
        return Prose(f"“{word}” does not stand in these texts." if word else NO_TEXT)
    sentences = lines[["doc", "sentence"]].drop_duplicates()
    return Prose(
        f"“{word}” stands in {n(len(lines), 'place')}, in {n(len(sentences), 'sentence')} "
        f"of {n(lines['doc'].nunique(), 'text')}.",
    )


def collocations(company: pd.DataFrame, word: str) -> Prose:
    """Say which words keep a word's company, grammatical words aside, and whether chance would put them there."""
    if not word:
        return Prose(NO_TEXT)
    content = company[~company["is_stop"] & (company["together"] > 1)]
    if content.empty:
        return Prose(f"No content word stands more than once near “{word}”: there is no company to speak of.")
    surely = content[(content["log_likelihood"] > _SURE_LIKELIHOOD) & (content["mi"] > 0)]
    shown = content if surely.empty else surely
    near = counted_names(zip(shown["spelling"].head(3), shown["together"].head(3), strict=True))
    chance = "none of them more surely than chance would" if surely.empty else "more surely than chance would"
    return Prose(f"Near “{word}” the texts put {near}, {chance} (LL, p < {_SURE:g}).")


def keyness(compared: pd.DataFrame, a: str, b: str) -> Prose:
    """Say which words one side uses more than the other, as far as chance can be ruled out.

    With fewer than 30 words on the left side nothing is said of words, but of that.
    """
    size = int(compared["count_a"].sum())
    if not size:
        return Prose(f"There is no word of {a} to compare with {b}.")
    if size < _FEWEST_WORDS:
        return Prose(f"{n(size, 'word')} of {a} can be compared: under {_FEWEST_WORDS}, any difference may be chance.")
    surely = compared[(compared["p_adjusted"] < _SURE) & (compared["log_ratio"] > 0) & (compared["count_a"] > 1)]
    tried = f"p < {_SURE:g}, corrected for {n(len(compared), 'word')} compared"
    if surely.empty:
        return Prose(f"No word sets {a} apart from {b} more surely than chance would ({tried}).")
    telling = counted_names(zip(surely["spelling"].head(5), surely["count_a"].head(5), strict=True))
    return Prose(
        f"Compared with {b}, {a} {'lean' if a.endswith('s') else 'leans'} on {telling}: "
        f"{n(len(surely), 'word')} {are(len(surely))} used more, and surely so ({tried}).",
    )


def ngrams(runs: pd.DataFrame) -> Prose:
    """Say which runs of words are repeated, those between grammatical words aside."""
    repeated = runs[(runs["count"] > 1) & ~runs["is_stop"]]
    if repeated.empty:
        return Prose("No run of content words is repeated here.")
    leading = counted_names(zip(repeated["ngram"].head(3), repeated["count"].head(3), strict=True))
    return Prose(f"{n(len(repeated), 'run')} of content words {are(len(repeated))} repeated, most often {leading}.")


def distinctive(apart: pd.DataFrame, texts: int) -> Prose:
    """Say which word tells each text or group apart most, five of them at most.

    >>> from textdesk import from_texts, words
    >>> texts = from_texts({"a": "Sea and sea and sea.", "b": "Soil and soil and soil."})
    >>> print(distinctive(words.distinctive(texts), len(texts)))
    The words that tell them apart most, one for each: “sea” (a) and “soil” (b).
    """
    if texts < 2:
        return Prose("There is one text here at most: nothing in the folder to compare it with.")
    if apart.empty:
        return Prose("No text or group uses a word more than the others do, twice or more.")
    first = apart.groupby("group").head(1)
    own = [f"“{word}” ({group})" for group, word in zip(first["group"], first["spelling"], strict=True)]
    more = f"{len(own) - _MOST_NAMED:,} more"
    shown = own if len(own) <= _MOST_NAMED else [*own[:_MOST_NAMED], more]
    return Prose(f"The words that tell them apart most, one for each: {listed(shown)}.")


def richness(described: pd.DataFrame) -> Prose:
    """Say how varied and how easy to read the texts are, from the measures of all texts as one.

    >>> from textdesk import from_texts, words
    >>> said = richness(words.describe(from_texts({"a": "Peace at last, and peace for all."})))
    >>> str(said).partition(" Variety ")[0]
    'Of 7 words, numerals aside, 6 are different; 5 stand only once.'
    """
    measured = described.set_index("measure")
    value, reason = measured["value"], measured["says"].str.removeprefix("Undefined: ")
    words, different, once, variety, ease = value[["words", "different_words", "hapaxes", "mattr", "flesch"]]
    if not words:
        return Prose(NO_TEXT)
    unlike = f"{different:,.0f} {are(different)} different"
    said = [f"Of {n(words, 'word')}, numerals aside, {unlike}; {once:,.0f} {_stand(once)} only once."]
    if pd.notna(variety):
        said.append(f"Of 100 words in a row, {100 * variety:.0f} are different on average (MATTR).")
    else:
        said.append(f"Variety is not measured: {reason['mattr']}")
    if pd.notna(ease):
        said.append(f"The Flesch reading ease is {ease:.0f}, on a scale from about 0 (hard) to 100 (easy).")
    else:
        said.append(f"Reading ease is not measured: {reason['flesch']}")
    return Prose(" ".join(said))
