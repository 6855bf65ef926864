"""The notebook recipe for nbval, and the sample that many tests read."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings

from tests.support import ROOT
from textdesk import Corpus, read_folder


class NotebookRecipe:
    """Compare what a notebook says, never how it is drawn or what a library warns of."""

    def pytest_collectstart(self, collector):
        if type(collector).__name__ == "IPyNbFile":
            collector.skip_compare += ("text/html", "image/svg+xml", "application/javascript", "stderr")


# What a test finds must never come from an earlier run, nor stay behind on the machine.
os.environ["TEXTDESK_CACHE"] = "off"


# How long an example takes says nothing of what it gives.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_configure(config):
    # A hook in this file would reach tests/ alone; the notebooks lie beside it.
    config.pluginmanager.register(NotebookRecipe(), "notebook-recipe")


@pytest.fixture(scope="session")
def sample() -> Corpus:
    return read_folder(ROOT / "seeds")


@pytest.fixture
def run_python():
    """Run a line of Python in a fresh interpreter and return what it prints."""

    def run(code):
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()

    return run
