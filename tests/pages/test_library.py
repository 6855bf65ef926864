"""Parameters are set line by line, in memory."""

import pytest
from nbformat import v4

from textdesk.pages.library import set_parameters


def book(source):
    cell = v4.new_code_cell(source, metadata={"tags": ["parameters"]})
    return v4.new_notebook(cells=[v4.new_markdown_cell("# A?"), cell])


def test_a_parameter_gets_its_value_and_the_rest_stays():
    notebook = book('import os\n\nSEEDS = "../seeds"  # the folder\nTOP = 12')
    set_parameters(notebook, {"SEEDS": 'it\'s "here"'})
    assert notebook.cells[1].source == "import os\n\nSEEDS = 'it\\'s \"here\"'\nTOP = 12"


def test_a_parameter_that_is_not_there_is_said_so():
    with pytest.raises(ValueError, match="does not assign WORD"):
        set_parameters(book("SEEDS = 1"), {"WORD": "x"})
    with pytest.raises(ValueError, match="no cell tagged 'parameters'"):
        set_parameters(v4.new_notebook(), {"SEEDS": "x"})
