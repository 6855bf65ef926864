"""The pages in a real browser: nothing loads or runs, and a reader finds the way by mouse, key and finger."""

import json

import pytest

from tests.browser import Browser, needs_chromium
from tests.support import ROOT, cases
from textdesk.cli import main

pytestmark = needs_chromium

HOSTILE = "\n\n".join(
    f"{text}\n\nDr {text} said: “{text}” for $5 and $6.".replace("\0", "") for text in cases("hostile")
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The pages of three texts, and a fourth that would do harm."""
    place = tmp_path_factory.mktemp("browser")
    folder = place / "texts"
    folder.mkdir()
    for path in (ROOT / "tests" / "cases" / "folders" / "three").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "zz.txt").write_bytes(HOSTILE.encode("utf-8", errors="replace"))
    (folder / "codebook.yml").write_text("Money:\n  match: [revenue, profit, 'cost*', said]\n", encoding="utf-8")
    assert main(["share", str(folder), "--to", str(place / "site")]) == 0
    return place / "site"


@pytest.fixture(scope="module")
def browser():
    with Browser() as running:
        yield running


def address(site, name):
    return (site / name.partition("#")[0]).as_uri() + "".join(name.partition("#")[1:])


def page_with(site, text):
    return next(path.name for path in sorted(site.glob("text-*.html")) if text in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1200])
def test_no_page_asks_for_anything_complains_or_scrolls_sideways(site, browser, width, scheme):
    for path in sorted(site.iterdir()):
        page = browser.page(width, prefers_color_scheme=scheme).open(path.as_uri())
        assert page.requests == [path.as_uri()]
        assert page.complaints == []
        assert page.see("document.documentElement.scrollWidth") <= width, path.name


def test_no_event_makes_a_text_run(site, browser):
    """Whatever a text says, the only handlers are the page's own, and the only script stands in the head."""
    for path in sorted(site.iterdir()):
        page = browser.page().open(path.as_uri())
        page.see("window.alert = window.prompt = window.confirm = () => { window.ran = true }")
        page.see(
            """document.querySelectorAll("body *").forEach((element) => {
                for (const kind of ["mouseover", "focus", "error", "load", "toggle", "input", "animationend"])
                    element.dispatchEvent(new Event(kind, { bubbles: true }));
            })"""
        )
        assert page.see("window.ran") is None
        assert page.see("document.querySelectorAll('body script, iframe, object, embed, form, base, svg').length") == 0
        assert (
            page.see(
                "[...document.querySelectorAll('body *')].flatMap((one) => [...one.attributes])"
                ".filter((one) => one.name.startsWith('on')).length"
            )
            == 0
        )
        assert page.complaints == []


class TestTables:
    ROWS = (
        "[...document.querySelectorAll('.textdesk-table')].find((one) => one.querySelectorAll('tbody tr').length > 5)"
    )

    @pytest.fixture
    def page(self, site, browser):
        page = browser.page().open(address(site, "03_numbers.html"))
        page.see(f"window.frame = {self.ROWS}; window.tools = frame.previousElementSibling; undefined")
        page.see("frame.querySelector('.all')?.click()")
        return page

    @staticmethod
    def total(page):
        return page.see("frame.querySelector('.count').textContent.match(/of ([\\d,]+) in all/)[1]")

    @staticmethod
    def column(page, number):
        shown = "[...frame.querySelectorAll('tbody tr')].filter((row) => !row.hidden)"
        return page.see(f"{shown}.map((row) => row.cells[{number}].textContent)")

    def test_typing_filters_the_rows_and_says_how_many(self, page):
        before = self.column(page, 1)
        page.see("tools.querySelector('input').focus()")
        page.write("million")
        after = self.column(page, 1)
        assert 0 < len(after) < len(before)
        said = page.see("tools.querySelector('[role=status]').textContent")
        assert said == f"{len(after)} of the {len(before)} rows here, of {self.total(page)} in all."

    def test_a_heading_sorts_by_keyboard_and_says_so(self, page):
        page.see("frame.querySelectorAll('th button')[1].focus()")
        page.press("Enter")
        assert page.see("frame.querySelectorAll('th')[1].getAttribute('aria-sort')") == "ascending"
        first = self.column(page, 1)
        page.press("Enter")
        assert page.see("frame.querySelectorAll('th')[1].getAttribute('aria-sort')") == "descending"
        assert self.column(page, 1)[0] == first[-1]
        assert "descending" in page.see("tools.querySelector('[role=status]').textContent")

    def test_what_is_copied_is_csv_without_formulas(self, page):
        page.see("navigator.clipboard.writeText = async (text) => { window.copied = text; }; undefined")
        page.see("frame.querySelector('tbody td').textContent = '=1+1'")
        page.see("tools.querySelector('button').click()")
        lines = page.see("copied").split("\r\n")
        assert lines[0].startswith("hedge,text,counts")
        assert lines[1].startswith("'=1+1,")
        assert len(lines) == 1 + len(self.column(page, 0))

    def test_the_tab_key_reaches_filter_copy_and_headings_in_turn(self, page):
        page.see("tools.querySelector('input').focus()")
        reached = []
        for _ in range(4):
            page.press("Tab")
            reached.append(page.see("document.activeElement.textContent || document.activeElement.className"))
        assert reached[0] == "Copy as CSV"
        assert reached[2:] == ["hedge", "text"]


class TestLongTables:
    """A table that shows some of its rows has the others at hand, by mouse and by keyboard."""

    FRAME = "[...document.querySelectorAll('.all')].find((one) => one.textContent.startsWith('Show all')).parentElement"

    @pytest.fixture
    def page(self, site, browser):
        page = browser.page().open(address(site, "01_words.html"))
        page.see(f"window.frame = {self.FRAME}; window.tools = frame.previousElementSibling; undefined")
        return page

    @staticmethod
    def shown(page):
        return page.see("[...frame.querySelectorAll('tbody tr')].filter((row) => !row.hidden).length")

    @staticmethod
    def held(page):
        return page.see("frame.querySelectorAll('tbody tr').length")

    @staticmethod
    def said(page):
        return page.see("tools.querySelector('[role=status]').textContent")

    def test_all_rows_are_shown_and_folded_again_by_keyboard(self, page):
        assert self.shown(page) == 12 < self.held(page)
        assert page.see("frame.querySelector('.count').textContent") == f"12 of {self.held(page)} rows."
        page.see("frame.querySelector('.all').focus()")
        page.press("Enter")
        assert self.shown(page) == self.held(page)
        assert page.see("frame.querySelector('.all').getAttribute('aria-expanded')") == "true"
        assert self.said(page) == f"{self.held(page)} of {self.held(page)} rows shown."
        page.press("Enter")
        assert self.shown(page) == 12

    def test_all_rows_are_filtered_and_sorted(self, page):
        last = page.see("[...frame.querySelectorAll('tbody tr')].at(-1).cells[0].textContent")
        page.see("tools.querySelector('input').focus()")
        page.write(last)
        assert last in page.see("[...frame.querySelectorAll('tbody tr')].find((row) => !row.hidden).textContent")
        assert self.said(page) == f"{self.shown(page)} of {self.held(page)} rows shown."
        assert page.see("frame.querySelector('.all').hidden")
        page.see(
            "const field = tools.querySelector('input'); field.value = ''; field.dispatchEvent(new Event('input'))"
        )
        page.see("frame.querySelector('th button').click()")
        words = page.see("[...frame.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent)")
        in_order = "sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))"
        assert words == page.see(f"{json.dumps(words)}.{in_order}")
        assert self.shown(page) == 12

    def test_all_rows_are_copied(self, page):
        page.see("navigator.clipboard.writeText = async (text) => { window.copied = text; }; undefined")
        page.see("[...tools.querySelectorAll('button')].at(-1).click()")
        assert len(page.see("copied").split("\r\n")) == 1 + self.held(page)
        assert self.said(page) == f"Copied {self.held(page)} rows."

    def test_who_comes_from_a_mark_sees_a_row_that_was_folded(self, site, browser, page):
        row = page.see("[...frame.querySelectorAll('tbody tr')].at(-1).querySelector('td[id]').id")
        fresh = browser.page().open(address(site, f"01_words.html#{row}"))
        fresh.wait(f"document.getElementById('{row}').getClientRects().length > 0")
        assert fresh.see("document.querySelectorAll('.all[aria-expanded=true]').length") == 1

    def test_without_the_script_they_unfold_too(self, site, browser):
        page = browser.page(scripts=False).open(address(site, "01_words.html"))
        below = "document.querySelector('.textdesk-rest table').checkVisibility()"
        assert not page.see(below)
        page.click(".textdesk-rest summary")
        page.wait(below)


class TestReader:
    @pytest.fixture
    def name(self, site):
        return page_with(site, "£48.6 million")

    MARK = ".reader a.n"

    @staticmethod
    def said(page):
        return page.see("document.querySelector('.says:not([hidden])')?.textContent ?? ''")

    def test_a_mark_says_what_it_is_under_the_mouse(self, site, browser, name):
        page = browser.page().open(address(site, name))
        page.point(self.MARK)
        page.wait("!document.querySelector('.says').hidden")
        assert "money: 48,600,000 GBP" in self.said(page)

    def test_it_says_so_on_focus_and_escape_silences_it(self, site, browser, name):
        page = browser.page().open(address(site, name))
        page.see("document.querySelector('.switches input:last-of-type').focus()")
        for _ in range(12):
            page.press("Tab")
            if page.see(f"document.activeElement.matches('{self.MARK}')"):
                break
        assert "money: 48,600,000 GBP" in self.said(page)
        page.press("Escape")
        assert self.said(page) == ""

    def test_a_first_tap_says_what_it_is_and_a_second_one_follows(self, site, browser, name):
        page = browser.page(390, 800).open(address(site, name))
        page.tap(self.MARK)
        page.wait("!document.querySelector('.says').hidden")
        assert "money: 48,600,000 GBP" in self.said(page)
        assert page.see("location.hash") == ""
        page.tap(self.MARK)
        page.wait("location.hash.startsWith('#e')")

    def test_a_screen_reader_hears_what_a_mark_is(self, site, browser, name):
        page = browser.page().open(address(site, name))
        described = page.see(f"document.querySelector('{self.MARK}').getAttribute('aria-describedby')")
        said = page.see(
            f"{json.dumps(described)}.split(' ').map((id) => document.getElementById(id).textContent).join()"
        )
        assert "money: 48,600,000 GBP" in said

    def test_a_kind_that_is_switched_off_is_neither_seen_nor_stopped_at(self, site, browser, name):
        page = browser.page().open(address(site, name))
        line = f"getComputedStyle(document.querySelector('{self.MARK}')).textDecorationLine"
        assert page.see(line) == "underline"
        page.see("document.querySelector('.switches [value=n]').click()")
        assert page.see(line) == "none"
        assert page.see("document.querySelector('.reader a[class=\"m n\"]').tabIndex") == -1

    def test_a_row_leads_to_its_place_and_the_place_back_to_the_row(self, site, browser):
        page = browser.page().open(address(site, "03_numbers.html"))
        row = page.see("document.querySelector('td[id^=r] a').parentElement.id")
        page.see(f"document.querySelector('#{row} a').click()")
        page.wait("location.pathname.includes('text-') && document.querySelector('.says:not([hidden])') !== null")
        place = page.see("document.querySelector(':target').textContent")
        assert page.see("document.querySelector('.here').textContent") == place
        page.see("document.querySelector('.says .back').click()")
        # The address changes before the page is there.
        page.wait("!location.pathname.includes('text-') && document.querySelector(':target') !== null")


@pytest.fixture(scope="module")
def single(site):
    """The same folder as one file."""
    to = site.parent / "single.html"
    assert main(["share", str(site.parent / "texts"), "--to", str(to), "--single-file"]) == 0
    return to


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1200])
def test_a_single_file_asks_for_nothing_complains_of_nothing_and_fits(single, browser, width, scheme):
    page = browser.page(width, prefers_color_scheme=scheme).open(single.as_uri())
    assert page.requests == [single.as_uri()]
    assert page.complaints == []
    assert page.see("document.documentElement.scrollWidth") <= width
    assert page.see("document.querySelectorAll('.tools').length") > 20


def test_in_a_single_file_a_row_leads_to_its_place_and_back(single, browser):
    page = browser.page().open(single.as_uri())
    page.click("[id='03_numbers'] td[id*='--r'] a")
    page.wait("document.querySelector('.says:not([hidden]) .back') !== null")
    assert page.see("document.querySelector(':target').closest('.sheet').id.startsWith('text-')")
    page.see("document.querySelector('.says:not([hidden]) .back').click()")
    page.wait("document.querySelector(':target').matches('td')")
    assert page.see("document.querySelector(':target').getClientRects().length > 0")
    assert page.requests == [single.as_uri()]


def test_everything_can_be_read_without_the_script(site, browser):
    page = browser.page(scripts=False).open(address(site, "03_numbers.html"))
    assert page.see("document.querySelectorAll('.tools').length") == 0
    assert page.see("document.querySelector('td a').getAttribute('href').startsWith('text-')")
