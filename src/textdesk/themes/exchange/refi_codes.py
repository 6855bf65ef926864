"""Codes of the REFI-QDA standard 1.5, as its codebooks (.qdc) and projects (.qdpx) have them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement

from textdesk.themes.codebook import Codebook, Theme, distinct, path_below
from textdesk.themes.exchange.descriptions import described, with_description
from textdesk.themes.exchange.safe_xml import read_xml_file, xml_bytes, xml_text

ORIGIN = "textdesk"
_NAMESPACE = UUID("5b1f7c0e-3d0a-4c53-9c5e-8f0d4f6f2a71")


def guid(kind: str, *parts: str) -> str:
    """Return the identifier of a thing: the same for the same thing, whenever it is written.

    >>> guid("code", "Trade") == guid("code", "Trade") != guid("source", "Trade")
    True
    """
    return str(uuid5(_NAMESPACE, "\x1f".join((kind, *parts)).encode("utf-8", "replace").decode("utf-8")))


def qdc_bytes(book: Codebook) -> bytes:
    """Return a codebook as a REFI-QDA codebook.

    Raises ValueError where it has no theme, which the standard does not allow.
    """
    if not book.themes:
        raise ValueError("there is no theme in this codebook, and a .qdc file needs one")
    root = Element("CodeBook", {"xmlns": "urn:QDA-XML:codebook:1.0", "origin": ORIGIN})
    add_codes(root, book)
    return xml_bytes(root)


def read_qdc(file: Path) -> Codebook:
    """Return the codebook in a REFI-QDA codebook. Its sets are passed over: they only group codes."""
    root = read_xml_file(file)
    if root.tag != "CodeBook":
        raise ValueError(f"{file.name} is no REFI-QDA codebook: it begins with {root.tag!r}")
    return distinct(theme for theme, _ in read_codes(root))


def add_codes(parent: Element, book: Codebook) -> None:
    """Write the themes of a codebook as the codes of ``parent``, each with what it is below it."""
    _add_below(SubElement(parent, "Codes"), book, "")


def read_codes(parent: Element) -> Iterator[tuple[Theme, str]]:
    """Yield the theme and the identifier of every code below ``parent``, a code before those below it."""
    for codes in parent.findall("Codes"):
        yield from _read_below(codes, "")


def plain_guid(value: str | None) -> str:
    """Return an identifier without braces and in small letters, as it is compared."""
    return (value or "").strip("{}").lower()


def _add_below(parent: Element, book: Codebook, above: str) -> None:
    for theme in book.below(above):
        attributes = {"guid": guid("code", theme.name), "name": xml_text(theme.own_name), "isCodable": "true"}
        colour = {"color": theme.colour} if theme.colour else {}
        code = SubElement(parent, "Code", attributes | colour)
        text = described(theme)
        if text:
            SubElement(code, "Description").text = xml_text(text)
        _add_below(code, book, theme.name)


def _read_below(parent: Element, above: str) -> Iterator[tuple[Theme, str]]:
    seen: dict[str, int] = {}
    for code in parent.findall("Code"):
        own_name = code.get("name", "").strip() or "(no name)"
        seen[own_name] = seen.get(own_name, 0) + 1
        if seen[own_name] > 1:
            # The standard tells codes apart by their identifiers, a codebook by their names.
            own_name = f"{own_name} ({seen[own_name]})"
        name = path_below(above, own_name)
        theme = with_description(Theme(name, above=above), code.findtext("Description") or "")
        yield replace(theme, colour=_long_colour(code.get("color", ""))), plain_guid(code.get("guid"))
        yield from _read_below(code, name)


def _long_colour(colour: str) -> str:
    """A colour with two digits a channel; the standard allows one."""
    return "#" + "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 else colour
