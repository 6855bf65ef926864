"""JupyterLab on the notebooks: trusted, without news, with its own safe defaults kept."""

import hashlib
import os
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary
from platformdirs import user_data_path

from textdesk.pages.library import notebooks, read_notebook, set_parameters

_START = "notebooks/00_start_here.ipynb"


def open_lab(folder: Path | None) -> int:
    """Open JupyterLab and return its exit code when it is closed.

    Without a folder: on the checkout that one stands in, with it as root. With one: on copies of
    the notebooks at a desk of that folder's own, which later calls open again.
    """
    desk = Path.cwd() if folder is None else make_desk(folder)
    if not (desk / _START).exists():
        raise FileNotFoundError(f"there is no {_START} here: name a folder of texts, or go where the notebooks are")
    trust(sorted((desk / "notebooks").glob("*.ipynb")))
    with as_file(files(__package__) / "jupyter") as settings:
        paths = os.pathsep.join([str(settings), *os.environ.get("JUPYTER_CONFIG_PATH", "").split(os.pathsep)])
        environment = {**os.environ, "JUPYTER_CONFIG_PATH": paths.rstrip(os.pathsep)}
        command = [
            sys.executable,
            "-m",
            "jupyterlab",
            "--ServerApp.root_dir=.",
            f"--LabApp.default_url=/lab/tree/{_START}",
        ]
        return subprocess.run(command, cwd=desk, env=environment, check=False).returncode


def make_desk(folder: Path) -> Path:
    """Return the desk for a folder of texts, with copies of the notebooks that read that folder.

    Copies that are there already are kept: they may hold the reader's own work.
    """
    texts = folder.resolve()
    if not texts.is_dir():
        raise FileNotFoundError(f"there is no folder {str(folder)!r}: check the path")
    digest = hashlib.sha256(os.fsencode(texts)).hexdigest()[:8]
    desk = user_data_path("textdesk") / f"{texts.name}-{digest}"
    (desk / "notebooks").mkdir(parents=True, exist_ok=True)
    for path in notebooks():
        copy = desk / "notebooks" / path.name
        if not copy.exists():
            notebook = read_notebook(path)
            set_parameters(notebook, {"SEEDS": str(texts)})
            _clear(notebook)
            nbformat.write(notebook, copy)
    return desk


def trust(paths: list[Path]) -> None:
    """Sign notebooks as the reader's own: a clone's are not trusted, and would open without tables."""
    notary = NotebookNotary()
    for path in paths:
        notary.sign(read_notebook(path))
    notary.store.close()


def _clear(notebook: nbformat.NotebookNode) -> None:
    """What the shipped notebooks say of their own sample is not true of another folder."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
