"""What a day in a sentence stands for: the day of a document, a feast that is greeted, a class, the end of a holiday."""

from __future__ import annotations

import re

from kehoach.vietnamese.dates import DateMention
from kehoach.vietnamese.folding import fold

_DOCUMENT_REACH = 90
_CLAUSE_REACH = 90
# "Công văn số 12/SGDĐT ngày 5/6/2022": the day of a document, not of the task.
_OF_A_DOCUMENT = re.compile(
    r"\bsố[ :]*[0-9…. ]+[/-](?:[0-9]{4}/)?[^\d,;.()]{1,40}[ ,(]*(?:ký |ban hành )?(?:ngày\s*)?$",
    re.IGNORECASE,
)
# "Thông tư 32/2018/TT-BGDĐT ngày 26/12/2018", "QĐ 2045 ban hành ngày 12/8/2026": the number without "số".
_KINDS = (
    r"(?:kết luận|hướng dẫn|kế hoạch|thông báo|thông tri|tờ trình|báo cáo|quy định|quy chế|chương trình|giấy mời|văn bản|"
    r"đề án|KL|HD|KH|TB|VB)"
)
_ALWAYS_NUMBERED = r"(?:thông tư(?: liên tịch)?|công văn|quyết định|nghị quyết|nghị định|chỉ thị|công điện|pháp lệnh|TT|CV|QĐ|NQ|NĐ|CT)"
_SIGN = r"(?:\s?[-/]\s?[^\s,;.()]{1,24})"
_NUMBERED = re.compile(
    rf"(?<!\w)(?:{_ALWAYS_NUMBERED}\s{{1,3}}(?:số\s{{0,3}}:?\s{{0,3}})?[0-9]{{1,5}}{_SIGN}{{0,4}}"
    rf"|{_KINDS}\s{{1,3}}(?:số\s{{0,3}}:?\s{{0,3}})?[0-9]{{1,5}}{_SIGN}{{1,4}})"
    r"(?:\s{1,3}(?!ngày|lúc|vào|từ|trước|họp|xong)[^\W\d_]{1,12}){0,6}[\s,(]{0,4}(?:(?:được\s)?(?:ký|ban hành)\s)?(?:ngày\s{0,3})?\Z",
    re.IGNORECASE,
)
# A law is cited without a number: "Luật Công đoàn ngày 27/11/2024", "Luật … (ban hành ngày …)".
_LAW = re.compile(
    r"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị quyết Đại hội|Nghị quyết|Điều lệ)\s(?:(?!ngày\b)[^\W\d_]{1,12}[\s,]{1,3}){0,8}"
    r"[(]?(?:(?:được\s)?(?:ký|ban hành|thông qua)\s)?ngày\s{0,3}\Z"
)
# Before a day of a document stands its number, or one of these: a quick look before the slow ones.
_FIGURE = re.compile("[0-9]")
_CITING = ("số", "ký", "ban hành", "thông qua", "luật", "pháp lệnh", "hiến pháp", "nghị quyết", "điều lệ")
_ISSUED = re.compile(r"(?<!\w)(?:ban hành|ký ban hành|ký|thông qua)\s{1,3}(?:ngày\s{0,3})?\Z", re.IGNORECASE)
# A greeting ends with its clause, and with the marks around a motto: «hướng tới …” và ngày … (01/12)» greets no day.
_GREETING = re.compile(
    r"\b(?:chao mung|mung|huong ung|nhan ngay|nhan dip|lap thanh tich|huong toi|huong ve|ve ngay|tri an|thi dua)\b[^;.:”»]*\Z"
)
_ON_THE_DAY = re.compile(r"\b(?:huong ung|nhan ngay|nhan dip|tri an)\b")
_REMEMBERED = re.compile(r"\b(?:ky niem|ki niem)\b")
_CEREMONY = re.compile(
    r"\b(?:mit tinh|meeting|le ky niem|le ki niem|toa dam|hop mat|gap mat|dang huong|vieng|le phat dong)\b"
)
# Days that are greeted: an office rarely means to work on them, and always names them.
_FEASTS = frozenset(
    {
        (20, 11), (20, 10), (8, 3), (26, 3), (22, 12), (3, 2), (30, 4), (1, 5), (19, 5), (2, 9), (19, 8), (27, 7), (28, 7),
        (15, 5), (9, 1), (1, 6), (10, 10), (28, 6), (27, 2), (1, 1), (24, 11), (15, 10), (7, 5), (21, 6), (1, 12), (9, 11),
    }
)  # fmt: skip
_TEACHING = re.compile(
    r"(?:\b(?:toán|ngữ văn|văn|tiếng việt|tiếng anh|anh(?: văn)?|lý|vật l[ýí]|hóa(?: học)?|hoá(?: học)?|sinh(?: học)?|sử|lịch sử|"
    r"địa(?: l[ýí])?|gdcd|tin(?: học)?|công nghệ|thể dục|gdtc|âm nhạc|nhạc|m[ỹĩ] thuật|khtn|khxh|hđtn|ls-đl|"
    r"(?:cô|thầy|đ/c|đồng chí|gv|gvcn)(?:\s[^\W\d_]{1,10}){1,4})\s{1,2}[(]?\s?)\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s?(?:[,;+&]|và)\s?", re.IGNORECASE)
_BACK_AT_SCHOOL = re.compile(
    r"[^.;,\d]{0,40}?\b(?:(?:đi\s)?học\s(?:bình\sthường|trở\slại|lại)|trở\slại\s(?:trường|lớp|học|làm\sviệc)|làm\sviệc\sbình\sthường|đi\slàm)",
    re.IGNORECASE,
)


def names_document_before(text: str, place: int) -> bool:
    """True where the day at a place is that of a document that is cited before it."""
    before = text[max(0, place - _DOCUMENT_REACH) : place]
    lower = before.lower()
    if not (_FIGURE.search(before) or any(words in lower for words in _CITING)):
        return False
    if _OF_A_DOCUMENT.search(before):
        return True
    day = before if before.rstrip().lower().endswith("ngày") else before.rstrip(" (") + " "
    return bool(
        _ISSUED.search(day)
        or _NUMBERED.search(day)
        or _LAW.search(day if day.endswith("ngày ") else day + "ngày ")
    )


def is_feast(mention: DateMention) -> bool:
    """True for a day that is known as a feast and told without hour or session."""
    known = (mention.start.day, mention.start.month) in _FEASTS
    return known and mention.time is None and not mention.part


def is_greeted(text: str, mention: DateMention, *, outside: bool) -> bool:
    """True for a feast that is the reason and not the day: "thi đua chào mừng 20/11".

    Args:
        text: the sentence.
        mention: the day in it.
        outside: it lies in none of the months that are spoken of.
    """
    start = mention.span[0]
    if not is_feast(mention):
        return False
    before = fold(text[max(0, start - _CLAUSE_REACH) : start])
    before += "ngay" if text[start : start + 4].lower() == "ngày" else ""
    found = _GREETING.search(before)
    if found is None:
        return outside and _REMEMBERED.search(before) is not None
    clause = found[0]
    if "," in clause and mention.explicit:
        return False  # "chào mừng ngày Nhà giáo, ngày 20/11"
    if outside:
        return True
    if mention.start.year is not None or _ON_THE_DAY.search(clause):
        return False  # "hưởng ứng Ngày Pháp luật 9/11", "giao lưu nhân dịp 30/4": done on that day, if in its month
    return _REMEMBERED.search(clause) is None and _CEREMONY.search(before[: found.start()]) is None


def is_class_of(text: str, start: int, class_end: int) -> bool:
    """True for a class without the word: "Toán 6/2", "cô Mai (6/2)", and what is listed with one.

    Args:
        text: the sentence.
        start: where the figures begin.
        class_end: where the class before it ends; -1 where there is none.
    """
    if _TEACHING.search(text, max(0, start - 48), start):
        return True
    return class_end >= 0 and _LISTED.fullmatch(text, class_end, start) is not None


def is_taught_by(text: str, start: int) -> bool:
    """True right behind a subject or a teacher: "thầy Thạnh (8/1)"."""
    return _TEACHING.search(text, max(0, start - 48), start) is not None


def is_return_to_lessons(text: str, end: int) -> bool:
    """True for the day after a holiday: "ngày 08/4 các cháu đi học bình thường"."""
    return _BACK_AT_SCHOOL.match(text, end) is not None
