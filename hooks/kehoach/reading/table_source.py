"""A file of figures as a grid of texts: a CSV file as spreadsheet programs save it, or YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kehoach.files.csv_rows import SEPARATORS, BrokenCsvError, first_line, read_rows
from kehoach.model.fields import single_spaced
from kehoach.model.problem import Problem
from kehoach.reading.private_text import public_text, without_near_misses
from kehoach.reading.table_head import (
    TableFault,
    check_names,
    check_place_of_names,
    column_field,
    with_one_head,
    without_numbering,
)
from kehoach.reading.yaml_source import read_yaml
from kehoach.rendering.characters import printable
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.pasted import cleaned

MOST_ROWS = 2_000
MOST_COLUMNS = 40
MOST_BYTES = 2 * 1024 * 1024
YAML_SUFFIXES = (".yml", ".yaml")
CSV_SUFFIXES = (".csv", ".txt", ".tsv")
_SEPARATOR_WORDS = {";": "dấu chấm phẩy", "\t": "phím Tab"}
_SAVE = "trong Excel chọn Lưu thành, kiểu «CSV UTF-8»"
_HEAD_WITHIN = 6
# Windows-1258 read rightly holds Vietnamese letters and plain signs only; TCVN3 and VNI read so do not.
_WINDOWS_1258 = re.compile(
    "[\t\r\n\x20-\x7e\u2013\u2014\u2018\u2019\u201c\u201d\u2026\xa0\xb2\xb0\u20abÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*"
)
_LOST = re.compile(r"[^\W\d_]\?[^\W\d_]")


@dataclass(frozen=True)
class Grid:
    """A table as written.

    Attributes:
        names: the names of its columns.
        line: the line that they stand on.
        rows: each row's line, from 1, and its cells, as many as there are names.
    """

    names: tuple[str, ...]
    line: int
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_grid(data: bytes, path: str, wanted: Sequence[str]) -> tuple[Grid, list[Problem]]:
    """Reads a file of figures.

    Args:
        data: its bytes, at most ``MOST_BYTES``.
        path: from the project's root; its ending tells CSV from YAML.
        wanted: the columns that the plan's head names; they tell the separator and the row of names.

    Returns:
        The grid and what was noticed on the way.

    Raises:
        TableFault: it cannot be read as a table.
    """
    text, coded = _text(data, path)
    text, found = _without_comments(text, path)
    coded += found
    grid, problems = (
        (_yaml_grid(text), [])
        if path.lower().endswith(YAML_SUFFIXES)
        else _csv_grid(text, path, [fold(name) for name in wanted])
    )
    if not grid.rows:
        raise TableFault("KH651", grid.line, "bảng chỉ có tên cột; ghi các dòng số liệu bên dưới")
    if len(grid.rows) > MOST_ROWS:
        raise too_many(f"{len(grid.rows)} dòng")
    if len(grid.names) > MOST_COLUMNS:
        raise too_many(f"{len(grid.names)} cột")
    return grid, coded + problems + list(_lost_letters(grid, path))


def _without_comments(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text without comments: a table goes up cell by cell, and nothing in a cell is the office's own."""
    if "<!--" in text:
        line = text.count("\n", 0, text.index("<!--")) + 1
        message = "bảng số liệu không có chú thích; xóa «<!-- … -->», ghi chú riêng để ở tệp khác"
        return public_text(text, path)[0], [Problem("KH116", path, line, "", message)]
    return without_near_misses(text, path)


def too_many(size: str) -> TableFault:
    """The fault of a table that nobody can read."""
    limit = f"{MOST_ROWS} dòng, {MOST_COLUMNS} cột, {MOST_BYTES // 1024 // 1024} MB"
    message = f"bảng có {size}, quá lớn; một bảng nhiều nhất {limit}: tách nhỏ, hoặc ghi tệp ở attachments"
    return TableFault("KH652", 1, message)


def _text(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The file's text in NFC with ``\\n`` line ends, and a note where it was not UTF-8."""
    if data.startswith(b"PK\x03\x04"):
        raise TableFault("KH651", 1, f"là tệp Excel, không phải CSV; {_SAVE}")
    text, coding = _decoded(data)
    problems = []
    if coding:
        message = f"tệp ở dạng {coding}, đã đọc như thường; nên {_SAVE}"
        problems.append(Problem("KH658", path, 1, "", message))
    text = printable(text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", cleaned(unicodedata.normalize("NFC", text))), problems


def _decoded(data: bytes) -> tuple[str, str]:
    """The text, and the name of a coding other than UTF-8 that it was surely written in."""
    sample = data[:400]
    wide = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ""
    if not wide and sample.count(0) > len(sample) // 4:
        wide = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    if wide:
        try:
            return data.decode(wide), "UTF-16 (Excel gọi là «Unicode Text»)"
        except UnicodeDecodeError:
            message = f"tệp ở dạng UTF-16 bị cắt giữa chừng; {_SAVE}"
            raise TableFault("KH651", 1, message, "cột 1") from None
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        old = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
        if _WINDOWS_1258.fullmatch(old):
            return old, "Windows-1258"
        before = data[: error.start].rpartition(b"\n")[2]
        place = sum(before.count(separator.encode()) for separator in SEPARATORS)
        line = data.count(b"\n", 0, error.start) + 1
        message = f"tệp không ở dạng UTF-8 (có lẽ là mã Việt cũ như TCVN3, VNI); {_SAVE}"
        raise TableFault("KH651", line, message, column_field(place, "")) from None


def _csv_grid(text: str, path: str, wanted: list[str]) -> tuple[Grid, list[Problem]]:
    lines = text.split("\n")
    first = first_line(lines)
    separator = _separator(lines[first : first + _HEAD_WITHIN], wanted)
    rows = list(_csv_rows("\n".join(lines[first:]), separator, first))
    if not rows:
        raise TableFault(
            "KH651", 1, "tệp không có gì; dòng đầu là tên cột, mỗi dòng sau là một dòng của bảng"
        )
    rows, _ = without_numbering(with_one_head(rows))
    line, names = rows[0]
    check_place_of_names(rows, wanted)
    width = max((n for n, name in enumerate(names, 1) if name), default=0)
    width = max([width, *(n for _, row in rows[1:] for n, cell in enumerate(row[: len(names)], 1) if cell)])
    names = names[:width]
    check_names(names, line)
    grid = Grid(tuple(names), line, tuple((at, _fitted(at, row, names)) for at, row in rows[1:]))
    problems = []
    if separator != ",":
        message = (
            f"các cột ngăn nhau bằng {_SEPARATOR_WORDS[separator]}, đã đọc như thường; nên dùng dấu phẩy"
        )
        problems.append(Problem("KH658", path, line, "cột 1", message))
    return grid, problems


def _separator(lines: Sequence[str], wanted: list[str]) -> str:
    """The separator that gives most of the columns asked for; else the one that gives most columns."""

    def gain(separator: str) -> tuple[int, int]:
        rows = [[fold(cell).strip(' "') for cell in line.split(separator)] for line in lines]
        found = max((sum(name in row for name in wanted) for row in rows), default=0)
        return found, len(rows[0]) if rows else 0

    return max(SEPARATORS, key=gain)


def _csv_rows(text: str, separator: str, offset: int) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with the line that it begins on."""
    try:
        for line, row in read_rows(text, separator):
            cells = [str(single_spaced(cell)) for cell in row]
            if any(cells):
                yield line + offset, cells
    except BrokenCsvError as broken:
        message = (
            'dấu ngoặc kép trong ô chưa đóng, hoặc có chữ sau dấu đóng; viết "…", trong ô thì gấp đôi: ""'
        )
        raise TableFault("KH651", broken.line + offset, message) from None


def _fitted(line: int, cells: list[str], names: list[str]) -> tuple[str, ...]:
    """A row as wide as the head; a program may leave out empty cells at the end, more cells are a fault."""
    if any(cells[len(names) :]):
        message = (
            f"dòng có {len(cells)} ô mà tên cột chỉ có {len(names)}; "
            'ô có dấu phẩy thì đặt trong ngoặc kép: "Cao đẳng, trung cấp"'
        )
        raise TableFault("KH656", line, message, f"cột {len(names) + 1}")
    return tuple((cells + [""] * len(names))[: len(names)])


def _yaml_grid(text: str) -> Grid:
    """``rows:`` is a list; each item holds ``column: value``."""
    source = read_yaml(text)
    for fault in source.faults:
        raise TableFault("KH651", fault.line, fault.message)
    rows = source.values.get("rows")
    other = next((key for key in source.values if key != "rows"), None)
    if other is not None or not isinstance(rows, list):
        line = source.line((other,)) if other is not None else 1
        message = "bảng YAML chỉ gồm khóa rows; dưới đó mỗi dòng của bảng là một mục «- tên cột: giá trị»"
        raise TableFault("KH651", line, message)
    names: dict[str, None] = {}
    for place, row in enumerate(rows):
        wrong = not isinstance(row, dict) or any(not isinstance(value, str) for value in row.values())
        if wrong:
            message = "mỗi dòng của bảng phải gồm các dòng «tên cột: giá trị»"
            raise TableFault("KH651", source.line(("rows", place)), message)
        names.update(dict.fromkeys(row))
    return Grid(
        tuple(names),
        source.line(("rows",)),
        tuple(
            (source.line(("rows", place)), tuple(str(single_spaced(row.get(name, ""))) for name in names))
            for place, row in enumerate(rows)
        ),
    )


def _lost_letters(grid: Grid, path: str) -> Iterator[Problem]:
    """One warning where letters were lost before the file came here."""
    for line, cells in ((grid.line, grid.names), *grid.rows):
        for place, cell in enumerate(cells):
            if _LOST.search(cell):
                message = f'"{cell[:40]}" có dấu ? giữa chữ: chữ có dấu đã mất khi lưu; {_SAVE}, từ bản gốc'
                field = column_field(place, grid.names[place])
                yield Problem("KH662", path, line, field, message)
                return
