"""Any folder becomes a site, whole or not at all, and neither the folder nor the project is touched."""

import getpass
import hashlib
import re
import socket
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path

import nbformat
import pytest

from tests.support import ROOT, Elements, Rows, cases, lost_rows
from textdesk.cli import main
from textdesk.pages import library, site

PAGES = ["index.html", "texts.html", *(f"{path.stem}.html" for path in library.notebooks())]


def fingerprint(folder):
    """Every file below a folder with its bytes and time of change."""
    return {
        path: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and ".ipynb_checkpoints" not in path.parts
    }


def pages_for(texts):
    """The pages of a site with so many texts, none of them long."""
    return sorted([*PAGES, *(f"text-{number}.html" for number in range(1, texts + 1))])


def words_of(html):
    return re.sub(r"<[^>]+>", " ", re.sub(r"<(style|script)\b[^>]*>.*?</\1>", "", html, flags=re.DOTALL))


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """Share a folder of the given files and return its pages by name; each folder once."""
    done = {}

    def share(name, files):
        if name not in done:
            place = tmp_path_factory.mktemp("any")
            folder = place / name
            folder.mkdir()
            for file, content in files.items():
                (folder / file).write_bytes(content)
            before = fingerprint(folder), fingerprint(ROOT / "notebooks"), fingerprint(ROOT / "seeds")
            assert main(["share", str(folder), "--to", str(place / "the pages")]) == 0
            assert before == (fingerprint(folder), fingerprint(ROOT / "notebooks"), fingerprint(ROOT / "seeds"))
            done[name] = {path.name: path.read_text(encoding="utf-8") for path in (place / "the pages").iterdir()}
        return done[name]

    return share


@pytest.fixture(scope="module")
def three(shared):
    folder = ROOT / "tests" / "cases" / "folders" / "three"
    return shared("three texts – été", {path.name: path.read_bytes() for path in folder.iterdir()})


@pytest.fixture(scope="module")
def hostile(shared):
    texts = [text.encode("utf-8", errors="replace") for text in cases("hostile")]
    companions = {
        "metadata.csv": b"file,<b>party</b>\n0.txt,<script>alert(1)</script>\n",
        "codebook.yml": b"'<img src=x onerror=alert(1)>':\n  match: ['a*', said]\n",
        "aliases.csv": b"surface,identity,kind\nX,<script>alert(2)</script>,person\n",
    }
    return shared("hostile", {**{f"{number}.txt": text for number, text in enumerate(texts)}, **companions})


def test_every_notebook_becomes_a_page(three):
    assert sorted(three) == pages_for(texts=3)


def dead_links(pages):
    """Every link of a site that leads to no page, or to no element of one."""
    elements = {name: Elements(html) for name, html in pages.items()}
    ids = {name: {given["id"] for _, given in found.found if "id" in given} for name, found in elements.items()}
    for name, found in elements.items():
        for link in found.all("a"):
            page, _, place = (link["href"] or "").partition("#")
            if (page or name) not in ids or (place and place not in ids[page or name]):
                yield f"{name}: {link['href']}"
        for _, given in found.found:
            yield from (
                f"{name}: {described}"
                for described in (given.get("aria-describedby") or "").split()
                if described not in ids[name]
            )


@pytest.mark.parametrize("folder", ["three", "hostile"])
def test_every_link_leads_somewhere(folder, request):
    assert list(dead_links(request.getfixturevalue(folder))) == []


def test_every_row_of_several_texts_leads_to_one_of_them(three):
    for path in library.notebooks():
        assert lost_rows(Rows(three[f"{path.stem}.html"]).rows) == [], path.stem


def test_every_row_with_a_place_leads_to_it_and_back(three):
    rows = re.findall(r'<td[^>]* id="(r\d+)"><a href="(text-\d+.html)#(c\d+)">', three["03_numbers.html"])
    assert len(rows) >= 20
    for row, page, place in rows:
        assert f'<a href="03_numbers.html#{row}" data-c="{place[1:]}">' in three[page]


def test_no_id_stands_twice_on_a_page(three):
    for html in three.values():
        ids = [given["id"] for _, given in Elements(html).found if "id" in given]
        assert len(ids) == len(set(ids))


def test_a_text_page_holds_the_whole_text_and_says_what_is_marked(three):
    text = (ROOT / "tests" / "cases" / "folders" / "three").joinpath("report.txt").read_text(encoding="utf-8-sig")
    page = next(html for html in three.values() if "<h1><bdi>report.txt" in html)
    article = re.search(r'<article class="reader"[^>]*>(.*?)</article>', page, re.DOTALL)[1]
    assert unescape(re.sub(r"<[^>]+>", "", article)).split() == text.split()


def test_each_page_says_what_was_read_and_how(three):
    folder = ROOT / "tests" / "cases" / "folders" / "three"
    for name in (*library.notebooks(), "index"):
        html = three[f"{getattr(name, 'stem', name)}.html"]
        for path in folder.glob("*.txt"):
            assert hashlib.sha256(path.read_bytes()).hexdigest() in html
        assert "en_core_web_sm 3.8.0" in html
        assert "Licence of the texts: unknown" in html


def test_three_other_texts_say_what_they_say(three):
    said = {name: words_of(html) for name, html in three.items()}
    assert "3 texts were read" in said["00_start_here.html"]
    for amount in ("£48.6 million", "€7m", "12 per cent", "forty", "35-hour", "£350,000", "14"):
        assert amount in said["03_numbers.html"]
    for date in ("1987-06-12", "2023-09-30", "2017-03-14"):
        assert date in said["03_numbers.html"]
    for name in ("Rosa Almeida", "Ingrid Solberg", "Tom Price", "Atlantic Dockers Federation"):
        assert name in said["04_names.html"]
    assert "no codebook.yml" in said["05_themes.html"]


def test_nothing_of_the_sample_appears_in_another_folders_pages(three):
    everything = words_of("".join(three.values()))
    for name in ("Pakistan", "Afghan", "Sharifullah", "Trump", "terror", "80,000", "$150 billion", "Threats", "TTP"):
        assert name not in everything


@pytest.mark.parametrize(("name", "files"), [("nothing", {}), ("one word", {"one.txt": b"Peace"})])
def test_a_folder_with_hardly_anything_in_it_is_said_so(shared, name, files):
    pages = shared(name, files)
    assert sorted(pages) == pages_for(texts=len(files))
    assert "None found." in pages["03_numbers.html"]
    assert ("There is no text in this folder yet" in pages["index.html"]) == (not files)
    assert list(dead_links(pages)) == []


def test_nothing_in_a_text_or_beside_it_becomes_active(hostile):
    for html in hostile.values():
        assert Elements(html).active() == []
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in hostile["00_start_here.html"]


def test_no_path_user_or_host_of_the_machine_is_told(three):
    paths = {str(ROOT), tempfile.gettempdir(), str(Path.home()), sys.prefix, str(Path.cwd())}
    for html in three.values():
        assert [path for path in paths if path in html] == []
        words = set(re.findall(r"[\w-]+", words_of(html)))
        assert not words & {socket.gethostname(), getpass.getuser()}


def weight(html):
    """How many bytes a page has besides its images."""
    return len(re.sub(r"data:image/png;base64,[^\"]*", "", html).encode())


def test_a_page_about_texts_weighs_little_besides_its_images(three):
    for name, html in three.items():
        assert weight(html) <= (2_000_000 if name.startswith("text-") else 150_000), name


def test_two_hundred_texts_have_a_page_each_and_light_pages_about_them(tmp_path):
    (tmp_path / "texts").mkdir()
    for number in range(200):
        (tmp_path / "texts" / f"{number}.txt").write_text(f"Peru spent $5 on letter {number}.", encoding="utf-8")
    assert main(["share", str(tmp_path / "texts"), "--to", str(tmp_path / "site"), "--only", "00", "03"]) == 0
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "site").iterdir()}
    assert {f"text-{number}.html" for number in range(1, 201)} < set(pages)
    assert max(map(weight, pages.values())) <= 150_000
    assert sum(map(weight, pages.values())) <= 10_000_000


def test_the_companions_of_a_folder_are_used(shared):
    pages = shared(
        "with companions",
        {
            "a.txt": b"Mrs Okafor spoke of wheat. Nana spoke of bread.",
            "metadata.csv": b"file;author\na.txt;Somebody\n",
            "codebook.yml": b"Food:\n  match: [wheat, bread]\n",
            "aliases.csv": b"surface,identity,kind\nNana,Ngozi Okafor,person\n",
        },
    )
    assert "Somebody" in pages["00_start_here.html"]
    assert "2 passages belong to 1 theme" in words_of(pages["05_themes.html"])
    assert "Ngozi Okafor" in pages["04_names.html"]


class TestFailures:
    """What failed is said in a sentence, with a non-zero exit, and earlier pages stay."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "texts").mkdir()
        return tmp_path / "texts"

    @pytest.fixture
    def earlier(self, tmp_path):
        pages = tmp_path / "site"
        pages.mkdir()
        page = '<meta content="textdesk 0.0.1" name="generator"/>'
        (pages / "index.html").write_text(page, encoding="utf-8")
        return pages

    def test_a_missing_folder(self, tmp_path, capsys):
        assert main(["share", str(tmp_path / "nowhere")]) == 1
        assert "there is no folder" in capsys.readouterr().err

    def test_a_site_inside_the_texts(self, folder, capsys):
        assert main(["share", str(folder), "--to", str(folder / "site")]) == 1
        assert "inside the folder of texts" in capsys.readouterr().err

    def test_a_place_with_other_files(self, folder, earlier, capsys):
        (earlier / "thesis.docx").write_bytes(b"mine")
        assert main(["share", str(folder), "--to", str(earlier)]) == 1
        assert "holds other files" in capsys.readouterr().err
        assert (earlier / "thesis.docx").read_bytes() == b"mine"

    def test_a_notebook_that_fails(self, folder, earlier, capsys, monkeypatch, tmp_path):
        broken = tmp_path / "00_broken.ipynb"
        cells = [nbformat.v4.new_code_cell(source) for source in ("SEEDS = ''", "raise ValueError('no\\nword')")]
        cells[0].metadata.tags = ["parameters"]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), broken)
        monkeypatch.setattr(site, "notebooks", lambda: [broken])
        before = fingerprint(earlier)
        assert main(["share", str(folder), "--to", str(earlier)]) == 1
        assert capsys.readouterr().err.splitlines()[-1] == (
            "textdesk: 00_broken, cell 2: ValueError: no word - nothing was written, earlier pages stay"
        )
        assert fingerprint(earlier) == before
        assert sorted(path.name for path in tmp_path.iterdir()) == ["00_broken.ipynb", "site", "texts"]


@pytest.fixture(scope="module")
def single(tmp_path_factory):
    """A folder as one file, with a title and two notebooks only."""
    folder = ROOT / "tests" / "cases" / "folders" / "three"
    to = tmp_path_factory.mktemp("single") / "report"
    wishes = ["--single-file", "--title", "Three <texts>", "--only", "00_start_here", "numbers", "--no-public"]
    assert main(["share", str(folder), "--to", str(to), *wishes]) == 0
    (file,) = to.parent.iterdir()
    return file


def test_a_single_file_holds_everything_and_leads_nowhere_else(single):
    html = single.read_text(encoding="utf-8")
    assert single.name == "report.html"
    assert list(dead_links({"report.html": html})) == []
    assert Elements(html).active() == []
    ids = [given["id"] for _, given in Elements(html).found if "id" in given]
    assert len(ids) == len(set(ids))
    assert {"index", "00_start_here", "03_numbers", "texts", "text-1", "text-3"} <= set(ids)


def test_where_the_folder_lies_is_told_only_if_wished(single, three):
    folder = str(ROOT / "tests" / "cases" / "folders" / "three")
    assert folder in single.read_text(encoding="utf-8")
    assert all(tempfile.gettempdir() not in html for html in three.values())


def test_title_and_only_are_as_wished(single):
    html = single.read_text(encoding="utf-8")
    assert "<title>Three &lt;texts&gt;</title>" in html
    assert "01_words" not in html


def test_a_single_file_is_replaced_and_another_is_not(single, capsys):
    folder = ROOT / "tests" / "cases" / "folders" / "three"
    thesis = single.with_name("thesis.html")
    thesis.write_text("mine", encoding="utf-8")
    assert main(["share", str(folder), "--to", str(thesis), "--single-file"]) == 1
    assert "holds other files" in capsys.readouterr().err
    thesis.unlink()


def test_an_unknown_notebook_is_said_so(tmp_path, capsys):
    assert main(["share", str(tmp_path), "--to", str(tmp_path.parent / "x"), "--only", "09"]) == 1
    assert "there is no notebook '09'" in capsys.readouterr().err


def test_help_teaches_by_example():
    done = subprocess.run([sys.executable, "-m", "textdesk", "--help"], capture_output=True, text=True, check=True)
    assert "textdesk share speeches --to site" in done.stdout
