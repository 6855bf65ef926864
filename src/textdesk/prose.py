"""Findings in words, each computed from the table that it speaks of.

What a text claims stays the text's: "the text says", never "it is so". Where there is nothing,
the sentence says that nothing was found.
"""

from collections.abc import Iterable

import pandas as pd

from textdesk.corpus import Corpus
from textdesk.display import Prose

# Kinds whose plural is not a plain "s" after the first word.
_KINDS = {
    "money": ("amount of money", "amounts of money"),
    "percent": ("percentage", "percentages"),
    "person": ("person", "people"),
    "absolute or superlative": ("absolute or superlative", "absolutes or superlatives"),
}
_NO_TEXT = "There is no text in this folder yet: put .txt or .md files into it and run this again."


def corpus(texts: Corpus) -> Prose:
    """Say how much was read, and whether anything was left out.

    >>> from textdesk import from_texts
    >>> print(corpus(from_texts({"a": "Peace now."})))
    1 text was read: 2 words in 1 sentence and 1 paragraph. Nothing was left out.
    """
    report = texts.report
    left_out = report.loc[~report["read"], "file"].tolist()
    gap = f"{_n(len(left_out), 'file')} could not be read as text: {listed(left_out[:5])}" if left_out else ""
    if not len(texts):
        return Prose(f"{_NO_TEXT} {gap}.".replace(" .", ""))
    size = (
        f"{_n(len(texts), 'text')} {'was' if len(texts) == 1 else 'were'} read: "
        f"{_n(report['words'].sum(), 'word')} in {_n(report['sentences'].sum(), 'sentence')} "
        f"and {_n(report['paragraphs'].sum(), 'paragraph')}."
    )
    return Prose(f"{size} {gap or 'Nothing was left out'}.")


def metadata(texts: Corpus) -> Prose:
    """Say what is known of the texts beside their words."""
    names = [name for name in texts.metadata.columns if name != "doc"]
    if not names:
        return Prose("Nothing is known of these texts but their names: there is no metadata.csv beside them.")
    known = sum(bool(document.metadata) for document in texts)
    return Prose(f"metadata.csv tells {listed(names)} of {known:,} of {_n(len(texts), 'text')}.")


def words(counted: pd.DataFrame) -> Prose:
    """Say which words a word list leans on, grammatical words aside."""
    if counted.empty:
        return Prose(_NO_TEXT)
    content = counted[~counted["is_stop"]]
    if content.empty:
        return Prose("There are only grammatical words here, such as “the” and “of”: nothing to lean on.")
    leading = _counted(zip(content["spelling"].head(3), content["count"].head(3), strict=True))
    once = int((counted["count"] == 1).sum())
    return Prose(
        f"Of {_n(counted['count'].sum(), 'word')}, grammatical words aside, the most frequent are {leading}. "
        f"{once:,} of {_n(len(counted), 'different word')} stand only once.",
    )


def concordance(lines: pd.DataFrame, word: str) -> Prose:
    """Say how often a word stands in the texts, and in how many of the sentences found."""
    if lines.empty:
        return Prose(f"“{word}” does not stand in these texts." if word else _NO_TEXT)
    sentences = lines[["doc", "sentence"]].drop_duplicates()
    return Prose(
        f"“{word}” stands in {_n(len(lines), 'place')}, in {_n(len(sentences), 'sentence')} "
        f"of {_n(lines['doc'].nunique(), 'text')}.",
    )


def collocations(company: pd.DataFrame, word: str) -> Prose:
    """Say which words keep a word's company, grammatical words aside."""
    content = company[~company["is_stop"] & (company["together"] > 1)]
    if content.empty:
        return Prose(f"No content word stands more than once near “{word}”: there is no company to speak of.")
    near = _counted(zip(content["spelling"].head(3), content["together"].head(3), strict=True))
    return Prose(f"Near “{word}” the text puts, more than chance would, {near}.")


def numbers(found: pd.DataFrame) -> Prose:
    """Say how many figures a text states, how many are hedged, and the largest."""
    figures = found[found["kind"] != "label"]
    if figures.empty:
        return Prose("No number, amount or date is stated in these texts.")
    claims = figures[~figures["kind"].isin(["date", "time", "ordinal"])]
    stated = f"The text states {_n(len(figures), 'figure')}: {_counted_kinds(figures['kind'])}."
    if claims.empty:
        return Prose(stated)
    hedged = claims[claims["modifier"].notna() & claims["modifier"].ne("=")]
    said = ", ".join(sorted({f"“{hedge}”" for hedge in hedged["modifier_text"].dropna()}))
    hedges = f" {len(hedged):,} of {_n(len(claims), 'amount')} {_are(len(hedged))} hedged" + (
        f" ({said})." if said else "."
    )
    return Prose(stated + hedges)


def dates(found: pd.DataFrame) -> Prose:
    """Say which span of time the dates of a text cover, and how many leave their year open."""
    dated = found[found["kind"] == "date"]
    if dated.empty:
        return Prose("No date is stated in these texts.")
    years = sorted(dated["date"].dropna().str.extract(r"^(\d{3}[\dX])")[0].dropna().unique())
    span = f", from {years[0]} to {years[-1]}" if len(years) > 1 else "".join(f", in {year}" for year in years)
    open_year = int(dated["date"].str.startswith("--").sum())
    unknown = f"; {open_year:,} of them {'does' if open_year == 1 else 'do'} not state the year" if open_year else ""
    return Prose(f"The text gives {_n(len(dated), 'date')}{span}{unknown}.")


def names(found: pd.DataFrame) -> Prose:
    """Say how many people, organisations, places and other names are mentioned, and which most."""
    if found.empty:
        return Prose("No person, organisation, place, event or work is named in these texts.")
    identities = found.drop_duplicates("identity")
    order = found["identity"].value_counts().sort_index().sort_values(ascending=False, kind="stable").head(3)
    return Prose(
        f"{_n(len(found), 'mention')} of {_n(len(identities), 'name')}: {_counted_kinds(identities['kind'])}. "
        f"Most often: {_counted(order.items())}.",
    )


def quotes(said: pd.DataFrame) -> Prose:
    """Say who is quoted, and at how many removes."""
    if said.empty:
        return Prose("Nobody is quoted in these texts.")
    speakers = said["speaker"].dropna().unique().tolist()
    who = f" from {listed(speakers[:5])}" if speakers else ""
    second = int(said["reported_by"].notna().sum())
    hand = f" {second:,} of them {_are(second)} passed on by somebody else." if second else ""
    return Prose(f"The text quotes {_n(len(said), 'statement')}{who}.{hand}")


def themes(coded: pd.DataFrame, uncoded: pd.DataFrame, sentences: int) -> Prose:
    """Say which themes run through the texts, and how much no theme covers."""
    if not sentences:
        return Prose(_NO_TEXT)
    if coded.empty:
        return Prose("No passage is coded: the folder has no codebook.yml, or none of its patterns occurs.")
    order = coded["theme"].value_counts().sort_index().sort_values(ascending=False, kind="stable").head(3)
    covered = sentences - len(uncoded)
    return Prose(
        f"{_n(len(coded), 'passage')} belong to {_n(coded['theme'].nunique(), 'theme')}; the strongest are "
        f"{_counted(order.items())}. {covered:,} of {_n(sentences, 'sentence')} {_are(covered)} covered by a theme.",
    )


def keyness(compared: pd.DataFrame, a: str, b: str) -> Prose:
    """Say which words one side uses more than the other, as far as chance can be ruled out."""
    surely = compared[(compared["p"] < 0.001) & (compared["log_ratio"] > 0) & (compared["count_a"] > 1)]
    if surely.empty:
        return Prose(f"No word sets {a} apart from {b} more surely than chance would (p < 0.001).")
    telling = _counted(zip(surely["spelling"].head(5), surely["count_a"].head(5), strict=True))
    return Prose(f"Compared with {b}, {a} {'lean' if a.endswith('s') else 'leans'} on {telling}.")


def distinctive(apart: pd.DataFrame, texts: int) -> Prose:
    """Say how many texts or groups have words of their own."""
    if texts < 2:
        return Prose("There is one text here at most: nothing in the folder to compare it with.")
    if apart.empty:
        return Prose("No text or group uses a word more than the others do, twice or more.")
    first = apart.groupby("group").head(1)
    own = listed(f"{group}: “{word}”" for group, word in zip(first["group"], first["spelling"], strict=True))
    return Prose(f"The most telling word of each of {_n(len(first), 'side')}: {own}.")


def checks(questions: pd.DataFrame) -> Prose:
    """Say how many passages are worth a fact-checker's time, and why."""
    if questions.empty:
        return Prose("Nothing here asks to be checked by these rules; that does not make it true.")
    return Prose(f"{_n(len(questions), 'passage')} to check: {_counted_kinds(questions['check'])}.")


def listed(items: Iterable[str]) -> str:
    """Return items as a reader lists them.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    *first, last = [*items] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _n(count: float, noun: str) -> str:
    return f"{count:,.0f} {noun}" if count == 1 else f"{count:,.0f} {noun}s"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _counted(pairs: Iterable[tuple[object, object]]) -> str:
    return listed(f"“{name}” ({int(str(count)):,})" for name, count in pairs)


def _counted_kinds(kinds: "pd.Series[str]") -> str:
    order = kinds.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return listed(f"{count:,} {_kind(str(kind), count)}" for kind, count in order.items())


def _kind(kind: str, count: int) -> str:
    """A kind's name in a sentence: "3 people", "2 amounts without a source"."""
    one, many = _KINDS.get(kind, (kind, ""))
    noun, space, rest = one.partition(" ")
    return one if count == 1 else many or f"{noun}s{space}{rest}"
