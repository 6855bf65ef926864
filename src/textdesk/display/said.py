"""Sentences and passages for display."""

from dataclasses import dataclass

from textdesk.display.letters import NO_MATHS, paragraph, safe_html, safe_inline


@dataclass(frozen=True)
class Prose:
    """A sentence computed from a table, displayed as text."""

    text: str

    def __str__(self) -> str:
        """Return the sentence."""
        return self.text

    @property
    def html(self) -> str:
        """The sentence as a paragraph of safe HTML."""
        return paragraph(self.text)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.text, "text/html": self.html}


@dataclass(frozen=True)
class Passage:
    """A passage with the characters from ``start`` to ``end`` marked, and a note where it stands."""

    text: str
    start: int
    end: int
    note: str

    @property
    def html(self) -> str:
        """It as safe HTML."""
        before, marked, after = self.text[: self.start], self.text[self.start : self.end], self.text[self.end :]
        inside = f"{safe_inline(before)}<mark>{safe_inline(marked)}</mark>{safe_inline(after)}"
        return f'<p class="textdesk-prose {NO_MATHS}"><bdi>{inside}</bdi> <small>{safe_html(self.note)}</small></p>'
