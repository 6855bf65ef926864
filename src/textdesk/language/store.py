"""Bytes kept under a key: in memory for this session, and on disk for the next.

The disk is the reader's cache folder, or the one that the variable TEXTDESK_CACHE names; TEXTDESK_CACHE=off
keeps nothing there. A file is written whole or not at all, and begins with the digest of its content, so
that a damaged one is as good as none.
"""

import hashlib
import os
import tempfile
from collections import OrderedDict
from contextlib import suppress
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

_VARIABLE = "TEXTDESK_CACHE"
_OFF = {"off", "0", "no", "none"}
_DIGEST = hashlib.sha256().digest_size
_MOST_IN_MEMORY = 64 * 2**20
_MOST_ON_DISK = 512 * 2**20


class _Memory:
    """The bytes of this session; what was used longest ago goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> bytes | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: str, payload: bytes) -> None:
        self._size += len(payload) - len(self._kept.pop(key, b""))
        self._kept[key] = payload
        while self._size > _MOST_IN_MEMORY and len(self._kept) > 1:
            self._size -= len(self._kept.popitem(last=False)[1])

    def clear(self) -> None:
        self._kept.clear()
        self._size = 0


_memory = _Memory()


def forget() -> None:
    """Forget what is kept in memory; the disk is left alone."""
    _memory.clear()


def folder() -> Path | None:
    """Return the folder that keeps results from one session to the next, or None where none is wanted."""
    said = os.environ.get(_VARIABLE, "").strip()
    if said.lower() in _OFF:
        return None
    return Path(said).expanduser() if said else user_cache_path("textdesk", appauthor=False)


def load(key: str) -> bytes | None:
    """Return what is kept under a key; None where nothing is, or where it is damaged."""
    payload = _memory.get(key)
    if payload is not None:
        return payload
    path = _path(key)
    try:
        kept = path.read_bytes() if path else b""
    except OSError:
        return None
    digest, payload = kept[:_DIGEST], kept[_DIGEST:]
    if hashlib.sha256(payload).digest() != digest:
        return None
    _memory.put(key, payload)
    return payload


def save(key: str, payload: bytes) -> None:
    """Keep bytes under a key; a folder that cannot be written to keeps nothing, and nothing else changes."""
    _memory.put(key, payload)
    path = _path(key)
    if path is None:
        return
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _tidy(path.parent.parent)
        _write_whole(path, hashlib.sha256(payload).digest() + payload)


def _path(key: str) -> Path | None:
    place = folder()
    return place / key[:2] / key if place else None


def _write_whole(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


@cache
def _tidy(place: Path) -> None:
    """Once a session, remove the oldest files of a cache that has grown too large."""
    files = sorted((path.stat().st_mtime, path.stat().st_size, path) for path in place.glob("??/*"))
    excess = sum(size for _, size, _ in files) - _MOST_ON_DISK
    for _, size, path in files:
        if excess <= 0:
            break
        path.unlink(missing_ok=True)
        excess -= size
