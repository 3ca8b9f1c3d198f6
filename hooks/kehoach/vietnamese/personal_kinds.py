"""A piece of personal data: its kind, where it stands, and what a message may show of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found."""

    CITIZEN = "citizen"
    PHONE = "phone"
    CARD = "card"
    ACCOUNT = "account"
    BIRTH = "birth"
    LANDLINE = "landline"
    MAIL = "mail"
    INSURANCE = "insurance"

    @property
    def label(self) -> str:
        """Its name in a sentence."""
        return _LABELS[self]


_LABELS = {
    PersonalKind.CITIZEN: "số căn cước công dân",
    PersonalKind.PHONE: "số điện thoại di động",
    PersonalKind.CARD: "số giấy tờ tùy thân",
    PersonalKind.ACCOUNT: "số tài khoản",
    PersonalKind.BIRTH: "ngày sinh",
    PersonalKind.LANDLINE: "số điện thoại cố định",
    PersonalKind.MAIL: "thư điện tử riêng",
    PersonalKind.INSURANCE: "số bảo hiểm",
}


@dataclass(frozen=True)
class PersonalData:
    """A piece of personal data at a place in a text."""

    kind: PersonalKind
    start: int
    end: int
    text: str

    @property
    def digits(self) -> str:
        """Its figures alone; a telephone in the form that begins with 0; a mail address as it is."""
        return self.text.lower() if self.kind is PersonalKind.MAIL else digits_of(self.text)

    @property
    def masked(self) -> str:
        """What a message may show of it: messages end in logs that others read."""
        if self.kind is PersonalKind.MAIL:
            name, _, host = self.text.partition("@")
            return f"{name[:2]}{'*' * max(len(name) - 2, 1)}@{host}"
        shown = [place for place, letter in enumerate(self.text) if letter.isdigit()][:3]
        return "".join(
            "*" if letter.isdigit() and place not in shown else letter
            for place, letter in enumerate(self.text)
        )


def digits_of(text: str) -> str:
    """The figures of a number, for comparing: "+84 912 345 678" and "0912.345.678" are the same."""
    digits = "".join(letter for letter in text if letter in "0123456789")
    if digits.startswith("0084"):
        digits = digits[2:]
    if digits.startswith("84") and len(digits) in (11, 12):
        return "0" + digits[2:].removeprefix("0")
    return digits
