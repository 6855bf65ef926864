"""A site is made where anything has changed since, and left as it is where nothing has."""

from importlib import metadata

import pytest

from textdesk.cli import main
from textdesk.language import store
from textdesk.pages import library, site, standing

PAGE = '<meta name="generator" content="textdesk 0"/> {}'


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("Peace in Lima.", encoding="utf-8")
    (folder / "codebook.yml").write_text("Peace:\n  match: [peace]\n", encoding="utf-8")
    return folder


@pytest.fixture
def made(monkeypatch):
    """How often pages were made; they are not the notebooks' here, for this is of when and not of what."""
    count = []

    def make_pages(texts, *_):
        count.append(len(texts))
        return {"index.html": PAGE.format(len(count)), "texts.html": PAGE.format(texts.names)}

    monkeypatch.setattr(site, "make_pages", make_pages)
    return count


@pytest.fixture
def share(folder, tmp_path, capsys):
    """Share the folder and return what is said."""

    def share(*wishes):
        assert main(["share", str(folder), "--to", str(tmp_path / "site"), *wishes]) == 0
        return capsys.readouterr().out

    return share


@pytest.mark.parametrize("wishes", [[], ["--single-file"]])
def test_where_nothing_has_changed_the_pages_stay_and_it_is_said_so(share, made, wishes):
    assert "The pages are ready" in share(*wishes)
    assert "Nothing has changed since these pages were made" in share(*wishes)
    assert len(made) == 1


def touch_up(path):
    path.write_text(path.read_text(encoding="utf-8") + " More.", encoding="utf-8")


CHANGES = {
    "a text": lambda folder: touch_up(folder / "a.txt"),
    "another text": lambda folder: (folder / "b.md").write_text("New.", encoding="utf-8"),
    "a text lost": lambda folder: (folder / "a.txt").unlink(),
    "what is said of the texts": lambda folder: (folder / "metadata.csv").write_text("file,date\na.txt,1999\n"),
    "the themes": lambda folder: touch_up(folder / "codebook.yml"),
    "who is who": lambda folder: (folder / "aliases.csv").write_text("surface,identity,kind\n"),
    "a file that is no text": lambda folder: (folder / "table.xlsx").write_bytes(b""),
    "a page": lambda folder: touch_up(folder.parent / "site" / "texts.html"),
    "a page lost": lambda folder: (folder.parent / "site" / "texts.html").unlink(),
    "a page more": lambda folder: (folder.parent / "site" / "old.html").write_text(PAGE),
}


@pytest.mark.parametrize("change", CHANGES)
def test_where_something_has_changed_the_pages_are_made_anew(share, made, folder, change):
    share()
    CHANGES[change](folder)
    assert "The pages are ready" in share()
    assert len(made) == 2


@pytest.mark.parametrize("wishes", [["--title", "Peace"], ["--only", "03"], ["--no-public"]])
def test_another_wish_gives_other_pages(share, made, wishes):
    share()
    share(*wishes)
    assert len(made) == 2


def test_another_version_of_anything_installed_gives_other_pages(share, made, monkeypatch):
    share()
    monkeypatch.setattr(standing, "distributions", lambda: list(metadata.distributions())[1:])
    share()
    assert len(made) == 2


def test_another_notebook_gives_other_pages(share, made, monkeypatch):
    share()
    monkeypatch.setattr(standing, "notebooks", lambda: library.notebooks()[1:])
    share()
    assert len(made) == 2


def test_where_nothing_is_remembered_the_pages_are_made_anew(share, made):
    share()
    store.forget()
    share()
    assert len(made) == 2


def test_pages_of_a_folder_that_changed_meanwhile_are_not_written(folder, tmp_path, capsys, monkeypatch):
    def make_pages(*_):
        touch_up(folder / "a.txt")
        return {"index.html": PAGE}

    monkeypatch.setattr(site, "make_pages", make_pages)
    assert main(["share", str(folder), "--to", str(tmp_path / "site")]) == 1
    assert "the folder changed while its pages were made" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_to_say_that_nothing_has_changed_takes_no_jupyter_and_no_drawing(run_python):
    heavy = ("nbformat", "nbconvert", "nbclient", "matplotlib", "spacy", "sklearn")
    assert run_python(f"import sys, textdesk.pages; print([m for m in {heavy} if m in sys.modules])") == "[]"
