"""Pages to the disk: whenever it is interrupted, the former site or the new one is there, whole."""

import ctypes
import os
import shutil
import sys
import tempfile
from pathlib import Path

_MARKS = ('name="generator"', 'content="textdesk ')
_HERE = -100
_EXCHANGE = 2


def check_target(folder: Path, source: Path, target: Path) -> None:
    """Refuse a folder of texts that is not there, and a place where something else would be overwritten.

    Raises FileNotFoundError, NotADirectoryError or ValueError.
    """
    if not source.exists():
        raise FileNotFoundError(f"there is no folder {str(folder)!r}: check the path")
    if not source.is_dir():
        raise NotADirectoryError(f"{str(folder)!r} is a file: name the folder that it stands in")
    if target == source or source in target.parents:
        raise ValueError("the site would land inside the folder of texts: name another place with --to")
    if target.exists() and not _is_former_site(target):
        raise ValueError(f"{target.name!r} holds other files already: name a new or empty folder with --to")


def write_site(target: Path, pages: dict[str, str]) -> None:
    """Write pages to a folder that takes its name when all are on the disk; a former one is replaced."""
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        for name, html in pages.items():
            _write(made / name, html)
        made.chmod(0o755)
        if not target.exists():
            made.rename(target)
        elif not _exchange(made, target):
            former = made.with_name(f"{made.name}-former")
            target.rename(former)
            made.rename(target)
            former.rename(made)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write_file(target: Path, html: str) -> None:
    """Write a page that takes its name when it is on the disk; a former one is replaced."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _write(part, html)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _is_former_site(target: Path) -> bool:
    entries = list(target.iterdir()) if target.is_dir() else [target]
    return all(entry.is_file() and entry.suffix == ".html" and _is_ours(entry) for entry in entries)


def _is_ours(page: Path) -> bool:
    with page.open(encoding="utf-8", errors="replace") as file:
        beginning = file.read(2000)
    return all(mark in beginning for mark in _MARKS)


def _exchange(one: Path, other: Path) -> bool:
    """Whether two folders have changed their names in one step, which Linux and macOS can."""
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        change = getattr(ctypes.CDLL(None), "renameat2", None)
        return change is not None and change(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0
    if sys.platform == "darwin":
        return bool(ctypes.CDLL(None).renamex_np(*names, _EXCHANGE) == 0)
    return False


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
