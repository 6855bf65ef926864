"""Bytes to letters: the decoding ladder.

Nothing is guessed that cannot be defended: each rung either knows, or hands on to the next, and
the last one refuses with a sentence that says what the reader can do.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import NamedTuple

import chardet
from charset_normalizer import from_bytes


class Decoded(NamedTuple):
    """A file's letters, the encoding that gave them, and why that one."""

    text: str
    encoding: str
    why: str


_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP container (docx, xlsx, odt or zip)",
    b"\xd0\xcf\x11\xe0": "an old Office file (doc or xls)",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = {
    BOM_UTF8: "utf-8-sig",
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}

_ISO_2022 = {b"\x1b$)C": "iso2022_kr", b"\x1b$": "iso2022_jp_2", b"\x1b(J": "iso2022_jp_2", b"\x1b(I": "iso2022_jp_3"}

_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_UTF8_PUNCTUATION = re.compile(rb"\xe2\x80[\x90-\xaf]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")

# Curly quotes, dashes and signs of English office files, and the accented letters of western Europe.
# Letters shared with Czech, Polish, Turkish or Cyrillic code pages are left out on purpose.
_CP1252_TYPICAL = frozenset(
    "€…‘’“”•–—™ £©«®°±²³´·»¼½¾§éèêëàâäçöüôîïûùñáíóúßåøæÉÖÜÄÀÇ".encode("cp1252"),
)


def decode(data: bytes) -> Decoded:
    r"""Return the text in ``data``, or raise ValueError with a sentence that says why not.

    >>> decode(b"caf\xc3\xa9").text
    'café'
    >>> decode(b"It\x92s \x80 5").why
    'bytes typical of Windows-1252'
    """
    if data.startswith(tuple(_MAGIC)):
        [what] = (what for magic, what in _MAGIC.items() if data.startswith(magic))
        raise ValueError(f"it is {what}, not plain text: save it as plain text (UTF-8) first")
    if data.startswith(tuple(_MARKS)):
        encoding = next(encoding for mark, encoding in _MARKS.items() if data.startswith(mark))
        return Decoded(_strictly(data, encoding), encoding, "byte order mark")
    if b"\0" in data:
        return _decode_utf16(data)
    if b"\x1b" in data:
        for escape, encoding in _ISO_2022.items():
            if escape in data:
                return Decoded(_strictly(data, encoding), encoding, "ISO-2022 escape sequences")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "valid UTF-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
    if set(_high_bytes(data)) <= _CP1252_TYPICAL:
        return Decoded(_strictly(data, "cp1252"), "cp1252", "bytes typical of Windows-1252")
    return _decode_by_detectors(data)


def decode_as(data: bytes, encoding: str) -> Decoded:
    """Return the text in ``data`` under the encoding that the reader named, or raise ValueError."""
    try:
        return Decoded(_strictly(data, encoding), encoding, "as you said")
    except LookupError:
        raise ValueError(f"there is no encoding named {encoding!r}: try 'cp1251' or 'utf-8'") from None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not valid {encoding}: byte {error.start:,} cannot be read") from None


def _decode_utf16(data: bytes) -> Decoded:
    """ASCII letters in UTF-16 have their NUL on one side: that side names the byte order."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    text = _text_or_none(data, encoding) if min(even, odd) * 4 < max(even, odd) else None
    if text is None or "\0" in text:
        raise ValueError("it holds NUL bytes, as programs and pictures do: it is not plain text")
    return Decoded(text, encoding, "NUL bytes where UTF-16 has them")


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """A file that is UTF-8 nearly everywhere is damaged UTF-8, and no other encoding mends it.

    One curly quote in UTF-8 is proof enough: in Windows-1252 its bytes would read "â€™".
    """
    sound = len(_UTF8_SEQUENCE.findall(data))
    broken = len(_high_bytes(_UTF8_SEQUENCE.sub(b"", data)))
    if sound >= max(1, broken) or _UTF8_PUNCTUATION.search(data):
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(
            f"it is damaged UTF-8: byte {error.start:,} (line {line:,}) cannot be read; "
            "open it in an editor, mend that place and save it as UTF-8",
        )


def _decode_by_detectors(data: bytes) -> Decoded:
    """Two detectors that agree are believed; one alone is not."""
    best = from_bytes(data).best()
    guesses = [best.encoding if best else None, chardet.detect(data)["encoding"]]
    texts = {_text_or_none(data, guess) for guess in guesses}
    text = texts.pop()
    if texts or text is None or guesses[0] is None:
        named = " or ".join(sorted({guess.lower() for guess in guesses if guess})) or "none"
        raise ValueError(
            f"its encoding is uncertain (detectors say {named}): name it, "
            'for example read_folder(folder, encoding={"this file.txt": "cp1251"})',
        )
    return Decoded(text, guesses[0], "two detectors agree")


def _text_or_none(data: bytes, encoding: str | None) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _high_bytes(data: bytes) -> bytes:
    return b"".join(_HIGH_RUN.findall(data))
