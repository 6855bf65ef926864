"""Running notebooks: two at a time, with progress, so that the same input gives the same bytes."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from textdesk.pages.library import read_notebook, set_parameters

Progress = Callable[[str, int, int], None]

_AT_A_TIME = 2
_SECONDS_A_CELL = 1800
# Two notebooks share the cores already. More threads in each only wait for one another, and add up floats as they come.
_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def run(
    paths: Sequence[Path],
    progress: Progress,
    parameters: Mapping[str, object] | None = None,
    working_folder: Path | None = None,
) -> list[NotebookNode]:
    """Return the notebooks executed, in the order given.

    ``parameters`` replace values in each notebook's parameters cell; the notebooks run in
    ``working_folder``, or each where it lies. ``progress`` hears a notebook's name, the cells done
    and their number. Whatever the reader's own IPython start-up does is left out.

    Raises RuntimeError, with notebook, cell and error in one sentence, where a cell fails.
    """
    return asyncio.run(_run_all(paths, progress, parameters or {}, working_folder))


def store(paths: Sequence[Path], progress: Progress) -> None:
    """Execute notebooks where they lie and keep the results in them: the same bytes every time."""
    for path, notebook in zip(paths, run(paths, progress), strict=True):
        text = nbformat.writes(notebook, version=4)
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


async def _run_all(
    paths: Sequence[Path],
    progress: Progress,
    parameters: Mapping[str, object],
    working_folder: Path | None,
) -> list[NotebookNode]:
    turn = asyncio.Semaphore(_AT_A_TIME)
    failures: list[RuntimeError] = []

    async def one(path: Path, ipython_folder: str) -> NotebookNode:
        async with turn:
            notebook = read_notebook(path)
            if failures:
                return notebook
            try:
                set_parameters(notebook, parameters)
                await _execute(notebook, path, progress, working_folder or path.parent, ipython_folder)
            except RuntimeError as error:
                # The notebook beside it is let finish: a kernel stopped halfway fills the screen with its own errors.
                failures.append(error)
            return notebook

    with tempfile.TemporaryDirectory(prefix="textdesk-") as ipython_folder:
        executed = await asyncio.gather(*(one(path, ipython_folder) for path in paths))
    if failures:
        raise failures[0]
    return list(executed)


async def _execute(
    notebook: NotebookNode,
    path: Path,
    progress: Progress,
    folder: Path,
    ipython_folder: str,
) -> None:
    code = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]

    def tell(cell_index: int, **_: object) -> None:
        progress(path.stem, code.index(cell_index) + 1, len(code))

    client = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=_SECONDS_A_CELL,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
        on_cell_executed=tell,
        extra_arguments=["--log-level=ERROR"],
    )
    environment = {**os.environ, **_ONE_THREAD, "IPYTHONDIR": ipython_folder}
    # Set where this runs inside JupyterLab: but nobody is at the notebooks that are run here, so they show no widgets.
    environment.pop("JPY_SESSION_NAME", None)
    try:
        await client.async_execute(env=environment)
    except CellExecutionError as error:
        failed = next((cell for cell in notebook.cells if _failed(cell)), None)
        number = failed.execution_count if failed is not None else "?"
        said = " ".join(error.evalue.split())
        raise RuntimeError(f"{path.stem}, cell {number}: {error.ename}: {said}") from None
    except (CellTimeoutError, DeadKernelError) as error:
        raise RuntimeError(f"{path.stem}: the notebook stopped: {type(error).__name__}") from None
    notebook.metadata = nbformat.from_dict(_METADATA)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in ("tags",) if key in cell.metadata})


def _failed(cell: NotebookNode) -> bool:
    return any(output.output_type == "error" for output in cell.get("outputs", []))
