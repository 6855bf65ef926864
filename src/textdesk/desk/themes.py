"""A codebook, while one makes it: what would a pattern catch?"""

from pathlib import Path

import pandas as pd
from ipywidgets import Button, Combobox, Text

from textdesk import prose, themes
from textdesk.corpus import Corpus
from textdesk.desk.codebook_file import CODEBOOK_FILE, add_pattern
from textdesk.desk.live import LABELS, WIDE, Answer, Desk, Question, Shown, at_a_desk
from textdesk.display import Prose, Table, show

_COLUMNS = ["text", "new", "doc", "sentence", "passage"]
_ROWS = 6


def codebook(texts: Corpus, folder: str | Path, theme: str = "", pattern: str = "") -> "CodebookEditor | Table":
    """Return an editor of a folder's codebook: try a pattern, see what it would catch, write it down.

    Without a reader at it: what ``pattern`` would catch, ``themes.tried``.

    Raises ValueError where codebook.yml cannot be read as a codebook, or the pattern cannot be sought.
    """
    trials = _Trials(texts, Path(folder))
    plain = _passages(texts, trials.caught(theme, pattern))
    return CodebookEditor(plain, trials, theme, pattern) if at_a_desk() else plain


class CodebookEditor(Desk):
    """A theme and a pattern to type, what the pattern would catch, and a button that writes it down."""

    def __init__(self, plain: Table, trials: "_Trials", theme: str, pattern: str) -> None:
        self._trials, self._message = trials, Answer()
        self._theme = Combobox(value=theme, options=trials.names(), description="Theme", style=LABELS, layout=WIDE)
        self._pattern = Text(pattern, description="Pattern", placeholder="secur*", style=LABELS, layout=WIDE)
        self._question = Question(plain, self._caught, theme=self._theme, pattern=self._pattern)
        button = Button(description=f"Write it to {CODEBOOK_FILE}", layout=WIDE)
        button.on_click(self._write)
        super().__init__(plain, [self._question, button, self._message.widget])

    def _caught(self, theme: str, pattern: str) -> list[Shown]:
        self._message.say()
        if not pattern.strip():
            return [Prose("Type a pattern: a word, a phrase, or a beginning such as secur*.")]
        caught = self._trials.caught(theme.strip(), pattern.strip())
        sentence = prose.tried(caught, pattern.strip())
        return [sentence] if caught.empty else [sentence, _passages(self._trials.texts, caught)]

    def _write(self, _: object) -> None:
        theme, pattern = self._theme.value.strip(), self._pattern.value.strip()
        try:
            add_pattern(self._trials.folder, theme, pattern)
        except ValueError as error:
            self._message.say(Prose(str(error)))
            return
        except OSError as error:
            self._message.say(Prose(f"{CODEBOOK_FILE} cannot be written there: {error.strerror}."))
            return
        self._theme.options = self._trials.names()
        self._question.ask()
        self._message.say(
            Prose(
                f"“{pattern}” stands below “{theme}” in {CODEBOOK_FILE} now. "
                "Run the notebook again: every table will know it."
            )
        )


class _Trials:
    """Trials of patterns against the codebook in a folder, as it stands there at that moment."""

    def __init__(self, texts: Corpus, folder: Path) -> None:
        self.texts, self.folder = texts, folder
        self._book = themes.read_codebook(folder)
        self._coded = themes.code(texts, self._book)

    def caught(self, theme: str, pattern: str) -> pd.DataFrame:
        """Return what a pattern would catch: ``themes.tried``."""
        self._read_again()
        return themes.tried(self._coded, self.texts, self._book, theme, pattern)

    def names(self) -> list[str]:
        """Return the names of the themes that there are."""
        self._read_again()
        return [known.name for known in self._book.themes]

    def _read_again(self) -> None:
        book = themes.read_codebook(self.folder)
        if book != self._book:
            self._book, self._coded = book, themes.code(self.texts, book)


def _passages(texts: Corpus, caught: pd.DataFrame) -> Table:
    """The passages, those in sentences that are new to the theme first."""
    return show(texts.passages(caught.sort_values("new", ascending=False, kind="stable")), _COLUMNS, _ROWS)
