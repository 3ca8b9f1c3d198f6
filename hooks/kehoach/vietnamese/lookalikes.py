"""What looks like a day and is a class, a share or a number: `lớp 6/1`, `2/3 số đoàn viên`."""

from __future__ import annotations

import re

# Words keep their marks here: without them "số" is "sở", "phần" is "phân", "điều" is "điểu".
CLASSES = frozenset({"lớp", "khối", "phòng", "chi đội", "chi đoàn", "chủ nhiệm", "gvcn"})
DOCUMENTS = frozenset({
    "số", "quyết định", "nghị định", "thông tư", "chỉ thị", "công văn", "nghị quyết", "qđ", "nđ", "tt",
    "cv", "ct", "nq", "điều", "khoản", "mục", "tiết", "chương", "trang", "phụ lục",
})  # fmt: skip
SHARES_BEFORE = frozenset({
    "tỉ lệ", "tỷ lệ", "tỉ số", "tỷ số", "đạt", "hơn", "trên", "ít nhất", "tối thiểu", "tối đa", "chiếm",
    "quá", "thị lực",
})  # fmt: skip
AMOUNTS = frozenset({
    "số", "tổng", "phiếu", "điểm", "phần", "diện tích", "chỉ tiêu", "tiêu chí", "quân số", "kinh phí",
})  # fmt: skip
PEOPLE = frozenset({
    "học sinh", "hs", "đoàn viên", "giáo viên", "cán bộ", "công đoàn viên", "đảng viên", "đội viên",
    "nhân viên", "thành viên", "ủy viên", "uỷ viên", "đại biểu", "đồng chí", "phụ huynh", "lớp",
})  # fmt: skip
STAFF = ("cbgv", "cbvc", "cbccvc", "cbnv", "cđv", "gv")  # CBGVNV, GVNV …
NEVER_SHARES = frozenset({(5, 9), (2, 9)})  # "5/9 học sinh tựu trường": nobody counts in ninths
ROUND_THE_CLOCK = frozenset({
    "phục vụ", "hỗ trợ", "trực", "hoạt động", "mở cửa", "tiếp nhận", "liên tục", "tư vấn", "đường dây",
    "dây nóng", "hotline", "giám sát", "túc trực", "thường trực",
})  # fmt: skip

_REACH = 48
_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<first>[^\W\d_]{1,12})\s{1,3})?(?P<last>[^\W\d_]{1,12})[\s:(“\"]{0,4}(?:[0-9]{1,3}(?:,|\s?-\s?))?\Z"
)
_AFTER = re.compile(r"\s{1,3}(?P<first>[^\W\d_]{1,12})(?:\s{1,3}(?P<second>[^\W\d_]{1,12}))?")


def is_lookalike(text: str, start: int, end: int, day: int, month: int) -> bool:
    """Whether the bare `d/m` at this place is no day, by the words on either side of it."""
    before, after = words_before(text, start), _words_after(text, end)
    if (day, month) == (24, 7) and not ROUND_THE_CLOCK.isdisjoint(before + after):
        return True
    return _announces(before) or (day <= month and _is_counted(after, (day, month)))


def follows_a_stop_word(text: str, start: int) -> bool:
    """Whether a class, a document or a share is announced right before this place."""
    return _announces(words_before(text, start))


def follows_a_class(text: str, start: int) -> bool:
    """Whether a class or a room is announced right before this place."""
    return not CLASSES.isdisjoint(words_before(text, start))


def words_before(text: str, start: int) -> tuple[str, ...]:
    """The last word before a place and the last two together, in lower case."""
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    if match is None:
        return ()
    last = match["last"].lower()
    return (last, f"{match['first'].lower()} {last}") if match["first"] else (last,)


def _words_after(text: str, end: int) -> tuple[str, ...]:
    match = _AFTER.match(text, end)
    if match is None:
        return ()
    first = match["first"].lower()
    return (first, f"{first} {match['second'].lower()}") if match["second"] else (first,)


def _announces(before: tuple[str, ...]) -> bool:
    return any(word in stop for word in before for stop in (CLASSES, DOCUMENTS, SHARES_BEFORE))


def _is_counted(after: tuple[str, ...], figures: tuple[int, int]) -> bool:
    """Whether what follows is counted, "2/3 số đoàn viên"."""
    if not AMOUNTS.isdisjoint(after):
        return True
    people = not PEOPLE.isdisjoint(after) or bool(after and after[0].startswith(STAFF))
    return people and figures not in NEVER_SHARES
