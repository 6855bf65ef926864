"""What the reader knows of each text: metadata.csv beside the texts."""

from pathlib import Path

from textdesk.corpus.companions import read_csv

METADATA_FILE = "metadata.csv"


def read_metadata(path: Path) -> dict[str, dict[str, str]]:
    """Return the rows of a metadata.csv by file name, every value as written.

    Raises ValueError, with the line, where the table is not one row a file.
    """
    known: dict[str, dict[str, str]] = {}
    for row in read_csv(path, required=("file",)):
        name = row.pop("file")
        if name in known:
            raise ValueError(f"{path.name} has two rows for {name!r}: keep one")
        known[name] = row
    return known
