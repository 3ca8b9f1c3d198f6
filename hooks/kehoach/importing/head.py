"""The head of an official document: bodies, number, date, title, bases."""

from __future__ import annotations

import re

from kehoach.importing.capitals import sentence
from kehoach.importing.head_lines import (
    BASE,
    BULLET,
    ISSUER,
    MOTTO,
    OWN_HEADS,
    PARENT,
    RULE,
    STATE,
    day_in,
    is_capitals,
    kind_at,
    number_in,
)
from kehoach.importing.pieces import Grid, Line, Piece, text_of
from kehoach.importing.recognised import Recognised
from kehoach.model.front_matter import Kind

_BEGINNINGS = re.compile(
    r"^(?:Về|V/v|Tổ chức|Công tác|Hoạt động|Triển khai|Thực hiện|Phối hợp)\b|\bNăm học\b|\bTháng\b"
)
# Lines that open a time of the body, however short they are.
_TIME = re.compile(r"(?:tháng|tuần|quý|đợt|thứ|chủ nhật|ngày|phiên|buổi|học kỳ|hk|từ)\b", re.IGNORECASE)
_HEAD_WITHIN = 40  # lines of the beginning in which a head may stand
_SUBJECT_LINES = 5
_LONGEST_SUBJECT = 220


class Head:
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
            text = text_of(piece)
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
        kind, words, rest = kind_at(text_of(pieces[at])) or (Kind.KE_HOACH, "", text_of(pieces[at]))
        lines = [rest] if rest else []
        place = at + 1
        while place < len(pieces) and len(lines) < _SUBJECT_LINES:
            text = text_of(pieces[place])
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
        if (
            rest
            and self.result.day is None
            and _is_dateline(text_of(rest[0]))
            and self._day(text_of(rest[0]))
        ):
            return rest[1:]
        return rest

    def _bases(self, pieces: list[Piece]) -> list[Piece]:
        """The legal bases at the head of the body."""
        place = 0
        while (
            place < len(pieces) and BASE.match(text_of(pieces[place])) and len(text_of(pieces[place])) < 900
        ):
            text = (
                BULLET.sub("", text_of(pieces[place]), count=1)
                if text_of(pieces[place])[:1] in "-+–*•"
                else text_of(pieces[place])
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


def _is_dateline(text: str) -> bool:
    """A line of place and day and nothing else; "tuần 06 (ngày 17 tháng 10 năm 2025)" is a subject."""
    found = day_in(text)
    return found is not None and not found[2].strip(" ().")


def _is_subject(piece: Piece, text: str, *, has_subject: bool) -> bool:
    if isinstance(piece, Line) and (piece.label or piece.heading > 1):
        return False
    if BASE.match(text) or len(text) > _LONGEST_SUBJECT or text.endswith((":", ";", ".")):
        return False
    if _is_dateline(text):
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
