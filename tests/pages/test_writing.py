"""A process killed at any moment leaves the former site or the new one, whole."""

import json
import signal
import subprocess
import sys

import pytest

from textdesk.pages import writing

OLD = {"index.html": "old", "b.html": "old"}
NEW = {"index.html": "new", "a.html": "new" * 10_000}

can_be_killed = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows knows no such signal")

# The module stands alone here, for a process that is killed a hundred times should begin quickly. A moment is
# whatever it calls, before and after.
KILLED = """
import importlib.util, json, os, signal, sys
from pathlib import Path
source, write, target, given, moment, can_exchange = sys.argv[1:]
spec = importlib.util.spec_from_file_location("writing", source)
writing = importlib.util.module_from_spec(spec)
spec.loader.exec_module(writing)
if can_exchange == "False":
    writing._exchange = lambda *_: False
moments = iter(range(int(moment)))
def at_the_moment(frame, *_):
    if frame.f_code.co_filename == source and next(moments, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
arguments = Path(target), json.loads(given)
sys.setprofile(at_the_moment)
getattr(writing, write)(*arguments)
os._exit(0)
"""


def killed_at(moment, write, target, given, *, can_exchange=True):
    """Write in a process that is killed after so many moments; return whether it was."""
    command = [sys.executable, "-I", "-S", "-c", KILLED, writing.__file__, write, str(target), given, str(moment)]
    code = subprocess.run([*command, str(can_exchange)], check=False).returncode
    assert code in {0, -signal.SIGKILL}
    return code != 0


def contents(folder):
    return {page.name: page.read_text(encoding="utf-8") for page in folder.iterdir()}


def test_a_new_site_replaces_an_earlier_one(tmp_path):
    writing.write_site(tmp_path / "site", OLD)
    writing.write_site(tmp_path / "site", NEW)
    assert contents(tmp_path / "site") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@can_be_killed
def test_a_site_is_the_former_or_the_new_one(tmp_path):
    site, seen = tmp_path / "site", []
    writing.write_site(site, OLD)
    while killed_at(len(seen), "write_site", site, json.dumps(NEW)):
        seen.append(contents(site))
        writing.write_site(site, OLD)
    changed = seen.index(NEW)
    assert changed > 10
    assert seen == [OLD] * changed + [NEW] * (len(seen) - changed)


@can_be_killed
def test_where_names_cannot_be_exchanged_it_is_whole_beside_its_place_for_a_moment(tmp_path):
    moment = 0
    while True:
        place = tmp_path / str(moment)
        writing.write_site(place / "site", OLD)
        if not killed_at(moment, "write_site", place / "site", json.dumps(NEW), can_exchange=False):
            break
        assert any(contents(folder) in (OLD, NEW) for folder in place.iterdir())
        moment += 1
    assert moment > 10
    assert contents(place / "site") == NEW


@can_be_killed
def test_a_single_file_is_the_former_or_the_new_one(tmp_path):
    page, seen = tmp_path / "site.html", []
    page.write_text("old", encoding="utf-8")
    while killed_at(len(seen), "write_file", page, json.dumps(NEW["a.html"])):
        seen.append(page.read_text(encoding="utf-8"))
    assert len(seen) > 3
    assert set(seen) <= {"old", NEW["a.html"]}
    assert page.read_text(encoding="utf-8") == NEW["a.html"]
