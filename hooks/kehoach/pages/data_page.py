"""``/du-lieu/``: what the site gives to programs, and to whoever wants to count for themselves."""

from __future__ import annotations

from kehoach.model.addresses import (
    BOARD_DATA,
    DATA,
    DATA_CATALOGUE,
    DATA_PACKAGE,
    NEWS,
    PLAN_LIST,
    PLAN_LIST_SCHEMA,
    TASK_DATA,
    data_of_table,
)
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.assets import BOARD_SCRIPTS, BOARD_STYLES
from kehoach.pages.shell.frames import of_disclosures

_TITLE = "Dữ liệu mở"


def data_page(context: Context) -> Page:
    """The page of the open data; nothing of a draft is on it."""
    library = context.library.public
    tables = {
        year: tuple((plan, table) for plan in library.of(year) for table in plan.tables)
        for year in library.years
    }
    sections = Sections(_TITLE)
    sections.add("ca-trang", "Cả trang")
    for year, of_year in tables.items():
        sections.add(f"nam-hoc-{year}", f"Bảng số liệu năm học {year}", when=bool(of_year))
    sections.add("cach-dung", "Cách dùng")
    sections.add("cho-chuong-trinh", "Dành cho người làm chương trình")
    return Page(
        address=DATA,
        title=_TITLE,
        html=context.rendered(
            "data.html",
            address=DATA,
            news=NEWS,
            board_data=BOARD_DATA,
            plan_list=PLAN_LIST,
            plan_list_schema=PLAN_LIST_SCHEMA,
            package=DATA_PACKAGE,
            catalogue=DATA_CATALOGUE,
            task_data=TASK_DATA,
            tables=tables,
            license=library.settings.license,
            data_of_table=data_of_table,
        ),
        description=f"{_TITLE} của {library.settings.name}: số liệu công khai và danh sách văn bản.",
        headings=sections.headings,
        frame=of_disclosures(context, None),
        scripts=BOARD_SCRIPTS,
        styles=BOARD_STYLES,
    )
