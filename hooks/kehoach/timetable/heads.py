"""What the head of a column says: one table of words, ``HEADS``.

A newcomer who meets a head that is read wrongly adds its words there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_TIDY = re.compile(r"[\s/,;:.()–-]+")


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


def words_of_head(head: str) -> list[str]:
    """The words of a head without marks and signs between them."""
    return _TIDY.sub(" ", fold(head)).split()
