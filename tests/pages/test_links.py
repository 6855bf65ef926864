"""Cells with a place become links, however the page was printed, and nothing else does."""

import pandas as pd
import pytest

from textdesk import from_texts, show
from textdesk.pages import fitting
from textdesk.pages.links import Links
from textdesk.pages.reader import Reader

READER = Reader(from_texts({"a.txt": "Peace.", "b\"'.txt": "War."}))


@pytest.mark.parametrize(
    "given",
    [
        ' class="number" data-doc="a.txt" data-start="0" data-end="5"',
        ' class="number" data-doc="a.txt" data-end="5" data-start="0"',
        " class='number' data-doc='a.txt' data-end='5' data-start='0'",
    ],
)
def test_the_order_and_the_quotes_of_attributes_make_no_difference(given):
    links = Links(READER, "01_words.html", "Words")
    assert links.linked(f"<td{given}>1</td>") == '<td class="number" id="r1"><a href="text-1.html#c0">1</a></td>'
    assert [row.href for row in links.seen["text-1.html"]] == ["01_words.html#r1"]


@pytest.mark.parametrize("name", ["b&quot;&#x27;.txt", "b&quot;'.txt"])
def test_a_name_with_quotes_is_found(name):
    assert 'href="text-2.html"' in Links(READER, "x.html", "X").linked(f'<td data-doc="{name}">b</td>')


def test_a_row_that_is_cut_from_a_page_too_long_is_not_led_back_to(monkeypatch):
    monkeypatch.setattr(fitting, "_MOST_BYTES", 3_000)
    rows = pd.DataFrame({"doc": "a.txt", "start": range(90), "end": 5, "n": range(90)})
    links = Links(READER, "x.html", "X")
    page = links.linked(show(rows, ["n"]).html)
    assert 2_000 < len(page) <= 3_000
    assert 12 < len(links.seen["text-1.html"]) < 90
    assert all(f' id="{row.href.partition("#")[2]}"' in page for row in links.seen["text-1.html"])


def test_an_empty_cell_says_place():
    assert ">place</a>" in Links(READER, "x.html", "X").linked('<td data-doc="a.txt"><bdi></bdi></td>')


def test_what_a_text_says_is_no_cell():
    said = "<td><bdi>&lt;td data-doc=&quot;a.txt&quot;&gt;</bdi></td>"
    assert Links(READER, "x.html", "X").linked(said) == said


def test_a_text_that_was_not_read_has_no_page():
    assert Links(READER, "x.html", "X").linked('<td data-doc="c.txt"><bdi>c</bdi></td>') == "<td><bdi>c</bdi></td>"
