"""The page of a plan: the official document, laid out for a phone."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

from kehoach.disclosing.board import anchor_of
from kehoach.figures.cell_words import cell_words
from kehoach.model.addresses import INSPECTIONS, SUBSCRIBE, differences_of, disclosures_of, sheet_of
from kehoach.model.document import Heading
from kehoach.model.front_matter import Inspection
from kehoach.model.official_head import official_head
from kehoach.model.plan import Plan, PublishedFile
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.qr_code import page_code
from kehoach.pages.parts.sections import TOP
from kehoach.pages.plan.body_html import body_html
from kehoach.pages.plan.figures import headings_of, is_figure, shown_tables
from kehoach.pages.rendered import raw
from kehoach.pages.shell.frames import of_plan
from kehoach.pages.year.year_record import corrections_of
from kehoach.rendering.review_marks import find_review_marks, marked_up
from kehoach.vietnamese.wording import joined, short_date, size_words

INSPECTION_LABELS = {
    Inspection.NGAN_SACH: "Phân bổ và sử dụng ngân sách giáo dục và đào tạo",
    Inspection.HOC_PHI: "Thu và sử dụng học phí",
    Inspection.DONG_GOP: "Các khoản đóng góp tự nguyện của người dân và tổ chức",
    Inspection.KIEN_CO: "Kiên cố hóa trường, lớp học và xây dựng nhà công vụ cho giáo viên",
}


@dataclass(frozen=True)
class Download:
    """A file to download: its title, link (empty where the file is not there) and size in words."""

    title: str
    href: str
    about: str


def plan_page(context: Context, plan: Plan) -> Page:
    """The page of a plan."""
    lock = context.closed.of(plan.year)
    tables = shown_tables(context.library, plan, context.links)
    html = context.rendered(
        "plan.html",
        plan=plan,
        corrections=corrections_of(lock, plan, in_bag=context.bag is not None) if lock else (),
        head=official_head(plan, context.library.settings),
        body=raw(body_html(plan, context.library, context.links)),
        tables=tables,
        cell_words=cell_words,
        is_figure=is_figure,
        code=page_code(context.site_url, plan.address) if plan.is_disclosure else None,
        downloads=downloads_of(plan),
        replaced=context.replaced(plan),
        replaced_by=context.replaced_by(plan),
        amended=context.library.amended(plan),
        amending=context.library.amending(plan),
        closed=closed,
        codes=tuple((code, anchor_of(code)) for code in dict.fromkeys(plan.front.codes)),
        disclosures=disclosures_of(plan.year),
        subscribe=f"{SUBSCRIBE}#ke-hoach-{plan.slug}" if _is_offered(context, plan) else "",
        marked_up=lambda text: raw(marked_up(text)),
        marks_left=len(find_review_marks(plan.text)),
        former=context.former(plan),
        sheets=_sheets(context, plan),
        differences=differences_of(plan),
        inspections=tuple((INSPECTION_LABELS[one], f"{INSPECTIONS}#{one}") for one in plan.front.inspects),
    )
    return Page(
        address=plan.address,
        title=plan.title,
        html=html,
        description=_description(plan),
        headings=(Heading(1, TOP, plan.title, 0), *plan.document.headings, *headings_of(tables)),
        frame=of_plan(context, plan),
        is_draft=plan.is_draft,
    )


def _sheets(context: Context, plan: Plan) -> tuple[str, ...]:
    """The official sheets of a plan, PDF and Word; a draft has none, nor has a bag."""
    if plan.is_draft or context.bag is not None or not context.library.settings.sheets:
        return ()
    return (sheet_of(plan.address, "pdf"), sheet_of(plan.address, "docx"))


def _is_offered(context: Context, plan: Plan) -> bool:
    """True where the subscribe page offers the plan's dates."""
    in_force = not (plan.is_draft or plan.is_withdrawn)
    return plan.year == context.current and bool(plan.tasks) and in_force


def downloads_of(plan: Plan) -> tuple[Download, ...]:
    """The attachments of a plan, as its head lists them; its tables have their own links."""
    files = {file.path: file for file in plan.files}
    found = []
    for one in plan.front.attachments:
        file = files.get(posixpath.normpath(posixpath.join(posixpath.dirname(plan.path), one.file)))
        fallback = file.title or file.name if file else one.file
        found.append(Download(one.title or fallback, quote(file.name) if file else "", _size(file)))
    return tuple(found)


def closed(items: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a list of an official document: each ends with ";", the last with "."."""
    last = len(items) - 1
    return tuple(
        item if item.endswith((";", ".", ",", ":")) else item + (";" if place < last else ".")
        for place, item in enumerate(items)
    )


def _size(file: PublishedFile | None) -> str:
    """Type and size of a file: ``PDF, 120 KB``."""
    if file is None:
        return ""
    kind = posixpath.splitext(file.name)[1].lstrip(".").upper()
    return ", ".join(part for part in (kind, size_words(file.size)) if part)


def _description(plan: Plan) -> str:
    """One sentence for search engines and previews."""
    parts = [plan.title, joined(plan.issuers), f"năm học {plan.year}"]
    if plan.front.number:
        parts.append(f"số {plan.front.number}")
    if plan.front.date:
        parts.append(f"ngày {short_date(plan.front.date)}")
    return ", ".join(parts) + "."
