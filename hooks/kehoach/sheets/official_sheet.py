"""A document as an official sheet: what stands on it, before any writer lays it out."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.blocks import Body
from kehoach.model.data_table import DataTable
from kehoach.model.official_head import OfficialHead, official_head
from kehoach.model.plan import Plan
from kehoach.model.settings import Settings
from kehoach.vietnamese.wording import date_line


@dataclass(frozen=True)
class Signature:
    """Who signs: "TM. BAN CHẤP HÀNH", "CHỦ TỊCH", the name."""

    authority: str
    role: str
    name: str


@dataclass(frozen=True)
class OfficialSheet:
    """The parts of a sheet, in order.

    Attributes:
        title: for programs: the document's whole title.
        author: who issued it.
        head: issuing bodies, the words at the right, type and subject.
        number: ``Số: 07/KH-THCS``, with blanks to fill in where it has none yet.
        dateline: place and day, with blanks where no day is written.
        bases: each ends with ";", the last with ".".
        body: the blocks.
        recipients: each ends with ";", the last with ".".
        tables: the tables of figures beside the document, which stand behind its body.
        signatures: those that the document names.
        address: where the page stands; empty where that is not known or not wanted.
    """

    title: str
    author: str
    head: OfficialHead
    number: str
    dateline: str
    bases: tuple[str, ...]
    body: Body
    recipients: tuple[str, ...]
    signatures: tuple[Signature, ...]
    tables: tuple[DataTable, ...] = ()
    address: str = ""


def official_sheet(plan: Plan, settings: Settings, address: str = "") -> OfficialSheet:
    """The sheet of a plan.

    Args:
        plan: the document.
        settings: the school's.
        address: the page's whole address, for the code in the foot; empty for none.
    """
    front, head = plan.front, official_head(plan, settings)
    return OfficialSheet(
        title=plan.title,
        author=", ".join(plan.issuers),
        head=head,
        number=f"Số: {front.number}" if front.number else "Số:      /",
        dateline=date_line(head.place, front.date) if front.date else _blank_date(head.place),
        bases=closed(front.bases),
        body=plan.document.body,
        recipients=closed(front.recipients),
        signatures=tuple(Signature(one.authority, one.role, one.name) for one in front.signatures),
        tables=plan.tables,
        address=address,
    )


def closed(items: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a list of an official document: each ends with ";", the last with "."."""
    last = len(items) - 1
    return tuple(
        item if item.endswith((";", ".", ",", ":")) else item + (";" if place < last else ".")
        for place, item in enumerate(items)
    )


def _blank_date(place: str) -> str:
    return f"{place}, ngày      tháng      năm" if place else "ngày      tháng      năm"
