"""What a site is to be: the reader's wishes, and what its own first pages are called."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OVERVIEW, TEXTS = "index.html", "texts.html"


@dataclass(frozen=True)
class Wishes:
    """What a site is to be: its title, some of the notebooks only, all in one file, fit for anybody.

    A public site holds no absolute path; the folder is named by its own name alone.
    """

    title: str = ""
    only: Sequence[str] = ()
    single_file: bool = False
    public: bool = True

    def shown(self, folder: Path) -> str:
        """Return the folder as the pages may name it."""
        return folder.name if self.public else str(folder)
