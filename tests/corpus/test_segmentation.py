"""Scripts without spaces: divided by ICU where it is installed, and said to be undivided where it is not."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textdesk.corpus import segmentation
from textdesk.corpus.segmentation import boundaries, needs_segmentation, spaceless_note


class Breaker:
    """ICU's iterator over a text, with breaks given in UTF-16 units."""

    def __init__(self, *breaks):
        self.breaks = breaks
        self.text = None

    def setText(self, text):  # noqa: N802  ICU's name
        self.text = text

    def __iter__(self):
        return iter(self.breaks)


@pytest.fixture
def without_icu(monkeypatch):
    monkeypatch.setattr(segmentation, "can_segment", lambda: False)


def with_breaks(monkeypatch, *breaks):
    made = Breaker(*breaks)
    icu = SimpleNamespace(
        ICU_VERSION="72.1",
        Locale=SimpleNamespace(getRoot=lambda: "root"),
        BreakIterator=SimpleNamespace(createWordInstance=lambda _: made),
    )
    monkeypatch.setattr(segmentation, "can_segment", lambda: True)
    monkeypatch.setattr(segmentation, "import_module", {"icu": icu}.__getitem__)
    return made


@pytest.mark.parametrize(
    "text", ["和平", "ひらがな", "カタカナ", "สันติภาพ", "ສັນຕິພາບ", "សន្តិភាព", "ငြိမ်းချမ်းရေး", "in 𠮷野家", "ﾊﾝｶｸ"]
)
def test_scripts_without_spaces_are_noticed(text):
    assert needs_segmentation(text)


@pytest.mark.parametrize(
    "text", ["", "peace", "“Paz”, señor", "мир", "سلام", "शांति", "평화 조약", "、。・", "🙂", "๑๒"]
)
def test_other_scripts_signs_and_digits_are_not(text):
    assert not needs_segmentation(text)


@pytest.mark.usefixtures("without_icu")
def test_without_icu_nothing_is_divided_and_it_is_said():
    assert boundaries("和平条约", 0, 4) is None
    assert spaceless_note("He wrote 和平 and สันติภาพ.") == (
        "holds Chinese and Thai, written without spaces: words are counted only where PyICU is installed; "
        "here a whole stretch counts as one word"
    )
    assert spaceless_note("東京に住む").startswith("holds Japanese, ")
    assert spaceless_note("peace") == ""


def test_breaks_are_places_in_the_text(monkeypatch):
    breaker = with_breaks(monkeypatch, 2, 4)
    assert boundaries("see 和平条约 now", 4, 8) == [(4, 6), (6, 8)]
    assert breaker.text == "和平条约"


def test_an_emoji_is_two_units_for_icu_and_one_letter_here(monkeypatch):
    with_breaks(monkeypatch, 2, 4, 7)
    assert boundaries("🙂和平𠮷家", 0, 5) == [(1, 3), (3, 5)]


def test_only_what_holds_a_letter_or_digit_is_a_word(monkeypatch):
    with_breaks(monkeypatch, 2, 3, 5)
    assert boundaries("和平・条约", 0, 5) == [(0, 2), (3, 5)]


def test_the_dictionary_is_named(monkeypatch):
    with_breaks(monkeypatch)
    assert "dictionaries of ICU 72.1" in spaceless_note("和平")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]),
        ("中华人民共和国成立了", ["中华", "人民", "共和国", "成立", "了"]),
        ("🙂👍🏽สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]),
        ("iPhone手机2024年", ["iPhone", "手机", "2024", "年"]),
    ],
)
def test_icu_finds_the_words(text, words):
    pytest.importorskip("icu", reason="PyICU is not installed")
    assert [text[start:end] for start, end in boundaries(text, 0, len(text))] == words


@given(st.text(st.sampled_from("和平条约のシสันติภาພ🙂𠮷a1・ "), max_size=30), st.integers(0, 5))
def test_icu_loses_no_letter(text, start):
    pytest.importorskip("icu", reason="PyICU is not installed")
    found = boundaries(text, start, len(text)) if start < len(text) else []
    covered = {place for left, right in found for place in range(left, right)}
    assert covered >= {place for place in range(start, len(text)) if text[place].isalpha()}
    assert all(left < right for left, right in found)
