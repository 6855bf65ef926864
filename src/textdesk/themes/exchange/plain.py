"""Dictionaries as plain text: LIWC .dic, WordStat .cat, Lexicoder .lc3."""

from collections.abc import Iterator
from pathlib import Path

import regex

from textdesk.corpus import read_companion
from textdesk.themes.codebook import Codebook
from textdesk.themes.exchange.assembly import Entry, assembled

# Some files end their lines in carriage returns alone; other signs that Python would split at are letters here.
_LINE_END = regex.compile(r"\r\n|\r|\n")
_WEIGHT = regex.compile(r"\s*\(\s*-?\d+(?:[.,]\d+)?\s*\)$")
_CONDITION = regex.compile(r"(?:\([^()]*\)|<[^<>]*>)[^\s/]*/")
_NUMBERS_BEHIND = regex.compile(r"(?:\s+\d+)+$")
_HEAD_LINE = regex.compile(r"(\S+)\s+(.+)")


def read_dic(file: Path) -> Codebook:
    """Return the codebook in a LIWC dictionary: categories between two lines of %, then word and numbers.

    Of a category with a condition, such as (02 134)125/464, it is 464 that counts: what holds otherwise.
    """
    return assembled(_dic_entries(file.name, _lines(file)))


def dic_text(book: Codebook) -> str:
    r"""Return a codebook as a LIWC dictionary.

    >>> from textdesk.themes.codebook import Theme
    >>> dic_text(Codebook((Theme("Trade", match=("free trade",)),)))
    '%\n1\tTrade\n%\nfree trade\t1\n'
    """
    head = [f"{number}\t{' '.join(theme.name.split())}" for number, theme in enumerate(book.themes, start=1)]
    numbers: dict[str, list[str]] = {}
    for number, theme in enumerate(book.themes, start=1):
        for pattern in theme.match:
            numbers.setdefault(" ".join(pattern.split()), []).append(str(number))
    body = ["\t".join([pattern, *found]) for pattern, found in numbers.items()]
    return "\n".join(["%", *head, "%", *body, ""])


def read_cat(file: Path) -> Codebook:
    """Return the codebook in a WordStat dictionary: indented categories, patterns with a weight behind them."""
    return assembled(_cat_entries(_lines(file)))


def read_lc3(file: Path) -> Codebook:
    """Return the codebook in a Lexicoder dictionary: a category after +, then its patterns."""
    return assembled(_lc3_entries(file.name, _lines(file)))


def _lines(file: Path) -> list[str]:
    return _LINE_END.split(read_companion(file))


def _dic_entries(file: str, lines: list[str]) -> Iterator[Entry]:
    names: dict[str, str] = {}
    part = 0
    for number, line in enumerate(lines, start=1):
        part += line.lstrip().startswith("%")
        content = line.lstrip().removeprefix("%").strip()
        if not content:
            continue
        if part < 2:
            found = _HEAD_LINE.fullmatch(content)
            if not found:
                raise ValueError(f"{file}, line {number}: a category has a number and a name, not {content!r}")
            names[found[1]] = found[2]
            yield (found[2],), ""
            continue
        pattern, categories = _pattern_and_categories(content)
        for category in categories or [content]:
            if category not in names:
                raise ValueError(f"{file}, line {number}: there is no category {category!r} above")
            yield (names[category],), pattern
    if part < 2:
        raise ValueError(f"{file} is no LIWC dictionary: it has no categories between two lines of %")


def _pattern_and_categories(content: str) -> tuple[str, list[str]]:
    r"""What stands before the first tab and behind it; in a file without tabs the numbers are the categories.

    >>> _pattern_and_categories("free trade\t1\t2"), _pattern_and_categories("free trade 1 2")
    (('free trade', ['1', '2']), ('free trade', ['1', '2']))
    """
    if "\t" not in content:
        found = _NUMBERS_BEHIND.search(content)
        return content[: found.start()] if found else content, found.group().split() if found else []
    pattern, _, categories = content.partition("\t")
    return pattern.strip(), _CONDITION.sub("", categories).split()


def _cat_entries(lines: list[str]) -> Iterator[Entry]:
    stack: list[tuple[int, str]] = []
    by_tabs = any(line.lstrip(" ").startswith("\t") for line in lines)
    for line in lines:
        content = line.strip()
        if not content:
            continue
        margin = line[: len(line) - len(line.lstrip())]
        depth = margin.count("\t") if by_tabs else len(margin)
        stack = [above for above in stack if above[0] < depth]
        path = tuple(name for _, name in stack)
        if _WEIGHT.search(content):
            yield path or ("(no category)",), _WEIGHT.sub("", content).replace("_", " ")
        else:
            stack.append((depth, content))
            yield (*path, content), ""


def _lc3_entries(file: str, lines: list[str]) -> Iterator[Entry]:
    category = ""
    for number, line in enumerate(lines, start=1):
        content = line.strip()
        if content.startswith("+"):
            category = content.lstrip("+").strip()
            yield (category,), ""
        elif content and not category:
            raise ValueError(f"{file}, line {number}: a pattern stands before the first category, which begins with +")
        elif content:
            yield (category,), content
