"""The page of the "4 kiểm tra"."""

from __future__ import annotations

from kehoach.disclosing.inspections import inspections_of
from kehoach.model.addresses import INSPECTIONS
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.plan.plan_page import INSPECTION_LABELS
from kehoach.pages.shell.assets import BOARD_SCRIPTS, BOARD_STYLES
from kehoach.pages.shell.frames import of_inspections

TITLE = "4 kiểm tra"


def inspections_page(context: Context) -> Page:
    """The four checks, each with what serves it, newest year first."""
    records = inspections_of(context.library, context.years)
    sections = Sections(TITLE)
    for record in records:
        sections.add(str(record.inspection), INSPECTION_LABELS[record.inspection])
    html = context.rendered(
        "inspections.html",
        title=TITLE,
        address=INSPECTIONS,
        records=records,
        labels=INSPECTION_LABELS,
        named=context.named,
    )
    return Page(
        address=INSPECTIONS,
        title=TITLE,
        html=html,
        description=f"Việc kiểm tra ngân sách, học phí, đóng góp và trường lớp của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_inspections(context),
        scripts=BOARD_SCRIPTS,
        styles=BOARD_STYLES,
    )
