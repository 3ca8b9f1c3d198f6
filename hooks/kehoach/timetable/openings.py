"""What a line opens: a scope of time, a section, an event, or nothing — it is then itself what is to be done."""

from __future__ import annotations

import re
from functools import lru_cache

from kehoach.timetable.lines import Line
from kehoach.timetable.roles import Role, is_generic, role_of
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.months import read_heading
from kehoach.vietnamese.time_expressions import NOTHING, TimeExpression, correct_slips, read_time

_LONGEST_TITLE = 16  # words from which a line without a mark is a sentence
_LONGEST_LEAD = 70
_LONGEST_ROLE = 80
# "Sáng: - Chào cờ": the first of the points that follow stands on the line of the label.
_HOLDS_A_POINT = re.compile(r":\s{0,3}[-–+•*]\s{1,3}[^\W_]")
_SENTENCE_END = re.compile(r"[.;!?…]\s*\Z")
_COLON = re.compile(r"(?<![0-9])\s?:(?![0-9/])|(?<=[0-9’'′])\s?:(?=\s|\Z)|(?<=[0-9]):(?=[^\W\d_])")
_TAIL = re.compile(r"(?::\s*|\()(?P<tail>[^():]{0,40}(?:tháng|quý)[^():]{1,30})\)?[\s.;]*\Z", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s|(?<=\))\s?[-–—]\s|(?<=\))\s(?=[^\W\d_])")
# How a time before a colon begins.
_LEADS = re.compile(
    r"[\s(*–-]{0,4}(?:[0-9]|T[0-9. ]|từ\b|thứ\b|chủ\b|cn\b|sáng|chiều|trưa|tối|buổi|ngày|tuần|tháng|cuối|đầu|giữa|lúc|vào|khoảng|trước|hạn|chậm|cả\b"
    r"|đến\b|quý\b|học k|hk|trong|suốt|nửa|rằm|mùng|mồng|các\b|hết\b|sau\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile("[0-9]")
_SPEAKS = re.compile(
    r"tháng|quý|tuần|thứ|chủ nhật|học k|\bhk|sáng|chiều|tối|trưa|hè\b|cả ngày|cả năm", re.IGNORECASE
)
_DRIVE = re.compile(
    r"\b(?:dot|tuan|giai doan|vong|hoc ky|lich|ke hoach|chuong trinh|thang hanh dong|chang|buoc|ky)\b"
)
_SECTIONS = frozenset({Role.NONE, Role.DATED, Role.END, Role.TIME, Role.PLACE})
_BULLETS = frozenset("-+*•·▪●○◦‣⁃■□➢✓❖oØ§v")


def is_bullet(style: str) -> bool:
    """Whether a line begins with a bullet."""
    return style in _BULLETS or (len(style) == 1 and not style.isalnum() and style != "#")


def is_capitals(title: str) -> bool:
    """Whether a line is written in capitals: two words at least, no small letter."""
    return title.isupper() and len(title.split()) > 1 and len(title) < 160


@lru_cache(maxsize=8192)
def opened_time(title: str, *, heading: bool) -> TimeExpression:
    """The time that a line opens for what stands below it; NOTHING where it opens none.

    Args:
        title: its words without number.
        heading: it is a heading, by mark, number or capitals, and may name other things too.
    """
    text = correct_slips(title).strip()
    if not text or len(text) > 200:
        return NOTHING
    said = read_time(text)
    if said.term and said.dates and not heading:
        return NOTHING  # "Học kỳ II: từ 18/01 - 30/06" in a calendar of the year is one of its lines
    if said.is_pure and (
        said.months or said.invalid or said.dates or said.weekdays or said.week or said.term or heading
    ):
        return said
    if not heading or role_of(title) is Role.BACK:
        return NOTHING
    names = read_heading(text)
    if names is not None:
        return said if said.months or said.dates or said.invalid else NOTHING
    if said.ranges and (_DRIVE.search(fold(text)) or len(said.rest) <= 4):
        return said
    if said.term and len(said.rest) <= 3 and not said.dates:
        return said
    return said if said.week and said.dates else NOTHING


@lru_cache(maxsize=8192)
def may_open_time(title: str, *, heading: bool) -> bool:
    """A quick look: a heading speaks of time by a figure or a word of time, another line begins with one."""
    if heading:
        return _FIGURE.search(title) is not None or _SPEAKS.search(title) is not None
    return len(title) <= 200 and _LEADS.match(title) is not None


@lru_cache(maxsize=8192)
def lead_of(text: str) -> tuple[TimeExpression, str]:
    """The time before a colon or dash at the head of a line, "7h30: Mít tinh", and the words behind it."""
    head = text[:_LONGEST_LEAD]
    if not _LEADS.match(head):
        return NOTHING, text
    for mark in (_COLON, _DASH):
        for match in list(mark.finditer(head))[:3]:
            said = read_time(head[: match.start()].strip(" -–*("))
            rest = text[match.end() :].strip()
            if said.is_pure and not said.often and rest:
                return said, rest
            if mark is _COLON:
                break
    return NOTHING, text


def tail_of(text: str) -> TimeExpression:
    """The month that ends a line, "Thi cấp xã: tháng 1/2027", "Sơ kết (tháng 1/2027)"; NOTHING without one."""
    match = _TAIL.search(text[-_LONGEST_LEAD:])
    said = read_time(match["tail"]) if match else NOTHING
    return said if said.is_pure and said.months and not said.dates and len(said.months) <= 3 else NOTHING


@lru_cache(maxsize=8192)
def label_of(text: str) -> tuple[str, str]:
    """A label and what it says, "Địa điểm: Sân trường"; ("", text) where a line has none."""
    match = _COLON.search(text[:_LONGEST_LEAD]) if ":" in text else None
    if match is None or len(text[: match.start()].split()) > 9:
        return "", text
    return text[: match.start()].strip(" *"), text[match.end() :].strip()


def ends_with_colon(text: str) -> bool:
    """Whether a line announces what follows it."""
    return text.rstrip(" *_").endswith(":")


def is_label(line: Line, following: Line | None, counted: frozenset[str] = frozenset()) -> bool:
    """Whether a line is the title of what follows it rather than a thing to do.

    Args:
        line: the line.
        following: the next one.
        counted: the styles in which the document counts beyond one.
    """
    if line.level:
        return True
    title = line.title.strip()
    short = len(title) < 160 and len(title.split()) <= _LONGEST_TITLE
    if ends_with_colon(title):
        return True
    if line.style in {"phần", "A", "I"} and not is_bullet(line.style):
        return len(title) <= 200
    if is_capitals(title) and not is_bullet(line.style):
        return True
    if not line.is_item and line.bold and short:
        return True
    if _names_a_role(line, title):
        return True
    if following is None or following.text == "":
        return False
    if line.style == "1" and following.style == "1" and following.number == line.number + 1:
        label, value = label_of(following.title)
        generic = label or following.title
        return (
            not (label and value)
            and is_generic(generic)
            and role_of(generic) is not None
            and not is_generic(title)
        )
    if line.style == "1" and not (following.is_item or following.level) and counted:
        return short and not _SENTENCE_END.search(title) and not read_time(title).dates and "I" in counted
    if line.style[:1] == "1" or line.style == "a":
        if line.style not in counted and line.number < 2:
            return False
        return _is_finer(line, following) and following.depth <= line.depth
    if not line.style and not line.is_item and _HOLDS_A_POINT.search(title):
        return False
    if not line.style and not line.is_item:
        announces = short and not _SENTENCE_END.search(title) and following.is_item
        said = read_time(title) if announces else NOTHING
        return announces and (not said.dates or bool(said.ranges and _DRIVE.match(fold(title))))
    if line.style == "-" and following.style == "+":
        return following_is_told(following) or (len(title.split()) <= 5 and is_generic_label(title))
    return False


def _names_a_role(line: Line, title: str) -> bool:
    """Whether a short line says what the following is about: "Mục đích", "Thời gian tổ chức"."""
    if len(title) > _LONGEST_ROLE or len(title.split()) > 8:
        return False
    role = role_of(title)
    if role not in _SECTIONS:
        return False
    label, value = label_of(title)
    return not (label and value) and (not is_bullet(line.style) or role is Role.TIME)


def begins_section(line: Line) -> bool:
    """Whether a numbered line is the title of a section, however far blanks have moved it in."""
    numbered = bool(line.number) and not is_bullet(line.style)
    return numbered and (is_capitals(line.title) or role_of(line.title.strip(" :")) is not None)


def following_is_told(line: Line) -> bool:
    """Whether a line tells time or place of what stands above it."""
    label, _ = label_of(line.title)
    return bool(label) and role_of(f"{label}:") in {Role.TIME, Role.PLACE}


def is_generic_label(title: str) -> bool:
    """Whether a title names a field of work: "Công tác chuyên môn"."""
    return fold(title).startswith(
        ("cong tac", "ve ", "doi voi", "hoat dong", "linh vuc", "mang")
    ) or is_generic(title)


def _is_finer(line: Line, following: Line) -> bool:
    """Whether the next line is of a finer kind than this numbered one."""
    if is_bullet(following.style):
        return True
    if following.style.startswith("1.") and line.style == "1":
        return True
    return line.style[:1] == "1" and following.style == "a"
