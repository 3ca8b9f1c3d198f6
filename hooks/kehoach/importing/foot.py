"""The foot of an official document: recipients and signatures."""

from __future__ import annotations

from kehoach.importing.head_lines import AUTHORITY, BULLET, RECIPIENTS, is_capitals, is_role, name_in
from kehoach.importing.pieces import Line, Piece, text_of
from kehoach.importing.recognised import Recognised


class Foot:
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
        text = text_of(pieces[at])
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
            line = text_of(pieces[place])
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
        text = text_of(pieces[at])
        is_authority = AUTHORITY.fullmatch(text) is not None and is_capitals(text.replace("Đ/c", ""))
        if not is_authority and not (is_role(text) and (is_capitals(text) or self._has_name(pieces, at))):
            return at
        authority, role, place = "", "", at
        while place < len(pieces) and place < at + 4:
            line = text_of(pieces[place])
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
            line = text_of(pieces[place])
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
        if place < len(pieces) and RECIPIENTS.match(text_of(pieces[place])):
            after = self._recipients(pieces, place)
            if after < len(pieces) and name_in(text_of(pieces[after])):
                return name_in(text_of(pieces[after])), after + 1
            return "", after
        return "", at
