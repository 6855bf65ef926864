"""Who is who: surnames, first names and initials to the full name that a text gives."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import regex

from textdesk.figures.naming.known import sections

# Of "Maria Elena Quispe Mamani" a text may go on to speak of as Quispe, but not as T.
_SHORTEST_INNER = 3
_SUFFIX = regex.compile(r",?\s(?:Jr|Sr|II|III|IV|MP|MBE|OBE|KC|QC|PhD|MD)\.?$")
_TITLES = regex.compile(r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Gen|Sen|Rep|Gov|President|Senator|Minister)\.?\s)+")
_ARTICLE = regex.compile(r"^(?:al|el)[-‐‑](?=.)")
_INITIAL = regex.compile(r"\p{L}\.?(?:\p{L}\.?)?")


def full_names(surfaces: Sequence[str]) -> dict[str, str]:
    """Return the identity of each way in which the people of a text are named.

    A part of a name is the person whose full name has it, where the text has one such person only.

    >>> full_names(["Mary T. Kane", "Mary Kane", "Kane", "M. Kane", "Omar"])["Kane"]
    'Mary T. Kane'
    >>> full_names(["Ali Khan", "Imran Khan", "Khan"])["Khan"]
    'Khan'
    """
    counts = Counter(surfaces)
    parts = {surface: _parts(surface) for surface in counts}
    order = sorted(counts, key=lambda surface: (-len(parts[surface]), -len(surface), -counts[surface], surface))
    full = _Clusters()
    for surface in order:
        full.add(surface, parts[surface])
    return full.names


class _Clusters:
    """People so far, each by the fullest name; looked up by first and by last part."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._by_part: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def add(self, surface: str, parts: tuple[str, ...]) -> None:
        """Join the surface to the one person whom it may mean, or begin a new person."""
        same = [name for name in self._candidates(parts) if _may_be(parts, self._parts[name])]
        if len(same) == 1:
            self.names[surface] = same[0]
            return
        self.names[surface] = surface
        # A bare surname of two people is nobody's full name.
        if not same and parts:
            self._parts[surface] = parts
            for part in {*parts, *_nicknames(parts[0])}:
                self._by_part[part][surface] = None

    def _candidates(self, parts: tuple[str, ...]) -> Iterable[str]:
        return self._by_part.get(parts[-1], {}) if parts else ()


def _parts(surface: str) -> tuple[str, ...]:
    bare = _TITLES.sub("", _SUFFIX.sub("", surface))
    parts = (part.casefold().removesuffix("'s").removesuffix("’s") for part in bare.split())
    return tuple(_ARTICLE.sub("", part) for part in parts)


def _may_be(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the shorter name can be the fuller one's: its end, its beginning, or with initials."""
    if short in (full[-len(short) :], full[: len(short)]):
        return True
    if len(short) == 1:
        return (len(short[0]) > _SHORTEST_INNER and short[0] in full[1:-1]) or (
            len(full) > 1 and short[0] in _nicknames(full[0])
        )
    if len(short) < 2 or short[-1] != full[-1] or len(full) < 2:
        return False
    return _given(short[0], full[0]) and all(any(_given(part, other) for other in full[1:-1]) for part in short[1:-1])


def _nicknames(given: str) -> frozenset[str]:
    return sections("nicknames.txt").get(given, frozenset())


def _given(short: str, full: str) -> bool:
    is_initial = bool(_INITIAL.fullmatch(short)) and full.startswith(short[0])
    return short == full or is_initial or short in _nicknames(full)
