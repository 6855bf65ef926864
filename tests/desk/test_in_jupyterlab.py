"""The desk in JupyterLab, started as ``make lab`` does: a notebook is run, the widgets are used by keyboard."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

import nbformat
import pytest

from tests.browser import Browser, needs_chromium
from tests.support import ROOT

pytestmark = needs_chromium

CELLS = (
    "from textdesk import desk, figures, read_folder\ntexts = read_folder('../seeds')",
    "desk.concordance(texts, 'Pakistan')",
    "desk.strip(texts, 'Pakistan')",
    "desk.numbers(texts, figures.numbers(texts))",
    "desk.codebook(texts, '../seeds')",
)
FOCUSED = (
    "(document.activeElement.labels?.[0] ?? document.activeElement).textContent || document.activeElement.ariaLabel"
)
OUTPUT = "document.querySelectorAll('.jp-CodeCell')[{}].querySelector('.jp-OutputArea')"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    place = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    (place / "notebooks").mkdir()
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    metadata = nbformat.read(ROOT / "notebooks" / "00_start_here.ipynb", as_version=4).metadata
    nbformat.write(
        nbformat.v4.new_notebook(cells=cells, metadata=metadata), place / "notebooks" / "00_start_here.ipynb"
    )
    return place


@pytest.fixture(scope="module")
def lab(project):
    """The address of JupyterLab in that project; it is ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "ServerApp": {"open_browser": False, "port": port, "ip": "127.0.0.1", "allow_root": True},
        "IdentityProvider": {"token": "a-test"},
        "LabApp": {"expose_app_in_browser": True},
    }
    (project / "settings").mkdir()
    (project / "settings" / "jupyter_server_config.json").write_text(json.dumps(settings), encoding="utf-8")
    own = {name: str(project / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    environment = {
        **os.environ,
        **own,
        "JUPYTER_CONFIG_DIR": str(project / "settings"),
        "PYTHONPATH": str(ROOT / "src"),
    }
    log = (project / "log").open("w", encoding="utf-8")
    command = [sys.executable, "-m", "textdesk", "lab"]
    # In a group of its own, so that the server and its kernels end with it.
    server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log, start_new_session=True)
    for _ in range(600):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                break
        assert server.poll() is None, (project / "log").read_text(encoding="utf-8")
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}/lab/tree/notebooks/00_start_here.ipynb?token=a-test"
    os.killpg(server.pid, signal.SIGTERM)
    server.wait(60)
    log.close()


@pytest.fixture(scope="module")
def page(lab):
    with Browser() as browser:
        page = browser.page(1400, 1600)
        page.open(lab)
        page.wait("window.jupyterapp !== undefined && document.querySelectorAll('.jp-CodeCell').length === 5")
        page.wait("document.body.textContent.includes('Python 3 (ipykernel) | Idle')")
        page.see("{ window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
        page.wait(f"{OUTPUT.format(4)}.textContent.includes('Write it to codebook.yml')")
        yield page


def said(page, cell):
    return page.see(f"{OUTPUT.format(cell)}.textContent")


def write_into(page, cell, field, text):
    page.see(
        f"{{ const field = {OUTPUT.format(cell)}.querySelectorAll('input')[{field}]; field.focus(); field.select(); }}"
    )
    page.write(text)


def test_a_concordance_answers_while_one_types(page):
    assert "“Pakistan” stands in 20 places" in said(page, 1)
    write_into(page, 1, 0, "sacrific*")
    page.wait(f"{OUTPUT.format(1)}.textContent.includes('“sacrific*” stands in')")
    assert page.see(f"{OUTPUT.format(1)}.querySelectorAll('tbody tr').length") > 1


def test_a_strip_is_drawn_anew(page):
    write_into(page, 2, 0, "Pakistan, peace")
    page.wait(f"{OUTPUT.format(2)}.querySelector('img').alt.includes('peace 4')")


def test_a_number_shows_its_passage_and_keys_choose_the_next_ones(page):
    marked = f"{OUTPUT.format(3)}.querySelector('mark').textContent"
    first = page.see(marked)
    page.see(f"{OUTPUT.format(3)}.querySelectorAll('input')[1].focus()")
    page.press("ArrowUp")
    page.wait(f"{marked} !== {json.dumps(first)}")
    page.press("Tab")
    assert page.see("document.activeElement.textContent").startswith(first)
    page.press("Enter")
    page.wait(f"{marked} === {json.dumps(first)}")


def test_kind_and_size_choose_numbers_and_a_click_one_of_them(page):
    answer = f"{OUTPUT.format(3)}.textContent"
    page.see(f"{OUTPUT.format(3)}.querySelectorAll('button')[1].focus()")
    page.press(" ")
    page.wait(f"{answer}.includes('5 of 11 numbers.')")
    write_into(page, 3, 0, "1000")
    page.wait(f"{answer}.includes('2 of 11 numbers.')")
    page.see(f"{OUTPUT.format(3)}.querySelector('.widget-vbox .widget-vbox button:nth-child(2)').id = 'second'")
    page.click("#second")
    page.wait(f"{OUTPUT.format(3)}.querySelector('mark').textContent === 'seventy thousand'")


def test_the_tab_key_goes_from_control_to_control_as_they_stand(page):
    page.see(f"{OUTPUT.format(1)}.querySelector('input').focus()")
    passed = []
    for _ in range(17):
        passed.append(page.see(FOCUSED))
        page.press("Tab")
    assert [control for control in passed if "sentence" not in control] == [
        "Word, phrase or pattern",
        "as in the texts",
        "by what follows",
        "by what comes before",
        "Words, phrases or patterns, with commas between",
        "every kind (11)",
        "count (5)",
        "date (5)",
        "money (1)",
        "At least",
        "Row (arrow keys go up and down)",
        "Theme",
        "Pattern",
        "Write it to codebook.yml",
    ]


def test_a_pattern_is_tried_and_written_by_keyboard(page, project):
    write_into(page, 4, 0, "Threats")
    write_into(page, 4, 1, "plot*")
    page.wait(f"{OUTPUT.format(4)}.textContent.includes('“plot*” would catch')")
    page.see(f"{OUTPUT.format(4)}.querySelector('button').focus()")
    page.press("Enter")
    page.wait(f"{OUTPUT.format(4)}.textContent.includes('in codebook.yml now')")
    assert "    - plot*\n" in (project / "seeds" / "codebook.yml").read_text(encoding="utf-8")


def test_every_control_has_a_label(page):
    unnamed = (
        "[...document.querySelectorAll('.jupyter-widgets input, .jupyter-widgets select')]"
        ".filter((one) => !one.labels?.length && !one.getAttribute('aria-label')).length"
    )
    assert page.see(unnamed) == 0


def test_it_asks_no_outside_server(page):
    outside = [
        asked for asked in page.requests if not asked.startswith(("http://127.0.0.1", "blob:", "ws://127.0.0.1"))
    ]
    assert outside == []
