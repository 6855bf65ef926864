"""A widget answers with what the plain function says; without a reader at it, it is the plain result."""

import pytest

from textdesk import desk, from_texts, show, words

TEXTS = from_texts({"a.txt": "Peace now. <b>War</b> costs $5 and $6, peace nothing.", "b.txt": "Peace at last."})


@pytest.fixture
def at_the_keyboard(monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", "02_in_context.ipynb")


@pytest.fixture
def nobody_there(monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


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
