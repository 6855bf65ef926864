"""A test of the notebook tests: what a notebook says may not change unnoticed, how it looks may.

Each case changes something in a copy of the project and runs the notebook tests on it.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT


class Copy:
    """A copy of the project to change and test, away from the real one."""

    def __init__(self, place: Path):
        self.place = place
        for name in ("seeds", "notebooks", "src", "tests"):
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        shutil.copy(ROOT / "pyproject.toml", place)

    def change(self, name, old, new):
        (path,) = self.place.glob(name)
        text = path.read_text(encoding="utf-8")
        assert re.search(old, text), f"{name} has no {old!r} to change"
        path.write_text(re.sub(old, new, text, count=1), encoding="utf-8")

    def test(self, *arguments):
        """Run the notebook tests on the copy; return which cells failed."""
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(self.place / "src")}
        done = subprocess.run(command, cwd=self.place, env=environment, capture_output=True, text=True, check=False)
        assert "passed" in done.stdout or "failed" in done.stdout, done.stdout + done.stderr
        return re.findall(r"^FAILED (\S+)::(?:Cell (\d+))?", done.stdout, re.MULTILINE)


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


def notebook(name):
    # The recipe is registered by tests/conftest.py, so that file is named beside the notebook.
    return ["tests/conftest.py", f"notebooks/{name}.ipynb"]


def test_a_changed_number_in_the_seed_is_noticed(copy):
    copy.change("seeds/*.txt", r"\$150 billion", "$151 billion")
    failed = copy.test(*notebook("03_numbers"))
    assert ("notebooks/03_numbers.ipynb", "0") not in failed
    assert ("notebooks/03_numbers.ipynb", "2") in failed


def test_one_more_stop_word_is_noticed(copy):
    copy.change("src/textdesk/lexicons/stop_words_english.txt", r"\na an the\n", "\na an the pakistan\n")
    failed = copy.test(*notebook("01_words"))
    assert ("notebooks/01_words.ipynb", "0") not in failed
    assert ("notebooks/01_words.ipynb", "1") in failed


def test_one_bumped_bar_is_noticed(copy):
    copy.change("src/textdesk/charts/bars.py", r"shown\[value\]\)", "shown[value] + (shown.index == shown.index[0]))")
    failed = copy.test(*notebook("01_words"))
    assert failed == [("notebooks/01_words.ipynb", "2")]


def test_cleared_outputs_are_noticed(copy):
    copy.change("notebooks/00_start_here.ipynb", r'"outputs": \[\n(?s:.*?)\n   \],', '"outputs": [],')
    failed = copy.test("tests/test_notebooks.py", "-k", "can_be_read_and_compared")
    assert failed == [("tests/test_notebooks.py", "")]


def test_another_size_font_border_and_a_warning_are_let_through(copy):
    copy.change("src/textdesk/charts/textdesk.mplstyle", r"figure.figsize      : 6.5", "figure.figsize      : 7.5")
    copy.change("src/textdesk/charts/textdesk.mplstyle", r"font.size           : 10", "font.size           : 12")
    copy.change("src/textdesk/display/table.py", r"<table>", '<table border="1">')
    copy.change(
        "src/textdesk/words/counts.py",
        r"    order = _by_count\(found.counts\)\n    dev",
        "    import warnings\n    warnings.warn('this will change')\n    order = _by_count(found.counts)\n    dev",
    )
    assert copy.test(*notebook("01_words")) == []
