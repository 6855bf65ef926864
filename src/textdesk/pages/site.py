"""A folder of texts to the pages of a site: an overview, a page a notebook, a page a text."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from textdesk.corpus import Corpus
from textdesk.pages.front import index_of_texts, overview, text_page
from textdesk.pages.library import notebooks, read_notebook, set_parameters
from textdesk.pages.links import Links
from textdesk.pages.marks import Mark, find_marks
from textdesk.pages.plan import OVERVIEW, TEXTS, Wishes
from textdesk.pages.reader import Reader, Seen, TextPage
from textdesk.pages.record import record_of
from textdesk.pages.render import Page, Press, Tab, title_of
from textdesk.pages.run import Progress, run
from textdesk.pages.typeset import Typeset


def make_pages(texts: Corpus, source: Path, progress: Progress, made_by: str, wishes: Wishes) -> dict[str, str]:
    """Return the pages of a site about the texts of a folder, by their names.

    Raises ValueError where a notebook asked for is unknown, RuntimeError where one fails.
    """
    paths = sorted(_chosen(wishes.only), key=_parses)
    with ThreadPoolExecutor(1) as beside, tempfile.TemporaryDirectory(prefix="textdesk-") as workshop:
        finding = beside.submit(find_marks, texts, source)
        executed = run(paths, progress, {"SEEDS": str(source)}, Path(workshop))
        marks = finding.result()
    shown_folder = wishes.shown(source)
    for notebook in executed:
        set_parameters(notebook, {"SEEDS": shown_folder})
    in_order = sorted(zip(paths, executed, strict=True), key=lambda pair: pair[0])
    essays = [Page(f"{path.stem}.html", title_of(notebook), notebook) for path, notebook in in_order]
    title = wishes.title or f"What the texts in “{source.name}” say"
    tabs = [Tab(OVERVIEW, "Overview"), *(Tab(page.name, page.label) for page in essays), Tab(TEXTS, "Texts")]
    press = Press(title, tabs, made_by, record_of(texts, source, made_by, title, shown_folder))
    return dict(_printed(press, texts, marks, essays))


def _printed(
    press: Press, texts: Corpus, marks: dict[str, list[Mark]], essays: Sequence[Page]
) -> Iterator[tuple[str, str]]:
    """Every page by its name. The essays come first: they say which rows lead to which text."""
    reader = Reader(texts)
    seen = defaultdict[str, list[Seen]](list)
    yield OVERVIEW, overview(press, texts, marks, essays)
    short = Press(press.site, press.tabs, press.made_by, press.record.shortened())
    for essay in essays:
        links = Links(reader, essay.name, essay.label)
        yield essay.name, links.linked(short.essay(essay))
        for name, rows in links.seen.items():
            seen[name] += rows
    yield TEXTS, index_of_texts(short, texts, reader, marks)
    for number, page in enumerate(reader.pages):
        text = Typeset(page, marks[page.document.name], seen[page.name])
        yield page.name, text_page(press, page, text, _around(reader.pages, number))


def _around(pages: Sequence[TextPage], number: int) -> list[tuple[str, TextPage]]:
    before = [("Before", pages[number - 1])] if number else []
    return [*before, *(("Next", page) for page in pages[number + 1 : number + 2])]


def _chosen(only: Sequence[str]) -> list[Path]:
    """The notebooks asked for, in their order: by name, or by its number or word: 03_numbers, 03, numbers."""
    paths = notebooks()
    unknown = [name for name in only if not any(_is_called(path, name) for path in paths)]
    if unknown:
        raise ValueError(f"there is no notebook {unknown[0]!r}: there are {', '.join(path.stem for path in paths)}")
    return [path for path in paths if not only or any(_is_called(path, name) for name in only)]


def _is_called(path: Path, name: str) -> bool:
    number, _, word = path.stem.partition("_")
    return name.removesuffix(".ipynb") in {path.stem, number, word}


def _parses(path: Path) -> bool:
    """Whether a notebook has its texts parsed: that takes longest, and is found done when another has begun with it."""
    return any("figures" in cell.source for cell in read_notebook(path).cells if cell.cell_type == "code")
