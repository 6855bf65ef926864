"""Pages from templates: own style, one own script, and a policy that lets nothing else in."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import regex
from nbconvert import HTMLExporter
from nbformat import NotebookNode

from textdesk.display import safe_html, safe_inline
from textdesk.pages.record import Record

_TEMPLATES = Path(__file__).parent / "templates"
_SECTION = regex.compile(r"<h2>(.*?)</h2>", regex.DOTALL)
_NOTEBOOK_LINK = regex.compile(r'<a href="([\w.-]+)\.ipynb">(.*?)</a>', regex.DOTALL)
_TAG = regex.compile(r"<[^>]+>")
_COMMENT = regex.compile(r"/\*.*?\*/|^ *//.*?$", regex.DOTALL | regex.MULTILINE)
_INDENT = regex.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Tab:
    """A page that every page leads to: its file's name and its label."""

    name: str
    label: str


@dataclass(frozen=True)
class Page:
    """A page's file name, its title, and the notebook behind it."""

    name: str
    title: str
    notebook: NotebookNode

    @property
    def label(self) -> str:
        """The page's short name: "In context" for 02_in_context.html."""
        return self.name.partition("_")[2].removesuffix(".html").replace("_", " ").capitalize()


def title_of(notebook: NotebookNode) -> str:
    """Return the text of a notebook's level-one heading."""
    for cell in notebook.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else []:
            if line.startswith("# "):
                return str(line[2:].strip())
    return "Untitled"


@dataclass(frozen=True)
class Press:
    """Prints the pages of one site: they share their tabs, their maker and the record of their making."""

    site: str
    tabs: Sequence[Tab]
    made_by: str
    record: Record

    def essay(self, page: Page) -> str:
        """Return a notebook as one complete HTML file."""
        told = {
            "title": f"{page.title} – {self.site}",
            "contents": _contents(page.notebook),
            "settings": _settings(page.notebook),
        }
        resources = {"desk": self._desk(page.name, told)}
        html, _ = self._exporter.from_notebook_node(page.notebook, resources=resources)
        return str(html)

    def page(self, template: str, name: str, told: Mapping[str, object]) -> str:
        """Return a page of another template as one complete HTML file, with what is to be told there."""
        return str(self._exporter.environment.get_template(template).render(desk=self._desk(name, told)))

    def _desk(self, name: str, told: Mapping[str, object]) -> dict[str, object]:
        style, script = _printed("style.css"), _printed("script.js")
        return {
            "name": name,
            "description": told["title"],
            "pages": self.tabs,
            "style": style,
            "script": script,
            "policy": _policy(style, script),
            "made_by": self.made_by,
            "record": self.record,
            **told,
        }

    @cached_property
    def _exporter(self) -> HTMLExporter:
        exporter = HTMLExporter(template_name="textdesk", extra_template_basedirs=[str(_TEMPLATES)])
        exporter.exclude_anchor_links = True
        exporter.register_filter("with_section_ids", self._with_links)
        exporter.register_filter("safe_html", safe_html)
        exporter.register_filter("safe_inline", safe_inline)
        return exporter

    def _with_links(self, html: str) -> str:
        """Sections can be linked to, and links between notebooks lead to their pages where these are in the site."""
        return _NOTEBOOK_LINK.sub(self._page_link, _SECTION.sub(_section, html))

    def _page_link(self, link: regex.Match[str]) -> str:
        name = f"{link[1]}.html"
        return f'<a href="{name}">{link[2]}</a>' if name in {tab.name for tab in self.tabs} else link[2]


def _printed(name: str) -> str:
    """A style or script without comments and indentation."""
    text = (_TEMPLATES / "textdesk" / name).read_text(encoding="utf-8")
    return _INDENT.sub("\n", _COMMENT.sub("", text)).strip()


def _policy(style: str, script: str) -> str:
    """Nothing may load or run but the page's own style and script and the images inside it."""
    return (
        f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _settings(notebook: NotebookNode) -> list[str]:
    """The assignments in the notebook's parameters cell, without their comments."""
    cell = next((cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])), None)
    lines = cell.source.splitlines() if cell is not None else []
    return [line.partition("  #")[0] for line in lines if regex.match(r"[A-Z_]+ = ", line)]


def _contents(notebook: NotebookNode) -> list[dict[str, str]]:
    headings = [
        line[3:].strip()
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for line in cell.source.splitlines()
        if line.startswith("## ")
    ]
    return [{"id": _slug(heading), "text": heading} for heading in headings]


def _section(match: regex.Match[str]) -> str:
    heading = match[1]
    return f'<h2 id="{_slug(_TAG.sub("", heading))}">{heading}</h2>'


def _slug(heading: str) -> str:
    return "-".join(regex.findall(r"\w+", heading.lower()))
