"""What a section of a plan is about, told by its title: a section of aims holds no tasks, one of duties only dated ones.

The table below is the one place that says so: a newcomer who meets a title that is read wrongly adds its words.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from kehoach.vietnamese.folding import fold


class Role(Enum):
    """What stands in a section."""

    CONTENT = "content"  # things to do
    NONE = "none"  # aims, requirements, places, who takes part, materials: nothing to do
    DATED = "dated"  # who prepares what: only what has its own day
    BACK = "back"  # what was done, and what was not
    END = "end"  # recipients and signatures
    TIME = "time"  # when an event is
    PLACE = "place"  # where an event is

    __hash__ = object.__hash__  # each is one object, and roles are looked up for every line


# Beginnings of titles, without marks, the first that fits holds; "$" where the title must be no longer.
_TITLES: tuple[tuple[Role, str], ...] = (
    (Role.END, r"noi nhan|kinh gui|t/?m\b|tm\.|kt\.|ky ten|nguoi lap|(?:xac nhan|phe duyet|duyet|y kien)(?: cua .*)?$"),
    (
        Role.BACK,
        r"(?:nhan xet |kiem diem |phan )?(?:danh gia|so ket|tong ket|kiem diem|nhan xet|bao cao|tinh hinh|nhin lai|ket qua)\b.*"
        r"\b(?:thang|thuc hien|tuan|hoc ky|nam hoc|nam qua|vua qua|cong tac|hoat dong|da dat|dat duoc|nhiem vu|trong tuan|truoc)\b"
        r"|(?:ket qua|danh gia(?: chung)?|nhan xet(?: chung)?|uu diem|khuyet diem|ton tai|han che|nhung (?:viec|noi dung|cong viec|mat|ton tai|han che).*"
        r"(?:da|chua) .*|(?:cong viec|viec|noi dung|nhung viec)? ?(?:chua|da) (?:lam|thuc hien|hoan thanh).*|cong tac (?:da|thang truoc).*)$"
        r"|tinh hinh (?:thang|tuan)|uu diem|nhuoc diem|ton tai|han che|mat manh|nguyen nhan|bai hoc kinh nghiem",
    ),
    (
        Role.TIME,
        r"(?:ve )?thoi gian(?:,| va| -| –|/|&)? ?(?:(?:to chuc|dien ra|thuc hien|bat dau|khai mac|du kien|tien hanh|dia diem|le|hoi thi|cu the|hop|tap trung"
        r"|noi|,|va|–|-|/|thanh phan|tham du|tham gia|doi tuong)[ ,]?){0,6}(?=$|:)"
        r"|(?:ngay|ngay gio|thoi diem|gio) (?:to chuc|dien ra|khai mac|thi|hop)(?=$|:)|thoi gian\b.{0,24}(?=:)|thoi diem(?=:)",
    ),
    (Role.PLACE, r"dia diem(?:,| va| -| –)?(?: ?(?:to chuc|tap trung|thi|hop|dien ra|thuc hien|thi dau))?(?=$|:)|tai dia diem|noi to chuc|dia diem$"),
    (
        Role.DATED,
        r"to chuc thuc hien|bien phap to chuc thuc hien|cong tac to chuc thuc hien|trach nhiem|"
        r"phan cong(?:,? (?:nhiem vu|thuc hien|chuan bi|cong viec|cu the|to chuc|trach nhiem|[-–]|va|cho).*)?(?:$|:)|(?:cong tac )?chuan bi(?:$|:)|"
        r"thuc hien(?:$|:)|hinh thuc|bien phap|giai phap|the le|quy dinh|khen thuong$|nhiem vu cu the cua|trien khai thuc hien|luu y|ghi chu|mot so luu y|yeu cau ve|che do bao cao|"
        r"to chuc\s*[-–] ?thuc hien|thoi han|tien do thuc hien$",
    ),
    (
        Role.NONE,
        r"muc dich|muc tieu|yeu cau|y nghia|quan diem|can cu|co so (?:de|phap ly|xay dung)|co so(?:$|:)|dac diem|tinh hinh|thuan loi|kho khan|"
        r"boi canh|phuong cham|phuong huong(?: chung)?$|dinh huong|chi tieu|khau hieu|chu de|chu diem|thanh phan|doi tuong|dia diem|"
        r"kinh phi|du toan|du tru|nguon (?:kinh phi|luc)|co so vat chat|dung cu|phuong tien|vat lieu|nguyen lieu|trang phuc|giai thuong|co cau giai|"
        r"quy che|noi quy|dieu kien|danh sach|phu luc|so luong|cach tinh diem|cach cham|"
        r"ban to chuc|ban giam khao|ban chi dao|thanh lap|noi dung tong the|dai bieu|khach moi|ly do|van ban|tai lieu|le phi|the thuc|trong tai|luat thi dau",
    ),
    (
        Role.CONTENT,
        r"(?:cac |mot so |nhung )?(?:noi dung|hoat dong|nhiem vu|ke hoach|chuong trinh|cong viec|viec|cong tac|lich|trong tam|tien trinh|tien do|"
        r"du kien|phuong huong|trien khai|cach lam|cac buoc|quy trinh)\b",
    ),
)  # fmt: skip
_COMPILED = tuple((role, re.compile(rf"(?:{pattern})")) for role, pattern in _TITLES)
_TIDY = re.compile(r"\s+([:,.;])")
_LONGEST = 120
# Words of titles that name nothing: an event is not called so.
_GENERIC = frozenset(
    [
        "thoi",
        "gian",
        "dia",
        "diem",
        "thanh",
        "phan",
        "doi",
        "tuong",
        "noi",
        "dung",
        "hoat",
        "dong",
        "cac",
        "to",
        "chuc",
        "thuc",
        "hien",
        "ke",
        "hoach",
        "cach",
        "lam",
        "va",
        "chuong",
        "trinh",
        "cu",
        "the",
        "tong",
        "hinh",
        "thuc",
        "tham",
        "du",
        "tien",
        "hanh",
        "trien",
        "khai",
        "phan",
        "cong",
        "buoc",
        "quy",
        "trinh",
        "nhiem",
        "vu",
        "giai",
        "phap",
        "mot",
        "so",
        "cong",
        "viec",
        "chung",
        "chi",
        "tiet",
        "gia",
        "tham",
        "du",
        "trinh",
        "tiet",
        "muc",
        "dich",
        "yeu",
        "cau",
        "quan",
        "ly",
        "trong",
        "tam",
        "chinh",
        "tai",
        "cua",
        "nhung",
        "le",
        "buoi",
        "lich",
        "du",
        "kien",
        "nhu",
        "sau",
    ]
)
_WORD = re.compile(r"[^\W_]+")
# How a sentence begins that only leads up to the plan.
_INTRODUCTION = re.compile(
    r"\(?(?:can cu|thuc hien (?:theo |cong van|ke hoach|huong dan|nghi quyet|chi thi|chuong trinh|quyet dinh|thong tu|su chi dao|y kien|nhiem vu)|theo\b|"
    r"tren co so|de\b|nham\b|nhan dip|kem theo|tren day|xet\b|v/v|ve viec|kinh gui|hom nay|nay\b|duoc su|quan triet|chap hanh|trich|ban hanh kem|"
    r"do\b|vi vay|trong qua trinh|de nghi cac|rat mong|yeu cau cac|(?:sau|ngay sau) khi)"
)
_INTRODUCES = re.compile(
    r"\b(?:thong bao|kinh bao|lap ke hoach|xay dung ke hoach|trien khai|de ra)\b.{0,40}:$|(?:nhu sau|duoi day|sau day|cu the|gom co|sau)\s*[:.;]?\s*$"
)
_LISTS_PARTS = re.compile(
    r"(?:gom co|bao gom|gom|gom cac|gom nhung noi dung|ho so gom|gom cac loai)\s*:?\s*$"
)
_SIGNED = re.compile(r"^[^\d,]{1,40}, ?ngay [0-9. ]{0,4}thang [0-9. ]{0,4}nam [0-9. ]{0,6}$")
_OFFICE = re.compile(
    r"(?:tm |kt )?(?:pho )?(?:hieu truong|chu tich|bi thu|tong phu trach|tpt|to truong|thu truong|giam doc)"
    r"(?: (?:doi|cong doan|chi bo|doan|truong|chuyen mon))?|nguoi (?:lap|viet|xay dung)(?: ke hoach)?"
)
_NOTHING = re.compile(
    r"(?:nghi(?: (?:hoc|phep|bu|ca ngay))?|khong(?: co(?: (?:lich|viec|gi|hoat dong)(?: \w+){0,2})?)?|trong|khong hop|nhu tren|x|o|-|v)[ .…!]*"
)


@lru_cache(maxsize=8192)
def role_of(title: str) -> Role | None:
    """What the title of a section says of it; None where it says nothing."""
    if len(title) > _LONGEST:
        return None
    line = _TIDY.sub(r"\1", " ".join(fold(title).split())).strip(" .*_/-–")
    return next((role for role, pattern in _COMPILED if pattern.match(line)), None)


@lru_cache(maxsize=8192)
def is_generic(title: str) -> bool:
    """Whether a title names nothing that an event could be called by."""
    return all(word in _GENERIC or word.isdecimal() for word in _WORD.findall(fold(title)))


@lru_cache(maxsize=8192)
def introduces(text: str) -> bool:
    """Whether a line only leads up to what follows it or closes what stands before: no thing to do."""
    line = " ".join(fold(text).split())
    return bool(_INTRODUCTION.match(line) or _INTRODUCES.search(line[-80:]) or _SIGNED.match(line))


@lru_cache(maxsize=8192)
def lists_parts(text: str) -> bool:
    """Whether what follows a line are its parts and no things to do of their own: "… gồm có:"."""
    return _LISTS_PARTS.search(" ".join(fold(text[-40:]).split())) is not None


def is_signature(text: str) -> bool:
    """Whether a line is the office or the name below a document: "HIỆU TRƯỞNG", "Nguyễn Văn A"."""
    words = text.split()
    if not 1 < len(words) <= 6 or not all(word[:1].isupper() and word.strip(".").isalpha() for word in words):
        return False
    return (
        all(word.istitle() or len(word) == 1 for word in words) or _OFFICE.fullmatch(fold(text)) is not None
    )


def says_nothing(text: str) -> bool:
    """Whether a cell or item says that there is nothing to do: "Nghỉ", "Không có lịch"."""
    if len(text) > 40:
        return False
    return _NOTHING.fullmatch(" ".join(fold(text).split())) is not None
