"""A column of a table: its texts become figures, days and words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from kehoach.model.data_table import AMOUNTS, Cell
from kehoach.model.front_matter import Column, ColumnKind
from kehoach.vietnamese.dates import read_date
from kehoach.vietnamese.figures import Figure, Style, plain_figure, read_figure

Say = Callable[[str, int, int, str], None]

_NONE = frozenset({"-", "–", "—", "−"})
_CURRENCY = re.compile(r"(?P<figure>[0-9][0-9., ]*)(?:đ|₫|đồng|vnđ|vnd)\.?", re.IGNORECASE)
_UNIT = re.compile(r"(?P<figure>[-−]?[0-9][0-9., ]*)(?P<unit>[^0-9., ].*)", re.DOTALL)
_BRACKETED = re.compile(r"(?P<figure>[^()*]+?)\s*(?P<note>\([^()]*\)|\*{1,3})")
_DAMAGED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]{1,2}", re.IGNORECASE)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class ColumnReader:
    """Reads the cells of one column.

    Attributes:
        column: what the plan's head says of it.
        place: where it stands in the file, from 0; −1 where it does not.
    """

    def __init__(self, column: Column, place: int, texts: Iterable[str], say: Say) -> None:
        """Looks at all its cells first: sure figures tell what a doubtful one means.

        Args:
            column, place: see above.
            texts: its cells.
            say: notes a problem: code, line, place, message.
        """
        self.column, self.place, self._note_problem = column, place, say
        self._noted = False
        self._points = _points(map(self._figure, texts)) if column.kind in AMOUNTS else ""

    def cell(self, line: int, text: str) -> Cell:
        """A cell as its column's kind has it."""
        if self.column.kind is ColumnKind.TEXT:
            if text[:1] in ("=", "@") and len(text) > 1:
                message = "mở đầu như một công thức; đã đưa lên như chữ, không tính; ghi kết quả nếu cần"
                self._say("KH663", line, message)
            if _DAMAGED.fullmatch(text):
                message = f'"{text}" là số đã bị Excel viết tắt, không còn đủ chữ số; lấy lại từ bản gốc, để cột ở dạng Text'
                self._say("KH671", line, message)
            return Cell(text)
        if not text or text in _NONE:
            return Cell("")
        return self._day(line, text) if self.column.kind is ColumnKind.DATE else self._number(line, text)

    def _figure(self, text: str) -> Figure | None:
        if self.column.kind is ColumnKind.PERCENT:
            text = text.rstrip().removesuffix("%")
        if self.column.kind is ColumnKind.MONEY and (priced := _CURRENCY.fullmatch(text.strip())):
            figure = read_figure(priced["figure"])
            # Nobody writes a part of a đồng: what stands before the sign is thousands.
            return figure and Figure(figure.value, Style.PLAIN, "", figure.value)
        return read_figure(text)

    def _number(self, line: int, text: str) -> Cell:
        noted = _BRACKETED.fullmatch(text)
        if noted and self._figure(noted["figure"]) is not None:
            cell = self._number(line, noted["figure"])
            return Cell(cell.text, cell.value, noted["note"])
        figure = self._figure(text)
        if figure is None:
            self._say("KH657", line, _no_figure(text))
            return Cell(text)
        value = figure.value
        if figure.style is Style.DOUBTFUL:
            if self.column.kind is ColumnKind.PERCENT:
                value = figure.other
            elif not self._points:
                self._say("KH657", line, _doubt(text, figure))
            elif ("." in text) != (self._points == "thousands"):
                value = figure.other
        if figure.style is not Style.PLAIN:
            self._note(line, text, value)
        return Cell(plain_figure(value), value)

    def _day(self, line: int, text: str) -> Cell:
        day = read_date(text)
        if day is None:
            message = f'"{text[:40]}" không phải là một ngày; viết theo dạng 2022-09-30'
            self._say("KH657", line, message)
            return Cell(text)
        if not _ISO.fullmatch(text):
            self._note(line, text, day.isoformat())
        return Cell(day.isoformat(), day)

    def _note(self, line: int, text: str, value: Decimal | str) -> None:
        """One note a column: how the first of its figures was understood."""
        if not self._noted:
            read = value if isinstance(value, str) else plain_figure(value)
            message = f'"{text}" đã đọc là {read}; nên ghi {read}, chấm và phẩy do trang tự thêm'
            self._say("KH658", line, message)
        self._noted = True

    def _say(self, code: str, line: int, message: str) -> None:
        self._note_problem(code, line, self.place, message)


def _points(figures: Iterable[Figure | None]) -> str:
    """What "." means in a column, where its other figures tell it and agree."""
    told = {figure.points for figure in figures if figure is not None and figure.points}
    return told.pop() if len(told) == 1 else ""


def _no_figure(text: str) -> str:
    if text.startswith("="):
        return f'"{text[:40]}" là công thức; ghi kết quả bằng số'
    counted = _UNIT.fullmatch(text)
    figure = read_figure(counted["figure"]) if counted else None
    if figure is not None:
        return (
            f'"{text[:40]}" có đơn vị đi kèm; ô chỉ ghi {plain_figure(figure.value)}, đơn vị đưa vào cột nội dung '
            "hoặc «unit» của bảng, hoặc để cột này là «kind: text»"
        )
    return (
        f'"{text[:40]}" không phải là số; ghi số liền nhau, ví dụ 1234567, phần lẻ sau dấu chấm: 97.5; không có thì '
        "ghi «-»; cột có cả chữ thì để «kind: text»"
    )


def _doubt(text: str, figure: Figure) -> str:
    decimals = text.replace(",", ".") + "0"
    return f'"{text}" hiểu được hai cách; ghi {plain_figure(figure.value)} nếu là hàng nghìn, {decimals} nếu là số lẻ'
