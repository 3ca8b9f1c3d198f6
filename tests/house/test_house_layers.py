"""Data flows one way: each station calls only those before it, and the core knows nothing of MkDocs."""

from __future__ import annotations

import graphlib

from house.modules import Module, modules

# The way of a plan, from the language to the command line. A new station is named here, at its place.
ORDER = (
    *(
        "clock",
        "files",
        "processes",
        "workers",
        "keeping",
        "vietnamese",
        "model",
        "rendering",
        "timetable",
        "agenda",
        "figures",
        "search",
    ),
    *(
        "differences",
        "reading",
        "importing",
        "disclosing",
        "archive",
        "years",
        "rollover",
        "checking",
        "outputs",
        "pages",
    ),
    *("sheets", "site", "engines", "commands", "cli"),
)

# Doors: they stand side by side, nobody imports them.
DOORS = ("desk", "portal", "__main__")

# Arrows that still go up, and names that still change. Nothing is added here.
OLD_NAMES: dict[str, str] = {}
ARROWS_UP: set[tuple[str, str]] = set()

ENGINE_OF_MKDOCS = "engines/mkdocs.py"
FOREIGN_ENGINES = {"mkdocs", "material", "properdocs", "pymdownx", "zensical"}

LONGEST = 275


def station(name: str) -> str:
    """The station of a dotted name, under the name that it will have."""
    found = name.split(".")[1]
    return OLD_NAMES.get(found, found)


def calls(module: Module) -> list[tuple[int, str]]:
    """What a module imports of the core: line and station."""
    return [
        (line, station(name))
        for line, name in module.imports()
        if name.startswith("kehoach.") and name != "kehoach.__version__"
    ]


def test_every_station_has_its_place_in_the_order() -> None:
    stations = {station(one.name) for one in modules() if one.station}
    assert stations <= {*ORDER, *DOORS}, "name the new station in ORDER, at its place"


def test_a_module_calls_only_stations_before_its_own() -> None:
    wrong = []
    for module in (one for one in modules() if one.station):
        own = station(module.name)
        before = ORDER if own in DOORS else ORDER[: ORDER.index(own) + 1]
        for line, called in calls(module):
            if called not in before and (module.path, called) not in ARROWS_UP:
                wrong.append(f"{module.path}:{line}: {own} comes before {called}")
    assert wrong == []


def test_the_arrows_that_go_up_still_stand() -> None:
    """Who takes one away takes it off the list too."""
    assert {(one.path, called) for one in modules() for _, called in calls(one)} >= ARROWS_UP


def test_only_the_engine_of_mkdocs_knows_mkdocs() -> None:
    wrong = [
        f"{module.path}:{line}: {name}"
        for module in modules()
        for line, name in module.imports()
        if name.split(".")[0] in FOREIGN_ENGINES and module.path != ENGINE_OF_MKDOCS
    ]
    assert wrong == []


def test_a_file_is_one_noun() -> None:
    """A longer one is split by what it is about."""
    long = [f"{one.path}: {one.lines}" for one in modules() if one.lines > LONGEST]
    assert long == []


def test_no_import_goes_in_a_circle() -> None:
    names = {one.name for one in modules()}
    graph = {
        one.name: {
            found
            for _, name in one.imports()
            if (found := name if name in names else name.rpartition(".")[0]) in names and found != one.name
        }
        for one in modules()
    }
    graphlib.TopologicalSorter(graph).prepare()  # CycleError names the circle
