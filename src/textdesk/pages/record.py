"""What a page says of its own making: which files, by which version and model, when, and how to cite it."""

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from textdesk.corpus import Corpus
from textdesk.language import model_version

# Beyond so many, an essay's page names the first and leads to the overview, which names all.
_MOST_FILES = 200
_LICENCES = ("licence", "license", "rights")


@dataclass(frozen=True)
class FileLine:
    """One file: its name, what became of it, and the SHA-256 of its bytes."""

    name: str
    said: str
    digest: str


@dataclass(frozen=True)
class Record:
    """How the pages of a site were made, in words."""

    read: str
    made: str
    versions: str
    command: str
    citation: str
    licence: str
    files: tuple[FileLine, ...]
    more: str = ""

    def shortened(self) -> "Record":
        """Return the record as a page among many says it: with the first files only, where they are many."""
        if len(self.files) <= _MOST_FILES:
            return self
        more = f"The first {_MOST_FILES} of {len(self.files):,} files."
        return Record(**{**self.__dict__, "files": self.files[:_MOST_FILES], "more": more})

    def of_text(self, name: str) -> "Record":
        """Return the record as the page of one text says it."""
        return Record(**{**self.__dict__, "files": tuple(line for line in self.files if line.name == name)})


def record_of(texts: Corpus, folder: Path, made_by: str, title: str, shown_folder: str) -> Record:
    """Return how a site about a folder is made. ``shown_folder`` is the folder as the pages may name it."""
    now = _now()
    made = f"{now.day} {now:%B %Y, %H:%M} UTC"
    left_out = len(texts.files) - len(texts)
    return Record(
        read=f"{len(texts):,} {'file' if len(texts) == 1 else 'files'} of the folder “{folder.name}”"
        + (f", {left_out:,} left out" if left_out else ""),
        made=made,
        versions=f"{model_version()}, pandas {version('pandas')}, Python {platform.python_version()}",
        command=f'textdesk share "{shown_folder}" --to site',
        citation=f"“{title}”. Pages made with {made_by} on {now.day} {now:%B %Y}.",
        licence=", ".join(_licences(texts)) or "unknown, for no metadata.csv states it",
        files=tuple(_lines(texts)),
    )


def _now() -> datetime:
    """The time, or the one that the makers of reproducible builds have set."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(fixed), UTC) if fixed else datetime.now(UTC)


def _licences(texts: Corpus) -> list[str]:
    stated = (document.metadata.get(name, "") for document in texts for name in _LICENCES)
    return list(dict.fromkeys(licence for licence in stated if licence))


def _lines(texts: Corpus) -> Iterator[FileLine]:
    for file in texts.files:
        if file.read:
            said = f"{file.encoding}, {len(texts[file.file].text):,} characters"
            yield FileLine(file.file, said, file.sha256)
        else:
            yield FileLine(file.file, f"left out: {file.reason}", "")
