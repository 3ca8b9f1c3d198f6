"""No personal data in a document: in a disclosure an error, in any other plan a warning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kehoach.checking.rule import Rule
from kehoach.files.csv_rows import read_any_rows
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.model.settings import Settings
from kehoach.vietnamese.personal_data import PersonalData, digits_of, find_personal_data

CODE, IN_A_PLAN = "KH601", "KH622"
_HEAD_ROWS = 3
_ADVICE = (
    "nếu là cách liên hệ của lãnh đạo trường, tổ trưởng (mục G6, G7 đòi phải có) thì ghi vào extra.school.officers "
    "trong mkdocs.yml, của cơ quan thì ghi vào extra.school.public_numbers; không phải thì xóa đi"
)


@dataclass(frozen=True)
class _Cell:
    """A piece of a text: its line, its column (0 outside tables), its words, what stands above its column."""

    line: int
    column: int
    text: str
    heads: tuple[str, ...] = ()


def find(library: Library) -> Iterator[Problem]:
    """Personal data in the text, the tables and the other text files of a disclosure, drafts too."""
    return _find(library, CODE, disclosures=True)


def find_in_plans(library: Library) -> Iterator[Problem]:
    """Personal data in the documents that are no disclosures."""
    return _find(library, IN_A_PLAN, disclosures=False)


def _find(library: Library, code: str, *, disclosures: bool) -> Iterator[Problem]:
    allowed = allowed_numbers(library.settings)
    for plan in library.plans:
        if plan.is_disclosure is disclosures:
            for path, text in _texts(plan):
                for line, message in _of_text(path, text, allowed):
                    yield Problem(code, path, line, "", message)


def allowed_numbers(settings: Settings) -> frozenset[str]:
    """The numbers that the school has said are for the public."""
    given = [settings.contact.phone, *settings.public_numbers]
    given += [officer.phone for officer in settings.officers]
    found = {digits_of(text) for text in given}
    found |= {one.digits for text in given for one in find_personal_data(text)}
    found |= {officer.email.lower() for officer in settings.officers} | {settings.contact.email.lower()}
    return frozenset(found - {""})


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    yield plan.path, plan.text
    for file in plan.files:
        if file.text:
            yield file.path, file.text


@lru_cache(maxsize=4096)
def _of_text(path: str, text: str, allowed: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """What is found in a text: line and message; the same text is read once."""
    return tuple(
        (cell.line, _said(one, cell))
        for cell in _cells(path, text)
        for one in find_personal_data(cell.text, " ".join(cell.heads))
        if one.digits not in allowed
    )


def _said(one: PersonalData, cell: _Cell) -> str:
    place = f" ở cột {cell.column}" if cell.column else ""
    place += f" «{cell.heads[0][:40]}»" if cell.heads else ""
    return f'có {one.kind.label} "{one.masked}"{place}; {_ADVICE}'


def _cells(path: str, text: str) -> Iterator[_Cell]:
    """Each piece of a text: cells of tables, lines of the rest."""
    if path.lower().endswith((".csv", ".tsv")):
        yield from _rows(read_any_rows(text))
        return
    table: list[tuple[int, list[str]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("|"):
            table.append((number, line.strip().strip("|").split("|")))
            continue
        yield from _rows(table)
        table = []
        yield _Cell(number, 0, line)
    yield from _rows(table)


def _rows(rows: list[tuple[int, list[str]]]) -> Iterator[_Cell]:
    """The cells of a table; the words of its first rows head their columns, however they are merged."""
    heads: dict[int, tuple[str, ...]] = {}
    for place, (line, cells) in enumerate(rows):
        for column, cell in enumerate(cells, 1):
            yield _Cell(line, column, cell, heads.get(column, ()))
        if place < _HEAD_ROWS:
            for column, cell in enumerate(cells, 1):
                if cell.strip(" -:") and not any(letter.isdigit() for letter in cell):
                    heads[column] = (*heads.get(column, ()), cell.strip())


RULE = Rule(
    code=CODE,
    find=find,
)
PLAN_RULE = Rule(
    code=IN_A_PLAN,
    find=find_in_plans,
)
