"""The stored notebooks can be read as they are: run once from top to bottom, complete, in one style."""

import json
import re
from collections import Counter

import nbformat
import pytest

from tests.support import ROOT
from textdesk import figures

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
OPAQUE = re.compile(r"^<|object at 0x|^\[?<matplotlib|^(interactive|VBox|HBox|Output)\(|^Figure\(")
ELIDED = re.compile(r"\[\d+ rows x \d+ columns\]|^\.\.\.? ", re.MULTILINE)
ABSOLUTE_PATH = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|Users|mnt|srv|opt|work)/|[A-Z]:\\\\Users")


def findings(notebook):
    """Yield what keeps a stored notebook from being read or compared, with the cell it is in."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        if cell.execution_count != number:
            yield f"cell {number}: not run in order (stored as {cell.execution_count})"
        if number > 1 and not cell.outputs:
            yield f"cell {number}: no stored output, so there is nothing to compare"
        for output in cell.outputs:
            yield from (f"cell {number}: {finding}" for finding in output_findings(output))


def output_findings(output):
    if output.output_type == "error":
        yield "a stored error"
    if output.output_type == "stream":
        yield "a stored stream: what is said belongs in a display"
    data = output.get("data", {})
    text = data.get("text/plain", "")
    if data and (not text or OPAQUE.search(text)):
        yield f"nothing to compare in plain text: {text[:40]!r}"
    if ELIDED.search(text):
        yield "pandas left rows or columns out"
    if ABSOLUTE_PATH.search(json.dumps(data)):
        yield "a path of this machine"
    for image in (kind for kind in data if kind.startswith("image/")):
        if output.metadata.get(image, {}).get("alt") != text:
            yield f"{image}: the description is not what the plain text says"


def style_findings(notebook):
    markdown = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    headings = re.findall(r"^(#+) (.*)$", "\n".join(markdown), re.MULTILINE)
    if [level for level, _ in headings].count("#") != 1 or not headings[0][1].endswith("?"):
        yield "the title is one question"
    sections = [text for level, text in headings if level == "##"]
    asked = [text for text in sections if "?" in text]
    if len(asked) < len(sections) - 2:
        yield "sections ask questions"
    if not sections or sections[-1] != "Try this" or not sections[-2].startswith("How this was "):
        yield "it ends with how it was counted, and something to try"
    if any(len([line for line in source.splitlines() if line.strip()]) > 5 for source in code[1:]):
        yield "cells of code are short"
    if len(notebook.cells) > 60:
        yield "too long"
    tags = [cell.metadata.get("tags", []) for cell in notebook.cells]
    if sum("parameters" in tag for tag in tags) != 1 or sum("bottom-line" in tag for tag in tags) != 1:
        yield "one cell of parameters, one bottom line"


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def test_there_are_eight():
    assert [path.stem[:2] for path in NOTEBOOKS] == [f"{number:02}" for number in range(8)]


def test_a_stored_notebook_can_be_read_and_compared(notebook):
    assert list(findings(notebook)) == []


def test_a_notebook_keeps_the_style(notebook):
    assert list(style_findings(notebook)) == []


def test_nothing_is_shown_twice(notebook):
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    shown = Counter(output.data["text/plain"] for output in outputs)
    assert {text for text, times in shown.items() if times > 1} <= {"None found."}


def test_nothing_of_the_sample_is_typed_by_hand(notebook, sample):
    written = "\n".join(cell.source for cell in notebook.cells)
    amounts = figures.numbers(sample).query("kind in ['count', 'money']")["text"]
    for text in {*figures.names(sample)["text"], *amounts} - {"US", "two"}:
        assert not re.search(rf"\b{re.escape(text)}\b", written), text


def test_the_metadata_hold_nothing_of_a_machine(notebook):
    assert notebook.metadata.language_info == {"name": "python"}
    assert notebook.metadata.kernelspec.name == "python3"
    assert all(set(cell.metadata) <= {"tags"} for cell in notebook.cells)


def test_the_lint_notices_cleared_outputs():
    notebook = nbformat.read(NOTEBOOKS[0], as_version=4)
    notebook.cells[2].outputs = []
    assert list(findings(notebook)) == ["cell 2: no stored output, so there is nothing to compare"]


def test_the_lint_notices_what_cannot_be_compared():
    output = nbformat.v4.new_output("execute_result", data={"text/plain": "<Axes: >", "image/png": ""})
    assert len(list(output_findings(output))) == 2
    elided = nbformat.v4.new_output("execute_result", data={"text/plain": "a\n[99 rows x 3 columns]"})
    assert list(output_findings(elided)) == ["pandas left rows or columns out"]
