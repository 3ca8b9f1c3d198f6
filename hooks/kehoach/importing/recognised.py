"""What of a source is the head or the foot of an official document, and what is its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kehoach.importing.head_lines import (
    AUTHORITY,
    BASE,
    BULLET,
    ISSUER,
    MOTTO,
    OWN_HEADS,
    PARENT,
    RECIPIENTS,
    RULE,
    STATE,
    day_in,
    is_capitals,
    is_role,
    kind_at,
    name_in,
    number_in,
)
from kehoach.importing.pieces import Grid, Line, Piece
from kehoach.model.front_matter import Kind

_BEGINNINGS = re.compile(
    r"^(?:Về|V/v|Tổ chức|Công tác|Hoạt động|Triển khai|Thực hiện|Phối hợp)\b|\bNăm học\b|\bTháng\b"
)
# Lines that open a time of the body, however short they are.
_TIME = re.compile(r"(?:tháng|tuần|quý|đợt|thứ|chủ nhật|ngày|phiên|buổi|học kỳ|hk|từ)\b", re.IGNORECASE)
_HEAD_WITHIN = 40  # lines of the beginning in which a head may stand
_SUBJECT_LINES = 5
_LONGEST_SUBJECT = 220


@dataclass
class Recognised:
    """The fields of the head, as far as they were found, and the body.

    Attributes:
        title: type and subject in one sentence.
        kind: the type of document.
        number, place, parent: empty where none was found.
        day: of the date line.
        issuers, bases, recipients: in order.
        signatures: authority, role, name.
        body: what is left, in order.
        found: the fields by their names, with the words they came from, for the report.
        twice: words of blocks that stand twice in the source and once in the draft.
    """

    title: str = ""
    kind: Kind | None = None
    number: str = ""
    day: date | None = None
    place: str = ""
    parent: str = ""
    issuers: list[str] = field(default_factory=list)
    bases: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signatures: list[tuple[str, str, str]] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    found: list[tuple[str, str]] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)


def recognised(pieces: Sequence[Piece]) -> Recognised:
    """Tells head, body and foot of a source apart; what has no such form stays in the body."""
    result = Recognised()
    rest = _Head(result).read(_flattened(pieces))
    result.body = _Foot(result).read(rest)
    return result


def _flattened(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with tables that only lay out the head or the foot taken apart, cell by cell."""
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        if isinstance(piece, Grid) and _lays_out(piece, is_first=place < 4):
            for column in range(len(piece.rows[0]) if piece.rows else 0):
                found += [_plain(line) for row in piece.rows for line in row[column].lines]
        else:
            found.append(piece)
    return found


def _lays_out(grid: Grid, *, is_first: bool) -> bool:
    if not grid.rows or len(grid.rows[0]) > 3 or len(grid.rows) > 6:
        return False
    text = "\n".join(line.text for row in grid.rows for cell in row for line in cell.lines)
    if is_first and (STATE.search(text) or MOTTO.search(text) or number_in(text.split("\n", 1)[0])):
        return True
    has_role = any(is_role(line) or AUTHORITY.fullmatch(line.strip()) for line in text.split("\n"))
    return bool(RECIPIENTS.search(text)) or (has_role and len(grid.rows) <= 3 and len(text) < 600)


def _plain(line: Line) -> Line:
    return Line(line.text.replace("**", "").replace("*", ""), line.label, line.level)


def _text(piece: Piece) -> str:
    """A line's words without marks of emphasis; nothing of a table."""
    return " ".join(piece.whole.replace("**", "").split()) if isinstance(piece, Line) else ""


class _Head:
    def __init__(self, result: Recognised) -> None:
        self.result = result
        self.bodies: list[str] = []

    def read(self, pieces: list[Piece]) -> list[Piece]:
        """Reads the head; gives what comes behind it."""
        end = next((n for n, piece in enumerate(pieces) if isinstance(piece, Grid)), len(pieces))
        zone = [
            (n, part)
            for n, piece in enumerate(pieces[: min(end, _HEAD_WITHIN)])
            for part in _parts(_raw(piece))
        ]
        title_at = next((n for n, part in zone if self._is_title(part)), None)
        if title_at is None:
            return self._without_title(pieces)
        for n, part in zone:
            if n < title_at:
                self._above(part)
        self._bodies()
        after = self._title(pieces, title_at)
        return self._bases(self._late_date(pieces, after))

    @staticmethod
    def _is_title(part: str) -> bool:
        return kind_at(part) is not None and len(part) < _LONGEST_SUBJECT

    def _without_title(self, pieces: list[Piece]) -> list[Piece]:
        """A source whose type stands nowhere: number and date are still taken where they stand first."""
        rest: list[Piece] = []
        for n, piece in enumerate(pieces):
            text = _text(piece)
            if n < 8 and text and (self._number(text) or self._day(text) or _is_ornament(text)):
                continue
            rest.append(piece)
        return self._bases(rest)

    def _above(self, part: str) -> None:
        """A part of a line above the title."""
        if (
            not part
            or _is_ornament(part)
            or OWN_HEADS.fullmatch(part)
            or self._number(part)
            or self._day(part)
        ):
            return
        self.bodies.append(part)

    def _number(self, part: str) -> bool:
        found = number_in(part)
        if found is None:
            return False
        number, rest = found
        if not self.result.number:
            self.result.number = number
            self.result.found.append(("số (number)", part))
        if rest and not self._day(rest):
            self.bodies.append(rest)
        return True

    def _day(self, part: str) -> bool:
        found = day_in(part)
        if found is None or self.result.day is not None:
            return False
        self.result.place, self.result.day, rest = found
        self.result.found.append(("ngày (date)", part))
        if rest and not _is_ornament(rest):
            self.bodies.append(rest)
        return True

    def _bodies(self) -> None:
        """Bodies above and issuing bodies: a line that begins no name goes on with the one before."""
        named: list[tuple[bool, str]] = []
        for line in self.bodies:
            is_parent, is_issuer = PARENT.match(line) is not None, ISSUER.match(line) is not None
            if named and not (is_parent or is_issuer):
                named[-1] = (named[-1][0], f"{named[-1][1]} {line}")
            elif (
                named and is_issuer and not is_parent and named[-1][1].upper() in {"CÔNG ĐOÀN", "ĐOÀN", "BCH"}
            ):
                named[-1] = (False, f"{named[-1][1]} {line}")
            else:
                named.append((is_parent and not (named and named[-1][0]), line))
        parents = [line for is_parent, line in named if is_parent]
        issuers = [line for is_parent, line in named if not is_parent]
        if parents and not issuers:
            issuers, parents = parents[-1:], parents[:-1]
        if parents:
            self.result.parent = sentence(parents[0])
            self.result.found.append(("cơ quan cấp trên (parent)", parents[0]))
        self.result.issuers = [sentence(line) for line in (*parents[1:], *issuers)]
        self.result.found += [("cơ quan ban hành (issuers)", line) for line in issuers]

    def _title(self, pieces: list[Piece], at: int) -> int:
        """The type and the subject below it; gives where the rest begins."""
        kind, words, rest = kind_at(_text(pieces[at])) or (Kind.KE_HOACH, "", _text(pieces[at]))
        lines = [rest] if rest else []
        place = at + 1
        while place < len(pieces) and len(lines) < _SUBJECT_LINES:
            text = _text(pieces[place])
            if isinstance(pieces[place], Grid):
                break
            if _is_ornament(text):
                place += 1
                continue
            if not text or not _is_subject(pieces[place], text, has_subject=bool(lines)):
                break
            lines.append(text)
            place += 1
        subject = " ".join(lines)
        self.result.kind = kind
        self.result.title = f"{words.capitalize()} {_in_sentence(subject)}".strip()
        self.result.found.append(("tên (title)", f"{words} {subject}".strip()))
        return place

    def _late_date(self, pieces: list[Piece], at: int) -> list[Piece]:
        """A date line that stands behind the title."""
        rest = pieces[at:]
        if rest and self.result.day is None and len(_text(rest[0])) < 90 and self._day(_text(rest[0])):
            return rest[1:]
        return rest

    def _bases(self, pieces: list[Piece]) -> list[Piece]:
        """The legal bases at the head of the body."""
        place = 0
        while place < len(pieces) and BASE.match(_text(pieces[place])) and len(_text(pieces[place])) < 900:
            text = (
                BULLET.sub("", _text(pieces[place]), count=1)
                if _text(pieces[place])[:1] in "-+–*•"
                else _text(pieces[place])
            )
            if not text.rstrip().endswith((";", ".", ",")) and not text.startswith("Căn cứ"):
                break
            self.result.bases.append(text.rstrip(" ;."))
            place += 1
        if place:
            self.result.found.append(("căn cứ (bases)", f"{place} dòng"))
        return pieces[place:]


def _parts(text: str) -> list[str]:
    """The parts of a line that was two columns: cells under bars, and what stands beside Quốc hiệu or the motto."""
    parts = [part for cell in text.split("|") for part in cell.replace("\t", "   ").split("   ")]
    found: list[str] = []
    for part in parts:
        for pattern in (STATE, MOTTO):
            match = pattern.search(part)
            if match:
                found += [part[: match.start()], match[0]]
                part = part[match.end() :]
        found.append(part)
    return [" ".join(part.split()) for part in found if part.strip()]


def _raw(piece: Piece) -> str:
    return piece.whole.replace("**", "") if isinstance(piece, Line) else ""


def _is_ornament(text: str) -> bool:
    """Quốc hiệu, the motto, a rule, nothing."""
    return (
        not text.strip()
        or RULE.fullmatch(text) is not None
        or STATE.fullmatch(text.strip(" .")) is not None
        or (MOTTO.fullmatch(text.strip(" .")) is not None)
    )


def _is_subject(piece: Piece, text: str, *, has_subject: bool) -> bool:
    if isinstance(piece, Line) and (piece.label or piece.heading > 1):
        return False
    if BASE.match(text) or len(text) > _LONGEST_SUBJECT or text.endswith((":", ";", ".")):
        return False
    if day_in(text) is not None and len(text) < 60:
        return False
    opens_section = text[:1] in "IVXA1-+•*" and any(
        text.startswith(one) for one in ("I.", "I ", "I/", "A.", "1.", "- ", "+ ", "I-", "A/")
    )
    if opens_section:
        return False
    if not has_subject:
        return True
    if text.casefold().startswith(("năm học", "v/v", "về việc", "(")):
        return len(text) < 120
    return is_capitals(text) and not _TIME.match(text)


def _in_sentence(subject: str) -> str:
    """A subject as it goes on behind its type: "KẾ HOẠCH" "Về việc …" is "Kế hoạch về việc …"."""
    if is_capitals(subject):
        return subject.lower()
    return _BEGINNINGS.sub(lambda found: found[0].lower(), subject)


def sentence(words: str) -> str:
    """A name that was set in capitals, as it is written in a sentence: "TRƯỜNG THCS BẾN LÚA" → "Trường THCS Bến Lúa"."""
    if not is_capitals(words):
        return words
    kept = {
        "THCS",
        "THPT",
        "TNCS",
        "TNTP",
        "BCH",
        "UBND",
        "LĐLĐ",
        "CĐCS",
        "GD",
        "ĐT",
        "GDĐT",
        "GD&ĐT",
        "GD-ĐT",
        "TH",
        "MN",
        "II",
        "III",
        "IV",
        "GDTX",
        "CĐGD",
        "PTDTBT",
        "PTDTNT",
        "PTCS",
    }
    small = {
        "VÀ",
        "CỦA",
        "ĐOÀN",
        "SỞ",
        "DỤC",
        "BAN",
        "NHÂN",
        "DÂN",
        "ĐÀO",
        "TẠO",
        "HỌC",
        "NON",
        "CHẤP",
        "HÀNH",
        "ĐỘI",
        "BỘ",
    }
    words = " ".join(words.split())
    pieces = words.split(" ")
    said = []
    for place, piece in enumerate(pieces):
        bare = piece.strip(".,()")
        if bare in kept or any(letter.isdigit() for letter in bare):
            said.append(piece)
        elif (
            place
            and bare in small
            and pieces[place - 1]
            in {
                "CÔNG",
                "CƠ",
                "GIÁO",
                "ỦY",
                "UỶ",
                "NHÂN",
                "BAN",
                "VÀ",
                "TIỂU",
                "MẦM",
                "LIÊN",
                "CHI",
                "CHẤP",
                "ĐÀO",
                "DỤC",
                "ĐẢNG",
            }
        ) or (place and bare in {"XÃ", "PHƯỜNG", "HUYỆN", "TỈNH", "THÀNH", "QUẬN", "THỊ", "VÀ", "CỦA"}):
            said.append(piece.lower())
        else:
            said.append(piece.capitalize())
    return " ".join(said)


class _Foot:
    def __init__(self, result: Recognised) -> None:
        self.result = result

    def read(self, pieces: list[Piece]) -> list[Piece]:
        """Takes recipients and signatures out, wherever they stand; a block that stands twice counts once."""
        rest: list[Piece] = []
        place = 0
        while place < len(pieces):
            after = self._recipients(pieces, place)
            if after == place:
                after = self._signature(pieces, place)
            if after == place:
                rest.append(pieces[place])
                after += 1
            place = after
        return rest

    def _recipients(self, pieces: list[Piece], at: int) -> int:
        text = _text(pieces[at])
        opening = RECIPIENTS.match(text)
        if not opening or len(text) > 80:
            return at
        found: list[str] = []
        behind = text[opening.end() :].strip()
        place = at + 1
        if behind and (AUTHORITY.fullmatch(behind) or is_role(behind)):
            pieces[at] = Line(behind)
            place = at
        elif behind:
            found.append(behind)
        while place < len(pieces):
            line = _text(pieces[place])
            mark = BULLET.match(line)
            if not line:
                place += 1
            elif mark or (line.casefold().startswith("lưu") and len(line) < 60):
                found.append(BULLET.sub("", line, count=1) if mark else line)
                place += 1
            else:
                break
        if not found and not behind:
            return at if place == at + 1 else place
        known = {one.casefold().rstrip(" ;.") for one in self.result.recipients}
        for one in found:
            said = " ".join(one.split()).rstrip(" ;.,")
            if said and said.casefold() not in known:
                self.result.recipients.append(said)
            else:
                self.result.twice += said.split()
        self.result.found.append(("nơi nhận (recipients)", f"{len(found)} dòng"))
        return place

    def _signature(self, pieces: list[Piece], at: int) -> int:
        """Authority, role and name on lines below each other; the name may come later."""
        text = _text(pieces[at])
        is_authority = AUTHORITY.fullmatch(text) is not None and is_capitals(text.replace("Đ/c", ""))
        if not is_authority and not (is_role(text) and (is_capitals(text) or self._has_name(pieces, at))):
            return at
        authority, role, place = "", "", at
        while place < len(pieces) and place < at + 4:
            line = _text(pieces[place])
            if not line:
                place += 1
            elif AUTHORITY.fullmatch(line) and not role:
                authority = f"{authority} {line}".strip()
                place += 1
            elif is_role(line) or (authority and not role and is_capitals(line) and len(line) < 50):
                if role:
                    break
                role = line
                place += 1
            else:
                break
        if not role and not authority:
            return at
        name, place = self._name(pieces, place)
        one = (authority, role, name)
        folded = [(a.casefold(), r.casefold()) for a, r, _ in self.result.signatures]
        if (authority.casefold(), role.casefold()) in folded:
            place_of = folded.index((authority.casefold(), role.casefold()))
            self.result.twice += f"{authority} {role}".split()
            if name and not self.result.signatures[place_of][2]:
                self.result.signatures[place_of] = one
            else:
                self.result.twice += name.split()
        else:
            self.result.signatures.append(one)
            self.result.found.append(("chữ ký (signatures)", " / ".join(filter(None, one))))
        return place

    def _has_name(self, pieces: list[Piece], at: int) -> bool:
        return bool(self._name(pieces, at + 1)[0])

    def _name(self, pieces: list[Piece], at: int) -> tuple[str, int]:
        """The name below a role, blanks and "(đã ký)" between; where recipients stand between, it comes after them."""
        place = at
        while place < len(pieces) and place < at + 8:
            line = _text(pieces[place])
            if name_in(line):
                return name_in(line), place + 1
            if line and line.casefold().strip(" ().") not in {
                "đã ký",
                "ký tên",
                "ký, đóng dấu",
                "ký và ghi rõ họ tên",
                "ký, ghi rõ họ tên",
            }:
                break
            place += 1
        if place < len(pieces) and RECIPIENTS.match(_text(pieces[place])):
            after = self._recipients(pieces, place)
            if after < len(pieces) and name_in(_text(pieces[after])):
                return name_in(_text(pieces[after])), after + 1
            return "", after
        return "", at


def words_of(pieces: Iterable[Piece]) -> list[str]:
    """Every word of pieces, for counting that none was lost."""
    found: list[str] = []
    for piece in pieces:
        if isinstance(piece, Line):
            found += piece.whole.replace("*", " ").split()
        else:
            found += [
                word
                for row in piece.rows
                for cell in row
                for line in cell.lines
                for word in line.whole.replace("*", " ").split()
            ]
    return found
