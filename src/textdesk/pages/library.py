"""Where the notebooks are, and their sources as notebook nodes."""

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode


def notebooks() -> list[Path]:
    """Return the project's notebooks in their order, from the checkout or the installed package.

    Raises FileNotFoundError where the installation has lost them.
    """
    package = Path(__file__).parent.parent
    for folder in (package / "notebooks", package.parent.parent / "notebooks"):
        found = sorted(folder.glob("[0-9][0-9]_*.ipynb"))
        if found:
            return found
    raise FileNotFoundError("the notebooks are not where textdesk was installed: install it again")


def read_notebook(path: Path) -> "NotebookNode":
    """Return a notebook as a node of the current format."""
    import nbformat  # noqa: PLC0415 - heavy, and not needed to know where they are

    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def set_parameters(notebook: "NotebookNode", parameters: Mapping[str, object]) -> None:
    """Give new values to the names that the cell tagged ``parameters`` assigns, line by line.

    Raises ValueError where that cell does not assign one of them.
    """
    cell = next((cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])), None)
    if cell is None:
        if parameters:
            raise ValueError("the notebook has no cell tagged 'parameters'")
        return
    lines = cell.source.splitlines()
    missing = dict(parameters)
    for node in ast.parse(cell.source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name in missing:
                lines[node.lineno - 1] = f"{name} = {missing.pop(name)!r}"
    if missing:
        raise ValueError(f"the notebook's parameters cell does not assign {', '.join(missing)}")
    cell.source = "\n".join(lines)
