"""What many tests share: where the project lies, and cases kept as data."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


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


def _is_local(address: str) -> bool:
    return address.startswith(("#", "data:image/png;base64,")) or ":" not in address
