"""The head of an official document, laid out from its front matter (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.front_matter import KIND_LABELS, Kind
from kehoach.model.plan import Plan
from kehoach.model.settings import Head, Settings

_STATE = {
    Head.STATE: ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"),
    Head.YOUTH: ("Đoàn TNCS Hồ Chí Minh",),
    Head.PARTY: ("Đảng Cộng sản Việt Nam",),
}
STATE_HEAD = _STATE[Head.STATE]
_WITHOUT_TYPE = (Kind.CONG_KHAI, Kind.CONG_VAN)  # these name no type above their subject


@dataclass(frozen=True)
class OfficialHead:
    """What stands above a document.

    Attributes:
        bodies: each issuing body with the body above it; a parent is said once.
        state: the lines at the right: Quốc hiệu and motto, or the head of Đoàn or the Party.
        place: where it was issued.
        type_above: the type of document where the title does not begin with it.
        type_in_title: the beginning of the title that is its type; ``subject`` follows it.
        subject: the title, or what follows the type in it.
    """

    bodies: tuple[tuple[str, str], ...]
    state: tuple[str, ...]
    place: str
    type_above: str
    type_in_title: str
    subject: str


def official_head(plan: Plan, settings: Settings) -> OfficialHead:
    """The head of a plan; what front matter leaves out comes from the settings."""
    type_in_title, subject = _split(plan.title)
    above = "" if type_in_title or plan.front.kind in _WITHOUT_TYPE else plan.front.kind.label
    return OfficialHead(
        bodies=_bodies(plan, settings),
        state=_STATE[_head(plan, settings)],
        place=plan.front.place or settings.place,
        type_above=above,
        type_in_title=type_in_title,
        subject=subject,
    )


def _bodies(plan: Plan, settings: Settings) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    said: set[str] = set()
    for issuer in plan.issuers:
        above = plan.front.parent or settings.issuer(issuer).parent_on(plan.front.date)
        found.append(("" if above in said else above, issuer))
        said.add(above)
    return tuple(found)


def _head(plan: Plan, settings: Settings) -> Head:
    """A joint document carries a head of its own only where all who issue it do."""
    heads = {settings.issuer(issuer).head for issuer in plan.issuers}
    return heads.pop() if len(heads) == 1 else Head.STATE


def _split(title: str) -> tuple[str, str]:
    """A title as its type and the rest: "Kế hoạch", "hoạt động …"; no type where it begins otherwise."""
    for label in KIND_LABELS.values():
        head, rest = title[: len(label)], title[len(label) :]
        if head.casefold() == label.casefold() and rest[:1].isspace() and rest.strip():
            return head, rest.strip()
    return "", title
