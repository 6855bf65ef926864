"""Grammatical words of other languages: spaCy's lists, by name or by code, as counting keys."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
import simplemma.strategies.dictionaries
import spacy.lang

from textdesk import from_texts
from textdesk.lexicons import language_code, records, stop_words

LANGUAGES = records("languages.csv")


@pytest.mark.parametrize(
    ("language", "grammatical", "content"),
    [
        ("english", "the", "peace"),
        ("german", "nicht", "frieden"),
        ("french", "être", "guerre"),
        ("spanish", "también", "gobierno"),
        ("russian", "чтобы", "война"),
        ("hindi", "और", "शांति"),
        ("urdu", "اور", "امن"),
    ],
)
def test_grammatical_words_are_told_from_content(language, grammatical, content):
    assert grammatical in stop_words(language)
    assert content not in stop_words(language)


def test_a_language_goes_by_its_name_or_its_code():
    assert stop_words("de") == stop_words("German") == stop_words("german")
    assert language_code("serbian", "lemmas") == "hbs"


def test_every_list_holds_counting_keys_of_our_words():
    [french] = {from_texts({"a": "Quelqu’un"}).tokens["word"].iloc[0]} & stop_words("french")
    assert french == "quelqu'un"
    for row in LANGUAGES:
        if row["stop_words"]:
            assert not any(word.isupper() and word != word.lower() for word in stop_words(row["name"]))


def test_a_language_that_is_not_there_is_said_so():
    with pytest.raises(ValueError, match="no stop words for 'klingon': there are some for afrikaans, "):
        stop_words("klingon")
    with pytest.raises(ValueError, match="no lemmas for 'urdu'"):
        language_code("urdu", "lemmas")


def test_the_list_of_languages_is_what_the_libraries_bring():
    folders = {module.name for module in iter_modules(spacy.lang.__path__) if module.ispkg}
    listed = {row["stop_words"] for row in LANGUAGES} - {""}
    assert listed <= folders
    for code in folders - listed:
        with pytest.raises(ModuleNotFoundError):
            import_module(f"spacy.lang.{code}.stop_words")
    [data] = simplemma.strategies.dictionaries.__path__
    assert {row["lemmas"] for row in LANGUAGES} - {""} <= {path.stem for path in (Path(data) / "data").iterdir()}


def test_english_needs_no_library(run_python):
    loaded = run_python(
        "import sys; from textdesk.lexicons import stop_words; stop_words(); print('spacy' in sys.modules)"
    )
    assert loaded == "False"
