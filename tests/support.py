"""What many tests share: where the project lies, and cases kept as data."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent

# Tables that lead to no place, by what their label begins with: and why.
NO_PLACE = {
    "Table: name, value, says": "measures of all texts together have no place",
    "Table: files": "the files themselves, at the foot of each page",
}
# Rows that lead to no place, by table and by what they say.
NO_ROW_PLACE = {"Table: theme, rule, count, note": ("never fires",)}


def cases(name: str) -> Any:
    """Return the content of a file of cases."""
    return json.loads((ROOT / "tests" / "cases" / f"{name}.json").read_text(encoding="utf-8"))


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.found.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of that name."""
        return [attributes for name, attributes in self.found if name == tag]

    def active(self) -> list[str]:
        """Return everything that could run or load something by itself."""
        tags = [name for name, _ in self.found if name in {"link", "iframe", "object", "embed", "form", "base"}]
        # The page's own script stands once, in the head: every other one is a text's.
        names = [name for name, _ in self.found]
        tags += ["script"] * (names.count("script") - names[: names.index("body")].count("script"))
        attributes = [pair for _, given in self.found for pair in given.items()]
        handlers = [name for name, _ in attributes if name.startswith("on")]
        addresses = [value for name, value in attributes if name in {"href", "src"} and not _is_local(value or "")]
        return [*tags, *handlers, *addresses]


class Rows(HTMLParser):
    """The rows of a page's tables: the table's label, the row's words, ids and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, Any]] = []
        self.label, self.inside = "", False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row, or keep what it holds."""
        given = dict(attrs)
        if "textdesk-table" in (given.get("class") or ""):
            self.label = given["aria-label"] or ""
        if tag == "tr":
            self.inside = True
            self.found.append({"label": self.label, "text": "", "ids": [], "links": [], "is_head": False})
        elif self.inside:
            row = self.found[-1]
            row["is_head"] |= tag == "th"
            row["ids"] += [given["id"]] if tag == "td" and "id" in given else []
            row["links"] += [given["href"]] if tag == "a" else []

    def handle_endtag(self, tag: str) -> None:
        """What stands below a table belongs to none of its rows."""
        self.inside &= tag != "table"

    def handle_data(self, data: str) -> None:
        """Keep the row's words."""
        if self.inside:
            self.found[-1]["text"] += f" {data}"

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows below the headings."""
        return [row for row in self.found if not row["is_head"]]


def lost_rows(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the rows that lead to no text and are not excused, with their tables."""
    led = (row for row in rows if not any(link.startswith("text-") for link in row["links"]))
    return [(row["label"], row["text"].strip()) for row in led if not _is_excused(row)]


def _is_excused(row: dict[str, Any]) -> bool:
    said = NO_ROW_PLACE.get(row["label"], ())
    return row["label"] in NO_PLACE or any(words in row["text"] for words in said)


def _is_local(address: str) -> bool:
    return address.startswith(("#", "data:image/png;base64,")) or ":" not in address
