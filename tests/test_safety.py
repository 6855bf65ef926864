"""Raw sinks are banned: what comes from a text reaches a page through display and the charts alone."""

import ast
import re

import nbformat
import pytest

from tests.support import ROOT

SOURCE = ROOT / "src" / "textdesk"
TEMPLATES = sorted((SOURCE / "pages" / "templates").rglob("*.j2"))

BANNED_ATTRIBUTES = {
    "HTML",
    "HTMLMath",
    "Output",
    "style",
    "to_html",
    "to_markdown",
    "to_latex",
    "to_clipboard",
    "to_pickle",
}
BANNED_NAMES = {
    "HTML",
    "HTMLMath",
    "Output",
    "Markdown",
    "Javascript",
    "SVG",
    "Latex",
    "Markup",
    "eval",
    "exec",
    "compile",
    "__import__",
}
BANNED_MODULES = {"pickle", "marshal", "shelve", "IPython"}
# The rooms that may: they escape everything themselves.
DISPLAYS = {"display/said.py", "display/shown.py", "charts/chart.py"}
# The one place where a widget is given HTML: what those have made, and nothing else.
FILLS_WIDGETS = "desk/live.py"

CODE = {str(path.relative_to(SOURCE)): path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
    cells = nbformat.read(path, as_version=4).cells
    CODE[path.name] = "\n".join(cell.source for cell in cells if cell.cell_type == "code")


def sinks(code, *, may_display=False):
    """Yield every raw sink in a piece of Python."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and node.attr in BANNED_ATTRIBUTES:
            yield f".{node.attr}"
        elif isinstance(node, ast.Name) and node.id in BANNED_NAMES:
            yield node.id
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.partition(".")[0] in BANNED_MODULES)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in BANNED_MODULES:
            yield f"from {node.module}"
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("_repr_") and not may_display:
            yield node.name
        elif isinstance(node, ast.Constant) and node.value in {"text/html", "text/markdown"} and not may_display:
            yield str(node.value)


@pytest.mark.parametrize("name", sorted(CODE))
def test_no_raw_sink(name):
    found = list(sinks(CODE[name], may_display=name in DISPLAYS))
    # What it displays is what those two display: it hands that on.
    assert found == (["_repr_mimebundle_", "_repr_mimebundle_", "HTML"] if name == FILLS_WIDGETS else [])


@pytest.mark.parametrize(
    "code",
    [
        "found.style.format(escape='html')",
        "found.to_html()",
        "from IPython.display import HTML",
        "HTML(f'<p>{text}</p>')",
        "widgets.HTML(text)",
        "Markup(text)",
        "eval(text)",
        "class A:\n    def _repr_html_(self): return self.text",
        "{'text/html': text}",
        "import pickle",
    ],
)
def test_the_ban_notices_each_sink(code):
    assert list(sinks(code))


# What a template may print: through a filter that escapes or renders our own Markdown and code, or of our own making.
SAFE_FILTER = re.compile(r"\| *(escape_html|safe_html|safe_inline|highlight_code\(.*\)|with_section_ids)$")
# Numbers, fixed words, and the names that this package gives to pages, sections and entries.
OWN = {
    "super()",
    *(f"desk.{name}" for name in ("policy", "style", "script")),
    *(f"{thing}.name" for thing in ("page", "finding.page", "other")),
    *(f"{thing}.href" for thing in ("sum", "row")),
    *(f"{image}.{side}" for image in ("image", "finding.image") for side in ("width", "height")),
    *(f"piece.{name}" for name in ("classes", "anchor", "entry", "described", "numbers")),
    *("section.id", "kind.short", "paragraph.number", "entry.number"),
    *("row.start", "start", "sentence", "loop.index"),
    '" " if not loop.last',
    '", " if not loop.last',
}
RENDERED = {
    "output.data['text/html']",
    r"output.data['image/png'] | replace('\n', '')",
    r"finding.image.data | replace('\n', '')",
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_prints_nothing_unescaped(template):
    for expression in re.findall(r"{{-?\s*(.*?)\s*-?}}", template.read_text(encoding="utf-8"), re.DOTALL):
        assert SAFE_FILTER.search(expression) or expression in OWN | RENDERED, expression
