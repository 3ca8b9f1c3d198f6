"""``ke-hoach.json``: every published plan with its fields; its JSON Schema is made from the same definition."""

from __future__ import annotations

import datetime
import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from kehoach.files.digests import digest_of_text
from kehoach.model.addresses import DATA, PLAN_LIST_SCHEMA, data_of_table
from kehoach.model.former_address import former_address
from kehoach.model.front_matter import Inspection, Kind, Revision, Signature, Status
from kehoach.model.library import Library, PublicLibrary
from kehoach.model.plan import Plan
from kehoach.outputs.changed import changed_on, last_change

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Published(BaseModel):
    model_config = ConfigDict(frozen=True)


class DataLicense(_Published):
    """The licence of the data."""

    name: str = Field(title="mã giấy phép")
    title: str = Field(title="tên giấy phép")
    url: str = Field(title="địa chỉ của giấy phép")


class ListedFile(_Published):
    """A file that is published with a plan."""

    title: str = Field(title="tên")
    address: str = Field(title="địa chỉ, từ gốc của trang")


class ListedTable(_Published):
    """A table of figures of a plan."""

    title: str = Field(title="tên")
    unit: str = Field(title="đơn vị")
    csv: str = Field(title="địa chỉ của tệp CSV, từ gốc của trang")
    json_: str = Field(title="địa chỉ của tệp JSON, từ gốc của trang", alias="json")


class ListedPlan(_Published):
    """A plan as the public sees it."""

    address: str = Field(title="địa chỉ, từ gốc của trang")
    school_year: str = Field(title="năm học", pattern="^[0-9]{4}-[0-9]{4}$")
    slug: str = Field(title="phần cuối của địa chỉ")
    series: str = Field(title="chuỗi: nối các năm của cùng một kế hoạch")
    title: str = Field(title="tên")
    kind: Kind = Field(title="loại văn bản")
    number: str = Field(title="số")
    date: datetime.date | None = Field(title="ngày ban hành")
    place: str = Field(title="nơi ban hành")
    issuers: list[str] = Field(title="cơ quan ban hành", min_length=1)
    parent: str = Field(title="cơ quan cấp trên")
    status: Status = Field(title="tình trạng")
    reason: str = Field(title="lý do thu hồi")
    updated: datetime.date = Field(title="ngày thay đổi sau cùng")
    revisions: list[Revision] = Field(title="các lần sửa")
    replaces: str = Field(title="địa chỉ của văn bản bị thay")
    moves: list[str] = Field(title="việc của văn bản khác mà văn bản này dời")
    amends: list[str] = Field(title="địa chỉ của văn bản được văn bản này sửa đổi")
    amended_by: list[str] = Field(title="địa chỉ của văn bản sửa đổi văn bản này")
    discloses: list[str] = Field(title="mục công khai")
    inspects: list[Inspection] = Field(title="4 kiểm tra")
    bases: list[str] = Field(title="căn cứ")
    recipients: list[str] = Field(title="nơi nhận")
    signatures: list[Signature] = Field(title="chữ ký")
    files: list[ListedFile] = Field(title="tệp, ảnh kèm theo")
    tables: list[ListedTable] = Field(title="bảng số liệu")
    tasks: int = Field(title="số việc trong lịch", ge=0)
    aliases: list[str] = Field(title="địa chỉ cũ")
    digest: str = Field(title="SHA-256 của văn bản như công bố", pattern="^[0-9a-f]{64}$")


class PlanList(_Published):
    """Every published plan."""

    schema_: str = Field(title="JSON Schema", alias="$schema")
    school: str = Field(title="tên trường")
    code: str = Field(title="mã trường; để trống nếu chưa đặt")
    site: str = Field(title="địa chỉ của trang; để trống nếu chưa đặt")
    license: DataLicense = Field(title="giấy phép")
    updated: datetime.date | None = Field(title="ngày thay đổi sau cùng")
    plans: list[ListedPlan] = Field(title="văn bản")


def plan_list_schema() -> dict[str, Any]:
    """The JSON Schema of the list."""
    schema = PlanList.model_json_schema(mode="serialization", by_alias=True)
    for definition in schema["$defs"].values():
        definition.pop("description", None)
    schema.pop("description")
    return {"$schema": _DIALECT} | schema | {"title": "Danh sách văn bản đã công bố"}


def plan_list(public: PublicLibrary, site_url: str) -> bytes:
    """The list as JSON, a line for each plan; nothing of a draft is in it.

    Args:
        public: the plans.
        site_url: where the site stands, ending in "/"; empty where that is not known.
    """
    license = public.settings.license
    updated = last_change(public.plans)
    head = {
        "$schema": PLAN_LIST_SCHEMA.removeprefix(DATA),
        "school": public.settings.name,
        "code": public.settings.code,
        "site": site_url,
        "license": {"name": license.value, "title": license.label, "url": license.url},
        "updated": updated.isoformat() if updated else None,
    }
    plans = ",\n".join(_text(_listed(public, plan)) for plan in public.plans)
    return f'{_text(head)[:-1]}, "plans": [\n{plans}\n]}}\n'.encode()


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(library: Library, plan: Plan) -> dict[str, Any]:
    front = plan.front
    old = library.named(front.replaces, plan.year) if front.replaces else None
    return {
        "address": plan.address,
        "school_year": str(plan.year),
        "slug": plan.slug,
        "series": plan.series,
        "title": plan.title,
        "kind": front.kind.value,
        "number": front.number,
        "date": front.date.isoformat() if front.date else None,
        "place": front.place or library.settings.place,
        "issuers": list(plan.issuers),
        "parent": front.parent,
        "status": front.status.value,
        "reason": front.reason if plan.is_withdrawn else "",
        "updated": changed_on(plan).isoformat(),
        "revisions": [{"date": one.date.isoformat(), "note": one.note} for one in front.revisions],
        "replaces": old.address if old is not None and old is not plan else "",
        # What names a draft, or nothing, is the office's own.
        "moves": [one for one in front.moves if library.named(one.partition("#")[0], plan.year)],
        "amends": [one.address for one in library.amended(plan)],
        "amended_by": [one.address for one in library.amending(plan)],
        "discloses": list(front.codes),
        "inspects": [one.value for one in front.inspects],
        "bases": list(front.bases),
        "recipients": list(front.recipients),
        "signatures": [
            {"authority": one.authority, "role": one.role, "name": one.name} for one in front.signatures
        ],
        "files": [
            {"title": file.title or file.name, "address": plan.address + file.name}
            for file in plan.files
            if file.path not in plan.table_paths
        ],
        "tables": [
            {
                "title": table.title,
                "unit": table.unit,
                "csv": data_of_table(plan, table, "csv"),
                "json": data_of_table(plan, table, "json"),
            }
            for table in plan.tables
        ],
        "tasks": len(plan.tasks),
        "aliases": [address for alias in front.aliases if (address := former_address(alias, plan.year))],
        "digest": digest_of_text(plan.text),
    }
