"""A notebook loads no heavy library that it does not use."""

import pytest

from textdesk.pages import library

HEAVY = {"icu", "ipywidgets", "nbformat", "openpyxl", "scipy", "simplemma", "sklearn", "spacy"}
# openpyxl comes with the tables that themes exchange with other tools.
USED = {
    "01_words": {"simplemma"},
    "02_in_context": {"ipywidgets", "openpyxl"},
    "03_numbers": {"spacy"},
    "04_names": {"spacy"},
    "05_themes": {"openpyxl"},
    "07_to_check": {"spacy"},
}


@pytest.mark.parametrize("path", library.notebooks(), ids=lambda path: path.stem)
def test_a_notebook_loads_what_it_uses(path, tmp_path, run_python):
    (tmp_path / "speech.txt").write_text("War cost Peru 300 lives, Mrs Diaz said. Peace is cheap.", encoding="utf-8")
    notebook = library.read_notebook(path)
    library.set_parameters(notebook, {"SEEDS": str(tmp_path)})
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    run = f"import sys\nfor cell in {cells!r}: exec(cell)\nprint(*sorted({HEAVY!r} & set(sys.modules)))"
    assert set(run_python(run).split()) <= USED.get(path.stem, set())
