"""A codebook, while one makes it: what would a pattern catch?"""

from pathlib import Path

from ipywidgets import Button, Combobox, Text, VBox

from textdesk import themes
from textdesk.corpus import Corpus
from textdesk.desk.codebook_file import add_pattern
from textdesk.desk.live import LABELS, WIDE, Answer, Shown, ask_anew, at_a_desk
from textdesk.display import Prose, Table, show

_ROWS = 12


def codebook(texts: Corpus, folder: str | Path) -> VBox | Table:
    """Return an editor of a folder's codebook: try a pattern, see what it would catch, write it down.

    Without a reader at it: what each rule of the codebook catches, ``themes.rules``.
    """
    book = themes.read_codebook(folder)
    if not at_a_desk():
        return show(themes.rules(themes.code(texts, book), book), rows=_ROWS)
    theme = Combobox(options=[known.name for known in book.themes], description="Theme", style=LABELS, layout=WIDE)
    pattern = Text(description="Pattern", placeholder="secur*", style=LABELS, layout=WIDE)

    def answer(theme: str, pattern: str) -> list[Shown]:
        return _caught(texts, folder, theme, pattern)

    tried = ask_anew(answer, theme=theme, pattern=pattern)
    button, message = Button(description="Write it to codebook.yml", layout=WIDE), Answer()

    def write(_: object) -> None:
        try:
            add_pattern(Path(folder), theme.value, pattern.value)
        except ValueError as error:
            message.say(Prose(str(error)))
            return
        message.say(
            Prose(f"“{pattern.value}” stands below “{theme.value}” in codebook.yml now: run the notebook again.")
        )
        theme.options = [known.name for known in themes.read_codebook(folder).themes]

    button.on_click(write)
    return VBox([tried, button, message.widget])


def _caught(texts: Corpus, folder: str | Path, theme: str, pattern: str) -> list[Shown]:
    """What a pattern would catch, and how much of it the theme does not reach yet."""
    if not pattern.strip("* "):
        return [Prose("Type a pattern: a word, a phrase, or a beginning such as secur*.")]
    caught = themes.code(texts, themes.Codebook((themes.Theme(theme or "new", match=(pattern,)),)))
    book = themes.read_codebook(folder)
    own = themes.code(texts, themes.Codebook(tuple(known for known in book.themes if known.name == theme)))
    reached = set(zip(own["doc"], own["sentence"], strict=True))
    places = list(zip(caught["doc"], caught["sentence"], strict=True))
    new = sum(place not in reached for place in places)
    sentence = f"“{pattern}” would catch {len(caught):,} {'passage' if len(caught) == 1 else 'passages'}"
    where = f", {new:,} of them in sentences that “{theme}” does not reach yet" if theme and places else ""
    return [Prose(f"{sentence}{where}."), show(texts.passages(caught), ["text", "doc", "sentence", "passage"], _ROWS)]
