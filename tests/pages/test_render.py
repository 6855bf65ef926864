"""A page is complete in itself, asks nobody for anything, and runs nothing."""

import base64
import hashlib
import re

import pytest
from nbformat import v4

from tests.support import Elements
from textdesk import charts, show, words
from textdesk.display import Prose
from textdesk.pages.record import Record
from textdesk.pages.render import Page, Press, Tab, title_of

HOSTILE = "<script>alert(1)</script> $150 billion and $20 =cmd() _x^2"
WARNING = v4.new_output("stream", name="stderr", text="/home/somebody/module.py:7: UserWarning: this is old")


def output(displayed):
    bundle = displayed._repr_mimebundle_()
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
    return v4.new_output("execute_result", data=data, metadata=metadata, execution_count=1)


@pytest.fixture(scope="module")
def html(sample):
    counted = words.count(sample)
    shown = [Prose(HOSTILE), show(counted), charts.bars(counted, "word", "count", HOSTILE)]
    cells = [
        v4.new_markdown_cell("# What is this?\n\nA [link](01_words.ipynb), [another](09_none.ipynb)."),
        *(v4.new_code_cell("x = '<b>'", outputs=[WARNING, output(each)], execution_count=1) for each in shown),
        v4.new_markdown_cell("## Is it **safe**?"),
    ]
    notebook = v4.new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})
    page = Page("02_in_context.html", title_of(notebook), notebook)
    record = Record("1 file", "today", "Python", "textdesk share x", "Cite.", "unknown", ())
    return Press(
        "What they say", [Tab(page.name, page.label), Tab("01_words.html", "Words")], "textdesk 0", record
    ).essay(page)


def test_nothing_loads_or_runs(html):
    assert Elements(html).active() == []
    assert not re.search(r"url\(|@import", html)


def test_the_policy_allows_the_pages_own_style_and_script_alone(html):
    policy = next(meta["content"] for meta in Elements(html).all("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; img-src data:;")
    for name in ("style", "script"):
        content = re.search(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}';" in policy


def test_style_and_script_are_small(html):
    assert len(re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1].encode()) <= 40_000
    assert len(re.search(r"<script>(.*?)</script>", html, re.DOTALL)[1].encode()) <= 15_000


def luminance(colour):
    """The relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def test_letters_can_be_read_on_every_ground_a_mark_has(html):
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    assert "gradient(" not in style
    light, dark, *_ = re.findall(r":root ?{(.*?)}", style, re.DOTALL)
    for scheme in (light, dark):
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        for ground in ("paper", "card", "tint", "theme", "quote", "here"):
            assert contrast(colours["ink"], colours[ground]) >= 4.5, ground
        for line in ("number", "name", "accent"):
            assert contrast(colours[line], colours["paper"]) >= 3, line


def test_hostile_text_stands_there_as_it_is(html):
    assert "&lt;script&gt;alert(1)&lt;/script&gt; $150 billion and $20 =cmd() _x^2" in html


def test_what_a_library_warns_of_and_where_it_lies_is_not_told(html):
    assert "UserWarning" not in html
    assert "somebody" not in html


def test_every_image_is_described_and_captioned_with_the_same_sentence(html):
    (image,) = Elements(html).all("img")
    assert "Pakistan 20" not in image["alt"]
    assert "pakistan (20)" in image["alt"]
    assert html.count("pakistan (20)") == 2


def test_code_is_folded_and_escaped(html):
    assert html.count('<details class="code"') == 3
    assert "<details open" not in html
    assert "'<b>'" not in html


def test_the_page_has_what_a_reader_needs_to_find_the_way(html):
    elements = Elements(html)
    assert elements.all("html")[0]["lang"] == "en"
    assert elements.all("a")[0]["href"] == "#main"
    assert {"href": "02_in_context.html", "aria-current": "page"} in elements.all("a")
    assert {"href": "01_words.html"} in elements.all("a")
    assert "09_none" not in html
    assert {"id": "is-it-safe"} in elements.all("h2")
    assert all(head["scope"] == "col" for head in elements.all("th"))
