"""The README promises what is there."""

import re
import runpy

import pytest

from tests.support import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_is_the_stored_chart_with_its_own_sentence():
    picture, sentence = runpy.run_path(str(ROOT / ".readme" / "picture.py"))["stored_chart"]()
    assert (ROOT / ".readme" / "words.png").read_bytes() == picture
    assert f"![{sentence}](.readme/words.png)" in README


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_every_link_leads_somewhere(link):
    assert (ROOT / link).exists()


def test_every_notebook_is_named_with_its_question():
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        question = re.search(r'"# (.*?\?)', path.read_text(encoding="utf-8"))[1]
        assert f"[{path.stem}](notebooks/{path.name}) | {question} |" in README


@pytest.mark.parametrize("target", re.findall(r"`make (\w+)`|^make (\w+)", README, re.MULTILINE))
def test_every_make_target_exists(target):
    name = "".join(target)
    assert re.search(rf"^{name}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
