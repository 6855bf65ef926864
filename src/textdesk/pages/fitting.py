"""A page's long tables, cut so that the page stays small enough to send."""

import regex

from textdesk.display import rest_lengths, with_shorter_rests

# Of an essay's page, its images aside: a little less than 150 kB.
_MOST_BYTES = 149_000
_IMAGE = regex.compile(r"data:image/png;base64,[^\"]*")


def fitted(page: str) -> str:
    """Return a page whose folded rows leave it at most 149 kB long, images aside.

    Each table keeps as many letters as every other, or all that it has.
    """
    over = len(_IMAGE.sub("", page).encode()) - _MOST_BYTES
    lengths = rest_lengths(page)
    return with_shorter_rests(page, _share(lengths, sum(lengths) - over)) if over > 0 and lengths else page


def _share(lengths: list[int], letters: int) -> int:
    """How much each may keep at most, so that together they keep no more than so many letters.

    >>> _share([10, 100, 100], 90)
    40
    """
    waiting = len(lengths)
    for length in sorted(lengths):
        if length * waiting > letters:
            return max(0, letters) // waiting
        letters -= length
        waiting -= 1
    return max(lengths)
