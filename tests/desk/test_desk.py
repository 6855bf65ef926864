"""A widget answers with what the plain function says; without a reader at it, it is the plain result."""

import os
from unittest import mock

import pytest
from ipykernel.zmqshell import ZMQInteractiveShell

from textdesk import charts, desk, figures, from_texts, show, themes, words
from textdesk.desk.codebook_file import add_pattern

TEXTS = from_texts({"a.txt": "Peace now. <b>War</b> costs $5 and $6, peace nothing.", "b.txt": "Peace at last."})


@pytest.fixture
def at_the_keyboard(monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", "02_in_context.ipynb")


@pytest.fixture
def nobody_there(monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


@pytest.fixture
def formatter():
    # A kernel's shell colours the output of all that is run after it, by the environment.
    with mock.patch.dict(os.environ):
        yield ZMQInteractiveShell.instance().display_formatter


def controls_and_answer(widget):
    row, answer = widget.children
    return row.children, answer


@pytest.mark.usefixtures("nobody_there")
def test_the_plain_result_stands_in_for_the_widget():
    lines = words.concordance(TEXTS, "peace")
    assert str(desk.concordance(TEXTS, "peace")) == str(show(lines, ["doc", "sentence", "left", "text", "right"]))


@pytest.mark.usefixtures("at_the_keyboard")
class TestConcordance:
    def test_it_answers_to_every_key(self):
        (word, _), answer = controls_and_answer(desk.concordance(TEXTS, "peace"))
        assert "3 places" in answer.value
        word.value = "w*"
        assert "1 place," in answer.value
        assert "&lt;b&gt;" in answer.value

    def test_it_sorts(self):
        (_, order), answer = controls_and_answer(desk.concordance(TEXTS, "peace"))
        assert answer.value.index("now.") < answer.value.index("at last.")
        order.index = 1
        assert answer.value.index("at last.") < answer.value.index("now.")

    def test_what_cannot_be_read_is_said_so(self):
        (word, _), answer = controls_and_answer(desk.concordance(TEXTS, "peace"))
        word.value = "***"
        assert "***" in answer.value
        assert "<table" not in answer.value


@pytest.mark.usefixtures("nobody_there")
def test_the_other_plain_results_are_those_of_the_plain_functions(tmp_path):
    places = words.concordance(TEXTS, "peace").assign(word="peace")
    assert desk.strip(TEXTS, "peace").alt == charts.strip(places, TEXTS, "word", "Where in the texts it stands").alt
    found = figures.numbers(TEXTS)
    assert str(desk.numbers(TEXTS, found)).splitlines()[0] == "text | counts | sentence | passage"
    claims = figures.claims(TEXTS, found)
    columns = ["hedge", "text", "counts", "doc", "sentence", "passage"]
    assert str(desk.numbers(TEXTS, claims, 1)) == str(show(claims, columns, 1))
    (tmp_path / "codebook.yml").write_text("Peace:\n  match: [peace]\n", encoding="utf-8")
    book = themes.read_codebook(tmp_path)
    tried = TEXTS.passages(themes.tried(themes.code(TEXTS, book), TEXTS, book, "Peace", "last"))
    plain = show(tried, ["text", "new", "doc", "sentence", "passage"])
    assert str(desk.codebook(TEXTS, tmp_path, "Peace", "last")) == str(plain)


@pytest.mark.usefixtures("at_the_keyboard")
def test_a_notebook_saved_with_a_widget_shows_the_plain_result_where_there_are_no_widgets(monkeypatch, formatter):
    shown = [desk.concordance(TEXTS, "peace"), desk.strip(TEXTS, "peace")]
    bundles = [formatter.format(widget) for widget in shown]
    monkeypatch.delenv("JPY_SESSION_NAME")
    plain = [desk.concordance(TEXTS, "peace"), desk.strip(TEXTS, "peace")]
    for (data, metadata), result in zip(bundles, plain, strict=True):
        there, about = formatter.format(result)
        assert data.pop("application/vnd.jupyter.widget-view+json")["model_id"]
        assert (data, metadata) == (there, about)


@pytest.mark.usefixtures("at_the_keyboard")
def test_a_strip_shows_each_word_where_it_stands():
    (field,), answer = controls_and_answer(desk.strip(TEXTS, "peace"))
    assert "peace 3 between" in answer.value
    field.value = "peace, war"
    assert "war 1 at 21 %" in answer.value


@pytest.mark.usefixtures("at_the_keyboard")
class TestNumbers:
    @pytest.fixture
    def browser(self):
        return desk.numbers(TEXTS, figures.numbers(TEXTS))

    @staticmethod
    def lines(browser):
        return [line.description for line in browser.children[3].children if line.layout.display != "none"]

    def test_a_row_shows_its_passage_with_the_number_marked(self, browser):
        *_, rows, passage = browser.children
        assert self.lines(browser) == ["▸ $5 – money, sentence 2 of a.txt", "$6 – money, sentence 2 of a.txt"]
        assert "&lt;b&gt;War&lt;/b&gt; costs <mark>$5</mark> and $6" in passage.value
        rows.children[1].click()
        assert "and <mark>$6</mark>, peace nothing." in passage.value
        assert self.lines(browser) == ["$5 – money, sentence 2 of a.txt", "▸ $6 – money, sentence 2 of a.txt"]

    def test_one_goes_from_row_to_row_by_number(self, browser):
        _, _, row, _, passage = browser.children
        row.value = 2
        assert "and <mark>$6</mark>, peace nothing." in passage.value
        row.value = 3
        assert row.value == 2

    def test_ten_rows_are_listed_at_a_time_and_the_list_moves_on(self):
        texts = from_texts({"a": " ".join(f"It cost ${number}." for number in range(101, 126))})
        browser = desk.numbers(texts, figures.numbers(texts))
        _, _, row, rows, passage = browser.children
        assert len(self.lines(browser)) == 10
        row.value = 11
        assert self.lines(browser)[0] == "▸ $111 – money, sentence 11"
        row.value = 25
        assert len(self.lines(browser)) == 5
        rows.children[0].click()
        assert row.value == 21
        assert "<mark>$121</mark>" in passage.value

    def test_size_and_kind_choose_the_rows(self, browser):
        controls, counted, _, _, passage = browser.children
        controls.children[1].value = 6
        assert len(self.lines(browser)) == 1
        assert "1 of 2 numbers." in counted.value
        controls.children[1].value = 7
        assert self.lines(browser) == []
        assert passage.value == '<div role="status"></div>'

    def test_a_size_is_the_same_below_zero(self):
        texts = from_texts({"a": "It fell by −7 % and rose by 3 %."})
        controls, counted, *_ = desk.numbers(texts, figures.numbers(texts)).children
        controls.children[1].value = 5
        assert "1 of 2 numbers." in counted.value


BOOK = """\
# mine
Peace:
  match:
    - peace  # of all kinds
    - truce
Security:
  match: [secur*]
  themes:
    Borders:
      match:
      - border*
"""


class TestAddingAPattern:
    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "codebook.yml").write_text(BOOK, encoding="utf-8")
        return tmp_path

    @staticmethod
    def patterns(folder):
        return {theme.name: theme.match for theme in themes.read_codebook(folder).themes}

    @pytest.mark.parametrize("theme", ["Peace", "Security", "Security/Borders"])
    @pytest.mark.parametrize("pattern", ["cease-fire*", "*ism", "no", "a: b", '"x" #y'])
    def test_it_stands_last_below_its_theme_and_all_else_stays(self, folder, theme, pattern):
        before = self.patterns(folder)
        add_pattern(folder, theme, pattern)
        assert self.patterns(folder) == {**before, theme: (*before[theme], pattern)}
        written = (folder / "codebook.yml").read_text(encoding="utf-8")
        assert "# mine" in written
        assert "# of all kinds" in written
        assert [path.name for path in folder.iterdir()] == ["codebook.yml"]

    def test_a_new_theme_goes_to_the_end(self, folder, tmp_path):
        add_pattern(folder, "Trade", "tariff*")
        assert list(self.patterns(folder).items())[-1] == ("Trade", ("tariff*",))
        (tmp_path / "empty").mkdir()
        add_pattern(tmp_path / "empty", "Trade", "tariff*")
        assert self.patterns(tmp_path / "empty") == {"Trade": ("tariff*",)}

    def test_windows_line_ends_stay(self, folder):
        (folder / "codebook.yml").write_bytes(BOOK.replace("\n", "\r\n").encode())
        add_pattern(folder, "Peace", "accord")
        assert (folder / "codebook.yml").read_bytes().count(b"\n") == BOOK.count("\n") + 1
        assert b"    - truce\r\n    - accord\r\n" in (folder / "codebook.yml").read_bytes()

    def test_what_cannot_be_added_is_said_so_and_changes_nothing(self, folder):
        with pytest.raises(ValueError, match="already"):
            add_pattern(folder, "Peace", "peace")
        with pytest.raises(ValueError, match="Name a theme and a pattern"):
            add_pattern(folder, " ", "peace")
        (folder / "codebook.yml").write_text("Peace:\n  match: peace\n", encoding="utf-8")
        with pytest.raises(ValueError, match="by hand"):
            add_pattern(folder, "Peace", "truce")
        assert [path.name for path in folder.iterdir()] == ["codebook.yml"]
        assert (folder / "codebook.yml").read_text(encoding="utf-8") == "Peace:\n  match: peace\n"

    @pytest.mark.usefixtures("at_the_keyboard")
    def test_the_editor_shows_what_a_pattern_would_catch_and_writes_it(self, folder):
        question, button, message = desk.codebook(TEXTS, folder).children
        (theme, pattern), answer = controls_and_answer(question)
        theme.value, pattern.value = "Security", "war"
        assert "“war” would catch 1 passage, in a sentence that only other themes cover." in answer.value
        button.click()
        assert "in codebook.yml now" in message.value
        assert self.patterns(folder)["Security"] == ("secur*", "war")
        assert "in a sentence that the theme covers already" in answer.value
        button.click()
        assert "already" in message.value

    @pytest.mark.usefixtures("at_the_keyboard")
    def test_the_editor_reads_what_the_reader_writes_meanwhile(self, folder):
        question, *_ = desk.codebook(TEXTS, folder, "Peace", "last").children
        (_, pattern), answer = controls_and_answer(question)
        (folder / "codebook.yml").write_text("End:\n  match: [last]\n", encoding="utf-8")
        pattern.value = "at last"
        assert "in a sentence that only other themes cover." in answer.value
        (folder / "codebook.yml").write_text("End: last\n", encoding="utf-8")
        pattern.value = "last"
        assert "write its patterns below" in answer.value

    @pytest.mark.usefixtures("at_the_keyboard")
    @pytest.mark.parametrize("pattern", ["***", "- -", "one two three four five six seven eight nine"])
    def test_a_pattern_that_cannot_be_sought_is_refused_with_a_sentence(self, folder, pattern):
        question, button, message = desk.codebook(TEXTS, folder).children
        (theme, field), answer = controls_and_answer(question)
        theme.value, field.value = "Peace", pattern
        assert pattern in answer.value
        button.click()
        assert pattern in message.value
        assert (folder / "codebook.yml").read_text(encoding="utf-8") == BOOK

    @pytest.mark.usefixtures("at_the_keyboard")
    def test_a_folder_that_cannot_be_written_to_is_said_so(self, folder, monkeypatch):
        _, button, message = desk.codebook(TEXTS, folder, "Peace", "war").children
        monkeypatch.setattr(
            "pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError(30, "Read-only file system"))
        )
        button.click()
        assert "cannot be written there: Read-only file system." in message.value
        assert [path.name for path in folder.iterdir()] == ["codebook.yml"]
