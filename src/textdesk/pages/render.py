"""One notebook to one page: own template, own style, and a policy that lets nothing else in."""

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import regex
from nbconvert import HTMLExporter
from nbformat import NotebookNode

from textdesk.display import safe_html

_TEMPLATES = Path(__file__).parent / "templates"
_SECTION = regex.compile(r"<h2>(.*?)</h2>", regex.DOTALL)
_NOTEBOOK_LINK = regex.compile(r'href="([\w.-]+)\.ipynb"')
_TAG = regex.compile(r"<[^>]+>")


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


def render(page: Page, all_pages: list[Page], made_by: str) -> str:
    """Return a page as one complete HTML file: no request, no script, a description for every image."""
    style = (files(__package__) / "templates/textdesk/style.css").read_text(encoding="utf-8")
    exporter = HTMLExporter(template_name="textdesk", extra_template_basedirs=[str(_TEMPLATES)])
    exporter.exclude_anchor_links = True
    exporter.register_filter("with_section_ids", _with_section_ids)
    exporter.register_filter("safe_html", safe_html)
    desk = {
        "title": page.title,
        "name": page.name,
        "pages": [{"name": other.name, "label": other.label} for other in all_pages],
        "contents": _contents(page.notebook),
        "style": style,
        "policy": _policy(style),
        "made_by": made_by,
    }
    html, _ = exporter.from_notebook_node(page.notebook, resources={"desk": desk})
    return str(html)


def _policy(style: str) -> str:
    """Nothing may load or run but the page's own style and the images inside it."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _contents(notebook: NotebookNode) -> list[dict[str, str]]:
    headings = [
        line[3:].strip()
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for line in cell.source.splitlines()
        if line.startswith("## ")
    ]
    return [{"id": _slug(heading), "text": heading} for heading in headings]


def _with_section_ids(html: str) -> str:
    """Sections can be linked to, and links between notebooks lead to their pages."""
    marked = _SECTION.sub(_section, html)
    return _NOTEBOOK_LINK.sub(r'href="\1.html"', marked)


def _section(match: regex.Match[str]) -> str:
    heading = match[1]
    return f'<h2 id="{_slug(_TAG.sub("", heading))}">{heading}</h2>'


def _slug(heading: str) -> str:
    return "-".join(regex.findall(r"\w+", heading.lower()))
