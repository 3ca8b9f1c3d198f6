"""The open data under ``/du-lieu/``: every table, the board, the list of plans, and what they are."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.disclosing.board import Board
from kehoach.model.addresses import (
    BOARD_DATA,
    CALENDAR,
    DATA,
    DATA_CATALOGUE,
    DATA_PACKAGE,
    DISCLOSURES,
    PLAN_LIST,
    PLAN_LIST_SCHEMA,
    TASK_DATA,
    data_of_table,
)
from kehoach.model.data_table import DataTable
from kehoach.model.library import Library, PublicLibrary
from kehoach.model.plan import Plan
from kehoach.outputs.board_data import BOARD_FIELDS, board_csv
from kehoach.outputs.changed import changed_on, last_change
from kehoach.outputs.data_catalogue import data_catalogue
from kehoach.outputs.data_package import Resource, fields_of, package_of
from kehoach.outputs.output_file import OutputFile
from kehoach.outputs.plan_list import plan_list, plan_list_schema
from kehoach.outputs.table_data import as_json, table_csv, table_json
from kehoach.outputs.task_data import TASK_FIELDS, tasks_csv


def table_files(library: Library) -> Iterator[OutputFile]:
    """The CSV of every table beside its plan's page and where that stood, of drafts too where the library has them."""
    for plan in library.plans:
        for table in plan.tables:
            content = table_csv(table)
            for address in (plan.address, *library.formerly(plan)):
                yield OutputFile(f"{address}{table.name}.csv", content)


def open_data(public: PublicLibrary, board: Board, site_url: str) -> Iterator[OutputFile]:
    """Every file of the open data; nothing of a draft is in any.

    Args:
        public: the plans.
        board: the disclosures of all years.
        site_url: where the site stands; empty where that is not known.
    """
    settings = public.settings
    site = site_url.rstrip("/") + "/" if site_url else ""
    resources = [_board(public, board, site), _tasks(public, site)]
    for plan in public.plans:
        for table in plan.tables:
            resources.append(_table(plan, table, site))
            content = table_json(plan, table, settings.name, settings.license, site)
            yield OutputFile(data_of_table(plan, table, "json"), content)
    for resource in resources:
        yield OutputFile(DATA + resource.path, resource.content)
    package = package_of(settings, site, last_change(public.plans), resources)
    yield OutputFile(DATA_PACKAGE, as_json(package))
    catalogue = data_catalogue(settings, site, last_change(public.plans), resources)
    yield OutputFile(DATA_CATALOGUE, as_json(catalogue))
    yield OutputFile(PLAN_LIST, plan_list(public, site))
    yield OutputFile(PLAN_LIST_SCHEMA, as_json(plan_list_schema()))


def _board(library: Library, board: Board, site: str) -> Resource:
    return Resource(
        name="cong-khai",
        path=BOARD_DATA.removeprefix(DATA),
        title="Bảng công khai: từng mục của từng năm học",
        description="Mỗi dòng là một mục trong một năm học: đã công khai chưa, ngày nào, ở đâu.",
        fields=BOARD_FIELDS,
        content=board_csv(board, site),
        updated=last_change(library.plans),
        page=site + DISCLOSURES,
    )


def _tasks(library: Library, site: str) -> Resource:
    return Resource(
        name="viec",
        path=TASK_DATA.removeprefix(DATA),
        title="Mọi việc trong các kế hoạch",
        description="Mỗi dòng là một ngày của một việc: việc gì, ngày nào, mấy giờ, ai làm, ở đâu, theo văn bản nào.",
        fields=TASK_FIELDS,
        content=tasks_csv(library, site),
        updated=last_change(library.plans),
        page=site + CALENDAR,
    )


def _table(plan: Plan, table: DataTable, site: str) -> Resource:
    path = data_of_table(plan, table, "csv").removeprefix(DATA)
    withdrawn = " Văn bản đã thu hồi." if plan.is_withdrawn else ""
    period = table.stated_period
    counted = f" Số liệu của {period.label}." if period else ""
    unit = f" Đơn vị: {table.unit}." if table.unit else ""
    return Resource(
        name=path.removesuffix(".csv"),
        path=path,
        title=table.title,
        description=f"{plan.title}, năm học {plan.year}.{counted}{unit}{withdrawn}",
        fields=fields_of(table),
        content=table_csv(table),
        updated=changed_on(plan),
        page=site + plan.address,
    )
