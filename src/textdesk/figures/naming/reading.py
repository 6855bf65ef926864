"""One text as the rules on names see it: its letters, its parse, its rows of capitalised words."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import regex

from textdesk.corpus import Document, Span
from textdesk.figures.aliases import Alias
from textdesk.figures.naming.mention import Mention
from textdesk.figures.naming.seen import Noun, Seen, seen
from textdesk.figures.naming.shapes import CAPITALISED, is_headline, is_plain_opener, is_shouted
from textdesk.language import Parsed

_SMALL_WORD = regex.compile(r"\b\p{Ll}[\p{L}\p{M}]+\b")

_FIRST_LETTERS = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")
_BEFORE_PART = regex.compile(r"[-‐‑](?=\p{Lu})")
# "IS" is not meant where IS-K stands, but it is in "IS-led".
_GOES_ON = regex.compile(r"[\p{L}\p{M}\p{Nd}]|[-‐‑]\p{Lu}")

Chain = tuple[Span, ...]


@dataclass(frozen=True, eq=False)
class Reading:
    """One text as the rules see it: its letters, its parse and the reader's aliases."""

    document: Document
    parsed: Iterable[Parsed]
    aliases: tuple[Alias, ...] = field(default=())

    @property
    def text(self) -> str:
        """The text itself."""
        return self.document.text

    @cached_property
    def seen(self) -> Seen:
        """What the model sees in the text."""
        return seen(self.parsed)

    def noun(self, word: Span) -> Noun | None:
        """Return the part that a capitalised word plays; of a hyphened one, its last part tells."""
        last = word.start + max(self.surface(word).rfind("-"), self.surface(word).rfind("‑")) + 1
        return self.seen.nouns.get(last) or self.seen.nouns.get(word.start)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence begins, in order."""
        return [sentence.start for sentence in self.document.sentences]

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """Capitalised words that follow one another with nothing but space between them."""
        chains: list[list[Span]] = []
        for match in self.matches(CAPITALISED):
            word = Span(*match.span())
            if is_plain_opener(match.group()):
                chains.append([])
            elif chains and chains[-1] and self._touch(chains[-1][-1], word):
                chains[-1].append(word)
            else:
                chains.append([word])
        return tuple(tuple(chain) for chain in chains if chain)

    @cached_property
    def capitalised_words(self) -> Counter[str]:
        """How often the text writes each capitalised word."""
        return Counter(self.text[word.start : word.end] for chain in self.chains for word in chain)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text also writes small."""
        return frozenset(_SMALL_WORD.findall(self.text))

    @cached_property
    def chain_inner(self) -> frozenset[int]:
        """Where two words of one chain meet: an end or a start there is inside a longer name.

        In a headline capitals join nothing.
        """
        chains = (chain for chain in self.chains if not self.is_headline(chain[0].start))
        inner = (place for chain in chains for left, right in pairwise(chain) for place in (left.end, right.start))
        return frozenset(inner)

    def is_headline(self, place: int) -> bool:
        """Whether a place is in a headline: a sentence that capitalises all its telling words."""
        return self._headlines[self._sentence(place)]

    @cached_property
    def _headlines(self) -> list[bool]:
        return [is_headline(self.text[sentence.start : sentence.end]) for sentence in self.document.sentences]

    def _sentence(self, place: int) -> int:
        return max(0, bisect_right(self.sentence_starts, place) - 1)

    def is_pronoun(self, span: "Mention | Span") -> bool:
        """Whether "US" means "us": in a sentence all of capitals, without an article before it."""
        if self.surface(span) != "US":
            return False
        return self.is_shouted(span) and not self.before(span.start, 4).lower().endswith("the ")

    def is_shouted(self, span: "Mention | Span") -> bool:
        """Whether it stands in a sentence all of capitals."""
        return self._shouted[self._sentence(span.start)]

    @cached_property
    def _shouted(self) -> list[bool]:
        """For each sentence whether it is all of capitals."""
        return [is_shouted(self.text[sentence.start : sentence.end]) for sentence in self.document.sentences]

    @cached_property
    def _sentence_start_set(self) -> frozenset[int]:
        return frozenset(self.sentence_starts)

    def _touch(self, left: Span, right: Span) -> bool:
        return self.text[left.end : right.start].isspace() and right.start not in self._sentence_start_set

    def opens_sentence(self, start: int) -> bool:
        """Whether a word opens its sentence, where a capital says nothing."""
        return start in self._sentence_start_set or self.before(start, 1) in {'"', "“", "‘"}

    def matches(self, pattern: "regex.Pattern[str]") -> Iterator["regex.Match[str]"]:
        """Yield the places of a pattern; none reaches beyond its paragraph."""
        for paragraph in self.document.paragraphs:
            yield from pattern.finditer(self.text, paragraph.start, paragraph.end)

    def occurrences(self, surfaces: Iterable[str]) -> Iterator[Span]:
        """Yield where any of these names stands as whole words, the longest that begins at a place."""
        by_first: defaultdict[str, list[str]] = defaultdict(list)
        for surface in sorted(surfaces, key=lambda surface: (-len(surface), surface)):
            first = _FIRST_LETTERS.match(surface)
            if first:
                by_first[first.group()].append(surface)
        for place in self._word_starts:
            letters = _FIRST_LETTERS.match(self.text, place)
            for surface in by_first.get(letters.group(), ()) if letters else ():
                end = place + len(surface)
                if self.text.startswith(surface, place) and not _GOES_ON.match(self.text, end):
                    yield Span(place, end)
                    break

    @cached_property
    def _word_starts(self) -> list[int]:
        """Where capitalised words begin, and the capitalised parts of hyphened ones."""
        words = (word for chain in self.chains for word in chain)
        return sorted({place for word in words for place in (word.start, *self._parts_of(word))})

    def _parts_of(self, word: Span) -> Iterator[int]:
        return (match.end() for match in _BEFORE_PART.finditer(self.text, word.start, word.end))

    def surface(self, span: Mention | Span) -> str:
        """Return the words of a mention."""
        return self.text[span.start : span.end]

    def before(self, start: int, most: int = 80) -> str:
        """Return what stands before a place in its paragraph, the last ``most`` characters of it."""
        paragraph = self.document.paragraphs[self._paragraph(start)]
        return self.text[max(paragraph.start, start - most) : start]

    def after(self, end: int, most: int = 80) -> str:
        """Return what stands after a place in its paragraph, the first ``most`` characters of it."""
        paragraph = self.document.paragraphs[self._paragraph(end - 1)]
        return self.text[end : min(paragraph.end, end + most)]

    def _paragraph(self, place: int) -> int:
        return max(0, bisect_left(self._paragraph_starts, place + 1) - 1)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.document.paragraphs]
