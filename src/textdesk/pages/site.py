"""A folder of texts to a site: an index, and a page a notebook; written whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path

from nbformat import NotebookNode, v4

from textdesk.pages.library import notebooks, set_parameters
from textdesk.pages.render import Page, render, title_of
from textdesk.pages.run import Progress, run

_MARKS = ('name="generator"', 'content="textdesk ')


def share(folder: Path, to: Path, progress: Progress, made_by: str) -> Path:
    """Run the notebooks over a folder of texts and write the site; return the index page's path.

    Neither the folder nor the notebooks are changed. An earlier site is replaced only when the new
    one is complete.

    Raises FileNotFoundError or NotADirectoryError where the folder is missing, ValueError where
    ``to`` lies inside it or holds other files, RuntimeError where a notebook fails.
    """
    source, target = folder.resolve(), to.resolve()
    _check(folder, source, target)
    paths = notebooks()
    with tempfile.TemporaryDirectory(prefix="textdesk-") as workshop:
        executed = run(paths, progress, {"SEEDS": str(source)}, Path(workshop))
    for notebook in executed:
        # The page shows the folder by its name: where it lies is the reader's own business.
        set_parameters(notebook, {"SEEDS": source.name})
    pages = [
        Page(f"{path.stem}.html", title_of(notebook), notebook) for path, notebook in zip(paths, executed, strict=True)
    ]
    index = Page("index.html", f"What the texts in “{source.name}” say", _front(pages))
    _write(target, {page.name: render(page, pages, made_by) for page in (index, *pages)})
    return target / "index.html"


def _check(folder: Path, source: Path, target: Path) -> None:
    if not source.exists():
        raise FileNotFoundError(f"there is no folder {str(folder)!r}: check the path")
    if not source.is_dir():
        raise NotADirectoryError(f"{str(folder)!r} is a file: name the folder that it stands in")
    if target == source or source in target.parents:
        raise ValueError("the site would land inside the folder of texts: name another place with --to")
    if target.exists() and not _is_former_site(target):
        raise ValueError(f"{target.name!r} holds other files already: name a new or empty folder with --to")


def _is_former_site(target: Path) -> bool:
    entries = list(target.iterdir()) if target.is_dir() else [target]
    return all(entry.is_file() and entry.suffix == ".html" and _is_ours(entry) for entry in entries)


def _is_ours(page: Path) -> bool:
    with page.open(encoding="utf-8", errors="replace") as file:
        beginning = file.read(2000)
    return all(mark in beginning for mark in _MARKS)


def _front(pages: list[Page]) -> NotebookNode:
    """The index as a notebook of its own: each page's question, and its bottom line."""
    cells = [v4.new_markdown_cell("# What do these texts say?")]
    for page in pages:
        cells.append(v4.new_markdown_cell(f"## [{page.title}]({page.name})"))
        line = next((cell for cell in page.notebook.cells if "bottom-line" in cell.metadata.get("tags", [])), None)
        if line is not None:
            cells.append(v4.new_code_cell("", outputs=line.outputs, metadata={"tags": ["no-code"]}))
    front: NotebookNode = v4.new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})
    return front


def _write(target: Path, pages: dict[str, str]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        for name, html in pages.items():
            _write_whole(made / name, html)
        made.chmod(0o755)
        if target.exists():
            former = made.with_name(f"{made.name}-former")
            target.rename(former)
            made.rename(target)
            shutil.rmtree(former)
        else:
            made.rename(target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _write_whole(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
