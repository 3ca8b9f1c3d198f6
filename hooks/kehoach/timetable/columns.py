"""What the columns of a table hold, told by their heads, and where these are silent by what stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach.timetable.heads import Kind, kind_of_head, value_of_head, words_of_head
from kehoach.vietnamese.time_expressions import TimeExpression, read_time

_TIMES = (Kind.MONTH, Kind.WEEK, Kind.BEGIN, Kind.DAY, Kind.WEEKDAY, Kind.SESSION, Kind.TIME, Kind.HOUR)
# Words of heads of work that tell no field apart: "Nội dung công việc" beside "Hoạt động" are not two bodies' work.
_PLAIN_WORK = frozenset(
    [
        "noi",
        "dung",
        "cong",
        "viec",
        "tac",
        "hoat",
        "dong",
        "nhiem",
        "vu",
        "cac",
        "chinh",
        "chu",
        "yeu",
        "trong",
        "tam",
        "cu",
        "the",
        "ten",
        "chi",
        "tiet",
        "can",
        "thuc",
        "hien",
        "va",
        "ke",
        "hoach",
        "lam",
        "thang",
        "tuan",
    ]
)
_MONTH_FIGURE = re.compile(r"0?[1-9]|1[0-2]")
_MARK = re.compile(r"[xX✓✔vV●•+*o■]|x{2}")


@dataclass(frozen=True)
class Columns:
    """The columns of a table by what they hold, from 0.

    Attributes:
        times: coarse before fine, each with its kind.
        work: those that say what is to be done; several where each body has its own.
        values: those whose head is a time, with what it says.
        first: of every other kind that there is, the first column.
        headed: the heads were understood; else the first row is one of the others.
        certain: the column of work is told by its head.
    """

    times: tuple[tuple[int, Kind], ...] = ()
    work: tuple[int, ...] = ()
    values: tuple[tuple[int, TimeExpression], ...] = ()
    first: dict[Kind, int] = field(default_factory=dict)
    headed: bool = True
    certain: bool = True

    @property
    def owner(self) -> int | None:
        """Who does it: who chairs before who does, and either before who takes part."""
        return self.first.get(Kind.CHAIR, self.first.get(Kind.OWNER))


def is_mark(text: str) -> bool:
    """Whether a cell only says that something is done then: an "x"."""
    return _MARK.fullmatch(text.strip()) is not None


def read_columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """Tells the columns of a table; None where nothing in it can be a task.

    Args:
        heads: the words of its heads; where a table has two rows of them, joined.
        rows: the words of the others.
    """
    values = {n: said for n, head in enumerate(heads) if (said := value_of_head(head))}
    figures = {n: head for n, head in enumerate(heads) if _MONTH_FIGURE.fullmatch(head.strip())}
    if len(figures) > 2 and all(is_mark(row[n]) for row in rows for n in figures if row[n]):
        values |= {n: read_time(head, column="month") for n, head in figures.items()}
    kinds = {n: Kind.VALUE if n in values else kind_of_head(head) for n, head in enumerate(heads)}
    if Kind.FEE in kinds.values() or Kind.NAMES in kinds.values():
        return None
    if len(values) == 1 and next(iter(values.values())).months:
        values = {}
    headed = any(kind not in {Kind.OTHER, Kind.VALUE} for kind in kinds.values()) or len(values) > 1
    if not headed:
        rows, values = [list(heads), *rows], {}
        kinds = dict.fromkeys(kinds, Kind.OTHER)
    first: dict[Kind, int] = {}
    for n, kind in kinds.items():
        first.setdefault(kind, n)
    times = [(n, kind) for kind in _order(kinds, rows) for n, its in kinds.items() if its is kind]
    if not times and not values:
        times = _times_by_content(kinds, rows)
    taken = {n for n, _ in times} | set(values)
    if values and not times:
        times = [(n, Kind.SESSION) for n in kinds if n not in taken and _mostly_times(n, rows)]
        taken |= {n for n, _ in times}
    work, certain = _work(kinds, heads, rows, taken, has_values=bool(values))
    if not work and not values:
        return None
    return Columns(tuple(times), tuple(work), tuple(values.items()), first, headed, certain)


def _order(kinds: dict[int, Kind], rows: Sequence[Sequence[str]]) -> tuple[Kind, ...]:
    """Coarse before fine: a column "Thời gian" is fine where it holds hours, else coarse."""
    hours = any(
        read_time(row[n]).time
        for n, kind in kinds.items()
        if kind is Kind.TIME
        for row in rows[:60]
        if n < len(row)
    )
    return (
        _TIMES if hours else (Kind.MONTH, Kind.TIME, *(kind for kind in _TIMES[1:] if kind is not Kind.TIME))
    )


def _times_by_content(kinds: dict[int, Kind], rows: Sequence[Sequence[str]]) -> list[tuple[int, Kind]]:
    """The first column that holds times below a head that does not say so."""
    for n, kind in kinds.items():
        if kind is Kind.OTHER and _mostly_times(n, rows):
            return [(n, Kind.TIME)]
    return []


def _mostly_times(n: int, rows: Sequence[Sequence[str]]) -> bool:
    filled = [row[n] for row in rows if n < len(row) and row[n]]
    return bool(filled) and 2 * sum(read_time(text).is_pure for text in filled[:40]) > len(filled[:40])


def _work(
    kinds: dict[int, Kind],
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    taken: set[int],
    *,
    has_values: bool,
) -> tuple[list[int], bool]:
    """The columns of work, and whether their heads say so."""
    named = [n for n, kind in kinds.items() if kind is Kind.WORK]
    if len(named) > 1:
        apart = {n: set(words_of_head(heads[n])) - _PLAIN_WORK for n in named}
        return (named if sum(bool(words) for words in apart.values()) > 1 else named[:1]), True
    if named:
        return named, True
    others = [n for n, kind in kinds.items() if kind is Kind.OTHER and n not in taken]
    if has_values:
        return others[:1], False
    if (
        len(others) > 1
        and all(heads[n] for n in others)
        and taken
        and any(kinds[n] is not Kind.OTHER for n in taken)
    ):
        return others, True
    themes = [n for n, kind in kinds.items() if kind is Kind.THEME]
    if themes and not others:
        return themes[:1], True
    width = {n: sum(len(row[n]) for row in rows if n < len(row)) for n in others}
    return ([max(others, key=lambda n: width[n])], False) if others and taken else ([], False)
