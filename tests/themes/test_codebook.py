"""A codebook is read strictly: what a reader wrote, or a sentence that says which line to mend."""

import pytest

from textdesk import themes


@pytest.fixture
def codebook(tmp_path):
    def write(text):
        path = tmp_path / "codebook.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_themes_keep_their_order_their_words_and_their_sub_themes(codebook):
    path = codebook(
        "Trade:\n  description: Buying and selling\n  match: [tariff*, free trade]\n  not: [trade union]\n"
        "  themes:\n    Ports:\n      match: [harbo*]\nPeace:\n  match: peace\n",
    )
    book = themes.read_codebook(path)
    assert [theme.name for theme in book.themes] == ["Trade", "Trade/Ports", "Peace"]
    assert book.themes[0].match == ("tariff*", "free trade")
    assert book.themes[0].unless == ("trade union",)


def test_words_that_yaml_would_turn_into_something_else_stay_words(codebook):
    book = themes.read_codebook(codebook("NO:\n  match: [no, 12:30, 0x10, yes, null]\n"))
    assert book.themes[0].name == "NO"
    assert book.themes[0].match == ("no", "12:30", "0x10", "yes", "null")


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("A:\n  match: a\nA:\n  match: b\n", "line 3: 'A' stands there twice"),
        ("A: &x\n  match: a\nB: *x\n", "line 1: aliases"),
        ("A:\n  match:\n    - *terror\n", "line 3: aliases"),
        ("A: !!python/object:os.system {}\n", "line 1: tags"),
        ("A:\n  match: [a\n", "line 3"),
        ("A:\n  matches: [a]\n", "'matches' is not known"),
        ("A: [a, b]\n", "below 'match:'"),
        ("A:\n  match: [[a]]\n", "list of words"),
        ("A:\n  match: ['*']\n", "list of words"),
        ("A:\n  description: [a]\n", "a sentence, not a list"),
        ("A:\n  colour: red\n", "a colour is written in quotes"),
        ("A:\n  regex: '(a'\n", "'(a' is not well formed"),
        ("A:\n  match: a b c d e f g h i\n", "longer than 8 words"),
        ("A/B:\n  match: a\nA:\n  themes:\n    B: {}\n", "'A/B' stands there twice"),
        ("A: a\n", "layout='quanteda'"),
        ("A:\n  match: " + "a" * 2**20, "a million characters"),
        ("- a\n- b\n", "a codebook is a list of themes"),
        ("{" * 40, "nested more than"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(codebook, text, because):
    with pytest.raises(ValueError, match=r"codebook\.yml") as error:
        themes.read_codebook(codebook(text))
    assert because in str(error.value)


def test_a_folder_without_a_codebook_has_no_themes(tmp_path):
    assert themes.read_codebook(tmp_path).themes == ()


def test_a_named_codebook_that_is_missing_is_said_so(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no codebook 'mine\.yml'"):
        themes.read_codebook(tmp_path / "mine.yml")
