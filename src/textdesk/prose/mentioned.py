"""Which figures, in words."""

import pandas as pd

from textdesk.display import Prose
from textdesk.prose.phrasing import are, counted_kinds, counted_names, listed, n


def numbers(found: pd.DataFrame) -> Prose:
    """Say how many figures a text states, how many are hedged, and the largest."""
    figures = found[found["kind"] != "label"]
    if figures.empty:
        return Prose("No number, amount or date is stated in these texts.")
    claims = figures[~figures["kind"].isin(["date", "time", "ordinal"])]
    stated = f"{_text_does(figures, 'state')} {n(len(figures), 'figure')}: {counted_kinds(figures['kind'])}."
    if claims.empty:
        return Prose(stated)
    hedged = claims[claims["modifier"].notna() & claims["modifier"].ne("=")]
    said = ", ".join(sorted({f"“{hedge}”" for hedge in hedged["modifier_text"].dropna()}))
    hedges = f" {len(hedged):,} of {n(len(claims), 'amount')} {are(len(hedged))} hedged" + (
        f" ({said})." if said else "."
    )
    return Prose(stated + hedges)


def hedges(claims: pd.DataFrame) -> Prose:
    """Say how many amounts are hedged, with which words, and how many are stated flatly."""
    if claims.empty:
        return Prose("No amount is claimed in these texts.")
    hedged = claims["hedge"].dropna()
    flat = len(claims) - len(hedged)
    if hedged.empty:
        return Prose(f"All of the {n(len(claims), 'amount')} are stated flatly: no “about”, no “at least”.")
    order = hedged.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return Prose(
        f"{len(hedged):,} of {n(len(claims), 'amount')} {are(len(hedged))} hedged: {counted_names(order.items())}; "
        f"{flat:,} {are(flat)} stated flatly.",
    )


def counted(claims: pd.DataFrame) -> Prose:
    """Say how many amounts tell what they count, and what most often."""
    if claims.empty:
        return Prose("No amount is claimed in these texts.")
    heads = claims["counts_head"].dropna().str.lower()
    order = heads.value_counts().sort_index().sort_values(ascending=False, kind="stable").head(5)
    most = f" Most often: {counted_names(order.items())}." if len(order) and order.iloc[0] > 1 else ""
    return Prose(f"{len(heads):,} of {n(len(claims), 'amount')} {_say(len(heads))} what they count.{most}")


def unsourced(open_claims: pd.DataFrame, claims: pd.DataFrame) -> Prose:
    """Say how many amounts name no source in their sentence."""
    if claims.empty:
        return Prose("No amount is claimed in these texts.")
    return Prose(
        f"{len(open_claims):,} of {n(len(claims), 'amount')} {_name(len(open_claims))} no source in the sentence."
    )


def side_by_side(pairs: pd.DataFrame) -> Prose:
    """Say how many pairs of figures count the same thing, and how many of them agree as stated."""
    if pairs.empty:
        return Prose("No two figures were found that count the same thing.")
    order = pairs["relation"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return Prose(
        f"{n(len(pairs), 'pair')} of figures {_count(len(pairs))} the same thing: {counted_names(order.items())}. "
        "Which of two is right, or whether both are, the texts do not tell.",
    )


def _text_does(found: pd.DataFrame, verb: str) -> str:
    """The text or the texts that a table is about, as those who do something."""
    return f"The texts {verb}" if len(found["doc"].unique()) > 1 else f"The text {verb}s"


def _say(count: int) -> str:
    return "says" if count == 1 else "say"


def _name(count: int) -> str:
    return "names" if count == 1 else "name"


def _count(count: int) -> str:
    return "counts" if count == 1 else "count"


def dates(found: pd.DataFrame) -> Prose:
    """Say which span of time the dates of a text cover, and how many leave their year open."""
    dated = found[found["kind"] == "date"]
    if dated.empty:
        return Prose("No date is stated in these texts.")
    years = sorted(dated["date"].dropna().str.extract(r"^(\d{3}[\dX])")[0].dropna().unique())
    span = f", from {years[0]} to {years[-1]}" if len(years) > 1 else "".join(f", in {year}" for year in years)
    open_year = int(dated["date"].str.startswith("--").sum())
    unknown = f"; {open_year:,} of them {'does' if open_year == 1 else 'do'} not state the year" if open_year else ""
    relative = int((dated["precision"].eq("relative") & dated["date"].isna()).sum())
    told = f"; {relative:,} {are(relative)} told from another day only" if relative else ""
    return Prose(f"{_text_does(dated, 'give')} {n(len(dated), 'date')}{span}{unknown}{told}.")


def names(found: pd.DataFrame) -> Prose:
    """Say how many people, organisations, places and other names are mentioned, and which most."""
    if found.empty:
        return Prose("No person, organisation, place, event or work is named in these texts.")
    identities = found.drop_duplicates("identity")
    order = found["identity"].value_counts().sort_index().sort_values(ascending=False, kind="stable").head(3)
    return Prose(
        f"{n(len(found), 'mention')} of {n(len(identities), 'name')}: {counted_kinds(identities['kind'])}. "
        f"Most often: {counted_names(order.items())}.",
    )


def quotes(said: pd.DataFrame) -> Prose:
    """Say who is quoted, and at how many removes."""
    if said.empty:
        return Prose("Nobody is quoted in these texts.")
    speakers = said["speaker"].dropna().unique().tolist()
    who = f" from {listed(speakers[:5])}" if speakers else ""
    second = int(said["reported_by"].notna().sum())
    hand = f" {second:,} of them {are(second)} passed on by somebody else." if second else ""
    return Prose(f"{_text_does(said, 'quote')} {n(len(said), 'statement')}{who}.{hand}")


def checks(questions: pd.DataFrame) -> Prose:
    """Say how many passages are worth a fact-checker's time, and why."""
    if questions.empty:
        return Prose("Nothing here asks to be checked by these rules; that does not make it true.")
    return Prose(f"{n(len(questions), 'passage')} to check: {counted_kinds(questions['check'])}.")
