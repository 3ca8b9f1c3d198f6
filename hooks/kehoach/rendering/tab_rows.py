"""The rows of a table of Word pasted as text: which lines make one, and to which cell a line without a tab belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kehoach.rendering.markers import read_marker
from kehoach.rendering.sections import opens_section
from kehoach.vietnamese.folding import fold

TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|\S")
SHORT = 60
_LETTERS = re.compile(r"[^\W\d_]+")
_LEADING = re.compile(r"[ \t]*")
_FILLED = 10_000
_DAY = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{4})?")
_OPENS_PART = re.compile(r"(?:tuan|thang|quy|ghi chu|luu y|noi nhan|hoc ky|dot)\b")
_TIMES = frozenset({"thu", "tuan", "thang", "ngay", "chu", "cn"})


@dataclass
class TabCell:
    """A cell: its lines, and the index of the first."""

    at: int
    lines: list[str] = field(default_factory=list)


Row = list[TabCell]


@dataclass(frozen=True)
class TabTable:
    """A table that was found.

    Attributes:
        end: the index of the line after its last.
        rows: the cells of each row, not filled up.
        heads: how many of them are heads.
        is_wrapped: the lines of a cell are wrapped ones; else each stands for itself, as Word gives it.
    """

    end: int
    rows: tuple[tuple[TabCell, ...], ...]
    heads: int = 1
    is_wrapped: bool = False


def is_part(line: str) -> bool:
    """Whether a line between two rows is a title, and no words of a cell."""
    words = line.strip(" *_")
    return _is_title(words) or (len(words) <= 2 * SHORT and _OPENS_PART.match(fold(words)) is not None)


def _is_title(line: str) -> bool:
    """Whether a line is the title of a section."""
    words = line.strip(" *_")
    return len(words) <= 2 * SHORT and (
        opens_section(words) or (words.isupper() and len(_LETTERS.findall(words)) > 1)
    )


class TabRegion:
    """The lines from the first with tabs to the last, read as one table."""

    def __init__(self, lines: list[str], start: int, end: int) -> None:
        self.lines, self.start, self.end = lines, start, end
        self.tabs = max(line.count("\t") for line in lines[start:end])
        while end > start + 1 and self._only_indents(lines[end - 1]):
            end -= 1
        self.end = end
        self.rows: list[Row] = []
        self.open = False
        whole = [line for line in lines[start + 1 : end] if line.count("\t") == self.tabs]
        self.starts = {_shape(line) for line in whole if _opens_row(line)}
        self.above = 0
        self._learn_from_first_row()

    def _learn_from_first_row(self) -> None:
        """Where lines without a tab stand right below the head, the first cells have several lines."""
        at, have = self.start, self.lines[self.start].count("\t")
        while have < self.tabs and at + 1 < self.end:
            at += 1
            have += self.lines[at].count("\t")
        below = self.lines[at + 1 : self.end]
        count = next((n for n, line in enumerate(below) if "\t" in line), 0)
        if not count or not _opens_row(below[0]) or read_marker(below[0]) or _is_title(below[0]):
            return
        self.above = count
        self.starts = {_shape(below[0])}

    def _only_indents(self, line: str) -> bool:
        leading = _LEADING.match(line)
        if leading is None or not leading[0].count("\t") == line.count("\t") > 0:
            return False
        return line.count("\t") < self.tabs or len(line) > 2 * SHORT

    def table(self) -> TabTable | None:
        """The table, or None where the lines are none."""
        at = self.start
        while at < self.end:
            if "\t" in self.lines[at] or self.open or not self.rows:
                self._take(at)
                at += 1
            else:
                at = self._between(at)
        self.end = self._after(self.end)
        if len(self.rows) < 2 or self._is_labels() or self._is_out_of_shape():
            return None
        return TabTable(self.end, tuple(tuple(row) for row in self.rows))

    def _is_labels(self) -> bool:
        """Whether these are lines such as "Địa điểm:⇥Sân trường"."""
        firsts = [row[0].lines[0].strip() for row in self.rows]
        return self.tabs == 1 and all(first.endswith(":") or not first for first in firsts)

    def _is_out_of_shape(self) -> bool:
        """Whether filling up the short rows would make far more cells than are written."""
        return (self.tabs + 1) * len(self.rows) > 4 * sum(map(len, self.rows)) + _FILLED

    def _take(self, at: int) -> None:
        """Adds a line to the open row, or begins one with it."""
        line = self.lines[at]
        count = line.count("\t")
        have = len(self.rows[-1]) - 1 if self.open else 0
        is_next = not line.startswith("\t") and (
            _shape(line) in self.starts & _TIMES or ("\t" in line and self._counts_on(line))
        )
        if not self.open or have + count > self.tabs or (is_next and (count > 0 or self.above > 0)):
            self._begin(at)
        else:
            pieces = line.split("\t")
            self._add_line(at, pieces[0])
            self.rows[-1] += [TabCell(at, [piece]) for piece in pieces[1:]]
        self.open = len(self.rows[-1]) - 1 < self.tabs

    def _counts_on(self, line: str) -> bool:
        """Whether a line begins with a number or a day as the row above does: that row lost its tabs at the end."""
        first = line.split("\t")[0].strip()
        above = self.rows[-1][0].lines[0].strip() if self.rows else ""
        if first.isdecimal() and above.isdecimal():
            return len(first) <= 3 and int(first) == int(above[-4:]) + 1
        return _DAY.fullmatch(first) is not None and _DAY.fullmatch(above) is not None

    def _begin(self, at: int) -> None:
        if self.rows and "\t" in self.lines[at] and _opens_row(self.lines[at]):
            self.starts.add(_shape(self.lines[at]))
        self.rows.append([TabCell(at, [piece]) for piece in self.lines[at].split("\t")])

    def _add_line(self, at: int, text: str) -> None:
        cell = self.rows[-1][-1]
        if any(line.strip() for line in cell.lines):
            cell.lines += [""] * (at - cell.at - len(cell.lines)) + [text]
        else:
            self.rows[-1][-1] = TabCell(at, [text])

    def _between(self, at: int) -> int:
        """Lines without a tab between two rows; the index after those that are settled."""
        end = at
        while "\t" not in self.lines[end]:
            end += 1
        mine = self._split(at, end)
        for n in range(at, mine):
            if self._is_title_row(n, end):
                self.rows.append([TabCell(n, [self.lines[n]])])
            else:
                self._add_line(n, self.lines[n])
        if mine < end:
            self._begin(mine)
            for n in range(mine + 1, end):
                self._add_line(n, self.lines[n])
            self.open = True
        return end

    def _split(self, at: int, end: int) -> int:
        """The index of the first of these lines that belongs to the row below; ``end`` where none does."""
        below = self.lines[end]
        is_empty = not any(line.strip() for line in self.rows[-1][-1].lines)
        bullets = [read_marker(line) is not None for line in self.lines[at:end]]
        if below.startswith("\t"):
            return at if is_empty and not any(bullets) and not below.strip().isspace() else end
        if _shape(below) in self.starts and below.count("\t") == self.tabs:
            return end
        for n in range(at, end):
            if not bullets[n - at] and _shape(self.lines[n]) in self.starts:
                return n
        if self.above and end - at >= self.above and not any(bullets[-self.above :]):
            return end - self.above
        if is_empty and not bullets[0]:
            return at
        return (
            end - 1
            if not _opens_row(below) and not bullets[-1] and len(self.lines[end - 1]) <= SHORT
            else end
        )

    def _is_title_row(self, at: int, end: int) -> bool:
        """Whether a line is a row of one cell that covers all columns: "I. CHUYÊN MÔN"."""
        line = self.lines[at].strip()
        if not line or read_marker(line) is not None:
            return False
        is_empty = not any(text.strip() for text in self.rows[-1][-1].lines)
        opens_next = at == end - 1 and (is_empty or is_part(line))
        return (
            opens_next or _shape(line) in self.starts & _TIMES or (line.isdecimal() and self._counts_on(line))
        )

    def _after(self, end: int) -> int:
        """Gives the last cell its further lines; the index after them."""
        row = self.rows[-1]
        cell = row[-1]
        is_list = read_marker(cell.lines[0].strip()) is not None
        if not cell.lines[0].strip() or len(row) <= self.tabs:
            return end
        # As many lines as another cell of the row has, or a last cell above; or words that stood there before.
        lasts = [other[-1].lines for other in self.rows[1:-1] if len(other) > self.tabs]
        most = max([len(one.lines) for one in row] + [len(lines) for lines in lasts])
        known = {line.strip() for lines in lasts for line in lines}
        while end < len(self.lines):
            line = self.lines[end].strip()
            marked = read_marker(line) is not None
            fits = (
                len(cell.lines) < most and len(line) <= SHORT and not is_part(line) and line[-1:] not in ".:"
            )
            if not line or not (marked if is_list else not marked and (fits or line in known)):
                break
            self._add_line(end, line)
            end += 1
        return end


def _opens_row(line: str) -> bool:
    """Whether a line may be the first of a first cell: no empty one, none in brackets or with a small letter."""
    first = line[:1]
    return bool(first.strip()) and not first.islower() and first != "("


def _shape(line: str) -> str:
    """What the first cell of a line begins with: a word without accents, or the form of a number."""
    tokens = TOKEN.findall(fold(line.split("\t")[0][:SHORT]))[:2]
    if not tokens:
        return ""
    if tokens[0].isdigit():
        return "0" + (tokens[1] if tokens[1:] and not tokens[1].isalnum() else "")
    return str(tokens[0])
