"""A site as one page: the pages one below another, their links leading inside it."""

from collections.abc import Mapping

import regex

from textdesk.pages.plan import OVERVIEW

_MAIN = regex.compile(r'<main id="main">(.*)</main>', regex.DOTALL)
# Inside a tag, nothing but an attribute reads like this: what comes from a text is escaped.
_TAG = regex.compile(r"<[a-z][^<>]*>")
_ID = regex.compile(r'(?<= (?:id|data-ids)=")([^"]*)(?=")')
_DESCRIBED = regex.compile(r'(?<= aria-describedby=")([^"]+)(?=")')
_HREF = regex.compile(r'(?<= href=")([^"#]*)#?([^"]*)(?=")')


def in_one(pages: Mapping[str, str]) -> str:
    """Return a site's pages as a single one, the overview first, under the overview's own head and foot."""
    sheets = [f'<div class="sheet" id="{_sheet(name)}">{_inside(name, html)}</div>' for name, html in pages.items()]
    top, _, rest = pages[OVERVIEW].partition('<main id="main">')
    _, _, bottom = rest.partition("</main>")
    frame = [_renamed(OVERVIEW, part) for part in (top, bottom)]
    return f'{frame[0]}<main id="main">{"".join(sheets)}</main>{frame[1]}'


def _inside(name: str, html: str) -> str:
    """What stands between a page's head and foot, its names made this page's own."""
    found = _MAIN.search(html)
    return _renamed(name, found[1]) if found else ""


def _renamed(name: str, html: str) -> str:
    """The page's names of places with its own name before them, and its links leading to such names.

    >>> _renamed("text-1.html", '<a id="c5" href="03_numbers.html#r1">5</a> <a href="#e7">7</a>')
    '<a id="text-1--c5" href="#03_numbers--r1">5</a> <a href="#text-1--e7">7</a>'
    """

    def link(match: regex.Match[str]) -> str:
        page, place = match[1] or name, match[2]
        if place == "main":
            return "#main"
        return f"#{_sheet(page)}--{place}" if place else f"#{_sheet(page)}"

    def tag(match: regex.Match[str]) -> str:
        own = _ID.sub(rf"{_sheet(name)}--\1", match[0])
        described = _DESCRIBED.sub(lambda ids: " ".join(f"{_sheet(name)}--{one}" for one in ids[1].split()), own)
        return _HREF.sub(link, described)

    return _TAG.sub(tag, html)


def _sheet(name: str) -> str:
    return name.removesuffix(".html")
