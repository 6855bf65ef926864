"""Every row of every table of the sample's pages leads to its place in the reader, and the place back to the row."""

import re

import pytest

from tests.support import NO_PLACE, NO_ROW_PLACE, ROOT, Rows, lost_rows
from textdesk.cli import main
from textdesk.pages import library


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    to = tmp_path_factory.mktemp("sample") / "site"
    assert main(["share", str(ROOT / "seeds"), "--to", str(to)]) == 0
    return {path.name: path.read_text(encoding="utf-8") for path in to.iterdir()}


@pytest.fixture(scope="module", params=[f"{path.stem}.html" for path in library.notebooks()])
def essay(request, pages):
    return request.param, Rows(pages[request.param]).rows


def test_every_row_leads_to_the_reader(essay):
    name, rows = essay
    assert lost_rows(rows) == [], name
    assert len(rows) > 2


def test_what_a_row_leads_to_is_there_and_leads_back(essay, pages):
    name, rows = essay
    for row in rows:
        for link in row["links"]:
            page, _, place = link.partition("#")
            if not place:
                assert page in pages
                continue
            assert f' id="{place}"' in pages[page]
            assert any(f'<a href="{name}#{own}" data-c="{place[1:]}">' in pages[page] for own in row["ids"])


def test_no_excuse_is_left_over(pages):
    labels = {row["label"] for html in pages.values() for row in Rows(html).rows}
    assert {*NO_PLACE, *NO_ROW_PLACE} <= labels


def test_an_essay_is_small_and_says_what_it_leaves_out(pages):
    for name, html in pages.items():
        bare = re.sub(r'data:image/png;base64,[^"]*', "", html)
        assert len(bare.encode()) <= (150_000 if not name.startswith("text-") else 2_000_000), name
        for held, total in re.findall(r"<summary>Show ([\d,]+) of ([\d,]+) rows, all that fit here</summary>", html):
            assert int(held.replace(",", "")) < int(total.replace(",", ""))
