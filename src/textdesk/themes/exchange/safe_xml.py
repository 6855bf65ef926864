"""XML of other tools, read without its traps: no document type, so no entity that grows or fetches a file."""

from pathlib import Path
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

import regex

from textdesk.display import code_point

_DEEPEST = 40
_NO_XML = regex.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_xml(file: str, data: bytes) -> Element:
    """Return the root of an XML document, its names without their namespace.

    Raises ValueError, with file and line, where it is not well formed, has a document type or is
    nested too deeply.
    """
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate(namespace_separator="}")

    def refuse(reason: str) -> NoReturn:
        raise ValueError(f"{file}, line {parser.CurrentLineNumber}: {reason}")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            refuse(f"nested more than {_DEEPEST} levels deep")
        builder.start(name.rpartition("}")[2], {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name.rpartition("}")[2])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = lambda *_: refuse("a document type is not allowed")
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no name for it
    except expat.ExpatError as error:
        raise ValueError(f"{file}, line {error.lineno}: {expat.errors.messages[error.code]}") from None
    except LookupError:
        raise ValueError(f"{file}, line 1: its encoding is not known: save it as UTF-8") from None
    return builder.close()


def read_xml_file(file: Path) -> Element:
    """Return the root of an XML file of 64 MB at most."""
    if file.stat().st_size > 64 * 2**20:
        raise ValueError(f"{file.name} is larger than 64 MB")
    return read_xml(file.name, file.read_bytes())


def xml_bytes(root: Element) -> bytes:
    """Return a document as UTF-8 without a byte order mark, with LF line ends."""
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def xml_text(text: str) -> str:
    r"""Return a text that XML can hold: what it cannot is shown by its number.

    >>> xml_text("a\0b")
    'a⟨U+0000⟩b'
    """
    return _NO_XML.sub(lambda found: code_point(found.group()), text)
