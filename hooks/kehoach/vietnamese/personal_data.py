"""Personal data in a text: citizen numbers, telephones, private mail, bank accounts, insurance, dates of birth.

Luật 91/2025/QH15 and Nghị định 356/2025/NĐ-CP. Money, document numbers, years and days
that are kept look alike: a figure counts only in the form that is given out (a citizen number, a mobile), or
beside the word that says what it is (an identity card, an account, a birth date).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.vietnamese.folding import fold, normal
from kehoach.vietnamese.personal_kinds import PersonalData, PersonalKind, digits_of

__all__ = ["PersonalData", "PersonalKind", "digits_of", "find_personal_data"]

# Thin, no-break and figure spaces too, and the dashes that word processors put for "-".
_GAP = r"[ \u00a0\u2000-\u200b\u202f.\-‐‑–]"
_ALONE = r"(?<![\w])(?<![\d][.,/\-])"
_ENDS = r"(?![\w])(?![.,/\-–]\d)"
# 001–096, century and sex (0–3: born 1900–2099), year, six more; whole or in groups of three, four or six.
_CITIZEN = re.compile(
    rf"{_ALONE}(?=0(?:0[1-9]|[1-8]\d|9[0-6]){_GAP}?[0-3])"
    rf"(?:\d{{12}}|\d{{3}}(?:{_GAP}\d{{3}}){{3}}|\d{{4}}(?:{_GAP}\d{{4}}){{2}}|\d{{6}}{_GAP}\d{{6}}"
    rf"|\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{6}}){_ENDS}",
    re.ASCII,
)
# The first group has three figures at least: "05.09.2022 10" is a day and an hour.
_PHONE = re.compile(
    rf"(?:(?<![\w./])|(?<=\d{{4}}/))(?<!\d[,\-])"
    rf"(?:(?:\+|\(\+|00)84\)?{_GAP}?(?:\(0\))?{_GAP}?[35789]\d|\(0[35789]\d{{1,2}}\)|0[35789]\d)"
    rf"(?:{_GAP}?\d){{6,7}}(?![\w])(?![.,\-–]\d)",
    re.ASCII,
)
# A fixed line is ten or eleven figures with its area; only beside a word that says telephone.
_LANDLINE = re.compile(rf"(?<![\w.,])\(?02\d{{1,2}}\)?(?:{_GAP}?\d){{7,8}}{_ENDS}", re.ASCII)
_PHONE_WORDS = re.compile(r"(?<!\w)(?:dien thoai|dt|sdt|so dt|di dong|zalo|hotline|tel|phone)(?!\w)")
_MAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9](?:[\w.+-]{0,62}[A-Za-z0-9])?@(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud)"
    r"\.com(?:\.vn)?(?!\w)",
    re.ASCII | re.IGNORECASE,
)
_INSURANCE_WORDS = re.compile(r"(?<!\w)(?:bhxh|bhyt|bao hiem(?: (?:xa hoi|y te))?)(?!\w)")
_INSURANCE = re.compile(r"(?<![\w.,/\-])(?:[A-Z]{2}\d{13}|\d{10})(?!\w)(?![.,/]\d)", re.ASCII)
_BARE_PHONE = re.compile(r"(?<![\w./,\-])84[35789]\d{8}(?!\w)", re.ASCII)
_PHONE_GROUPS = re.compile(r"\d+")
# A spreadsheet drops the 0 in front: nine figures under a heading that says telephone.
_CUT_PHONE = re.compile(r"(?<![\w./,\-])[35789]\d{8}(?!\w)", re.ASCII)
_CARD_WORDS = re.compile(
    r"(?<!\w)(?:so )?(?:cmnd|cmtnd|cmt|cccd|chung minh (?:nhan dan|thu)|can cuoc(?: cong dan)?"
    r"|(?:so|ma) dinh danh(?: ca nhan)?|ho chieu)(?!\w)"
)
_CARD = re.compile(rf"(?<![\w.,/\-])(?:\d{{12}}|\d{{9}}|\d{{3}}(?:{_GAP}\d{{3}}){{2,3}}|[A-Z]\d{{7}}){_ENDS}")
_ACCOUNT_WORDS = re.compile(r"(?<!\w)(?:stk|tknh|so tk|tk(?= ?so| ?:)|(?<!du )(?:so )?tai khoan)(?!\w)")
_ACCOUNT = re.compile(r"(?<![\w.,/\-])\d(?:[ ]?\d){7,14}(?!\w)(?![.,/]\d)", re.ASCII)
_NOT_AN_ACCOUNT = re.compile(r"\s*(?:dong|vnd|d|trieu|ty|nghin)(?!\w)")
_MONEY_WORDS = re.compile(r"(?<!\w)(?:so du|so tien|thanh tien|gia tri|du dau|du cuoi)(?!\w)")
_BIRTH_WORDS = re.compile(
    r"(?<!\w)(?:(?P<plain>(?:ngay,? ?(?:thang,? ?)?(?:nam )?|nam )sinh|ns|sinh nhat|dob)(?! hoat)(?!\w)"
    r"|(?P<verb>sinh(?!\w)))"
)
# Before "sinh": a name, a pronoun, a mark or nothing; else it is half of a word (học sinh, phát sinh).
_BORN = re.compile(
    r"(?:\A|[^\w\s]|(?<!\w)(?:(?:em|cháu|bé|ông|bà|cô|thầy|chị|anh|con)|[A-ZĐÀ-Ỹ][a-zđà-ỹ]*))\s*\Z"
)
_HALF_WORD = re.compile(r"(?<!\w)(?:hoc|tuyen|thi|ve|nam|nu|tan|san|phat|giao|khai|hy|hi|an|so|ky)\s*\Z")
_KEPT = re.compile(r"(?<!\w)(?:ky niem|le|mung)(?!\w)")
_DATE = re.compile(
    r"(?<!\d)(?:ngay )?\d{1,2} ?(?:[/.\-]|thang|, ?thang) ?\d{1,2} ?(?:[/.\-]|nam|, ?nam) ?(?P<year>(?:19|20)\d{2})(?!\d)"
    r"|(?<!\d)(?P<iso>(?:19|20)\d{2})-\d{2}-\d{2}(?!\d)"
)
# The least that can be one: "1/2/2015", "5 tháng 9 năm 2014".
_FIGURES = re.compile(r"\d(?:\D{0,12}\d){5}")
_NEAR = 40
# Emphasis inside a figure, "0912**345**678", is no part of it.
_MARKED = re.compile(r"(?<=\d)[*_`]{1,3}(?=\d)")
_OLDEST = 1925  # nobody born before stands in a school's papers but in a feast's name


def find_personal_data(text: str, heading: str = "") -> tuple[PersonalData, ...]:
    """The personal data in a text, in order; what overlaps is told once.

    Args:
        text: a line, a paragraph or a cell.
        heading: the head of the column that the cell stands in; its words count as the cell's own.
    """
    line = _MARKED.sub("", normal(text))
    if not (_FIGURES.search(line) or "@" in line):
        return ()
    folded, head = _folded(line), _folded(heading)
    kinds = (
        _citizens(line),
        _phones(line, folded, head),
        _cards(line, folded, head),
        _accounts(line, folded, head),
        _insurances(line, folded, head),
        _births(line, folded, head),
        _mails(line),
    )
    # Of two that overlap the earlier kind is told.
    ranked = sorted(
        ((one.start, rank, one) for rank, kind in enumerate(kinds) for one in kind), key=lambda each: each[:2]
    )
    found: list[PersonalData] = []
    ranks: list[int] = []
    for start, rank, one in ranked:
        while found and start < found[-1].end and rank < ranks[-1]:
            found.pop()
            ranks.pop()
        if not found or start >= found[-1].end:
            found.append(one)
            ranks.append(rank)
    return tuple(found)


def _folded(text: str) -> str:
    """A text without marks, letter for letter: places in it are places in the text."""
    return normal(text).translate(_LETTERS)


class _Letters(dict[int, str]):
    """Each letter's fold, one letter long; worked out once."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = " " if letter.isspace() else fold(letter)[:1] or " "
        return self[code]


_LETTERS = _Letters()


def _citizens(line: str) -> Iterator[PersonalData]:
    for match in _CITIZEN.finditer(line):
        yield _data(PersonalKind.CITIZEN, match)


def _phones(line: str, folded: str, head: str) -> Iterator[PersonalData]:
    for match in _PHONE.finditer(line):
        first = _PHONE_GROUPS.search(match[0])
        if match[0].startswith("0") and first is not None and len(first[0]) < 3:
            continue
        if len(digits_of(match[0])) == 10:
            yield _data(PersonalKind.PHONE, match)
    for match in _LANDLINE.finditer(line):
        if _is_near(_PHONE_WORDS, folded, match.start(), head):
            yield _data(PersonalKind.LANDLINE, match)
    for match in _BARE_PHONE.finditer(line):
        yield _data(PersonalKind.PHONE, match)
    if _PHONE_WORDS.search(head):
        for match in _CUT_PHONE.finditer(line):
            yield _data(PersonalKind.PHONE, match)


def _cards(line: str, folded: str, head: str) -> Iterator[PersonalData]:
    for match in _CARD.finditer(line):
        if _is_near(_CARD_WORDS, folded, match.start(), head):
            yield _data(PersonalKind.CARD, match)


def _accounts(line: str, folded: str, head: str) -> Iterator[PersonalData]:
    if _MONEY_WORDS.search(head):
        return
    for match in _ACCOUNT.finditer(line):
        before = folded[max(0, match.start() - _NEAR) : match.start()]
        is_money = _MONEY_WORDS.search(before) or _NOT_AN_ACCOUNT.match(folded, match.end())
        if not is_money and _is_near(_ACCOUNT_WORDS, folded, match.start(), head):
            yield _data(PersonalKind.ACCOUNT, match)


def _insurances(line: str, folded: str, head: str) -> Iterator[PersonalData]:
    for match in _INSURANCE.finditer(line):
        if not _NOT_AN_ACCOUNT.match(folded, match.end()) and _is_near(
            _INSURANCE_WORDS, folded, match.start(), head
        ):
            yield _data(PersonalKind.INSURANCE, match)


def _mails(line: str) -> Iterator[PersonalData]:
    if "@" in line:
        for match in _MAIL.finditer(line):
            yield _data(PersonalKind.MAIL, match)


def _is_near(words: re.Pattern[str], folded: str, start: int, head: str) -> bool:
    """True where the word stands close before a figure, with no other figure between, or heads its column."""
    before = folded[max(0, start - _NEAR) : start]
    last = next(reversed(list(words.finditer(before))), None)
    if last is not None and not re.search(r"\d", before[last.end() :]):
        return True
    return bool(words.search(head))


def _births(line: str, folded: str, head: str) -> Iterator[PersonalData]:
    heads_column = any(match["plain"] for match in _BIRTH_WORDS.finditer(head))
    for match in _DATE.finditer(folded):
        year = int(match["year"] or match["iso"])
        reach = slice(max(0, match.start() - 2 * _NEAR), match.start())
        if year >= _OLDEST and (heads_column or _is_birth(line[reach], folded[reach])):
            yield PersonalData(
                PersonalKind.BIRTH, match.start(), match.end(), line[match.start() : match.end()]
            )


def _is_birth(line: str, before: str) -> bool:
    """True where the words before a date say that somebody was born on it."""
    last = next(reversed(list(_BIRTH_WORDS.finditer(before))), None)
    if last is None or not re.fullmatch(r"[\s:,.()\-–]*(?:la|vao)?\s*", before[last.end() :]):
        return False
    if last["verb"]:
        is_half = _HALF_WORD.search(before[: last.start()]) is not None
        return not is_half and _BORN.search(line[: last.start()]) is not None
    return not _KEPT.search(before[max(0, last.start() - _NEAR) : last.start()])


def _data(kind: PersonalKind, match: re.Match[str]) -> PersonalData:
    return PersonalData(kind, match.start(), match.end(), match[0])
