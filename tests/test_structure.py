"""The house stands as it was drawn: imports go down, without cycles, and no room reaches into its neighbour."""

import ast
from collections import defaultdict

import pytest

from tests.support import ROOT

SOURCE = ROOT / "src" / "textdesk"

FLOORS = [
    {"__init__", "__main__", "cli"},
    {"pages", "desk"},
    {"words", "figures", "themes"},
    {"mentions", "checklist"},
    {"charts", "prose", "display", "export", "language"},
    {"corpus"},
    {"measures", "columns", "lexicons"},
]
EXPLORATIONS = FLOORS[2]
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(SOURCE.rglob("*.py"))


def module_name(path):
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {module_name(path) for path in MODULES}


def imports_of(path):
    """The project's own modules that a module imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("textdesk"))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: a relative import hides which floor it leads to"
            if node.module and node.module.startswith("textdesk"):
                for alias in node.names:
                    submodule = f"{node.module}.{alias.name}"
                    yield submodule if submodule in NAMES else node.module


def room_of(module):
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


EDGES = {module_name(path): set(imports_of(path)) for path in MODULES}


def test_every_room_has_its_floor():
    assert {room_of(name) for name in EDGES} == set(FLOOR_OF)


@pytest.mark.parametrize("module", sorted(EDGES))
def test_imports_go_down_or_stay_on_their_floor(module):
    for imported in EDGES[module]:
        assert FLOOR_OF[room_of(imported)] >= FLOOR_OF[room_of(module)] or room_of(imported) == "__init__", imported


@pytest.mark.parametrize("module", sorted(EDGES))
def test_no_exploration_reaches_into_another(module):
    room = room_of(module)
    others = {room_of(imported) for imported in EDGES[module]} & EXPLORATIONS - {room}
    assert room not in EXPLORATIONS or not others


@pytest.mark.parametrize("module", sorted(EDGES))
def test_other_rooms_are_entered_by_their_front_door(module):
    doors = {
        "textdesk.corpus",
        "textdesk.words",
        "textdesk.figures",
        "textdesk.themes",
        "textdesk.pages",
        "textdesk.charts",
        "textdesk.desk",
    }
    for imported in EDGES[module]:
        if room_of(imported) != room_of(module):
            assert not any(imported.startswith(f"{door}.") for door in doors), imported


def test_there_is_no_cycle():
    state = defaultdict(int)

    def visit(name, path):
        assert state[name] != 1, f"cycle: {' -> '.join([*path, name])}"
        if state[name] == 0:
            state[name] = 1
            for imported in EDGES.get(name, ()):
                # A package's front door imports its rooms; they never import the door.
                visit(imported, [*path, name])
            state[name] = 2

    for name in sorted(EDGES):
        visit(name, [])


def test_the_light_rooms_do_not_load_the_heavy_libraries(run_python):
    heavy = ("spacy", "matplotlib", "sklearn", "openpyxl", "simplemma")
    loaded = run_python(
        f"import sys, textdesk, textdesk.figures, textdesk.words; print([m for m in {heavy} if m in sys.modules])"
    )
    assert loaded == "[]"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_assert_print_or_bare_except_in_the_library(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not isinstance(node, ast.Assert)
        assert not (isinstance(node, ast.ExceptHandler) and node.type is None)
        assert not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print")
