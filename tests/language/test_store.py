"""What is kept from one session to the next: never wrong, never in the way, never needed."""

import os
import threading
from itertools import groupby

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textdesk import figures, from_texts
from textdesk.figures.aliases import Alias
from textdesk.language import memory, passages, store

TEXT = "Mrs Ada Byron said that the World Food Programme (WFP) would leave Lima. The WFP paid 40 nurses."


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("TEXTDESK_CACHE", str(tmp_path / "cache"))
    store.forget()
    return tmp_path / "cache"


def everything(texts):
    return [figures.names(texts), figures.quotes(texts), figures.numbers(texts)]


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.usefixtures("cache")
def test_bytes_come_back():
    store.save("ab12", b"said")
    store.forget()
    assert store.load("ab12") == b"said"
    assert store.load("ab13") is None


@pytest.mark.usefixtures("cache")
def test_results_are_the_same_with_and_without(monkeypatch):
    texts = {"a": TEXT, "b": "Omar Said left Kenya."}
    first = everything(from_texts(texts))
    store.forget()
    again = everything(from_texts(texts))
    monkeypatch.setenv("TEXTDESK_CACHE", "off")
    store.forget()
    without = everything(from_texts(texts))
    for one, two, three in zip(first, again, without, strict=True):
        pd.testing.assert_frame_equal(one, two)
        pd.testing.assert_frame_equal(one, three)


def test_off_keeps_nothing_on_disk(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("TEXTDESK_CACHE", "off")
    store.forget()
    everything(from_texts({"a": TEXT}))
    assert files(tmp_path) == []


def test_without_a_word_the_cache_lies_in_the_reader_s_own_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("TEXTDESK_CACHE")
    monkeypatch.setattr(store, "user_cache_path", lambda name, **_: tmp_path / name)
    assert store.folder() == tmp_path / "textdesk"


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 500])
def test_a_damaged_cache_is_made_anew(cache, damage):
    expected = everything(from_texts({"a": TEXT}))
    kept = {path: path.read_bytes() for path in files(cache)}
    for path in kept:
        path.write_bytes(damage)
    store.forget()
    for one, two in zip(expected, everything(from_texts({"a": TEXT})), strict=True):
        pd.testing.assert_frame_equal(one, two)
    assert {path: path.read_bytes() for path in files(cache)} == kept


def test_one_altered_byte_is_noticed(cache):
    store.save("ab12", b"said")
    [path] = files(cache)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    store.forget()
    assert store.load("ab12") is None


@pytest.mark.usefixtures("cache")
def test_one_edited_text_costs_one_text(monkeypatch):
    parsed = []
    run = passages._made
    monkeypatch.setattr(passages, "_made", lambda document, *rest: parsed.append(document.name) or run(document, *rest))
    texts = {name: f"{TEXT} This is text {name}." for name in "abc"}
    everything(from_texts(texts))
    store.forget()
    everything(from_texts(texts | {"b": TEXT + " It was edited."}))
    assert [name for name, _ in groupby(parsed)] == ["a", "b", "c", "b"]


@pytest.mark.usefixtures("cache")
def test_an_alias_needs_no_new_pass(monkeypatch):
    texts = from_texts({"a": TEXT})
    figures.names(texts)
    monkeypatch.setattr(passages, "_made", lambda *_: pytest.fail("spaCy ran again"))
    found = figures.names(texts, [Alias("Lima", "Lima, Ohio", "place")])
    assert "Lima, Ohio" in set(found["identity"])


def test_other_rules_find_anew(monkeypatch):
    document = from_texts({"a": TEXT})["a"]
    before = memory.key_of(document, "names", rooms=memory._FINDING)
    monkeypatch.setattr(memory, "_digest", lambda _: "other code")
    assert memory.key_of(document, "names", rooms=memory._FINDING) != before


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("TEXTDESK_CACHE", str(tmp_path / "file"))
    store.forget()
    assert len(figures.names(from_texts({"a": TEXT}))) > 2


def test_no_half_written_file_is_left(cache, monkeypatch):
    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "fdopen", fail)
    store.save("ab12", b"said")
    assert files(cache) == []


@pytest.mark.usefixtures("cache")
def test_two_sessions_at_once_do_no_harm():
    threads = [threading.Thread(target=store.save, args=("ab12", bytes([n]) * 100_000)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.forget()
    kept = store.load("ab12")
    assert kept is not None
    assert len(set(kept)) == 1


def test_a_cache_that_grew_too_large_loses_its_oldest(cache, monkeypatch):
    for number in range(4):
        store.save(f"a{number}", b"x" * 1000)
        os.utime(cache / f"a{number}" / f"a{number}", (number, number))
    monkeypatch.setattr(store, "_MOST_ON_DISK", 2500)
    store._tidy.__wrapped__(cache)
    assert [path.name for path in files(cache)] == ["a2", "a3"]


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(store, "_MOST_IN_MEMORY", 2500)
    kept = store._Memory()
    for number in range(5):
        kept.put(str(number), b"x" * 1000)
    assert [kept.get(str(number)) is not None for number in range(5)] == [False, False, False, True, True]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.one_of(st.integers(), st.floats(), st.text(), st.none()), max_size=4), max_size=4))
def test_rows_come_back_as_they_were(rows):
    store.forget()
    document = from_texts({"a": repr(rows)})["a"]
    assert memory.remembered(document, "rows", lambda: rows) == rows
    # Compared as Python writes them, for what is no number differs from itself.
    assert repr(memory.remembered(document, "rows", list)) == repr(rows)
