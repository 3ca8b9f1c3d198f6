"""School years, periods, months and calendar years that a text names, moved on where that is sure."""

from __future__ import annotations

import re

from kehoach.rollover.passage import Passage
from kehoach.rollover.step import YEAR, Step
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.school_years import find_school_years

_REACH = 90
# "Đánh giá kết quả … năm học 2021-2022": a plan that looks back does so next year too.
_LOOKING_BACK = re.compile(
    r"\b(?:ket qua|danh gia|tong ket|so ket|kiem diem|bao cao|nhan xet|so voi|cuoi nam hoc|da dat|nam hoc truoc|"
    r"tiep noi|phat huy|han che)\b"
)
_NUMBERED = re.compile(r"(?<![\w])[0-9]{1,6}\s?/\s?(?P<year>(?:19|20)[0-9]{2})\s?[-/–]\s?(?=[^\W\d_])")
_PERIOD = re.compile(r"(?<![\w/])((?:19|20)[0-9]{2})\s{0,3}(?:[-–—]|đến)\s{0,3}((?:19|20)[0-9]{2})(?![\w/])")
_MONTH_BEFORE = re.compile(r"(?<!\w)(?:[0-9]{1,2}|[IVX]{1,3})\s{0,3}[/.-]\s{0,3}\Z")
_MONTH_NUMBER = re.compile(r"(?P<number>[0-9]{1,2})\s{0,3}(?:/|-|\.|,|năm|\s)\s{0,3}\Z", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"(?<!\w)(?:năm|hè|tết|xuân|thu|đông|mùa)\s{1,3}\Z", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:luat|bo luat|hien phap|phap lenh|nghi quyet|nghi dinh|thong tu|chi thi|quyet dinh|cong van|huong dan so)\b"
)


def claim_numbers(passage: Passage) -> None:
    """The numbers of documents stay: ``36/2017/TT-BGDĐT``."""
    for found in _NUMBERED.finditer(passage.text):
        passage.claim(*found.span())


def carry_years(passage: Passage, step: Step) -> None:
    """Moves the years of a passage; those of long periods stay."""
    _school_years(passage, step)
    _periods(passage, step)
    for found in YEAR.finditer(passage.text):
        if passage.is_free(*found.span()):
            _single_year(passage, step, found)


def _school_years(passage: Passage, step: Step) -> None:
    for mention in find_school_years(passage.text):
        if mention.start is None or not passage.is_free(*mention.span):
            continue
        start, end = mention.span
        back = step.old.start - mention.start
        looks_back = back == 1 and _LOOKING_BACK.search(_before(passage.text, start))
        if back in {0, -1} or looks_back:
            passage.change(start, end, _moved_pair(mention.text, step))
            continue
        passage.claim(start, end)
        if back > 0:
            passage.mark(end, f"năm học {mention.start}-{mention.start + 1} còn từ trước, chưa đổi")


def _moved_pair(text: str, step: Step) -> str:
    return YEAR.sub(lambda found: str(int(found[0]) + step.years), text)


def _periods(passage: Passage, step: Step) -> None:
    """A period stays: 2021-2025; one that is over before the new year begins is marked."""
    for found in _PERIOD.finditer(passage.text):
        if passage.is_free(*found.span()) and int(found[1]) < int(found[2]):
            passage.claim(*found.span())
            if step.old.start - 1 <= int(found[2]) < step.new.start:
                passage.mark(found.end(), f"giai đoạn {found[1]}-{found[2]} đã hết")


def _single_year(passage: Passage, step: Step, found: re.Match[str]) -> None:
    year, before = int(found[0]), passage.text[max(0, found.start() - _REACH) : found.start()]
    is_month = _MONTH_BEFORE.search(before)
    if not step.is_running(year):
        if is_month and year == step.old.start - 1:
            passage.mark(found.end(), f"năm {year} còn từ trước, chưa đổi")
        return
    month = _MONTH_NUMBER.search(before)
    if (
        month
        and (is_month or "háng" in before[-16:].lower())
        and not _covers(step, year, int(month["number"]))
    ):
        passage.mark(found.end(), f"tháng {int(month['number'])}/{year} nằm ngoài năm học cũ, chưa đổi")
    elif is_month or (_YEAR_BEFORE.search(before) and not _LAW.search(fold(before))):
        passage.change(*found.span(), str(year + step.years))
    else:
        passage.mark(found.end(), f"có phải năm {year + step.years} không, chưa đổi")


def _covers(step: Step, year: int, month: int) -> bool:
    """Whether the old school year has that month."""
    if not 1 <= month <= 12:
        return True
    return month >= 7 if year == step.old.start else month <= 8


def _before(text: str, place: int) -> str:
    """The folded words before a place, of the same sentence."""
    return fold(re.split(r"[.;\n]", text[max(0, place - _REACH) : place])[-1])
