"""A desk for any folder: its own notebooks, trusted, reading that folder; earlier work is kept."""

import json
import os

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from tests.support import ROOT
from textdesk.pages import lab


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setattr(lab, "user_data_path", lambda name: tmp_path / name)
    (tmp_path / "my texts").mkdir()
    return lab.make_desk(tmp_path / "my texts")


def test_a_desk_has_every_notebook_reading_that_folder(desk, tmp_path):
    copies = sorted((desk / "notebooks").glob("*.ipynb"))
    assert [copy.name for copy in copies] == [path.name for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
    notebook = nbformat.read(copies[3], as_version=4)
    source = next(cell.source for cell in notebook.cells if "parameters" in cell.metadata.get("tags", []))
    assert f"SEEDS = {str(tmp_path / 'my texts')!r}" in source
    assert not any(cell.outputs for cell in notebook.cells if cell.cell_type == "code")


def test_earlier_work_at_a_desk_is_kept(desk, tmp_path):
    first = desk / "notebooks" / "00_start_here.ipynb"
    first.write_text("mine", encoding="utf-8")
    assert lab.make_desk(tmp_path / "my texts") == desk
    assert first.read_text(encoding="utf-8") == "mine"


def test_two_folders_of_one_name_have_two_desks(desk, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "my texts").mkdir()
    assert lab.make_desk(tmp_path / "other" / "my texts") != desk


def test_a_missing_folder_is_said_so(tmp_path):
    with pytest.raises(FileNotFoundError, match="there is no folder"):
        lab.make_desk(tmp_path / "nowhere")


def test_lab_starts_with_the_desk_as_root_and_no_news(desk, monkeypatch, tmp_path):
    started = {}

    class Done:
        returncode = 0

    monkeypatch.setattr(lab.subprocess, "run", lambda command, **how: started.update(how, command=command) or Done)
    monkeypatch.setattr(lab, "trust", lambda paths: started.update(trusted=paths))
    assert lab.open_lab(tmp_path / "my texts") == 0
    assert started["command"][2:] == [
        "jupyterlab",
        "--ServerApp.root_dir=.",
        "--LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb",
    ]
    assert started["cwd"] == desk
    assert len(started["trusted"]) == len(list((desk / "notebooks").iterdir()))
    settings = started["env"]["JUPYTER_CONFIG_PATH"].split(os.pathsep)[0]
    with open(f"{settings}/labconfig/default_setting_overrides.json", encoding="utf-8") as file:
        chosen = json.load(file)
    assert chosen["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
    # A widget without its state is "model not found" when the notebook is opened the next day.
    assert chosen["@jupyter-widgets/jupyterlab-manager:plugin"]["saveState"] is True


def test_notebooks_become_trusted(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    path = desk / "notebooks" / "00_start_here.ipynb"
    lab.trust([path])
    assert NotebookNotary().check_signature(nbformat.read(path, as_version=4))
