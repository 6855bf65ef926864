"""Whether a site stands as it would be made again: then nothing need be made.

All that its pages depend on gives one digest: the bytes of the texts and of what lies beside them, the wishes,
the notebooks, every file of this package, every installed version, and the model. Under it, the cache keeps the
digests of the pages that were written; a page that was changed or lost since, or one more, and all are made anew.
"""

import hashlib
import json
import os
import platform
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path

from textdesk.corpus import COMPANIONS, Corpus
from textdesk.language import model_version, store
from textdesk.pages.library import notebooks
from textdesk.pages.plan import Wishes


def making_of(texts: Corpus, folder: Path, wishes: Wishes, made_by: str) -> str:
    """Return one digest of all that the pages of a site depend on, but for the hour."""
    package = Path(__file__).parent.parent
    sources = (path for path in sorted(package.rglob("*")) if path.is_file() and path.suffix != ".pyc")
    depends_on = [
        [*texts.files],
        [(name, _digest(folder / name)) for name in COMPANIONS if (folder / name).is_file()],
        [folder.name, wishes.shown(folder), repr(wishes), made_by, os.environ.get("SOURCE_DATE_EPOCH")],
        [(path.name, _digest(path)) for path in (*notebooks(), *sources)],
        sorted((found.name, found.version) for found in distributions()),
        [platform.python_version(), model_version()],
    ]
    return hashlib.sha256(json.dumps(depends_on).encode("ascii")).hexdigest()


def stands(target: Path, making: str) -> bool:
    """Return whether the pages at the target are those that this making gave, to the byte."""
    kept = store.load(making)
    return kept is not None and json.loads(kept) == _found(target)


def remember(pages: Mapping[str, str], making: str) -> None:
    """Keep which pages a making gave, by their names."""
    digests = {name: hashlib.sha256(html.encode("utf-8")).hexdigest() for name, html in pages.items()}
    store.save(making, json.dumps(digests).encode("ascii"))


def _found(target: Path) -> dict[str, str]:
    pages = target.iterdir() if target.is_dir() else [target] * target.is_file()
    return {page.name: _digest(page) for page in pages}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
