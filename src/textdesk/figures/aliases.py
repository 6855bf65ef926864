"""The reader's own word on names: aliases.csv beside the texts, which overrides every rule."""

from pathlib import Path
from typing import NamedTuple

from textdesk.corpus import read_csv

ALIASES_FILE = "aliases.csv"
KINDS = ("person", "organisation", "place", "group", "event", "work")
# What a reader writes as kind for words that are no name at all.
NOT_A_NAME = "none"


class Alias(NamedTuple):
    """One line of aliases.csv: words as they stand in the texts, the name they mean, and its kind.

    An empty identity leaves the name as found, an empty kind the kind as found; the kind "none"
    says that the words are no name.
    """

    surface: str
    identity: str = ""
    kind: str = ""


def read_aliases(folder_or_file: str | Path) -> tuple[Alias, ...]:
    """Return the aliases of a folder of texts, from its aliases.csv, or of a file that is named.

    The columns are surface, identity and kind (person, organisation, place, group, event, work,
    none, or empty). A folder without aliases.csv has none.

    Raises FileNotFoundError where there is no such folder or file, ValueError, with the line of the
    table, where a row cannot be used.
    """
    path = Path(folder_or_file)
    if path.is_dir():
        path /= ALIASES_FILE
        if not path.exists():
            return ()
    elif not path.exists():
        raise FileNotFoundError(f"there is no folder or file {path.name!r}: check the path")
    rows = read_csv(path, required=("surface", "identity", "kind"))
    return tuple(_alias(path.name, number, row) for number, row in enumerate(rows, start=1))


def _alias(file: str, number: int, row: dict[str, str]) -> Alias:
    kind = row["kind"].lower().replace("organization", "organisation")
    if not row["surface"]:
        raise ValueError(f"{file}, row {number}: the surface is empty; write the words as they stand in the texts")
    if kind and kind not in (*KINDS, NOT_A_NAME):
        known = ", ".join((*KINDS, NOT_A_NAME))
        raise ValueError(f"{file}, row {number}: there is no kind {row['kind']!r}; the kinds are {known}, or nothing")
    return Alias(row["surface"], row["identity"], kind)
