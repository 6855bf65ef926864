"""What a fact-checker would look at first: a list of questions, never a verdict."""

from collections.abc import Iterator

import pandas as pd
import regex

from textdesk.columns import table
from textdesk.corpus import Corpus
from textdesk.lexicons import entries


def to_check(texts: Corpus, numbers: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """Return the passages worth checking, in text order (columns: ``describe("checks")``).

    Amounts whose sentence names no source, quotations at second hand, direct quotations, dates
    without a year, and superlatives or absolutes such as "unprecedented". The tables are those
    of ``figures.numbers`` and ``figures.quotes``.
    """
    found = pd.concat(
        [
            _amounts(numbers, quotes),
            _quotations(quotes),
            _open_dates(numbers),
            table("checks", _absolutes(texts)),
        ],
    )
    order = {document.name: number for number, document in enumerate(texts)}
    ordered = found.assign(order=found["doc"].astype("str").map(order)).sort_values(["order", "start"], kind="stable")
    return table("checks", ordered)


def unsourced(claims: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """Return the claims in whose sentence nobody is named who says so; ``quotes`` are those of ``figures.quotes``."""
    named = quotes[quotes["speaker"].notna() | quotes["reported_by"].notna()]
    sourced = pd.MultiIndex.from_frame(named[["doc", "sentence"]].astype({"doc": "str"}))
    places = pd.MultiIndex.from_frame(claims[["doc", "sentence"]].astype({"doc": "str"}))
    return claims[~places.isin(sourced)]


def _amounts(numbers: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    claims = numbers[~numbers["kind"].isin(["label", "date", "time", "ordinal", "age"])]
    open_claims = unsourced(claims, quotes)
    why = [f"its sentence names no source; {_hedged(hedge)}" for hedge in open_claims["modifier_text"]]
    return open_claims.assign(check="amount without a source", why=why)


def _hedged(hedge: object) -> str:
    return f"it is hedged: “{hedge}”" if isinstance(hedge, str) else "it is stated flatly"


def _quotations(quotes: pd.DataFrame) -> pd.DataFrame:
    direct = quotes[quotes["kind"] == "direct"]
    reporters = direct["reported_by"].tolist()
    second_hand = [isinstance(reporter, str) for reporter in reporters]
    return direct.assign(
        check=["quotation at second hand" if second else "quotation" for second in second_hand],
        why=[
            f"passed on by {reporter}: find the original" if second else "is this the wording, and the whole of it?"
            for reporter, second in zip(reporters, second_hand, strict=True)
        ],
    )


def _open_dates(numbers: pd.DataFrame) -> pd.DataFrame:
    dates = numbers[(numbers["kind"] == "date") & numbers["date"].str.startswith("--")]
    return dates.assign(check="date without a year", why="the year has to be inferred")


def _absolutes(texts: Corpus) -> Iterator[dict[str, object]]:
    words = "|".join(regex.escape(entry) for entry in entries("absolutes.txt"))
    pattern = regex.compile(rf"\b(?:{words})\b", regex.IGNORECASE)
    for document in texts:
        for match in pattern.finditer(document.text):
            place = document.place(match.start(), match.end())
            yield {**place, "check": "absolute or superlative", "why": "one counter-example would refute it"}
