"""The open data, read back by those who read such data: csv, JSON Schema, frictionless."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from figures.tables import MONEY, table
from kehoach.disclosing.cell import STATE_LABELS
from kehoach.model.front_matter import FrontMatter
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.outputs.plan_list import ListedPlan
from kehoach.outputs.website import outputs_of
from kehoach.reading.library import read_project
from pages.sample_library import library, plan
from support.projects import ROOT

TODAY = date(2026, 11, 23)
SITE = "https://truong.example/"
PACKAGE = "du-lieu/datapackage.json"


def files(made: Library, site_url: str = SITE) -> dict[str, bytes]:
    outputs = list(outputs_of(made, None, TODAY, site_url))
    found = {output.address: output.content for output in outputs}
    assert len(found) == len(outputs), "an address twice"
    return found


def with_table(text: str = MONEY, **front: Any) -> Plan:
    front = {"kind": "cong-khai", "discloses": ["F1"], "date": "2026-07-06", **front}
    return replace(
        plan("2026-2027", "tai-chinh", **front), tables=(table(text, title="Thu, chi", unit="đồng"),)
    )


def rows_of(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf"), "Excel needs the mark"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def sample() -> dict[str, bytes]:
    reading = read_project(ROOT)
    return files(reading.library)


def test_a_table_is_the_same_beside_its_plan_and_among_the_data() -> None:
    found = files(library(with_table()))
    assert found["2026-2027/tai-chinh/a.csv"] == found["du-lieu/2026-2027/tai-chinh/a.csv"]
    rows = rows_of(found["du-lieu/2026-2027/tai-chinh/a.csv"])
    assert rows == [line.split(",") for line in MONEY.splitlines()]
    assert b"\r\n" in found["du-lieu/2026-2027/tai-chinh/a.csv"]


def test_json_has_figures_licence_and_date() -> None:
    value = json.loads(files(library(with_table()))["du-lieu/2026-2027/tai-chinh/a.json"])
    assert value["rows"][0] == {"Nội dung": "Ngân sách", "Số tiền": 900, "Tỷ lệ": 90}
    assert value["totals"] == [2, 5]
    assert (value["updated"], value["license"]["name"]) == ("2026-07-06", "CC-BY-4.0")
    assert value["page"] == f"{SITE}2026-2027/tai-chinh/"


@pytest.mark.parametrize(
    ("cell", "published"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("- nữ", "'- nữ"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-", "-"),
        ("a=1", "a=1"),
    ],
)
def test_a_text_is_never_a_formula(cell: str, published: str) -> None:
    text = f'Nội dung,"{cell}",Số tiền\n"{cell}",x,-5\n'
    columns = [{"name": "Nội dung"}, {"name": cell}, {"name": "Số tiền", "kind": "money"}]
    one = replace(with_table(), tables=(table(text, columns=columns),))
    found = files(library(one))
    rows = rows_of(found["du-lieu/2026-2027/tai-chinh/a.csv"])
    assert rows == [["Nội dung", published, "Số tiền"], [published, "x", "-5"]]
    assert json.loads(found["du-lieu/2026-2027/tai-chinh/a.json"])["rows"][0]["Nội dung"] == cell


def test_nothing_of_a_draft_and_no_unasked_reason_is_in_the_data() -> None:
    draft = with_table(title="Văn bản mật", status="draft", reason="Lý do riêng")
    shown = plan("2026-2027", "b", title="Công bố", reason="Chưa thu hồi", discloses="F2")
    found = files(library(draft, shown))
    for address, content in found.items():
        if address != "2026-2027/tai-chinh/a.csv":
            assert "mật" not in content.decode() and "tai-chinh" not in content.decode(), address
            assert "Lý do riêng" not in content.decode() and "Chưa thu hồi" not in content.decode(), address


def _frictionless(folder: Path) -> dict[str, Any]:
    command = "from frictionless.__main__ import console; console()"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", command, "validate", "datapackage.json", "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    assert report["valid"] == (done.returncode == 0)
    return report


def _written(found: dict[str, bytes], folder: Path) -> Path:
    for address, content in found.items():
        place = folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return folder / "du-lieu"


def test_frictionless_validates_the_package(sample: dict[str, bytes], tmp_path: Path) -> None:
    report = _frictionless(_written(sample, tmp_path))
    assert report["errors"] == []
    assert [task["name"] for task in report["tasks"] if not task["valid"]] == []
    csvs = [name for name in sample if name.startswith("du-lieu/") and name.endswith(".csv")]
    assert len(report["tasks"]) == len(csvs) > 10
    assert all("\ufeff" not in label for task in report["tasks"] for label in task["labels"])


def test_frictionless_sees_a_changed_figure(sample: dict[str, bytes], tmp_path: Path) -> None:
    address = "du-lieu/2026-2027/cong-khai-doi-ngu/doi-ngu.csv"
    changed = sample | {address: sample[address].replace(b"34", b"3x")}
    report = _frictionless(_written(changed, tmp_path))
    assert [task["name"] for task in report["tasks"] if not task["valid"]] == [
        "2026-2027/cong-khai-doi-ngu/doi-ngu"
    ]


def test_an_empty_site_has_a_valid_package(tmp_path: Path) -> None:
    assert _frictionless(_written(files(library(), ""), tmp_path))["valid"]


def test_every_resource_says_licence_date_and_page(sample: dict[str, bytes]) -> None:
    package = json.loads(sample[PACKAGE])
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    for resource in package["resources"]:
        assert resource["licenses"] and date.fromisoformat(resource["updated"])
        assert resource["bytes"] == len(sample[f"du-lieu/{resource['path']}"])
        assert resource["sources"][0]["path"].startswith("https://")


def test_the_list_of_plans_fits_its_schema(sample: dict[str, bytes]) -> None:
    schema = json.loads(sample["du-lieu/ke-hoach.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    value = json.loads(sample["du-lieu/ke-hoach.json"])
    assert list(validator.iter_errors(value)) == []
    value["plans"][0]["date"] = "hôm qua"
    del value["plans"][1]["address"]
    assert len(list(validator.iter_errors(value))) == 2


def test_every_published_plan_is_listed_with_every_field_of_its_head(sample: dict[str, bytes]) -> None:
    public = read_project(ROOT).library.public
    listed = json.loads(sample["du-lieu/ke-hoach.json"])["plans"]
    assert [one["address"] for one in listed] == [one.address for one in public.plans]
    elsewhere = {"attachments"}  # under "files", with linked ones
    for one in listed:
        assert set(FrontMatter.model_fields) - elsewhere <= set(one)
        assert {field.alias or name for name, field in ListedPlan.model_fields.items()} == set(one)


def test_every_file_that_the_data_name_is_there(sample: dict[str, bytes]) -> None:
    for one in json.loads(sample["du-lieu/ke-hoach.json"])["plans"]:
        for listed in one["tables"]:
            assert listed["csv"] in sample and listed["json"] in sample


def test_the_board_has_a_row_for_each_item_of_each_year(sample: dict[str, bytes]) -> None:
    head, *rows = rows_of(sample["du-lieu/cong-khai.csv"])
    assert head[:4] == ["nam_hoc", "can_cu", "ma", "muc"]
    by_item = {(row[0], row[2]): dict(zip(head, row, strict=True)) for row in rows}
    assert len(by_item) == len(rows) > 20
    finance = by_item["2026-2027", "F1"]
    assert finance["tinh_trang"] == "đã công khai"
    assert finance["ngay_cong_khai"] == "2026-07-06"
    assert finance["dia_chi"].endswith("2026-2027/cong-khai-tai-chinh/")
    assert {row[6] for row in rows} <= set(STATE_LABELS.values())
    address = by_item["2025-2026", "G2"]
    assert (address["tinh_trang"], address["diem_thieu"]) == ("chưa đủ nội dung", "điện thoại")
    waiting = by_item["2026-2027", "NS26-DT"]
    assert (waiting["tinh_trang"], waiting["ly_do"]) == ("chờ mốc", "ngày được giao dự toán")


def test_the_same_library_gives_the_same_bytes(sample: dict[str, bytes]) -> None:
    assert files(read_project(ROOT).library) == sample


def test_every_task_has_a_row_for_each_of_its_days(sample: dict[str, bytes]) -> None:
    head, *rows = rows_of(sample["du-lieu/viec.csv"])
    public = read_project(ROOT).library.public
    expected = sum(len(task.whens) or 1 for one in public.plans if not one.is_withdrawn for task in one.tasks)
    assert len(rows) == expected > 200
    by_name = [dict(zip(head, row, strict=True)) for row in rows]
    assert all(one["dia_chi"].startswith(SITE) and "#" in one["dia_chi"] for one in by_name)
    dated = [one for one in by_name if one["tu_ngay"]]
    assert all(date.fromisoformat(one["tu_ngay"]) <= date.fromisoformat(one["den_ngay"]) for one in dated)
