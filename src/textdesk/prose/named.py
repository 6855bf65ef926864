"""Names in words: the company they keep, what was corrected, what is uncertain, what the reader changed."""

import pandas as pd

from textdesk.display import Prose
from textdesk.lexicons import stop_words
from textdesk.prose.phrasing import are, counted_names, listed, n

_LEADING = 3


def company(pairs: pd.DataFrame) -> Prose:
    """Say who is named together most often, and in how many sentences of those that name them."""
    if pairs.empty:
        return Prose("No two names stand in one sentence.")
    first = pairs.iloc[0]
    both = f"{n(first['together'], 'sentence')} {'names' if first['together'] == 1 else 'name'} both"
    alone = f"{first['left_units']:,} name the one, {first['right_units']:,} the other"
    return Prose(
        f"{n(len(pairs), 'pair')} of names meet. Most often “{first['left']}” and “{first['right']}”: {both}; {alone}."
    )


def beside(pairs: pd.DataFrame) -> Prose:
    """Say beside what a name stands most often - a theme, a kind of number - and in how many of its sentences."""
    if pairs.empty:
        return Prose("None stands in a sentence that names anybody or anything.")
    first = pairs.iloc[0]
    both = f"in {first['together']:,} of its {n(first['left_units'], 'sentence')}"
    return Prose(f"Most often “{first['left']}” stands beside “{first['right']}”, {both}.")


def speakers(said: pd.DataFrame) -> Prose:
    """Say who speaks most, how many statements have no known speaker, and how many are at second hand."""
    if said.empty:
        return Prose("Nobody is quoted in these texts.")
    names = said["who"].fillna(said["speaker"])
    is_pronoun = names.str.lower().isin(stop_words())
    order = names[~is_pronoun].value_counts().sort_index().sort_values(ascending=False, kind="stable").head(_LEADING)
    direct = int(said["kind"].eq("direct").sum())
    if len(said) == 1:
        who = f"by “{names.iloc[0]}”" if names.notna().all() else "of whom the text does not say"
        hand = ", passed on by somebody else" if said["reported_by"].notna().all() else ""
        return Prose(f"1 statement{', in quotation marks,' if direct else ''} {who}{hand}.")
    leading = f" Most often: {counted_names(order.items())}." if len(order) else ""
    nobody = int(names.isna().sum())
    silent = f" Of {nobody:,} the text does not say who speaks." if nobody else ""
    vague = f" Of {is_pronoun.sum():,} it says so by a pronoun alone." if is_pronoun.any() else ""
    second = int(said["reported_by"].notna().sum())
    hand = f" {second:,} {are(second)} passed on by somebody else." if second else ""
    return Prose(f"{n(len(said), 'statement')}, {direct:,} of them in quotation marks.{leading}{silent}{vague}{hand}")


def amended(changed: pd.DataFrame, found: pd.DataFrame, model: str) -> Prose:
    """Say which model spoke, and how many of its names the rules changed, added and dropped."""
    if found.empty and changed.empty:
        return Prose(f"The model is {model}. It found no name, and the rules none either.")
    added = int((changed["was"].isna() & changed["kind"].notna()).sum())
    dropped = int(changed["kind"].isna().sum())
    mended = len(changed) - added - dropped
    as_found = f"Of {n(len(found), 'mention')} it found {len(found) - added - mended:,} as they stand here;"
    ruled = f"rules mended {mended:,}, added {added:,} and dropped {dropped:,} that are no names."
    return Prose(f"The model is {model}. {as_found} {ruled}")


def uncertain(doubts: pd.DataFrame, found: pd.DataFrame) -> Prose:
    """Say how many mentions deserve a second look, and which names they are."""
    if found.empty:
        return Prose("There is no name here, so none is uncertain.")
    if doubts.empty:
        right = "that does not make all of them right"
        return Prose(f"None of {n(len(found), 'mention')} is uncertain by these rules; {right}.")
    names = [f"“{name}”" for name in doubts["text"].unique()]
    more = f" and {len(names) - _LEADING:,} more" if len(names) > _LEADING else ""
    leading = ", ".join(names[:_LEADING]) + more if more else listed(names)
    verb = "deserves" if len(doubts) == 1 else "deserve"
    return Prose(f"{len(doubts):,} of {n(len(found), 'mention')} {verb} a look: {leading}.")


def aliased(before: pd.DataFrame, after: pd.DataFrame) -> Prose:
    """Say how many mentions a change of aliases.csv has changed, and how many it added and took away."""
    if before.empty and after.empty:
        return Prose("There is no name here for a line to change.")
    place = ["doc", "start", "end"]
    both = before.astype({"doc": "str"}).merge(after.astype({"doc": "str"}), on=place, suffixes=("", "_after"))
    changed = both[(both["identity"] != both["identity_after"]) | (both["kind"] != both["kind_after"])]
    added, gone = len(after) - len(both), len(before) - len(both)
    more = [f"{added:,} more {are(added)} found"] if added else []
    fewer = [f"{gone:,} {'is no name' if gone == 1 else 'are no names'} any more"] if gone else []
    have = (
        f"{len(changed):,} of {n(len(before), 'mention')} {'has' if len(changed) == 1 else 'have'} another name or kind"
    )
    return Prose(f"With this line, {listed([have, *more, *fewer])}.")
