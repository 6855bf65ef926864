"""Notebooks run to the same bytes every time, wherever and whenever they run."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.support import ROOT

BOOKS = ("01_words.ipynb", "04_names.ipynb", "07_to_check.ipynb")
ELSEWHERE = {
    "PYTHONHASHSEED": "7",
    "TZ": "Asia/Tokyo",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "MPLBACKEND": "TkAgg",
    "OPENBLAS_NUM_THREADS": "7",
    # As inside JupyterLab, where widgets would have names of their own every time.
    "JPY_SESSION_NAME": "02_in_context.ipynb",
}


@pytest.fixture
def store(tmp_path):
    """Run and store copies of some notebooks under an environment; return their bytes."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")

    def run(name, environment):
        folder = tmp_path / name
        folder.mkdir()
        copies = [shutil.copy(ROOT / "notebooks" / book, folder) for book in BOOKS]
        settings = {key: value for key, value in os.environ.items() if key != "DISPLAY"} | environment
        subprocess.run(
            [sys.executable, "-m", "textdesk", "store", *copies], env=settings, check=True, capture_output=True
        )
        return [(folder / book).read_bytes() for book in BOOKS]

    return run


def test_another_hash_seed_zone_locale_and_backend_change_no_byte(store):
    assert store("here", {"PYTHONHASHSEED": "1"}) == store("there", ELSEWHERE)
