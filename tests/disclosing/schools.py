"""Schools with the shipped catalogues and a few documents, for the tests of disclosures."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from kehoach.disclosing.board import Board, Cell, State
from kehoach.model.disclosures import Disclosures
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.settings import Settings
from kehoach.reading.disclosure_files import read_disclosures
from pages.sample_library import plan

SECONDARY, PRESCHOOL = "thcs", "mam-non"


@cache
def shipped() -> Disclosures:
    """The catalogues that ship in the core."""
    disclosures, problems = read_disclosures(Path("/khong-co"))
    assert problems == []
    return disclosures


def school(level: str, *documents: Plan) -> Library:
    """A school of a level with these documents."""
    settings = Settings.model_validate({"name": "Trường A", "place": "A", "level": level or []})
    plans = tuple(sorted(documents, key=lambda one: (one.year, one.path)))
    return Library(settings, plans, disclosures=shipped())


def document(year: str, codes: str | list[str], date: str = "", slug: str = "", **front: Any) -> Plan:
    """A document that answers some items."""
    listed = [codes] if isinstance(codes, str) else codes
    if date:
        front["date"] = date
    return plan(year, slug or "-".join(listed).lower(), discloses=listed, kind="cong-khai", **front)


def cell_of(board: Board, code: str, year: str) -> Cell:
    """A cell of a board."""
    place = [str(one) for one in board.years].index(year)
    return next(row.cells[place] for row in board.rows if row.item.code == code)


def codes_in(board: Board, year: str, *states: State) -> set[str]:
    """The items of a year that are in one of these states."""
    place = [str(one) for one in board.years].index(year)
    return {row.item.code for row in board.rows if row.cells[place].state in states}
