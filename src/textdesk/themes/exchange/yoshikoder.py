"""Dictionaries of Yoshikoder: categories (cnode) and patterns (pnode) in XML."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from textdesk.themes.codebook import Codebook
from textdesk.themes.exchange.assembly import Entry, assembled
from textdesk.themes.exchange.safe_xml import read_xml_file


def read_ykd(file: Path) -> Codebook:
    """Return the codebook in a Yoshikoder dictionary; the category that only holds all others is left out."""
    root = read_xml_file(file)
    if root.tag != "dictionary":
        raise ValueError(f"{file.name} is no Yoshikoder dictionary: it begins with {root.tag!r}")
    tops = root.findall("cnode")
    if len(tops) == 1 and not tops[0].findall("pnode"):
        tops = tops[0].findall("cnode")
    return assembled(entry for top in tops for entry in _entries(top, ()))


def _entries(node: Element, above: tuple[str, ...]) -> Iterator[Entry]:
    path = (*above, node.get("name", "").strip() or "(no name)")
    yield path, ""
    for pattern in node.findall("pnode"):
        yield path, pattern.get("name", "").strip()
    for below in node.findall("cnode"):
        yield from _entries(below, path)
