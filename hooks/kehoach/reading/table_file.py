"""The tables that a plan lists: each file becomes a table whose figures are figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

from kehoach.figures.completed import completed
from kehoach.figures.totals import is_total
from kehoach.files.opening import read_file
from kehoach.model.data_table import AMOUNTS, FIGURES, Cell, DataTable, Row, RowKind
from kehoach.model.front_matter import Column, ColumnKind, Sums, Table
from kehoach.model.plan import Plan, PublishedFile
from kehoach.model.problem import Problem, Severity
from kehoach.reading.table_column import ColumnReader
from kehoach.reading.table_head import TableFault, column_field
from kehoach.reading.table_problems import counted
from kehoach.reading.table_source import (
    CSV_SUFFIXES,
    MOST_BYTES,
    YAML_SUFFIXES,
    Grid,
    read_grid,
    too_many,
)
from kehoach.vietnamese.figures import figure_words
from kehoach.vietnamese.nearest import nearest

SUFFIXES = CSV_SUFFIXES + YAML_SUFFIXES
_KEPT = 4096
_BLANKS_OF_A_FORM = 4
_SECTION = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)/-].*|.*:|trong đó.*", re.IGNORECASE)


@dataclass(frozen=True)
class TableFile:
    """A file as read: the table, None where it cannot be read, and all that was found."""

    table: DataTable | None
    problems: tuple[Problem, ...]


def read_tables(root: Path, plan: Plan) -> tuple[tuple[DataTable, ...], list[Problem]]:
    """The tables of a plan whose files are there, and what is wrong with them.

    Args:
        root: the project's folder.
        plan: with its files.
    """
    files = {file.path: file for file in plan.files}
    names: set[str] = set()
    tables: list[DataTable] = []
    problems: list[Problem] = []
    for place, (path, spec) in enumerate(zip(plan.table_paths, plan.front.tables, strict=True), 1):
        if path not in files:
            continue
        name = PurePosixPath(files[path].name).stem
        name = f"{name}-{place}" if name in names else name
        names.add(name)
        read = _read(root, files[path], name, place, spec)
        problems += read.problems
        if read.table is not None:
            tables.append(read.table)
    return tuple(tables), problems


def _read(root: Path, file: PublishedFile, name: str, number: int, spec: Table) -> TableFile:
    try:
        if not file.path.lower().endswith(SUFFIXES):
            message = "không phải bảng CSV hay YAML; tệp để tải về thì ghi ở attachments"
            raise TableFault("KH651", 1, message)
        if file.size > MOST_BYTES:
            raise too_many(f"{_lines(root / file.on_disk)} dòng")
        data = read_file(root / file.on_disk)
    except TableFault as fault:
        return TableFile(None, (_problem(fault, file.path),))
    except OSError as error:
        message = f"không đọc được tệp ({error.strerror}); kiểm tra quyền đọc"
        return TableFile(None, (_problem(TableFault("KH651", 1, message), file.path),))
    return read_table_file(data, file.path, name, number, spec)


def _lines(place: Path) -> str:
    """How many lines a file has, counted without holding it."""
    count = 0
    with place.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            count += chunk.count(b"\n")
    return figure_words(Decimal(count))


@lru_cache(maxsize=_KEPT)
def read_table_file(data: bytes, path: str, name: str, number: int, spec: Table) -> TableFile:
    """Reads a table; the same bytes under the same words are read once. Never raises."""
    try:
        grid, problems = read_grid(data, path, [column.name for column in spec.columns])
        table = _Table(grid, path, spec)
        rows = table.rows()
        return TableFile(
            completed(DataTable(path, name, number, table.trusted(spec), table.columns, rows)),
            tuple(problems + counted(table.problems)),
        )
    except TableFault as fault:
        return TableFile(None, (_problem(fault, path),))


def _problem(fault: TableFault, path: str) -> Problem:
    return Problem(fault.code, path, fault.line, fault.field, fault.message)


class _Table:
    """Turns the texts of a grid into cells; what is wrong is collected, and the table is whole all the same.

    Attributes:
        columns: the columns, in order.
        problems: what was found.
    """

    def __init__(self, grid: Grid, path: str, spec: Table) -> None:
        self.grid, self.path = grid, path
        self.problems: list[Problem] = []
        self.columns = spec.columns or tuple(Column(name=name) for name in grid.names)
        self.places = self._places()
        self.readers = [
            ColumnReader(column, place, self._texts(place), self.say)
            for column, place in zip(self.columns, self.places, strict=True)
        ]

    @cached_property
    def leaves_blank(self) -> bool:
        """True for an official form, which leaves the cells blank that do not apply: nobody has forgotten them."""
        texts = [
            text
            for column, place in zip(self.columns, self.places, strict=True)
            if column.kind in FIGURES
            for text in self._texts(place)
        ]
        blank = texts.count("")
        return blank >= _BLANKS_OF_A_FORM and 4 * blank >= len(texts)

    def say(self, code: str, line: int, place: int, message: str, softened: Severity | None = None) -> None:
        """Notes a problem at a cell; the place is that of the file, from 0."""
        name = self.grid.names[place] if 0 <= place < len(self.grid.names) else ""
        self.problems.append(Problem(code, self.path, line, column_field(place, name), message, softened))

    def trusted(self, spec: Table) -> Table:
        """What the head says of the table; sums of figures that could not be read are not checked too."""
        is_read = not any(problem.code == "KH657" for problem in self.problems)
        return spec if is_read else spec.model_copy(update={"sums": Sums.UNCHECKED})

    def rows(self) -> tuple[Row, ...]:
        """The rows, each with a cell for every column."""
        rows = []
        for line, cells in self.grid.rows:
            of_row = tuple(
                reader.cell(line, cells[reader.place] if reader.place >= 0 else "") for reader in self.readers
            )
            rows.append(self._row(line, of_row, cells))
        return tuple(rows)

    def _texts(self, place: int) -> list[str]:
        return [cells[place] for _, cells in self.grid.rows] if place >= 0 else []

    def _places(self) -> list[int]:
        """Where each column stands in the file; −1 for a share that is computed."""
        places = []
        for number, column in enumerate(self.columns):
            if column.name in self.grid.names:
                places.append(self.grid.names.index(column.name))
                continue
            places.append(-1)
            if not (column.of and column.kind is ColumnKind.PERCENT):
                self._say_missing(number, column)
        self._check_declared()
        for place in range(len(self.grid.names)):
            if place not in places:
                message = "không khai ở columns nên không đưa lên; khai thêm nếu muốn công bố"
                self.say("KH655", self.grid.line, place, message)
        return places

    def _check_declared(self) -> None:
        """Each column is declared once, and a share is one of a column of figures."""
        seen: set[str] = set()
        amounts = {column.name for column in self.columns if column.kind in AMOUNTS}
        for number, column in enumerate(self.columns):
            field = column_field(number, column.name)
            if column.name in seen:
                self._refuse("KH653", field, "khai hai lần ở columns; bỏ một")
            if column.of and (column.of not in amounts or column.kind is not ColumnKind.PERCENT):
                message = f"«of: {column.of}» dùng cho cột percent và phải là tên một cột count hoặc money"
                self._refuse("KH654", field, message)
            seen.add(column.name)

    def _refuse(self, code: str, field: str, message: str) -> None:
        self.problems.append(Problem(code, self.path, self.grid.line, field, message))

    def _say_missing(self, number: int, column: Column) -> None:
        known = [one.name for one in self.columns]
        close = nearest(column.name, [name for name in self.grid.names if name not in known])
        advice = (
            f"trong tệp là «{close}», sửa cho giống nhau"
            if close
            else f"trong tệp có: {', '.join(self.grid.names)[:120]}"
        )
        field = column_field(number, column.name)
        message = f"thiếu cột này; {advice}"
        self.problems.append(Problem("KH654", self.path, self.grid.line, field, message))

    def _row(self, line: int, cells: tuple[Cell, ...], written: tuple[str, ...]) -> Row:
        figures = [
            n for n, column in enumerate(self.columns) if column.kind in FIGURES and self.places[n] >= 0
        ]
        texts = [cells[n].text for n, column in enumerate(self.columns) if column.kind is ColumnKind.TEXT]
        words = next((text for text in texts if text), "")
        blank = [n for n in figures if not written[self.places[n]]]
        if figures and blank == figures and _is_section(words):
            return Row(line, cells, RowKind.HEADING)
        for n in () if self.leaves_blank else blank:
            message = "ô trống; ghi 0 nếu không có, ghi «-» nếu không có số liệu"
            self.say("KH659", line, self.places[n], message, Severity.NOTE)
        kind = RowKind.TOTAL if any(map(is_total, texts)) else RowKind.ITEM
        if texts and not words and figures:
            first = next(
                n
                for n, column in zip(self.places, self.columns, strict=True)
                if column.kind is ColumnKind.TEXT
            )
            message = "ô trống, có lẽ là ô gộp trong Excel; ghi lại nội dung cho từng dòng"
            self.say("KH659", line, first, message)
        return Row(line, cells, kind)


def _is_section(words: str) -> bool:
    """True for the words of a row that only heads those below: "I. THU", "Trong đó:", "NGUỒN THU"."""
    return _SECTION.fullmatch(words) is not None or words.isupper()
