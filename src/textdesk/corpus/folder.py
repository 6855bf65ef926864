"""A folder of texts -> Corpus. Every file is accounted for; one bad file never stops the others."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from textdesk.corpus.collection import Corpus, FileRecord
from textdesk.corpus.decode import Decoded, decode, decode_as
from textdesk.corpus.document import Document
from textdesk.corpus.metadata import METADATA_FILE, read_metadata

ENDINGS = (".txt", ".md")
COMPANIONS = (METADATA_FILE, "codebook.yml", "aliases.csv")

_MOST_BYTES_A_FILE = 64 * 2**20
_MOST_BYTES = 2**30
# A named pipe would wait for a writer for ever, and a link could lead out of the folder.
_SAFELY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class _Listed(NamedTuple):
    """A file as the listing saw it, or the reason why it is not read."""

    name: str
    path: str
    status: os.stat_result | None
    reason: str


def read_folder(folder: str | Path, *, encoding: Mapping[str, str] | None = None) -> Corpus:
    """Return the .txt and .md files of a folder and its subfolders, sorted by path.

    ``metadata.csv`` beside the texts (a column ``file``, then any others) becomes their metadata.
    Where an encoding cannot be told, the file is left out and ``report`` says so; ``encoding``
    names it: ``{"speech.txt": "cp1251"}``. Files and folders whose name begins with a dot are
    passed over. An empty folder gives an empty corpus.

    Raises FileNotFoundError or NotADirectoryError where there is no such folder.
    """
    root = _folder(folder)
    metadata, records = _read_metadata(root)
    documents = []
    for record, text in _read_all(root, encoding or {}):
        records.append(record)
        if record.read:
            documents.append(Document(record.file, text, metadata.pop(record.file, {})))
    records += [
        FileRecord(name, read=False, encoding="", reason=f"named in {METADATA_FILE}, but not read here")
        for name in metadata
        if name not in {record.file for record in records}
    ]
    return Corpus(tuple(documents), tuple(records))


def stream_folder(folder: str | Path, *, encoding: Mapping[str, str] | None = None) -> Iterator[Document]:
    """Yield the texts that ``read_folder`` would read, one after another, without holding them.

    For folders larger than memory: ``words.count(stream_folder(folder))``. Metadata stay unread,
    and what could not be read is passed over: ``read_folder`` reports it.

    Raises FileNotFoundError or NotADirectoryError where there is no such folder.
    """
    for record, text in _read_all(_folder(folder), encoding or {}):
        if record.read:
            yield Document(record.file, text)


def _folder(folder: str | Path) -> Path:
    root = Path(folder)
    if not root.exists():
        raise FileNotFoundError(f"there is no folder {root.name!r}: check the path")
    if not root.is_dir():
        raise NotADirectoryError(f"{root.name!r} is a file: name the folder that it stands in")
    return root


def _read_all(root: Path, encoding: Mapping[str, str]) -> Iterator[tuple[FileRecord, str]]:
    """Every file's record, with its text where it was read."""
    room = _MOST_BYTES
    for listed in sorted(_list(os.fspath(root), ""), key=lambda listed: listed.name):
        try:
            data = _read(listed, room)
            decoded = _decode(listed.name, data, encoding)
        except (OSError, ValueError) as error:
            yield FileRecord(listed.name, read=False, encoding="", reason=_sentence(error)), ""
            continue
        room -= len(data)
        digest = hashlib.sha256(data).hexdigest()
        yield (
            FileRecord(listed.name, read=True, encoding=decoded.encoding, reason=decoded.why, sha256=digest),
            decoded.text,
        )


def from_texts(texts: Mapping[str, str], metadata: Mapping[str, Mapping[str, str]] | None = None) -> Corpus:
    """Return a corpus of strings already in hand, by name, in the order given.

    >>> [len(document.sentences) for document in from_texts({"a": "Peace. Now."})]
    [2]
    """
    known = metadata or {}
    documents = tuple(Document(name, text, known.get(name, {})) for name, text in texts.items())
    records = tuple(FileRecord(name, read=True, encoding="", reason="given as a string") for name in texts)
    return Corpus(documents, records)


def _read_metadata(root: Path) -> tuple[dict[str, dict[str, str]], list[FileRecord]]:
    path = root / METADATA_FILE
    try:
        return read_metadata(path) if path.is_file() else {}, []
    except (OSError, ValueError) as error:
        return {}, [FileRecord(METADATA_FILE, read=False, encoding="", reason=_sentence(error))]


def _list(path: str, below: str) -> Iterator[_Listed]:
    """Every file below a folder that might be a text, and everything else with its reason."""
    try:
        entries = list(os.scandir(path))
    except OSError as error:
        yield _Listed(below, path, None, _sentence(error))
        return
    for entry in entries:
        name = below + _readable(entry.name)
        if entry.name.startswith(".") or name in COMPANIONS:
            continue
        if entry.is_symlink():
            yield _Listed(name, entry.path, None, "a link: links are not followed")
        elif entry.is_dir(follow_symlinks=False):
            yield from _list(entry.path, f"{name}/")
        elif not entry.is_file(follow_symlinks=False):
            yield _Listed(name, entry.path, None, "a device or pipe, not a file")
        elif not name.lower().endswith(ENDINGS):
            yield _Listed(name, entry.path, None, "not a .txt or .md file")
        else:
            yield _Listed(name, entry.path, entry.stat(follow_symlinks=False), "")


def _read(listed: _Listed, room: int) -> bytes:
    if listed.status is None:
        raise ValueError(listed.reason)
    if listed.status.st_size > _MOST_BYTES_A_FILE:
        raise ValueError(f"larger than {_MOST_BYTES_A_FILE // 2**20} MB: split it")
    if listed.status.st_size > room:
        raise ValueError(f"the folder holds more than {_MOST_BYTES // 2**30} GB: read it in parts")
    descriptor = os.open(listed.path, _SAFELY)
    with open(descriptor, "rb") as file:
        opened = os.fstat(descriptor)
        data = file.read(listed.status.st_size + 1) if stat.S_ISREG(opened.st_mode) else b""
        closing = os.fstat(descriptor)
    if len({_identity(status) for status in (listed.status, opened, closing)}) > 1 or len(data) != opened.st_size:
        raise ValueError("it changed while it was being read: read the folder again")
    return data


def _identity(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _decode(name: str, data: bytes, encoding: Mapping[str, str]) -> Decoded:
    return decode_as(data, encoding[name]) if name in encoding else decode(data)


def _readable(name: str) -> str:
    """A file's name as letters, the same under every locale."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")


def _sentence(error: OSError | ValueError) -> str:
    """The reason alone: the system's own message would spell out the whole path."""
    if isinstance(error, PermissionError):
        return "reading it is not permitted"
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return str(error)
