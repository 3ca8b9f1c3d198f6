"""What the columns of a table hold, told by their heads, and where these are silent by what stands below.

``HEADS`` is the one place that says so: a newcomer who meets a head that is read wrongly adds its words there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.time_expressions import TimeExpression, read_time


class Kind(Enum):
    """What a column holds."""

    NUMBER = "number"
    FEE = "fee"  # the table is one of money: nothing in it is a task
    NAMES = "names"  # the table lists people
    BEGIN = "begin"
    END = "end"
    MONTH = "month"
    WEEK = "week"
    TIME = "time"
    DAY = "day"
    WEEKDAY = "weekday"
    SESSION = "session"
    HOUR = "hour"
    RESULT = "result"
    NOTE = "note"
    PLACE = "place"
    CHAIR = "chair"
    OWNER = "owner"
    PEOPLE = "people"
    THEME = "theme"
    WORK = "work"
    VALUE = "value"  # the head is itself a time: "Tháng 10", "Buổi sáng", "Thứ 2 (02/11)"
    OTHER = "other"


# Heads without marks; the first that fits holds, so what is narrower stands first.
HEADS: tuple[tuple[Kind, str], ...] = (
    (Kind.NUMBER, r"(?:s?tt|so tt|so thu tu|no|#)$"),
    (
        Kind.FEE,
        r"\bkhoan thu\b|\bmuc thu\b|\bso tien\b|\bdon vi tinh\b|\bdvt\b|\bdon gia\b|\bthanh tien\b|\bmuc dong\b",
    ),
    (Kind.NAMES, r"^ho (?:va )?ten\b|\bchuc vu\b|\bngay sinh\b|\bsi so\b|\bdien thoai\b|\bdan toc\b"),
    (Kind.NOTE, r"\bthoi gian (?:lam bai|thi dau|thuc hanh)\b|^thoi luong"),
    (Kind.HOUR, r"^gio (?!day)|^gio$"),
    (Kind.TIME, r"\btu ngay\b.*\bden ngay\b"),
    (Kind.BEGIN, r"\bbat dau\b|^tu ngay\b|^tu$"),
    (Kind.END, r"\bket thuc\b|^den ngay\b|^den$"),
    (Kind.TIME, r"\bthoi (?:gian|diem|han|luong)\b|^tien do\b|^han\b|\bngay gio\b|^gio, ?ngay|^ngay, ?gio"),
    (Kind.MONTH, r"^thang\b|^nam, ?thang"),
    (Kind.WEEK, r"^tuan\b"),
    (Kind.WEEKDAY, r"^thu\b(?! tu)"),
    (Kind.DAY, r"^ngay\b"),
    (Kind.SESSION, r"^buoi\b"),
    (Kind.HOUR, r"^gio\b"),
    (Kind.RESULT, r"\bket qua\b|\bsan pham\b|\bminh chung\b|\bdanh gia\b"),
    (
        Kind.NOTE,
        r"\bghi chu\b|\bluu y\b|\bkinh phi\b|\bdung cu\b|\bbien phap\b|\bhinh thuc\b|\bphuong phap\b|\bdieu chinh\b|\bbo sung\b|\bchuan bi\b|"
        r"\bphuong tien\b|^vat tu|^y kien|^so luong|^tiet\b|^cach thuc|^giai phap|^trang phuc",
    ),
    (Kind.CHAIR, r"\bchu tri\b|\bchiu trach nhiem chinh\b|\bphu trach chinh\b"),
    (Kind.PEOPLE, r"\bthanh phan\b|\btham du\b|\btham gia\b|\bdoi tuong\b|\bphoi hop\b|\bnguoi du\b"),
    (Kind.PLACE, r"\bdia diem\b|^noi (?:to chuc|hop|thuc hien)|^phong(?: hop| thi)?$|^noi$|\bdia ban\b"),
    (
        Kind.OWNER,
        r"^(?:nguoi|don vi|bo phan|ca nhan|luc luong|to chuc|gv|giao vien|can bo|lanh dao|chi dao|phan cong|trach nhiem|dau moi)\b|\bphu trach\b|"
        r"^t\.? ?hien\b|^thuc hien\b|\bthuc hien chinh\b|\bdam nhiem\b|\bnguoi thuc hien\b|\bgiao vien\b.*\bday\b|\bgv chi dao\b|\bbo phan t\.? ?h",
    ),
    (Kind.THEME, r"\bchu de\b|\bchu diem\b|^(?:noi dung )?trong tam\b|^muc tieu\b|^yeu cau\b|^muc dich\b"),
    (
        Kind.WORK,
        r"\bnoi dung\b|\bcong viec\b|\bcong tac\b|\bhoat dong\b|\bnhiem vu\b|\bviec\b|\bsu kien\b|^mon(?: (?:thi|hoc|kiem tra|thi dau))?$|^ten\b|\bchuyen de\b|\bphan viec\b|"
        r"\blich (?:cong tac|lam viec|hop)\b|^chuong trinh\b|\bky niem\b|^ngay le\b|^cuoc thi|^hoi thi|\bhang muc\b|\bbai (?:hoc|day)\b|^noi dung$",
    ),
    (Kind.OWNER, r"\bthuc hien\b|\bt\.? ?hien\b|\bphan cong\b|\bbo phan\b|\bdon vi\b|\bnguoi\b"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in HEADS)
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
_TIDY = re.compile(r"[\s/,;:.()–-]+")
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


@lru_cache(maxsize=1024)
def kind_of_head(head: str) -> Kind:
    """What a head says of its column."""
    line = " ".join(fold(head).split()).strip(" .:*")
    plain = " ".join(_TIDY.sub(" ", line).split())
    return next((kind for kind, p in _COMPILED if p.search(line) or p.search(plain)), Kind.OTHER)


@lru_cache(maxsize=1024)
def value_of_head(head: str) -> TimeExpression | None:
    """The time that a head is, ``Tháng 10``, ``T10``, ``Buổi sáng``, ``Thứ 2 (02/11)``; None where it only names a kind."""
    said = read_time(head, column="month" if re.match(r"\s*T\.?\s?[0-9]", head) else "")
    if not said.is_pure:
        return None
    numbered = said.week and any(letter.isdigit() for letter in head)
    return said if said.months or said.dates or said.weekdays or said.part or numbered else None


def is_of_money_or_names(heads: Sequence[str]) -> bool:
    """Whether a table lists fees or people, and nothing to do."""
    return any(kind_of_head(head) in {Kind.FEE, Kind.NAMES} for head in heads)


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
        apart = {n: set(_TIDY.sub(" ", fold(heads[n])).split()) - _PLAIN_WORK for n in named}
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
