"""Who is named for a task: "Ban Giám hiệu, BCH Công đoàn" is two, "Đội phòng cháy, chữa cháy cơ sở" is one."""

from __future__ import annotations

import re
from functools import lru_cache

from kehoach.model.people import People
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.wording import capitalised

_LONGEST = 600  # signs; longer is no list of names
# What a body or a post begins with, folded: behind a comma, a dash or "và" it is somebody else.
_HEADS = (
    "to |ban |bch|bgh|btc|bi thu|cong doan|cong an|doan |doan$|doi |lien doi|chi doan|chi bo|chi uy|chi doi|hoi |"
    "hieu truong|pho |pht|ht$|giao vien|gv|nhan vien|nv |ke toan|van thu|van phong|thu vien|thu quy|thiet bi|"
    "bao ve|y te|tong phu trach|tpt|toan |tat ca|ca truong|cac |hoc sinh|hs|phu huynh|cha me|cmhs|dong chi|dc |"
    "nhom |khoi |uy ban|ubnd|tap the|can bo|cb|thanh tra|lanh dao|truong |dai dien|bo phan|tram |nha truong|ctcd"
)
_HEAD = re.compile(rf"(?:{_HEADS})")
_ALWAYS = re.compile(
    r"[;+&\n]|\bphối hợp(?: với| cùng)?\b|\bkết hợp(?: với)?\b|\bcùng(?: với)?\b", re.IGNORECASE
)
_PERHAPS = re.compile(r",|\s[-–]\s|/|\bvà\b")
_ASIDE = re.compile(r"\([^()]{0,80}\)")
_POLITE = re.compile(r"^(?:các )?(?:đ/c|đồng chí|đ\.c|ông|bà|thầy|cô)\s+(?=[A-ZĐÀ-Ỹ])")


@lru_cache(maxsize=4096)
def split_owner(owner: str) -> tuple[str, ...]:
    """The names in what a plan says of who does a task, as written."""
    if not owner.strip() or len(owner) > _LONGEST:
        return (owner.strip(),) if owner.strip() else ()
    names: list[str] = []
    for part in _ALWAYS.split(_ASIDE.sub(" ", owner)):
        names += _parted(part)
    return tuple(dict.fromkeys(name for name in map(_bare, names) if name))


def names_of(owner: str, people: People) -> tuple[str, ...]:
    """The names of a task's owners, each as the office's file knows it."""
    whole = owner.strip()
    if whole and people.knows(whole):
        return (people.named(whole),)
    return tuple(dict.fromkeys(people.named(name) for name in split_owner(owner)))


def _parted(text: str) -> list[str]:
    """A list between signs that may also stand inside one name."""
    pieces = _PERHAPS.split(text)
    signs = [sign.strip() for sign in _PERHAPS.findall(text)]
    found = pieces[:1]
    for sign, piece in zip(signs, pieces[1:], strict=True):
        bare = piece.strip()
        if bare and _begins_another(sign, bare, found[-1].strip()):
            found.append(piece)
        else:
            found[-1] += f"{'' if sign in ',/' else ' '}{sign}{'' if sign == '/' else ' '}{bare}"
    return found


def _begins_another(sign: str, piece: str, before: str) -> bool:
    if _HEAD.match(fold(piece)):
        return True
    if sign != "," or not piece[:1].isupper():
        return False
    # "Tổ Toán, Lý, Hóa" is one group of three subjects.
    return not (fold(before).startswith("to ") and len(piece.split()) <= 2)


def _bare(name: str) -> str:
    return capitalised(_POLITE.sub("", " ".join(name.split()).strip(" .,:;-–")))
