"""Lines of the head and the foot of an official document, told by their form (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

import re
from datetime import date

from kehoach.model.front_matter import KIND_LABELS, Kind
from kehoach.vietnamese.document_numbers import read_number
from kehoach.vietnamese.folding import fold

STATE = re.compile(
    r"C[ỘÔ]NG\s+H[OÒÓ][AÀÁÒ]\s+X[ÃA]\s+H[ỘÔ]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆÊ]T\s+NAM", re.IGNORECASE
)
MOTTO = re.compile(r"Đ[ộô]c\s+l[ậâ]p\s*[-–—]\s*T[ựư]\s+do\s*[-–—]\s*H[ạa]nh\s+ph[úu]c", re.IGNORECASE)
OWN_HEADS = re.compile(
    r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|ĐOÀN\s+TNCS\s+HỒ\s+CHÍ\s+MINH\s*$|ĐỘI\s+TNTP\s+HỒ\s+CHÍ\s+MINH\s*$"
)
RULE = re.compile(r"[\s\-–—_=*.~]+")
DATELINE = re.compile(
    r"(?:(?P<place>[^\W\d_][^,;:.\d]{1,40}),?\s+)?ngày\s*(?P<day>[0-9]{1,2})\s*tháng\s*(?P<month>[0-9]{1,2})\s*năm\s*"
    r"(?P<year>[12][0-9]{3})\.?",
    re.IGNORECASE,
)
NUMBER = re.compile(r"S[ốô]\s*[:.]?\s*(?P<rest>[^,]{2,80})", re.IGNORECASE)
BASE = re.compile(
    r"[-+–*•\s]*(?:Căn cứ|Thực hi[ệê]n (?:Kế hoạch|kế hoạch|Công văn|công văn|Chỉ thị|Hướng dẫn|Nghị quyết))\b"
)
RECIPIENTS = re.compile(r"N[ơo]i\s+nh[ậâ]n\s*[:;.]?\s*", re.IGNORECASE)
BULLET = re.compile(r"[-+–—*•.]\s*")
AUTHORITY = re.compile(r"(?:T\s?[/.]?\s?M|K\s?[/.]?\s?T|T\s?[/.]?\s?L|TUQ|Q)\s?[./]\s?\S.{0,60}")
_ROLES = (
    "hieu truong|pho hieu truong|chu tich|pho chu tich|bi thu|pho bi thu|bi thu chi bo|bi thu doan|to truong|"
    "truong ban|tong phu trach(?: doi)?|nguoi lap(?: bieu| ke hoach)?|ke toan|giam doc|pho giam doc|truong phong|"
    "chu tich cong doan|ct cong doan|lien doi truong|thu ky"
)
ROLE = re.compile(rf"(?:{_ROLES})")
NAME = re.compile(r"(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+\s+){1,4}[A-ZÀ-ỸĐ][a-zà-ỹđ]+")
_DEGREE = re.compile(r"(?:(?:ThS|TS|PGS|GS|Th\.S|CN)\.?\s*)+(?=\s|[A-ZÀ-ỸĐ][a-zà-ỹđ])")
PARENT = re.compile(
    r"(?:ủy ban|uỷ ban|ubnd|phòng giáo dục|phòng gd|sở giáo dục|sở gd|liên đoàn|lđlđ|công đoàn (?:xã|phường|tỉnh|huyện|"
    r"ngành|giáo dục|gd)|cđgd|đảng ủy|đảng uỷ|đảng bộ|huyện đoàn|thành đoàn|đoàn (?:xã|phường|khối)|bộ giáo dục|"
    r"hội đồng đội|tỉnh đoàn|huyện ủy)",
    re.IGNORECASE,
)
ISSUER = re.compile(
    r"(?:trường|cđcs|công đoàn (?:cơ sở|trường)|cđ trường|chi bộ|chi đoàn|đoàn (?:trường|tncs)|bch|ban chấp hành|"
    r"liên đội|trung tâm|tổ |nhà trường|ban giám hiệu|ban đại diện)",
    re.IGNORECASE,
)
_KINDS = {fold(label): kind for kind, label in KIND_LABELS.items()} | {
    "lich cong tac": Kind.KE_HOACH,
    "chuong trinh cong tac": Kind.CHUONG_TRINH,
}


def kind_at(line: str) -> tuple[Kind, str, str] | None:
    """The type of document that a line begins with in capitals: the kind, its words and what follows."""
    for words, kind in _KINDS.items():
        count = len(words.split())
        pieces = line.split()
        if fold(" ".join(pieces[:count])).strip(" :.") == words and " ".join(pieces[:count]).isupper():
            return kind, " ".join(pieces[:count]).strip(" :"), " ".join(pieces[count:]).strip(" :")
    return None


def number_in(line: str) -> tuple[str, str] | None:
    """The number that a line says and the line without it; a blank one is kept as it is written."""
    found = NUMBER.match(line.strip())
    if not found:
        return None
    dated = DATELINE.search(found["rest"])
    said = found["rest"][: dated.start()] if dated else found["rest"]
    number = read_number(said)
    if number is None:
        return None
    rest = line.strip()[found.start("rest") + len(said) :]
    return (number.text if number.figure else f"…/{number.symbol}"), rest.strip()


def day_in(line: str) -> tuple[str, date, str] | None:
    """Place and day of a date line, and what else stands on it; None where it is none."""
    found = DATELINE.search(line)
    if not found or len(line) - len(found[0]) > 70 or BASE.match(line):
        return None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    place = " ".join((found["place"] or "").split())
    return place, day, (line[: found.start()] + line[found.end() :]).strip(" ,")


def is_capitals(line: str) -> bool:
    """True for a line whose letters are capitals."""
    return any(letter.isalpha() for letter in line) and line == line.upper()


def name_in(line: str) -> str:
    """The name that is a whole line, with its degree, which schools may sign with; empty where it is none."""
    words = " ".join(line.split()).strip(" .")
    degree = _DEGREE.match(words)
    return words if NAME.fullmatch(words[degree.end() :].strip() if degree else words) else ""


def is_role(line: str) -> bool:
    """True for a line that is a role: "HIỆU TRƯỞNG", "Chủ tịch"."""
    return ROLE.fullmatch(fold(" ".join(line.split())).strip(" .:")) is not None
