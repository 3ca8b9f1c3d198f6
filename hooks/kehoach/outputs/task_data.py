"""``viec.csv``: every task of every published plan, a row for each of its days."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.model.addresses import of_task
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.when import When
from kehoach.outputs.csv_file import csv_bytes

_EXACT = frozenset({"tu_ngay", "den_ngay", "gio", "den_gio"})
TASK_FIELDS = (
    {"name": "ma_truong", "type": "string", "title": "Mã trường"},
    {"name": "nam_hoc", "type": "string", "title": "Năm học"},
    {"name": "viec", "type": "string", "title": "Việc"},
    {"name": "nhom", "type": "string", "title": "Thuộc nhóm việc nào"},
    {"name": "thang", "type": "string", "title": "Các tháng có việc"},
    {"name": "tu_ngay", "type": "date", "title": "Từ ngày"},
    {"name": "den_ngay", "type": "date", "title": "Đến hết ngày"},
    {"name": "gio", "type": "string", "title": "Giờ bắt đầu"},
    {"name": "den_gio", "type": "string", "title": "Giờ kết thúc"},
    {"name": "buoi", "type": "string", "title": "Buổi"},
    {"name": "nguoi_thuc_hien", "type": "string", "title": "Người thực hiện"},
    {"name": "noi_thuc_hien", "type": "string", "title": "Nơi thực hiện"},
    {"name": "xong", "type": "string", "title": "Đã xong: có, chưa; bỏ trống nếu không đánh dấu"},
    {"name": "van_ban", "type": "string", "title": "Văn bản"},
    {"name": "so", "type": "string", "title": "Số văn bản"},
    {"name": "co_quan", "type": "string", "title": "Cơ quan ban hành"},
    {"name": "dia_chi", "type": "string", "title": "Địa chỉ"},
)
_DONE = {True: "có", False: "chưa", None: ""}


def tasks_csv(library: Library, site: str) -> bytes:
    """The tasks, in order of years, plans and text; those of withdrawn plans are left out.

    Args:
        library: the public plans.
        site: where the site stands, ending in "/"; empty where that is not known.
    """
    names = [field["name"] for field in TASK_FIELDS]
    exact = frozenset(n for n, name in enumerate(names) if name in _EXACT)
    rows = (row for plan in library.plans if not plan.is_withdrawn for row in _of_plan(library, plan, site))
    return csv_bytes(names, rows, exact)


def _of_plan(library: Library, plan: Plan, site: str) -> Iterator[list[str]]:
    for task in plan.tasks:
        for when in task.whens or (None,):
            yield [
                library.settings.code,
                str(plan.year),
                task.text,
                task.group,
                " ".join(f"{month.year}-{month.number:02}" for month in task.months),
                *_days(when),
                task.owner,
                task.place,
                _DONE[task.done],
                plan.title,
                plan.front.number,
                ", ".join(plan.issuers),
                site + of_task(plan, task),
            ]


def _days(when: When | None) -> list[str]:
    if when is None:
        return [""] * 5
    clock = [f"{time:%H:%M}" if time else "" for time in (when.time, when.until)]
    return [when.start.isoformat(), when.end.isoformat(), *clock, when.part]
