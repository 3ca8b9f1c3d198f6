"""Personal data in a disclosure stop publication; an allow-list lets the officers' through."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.personal_data import CODE, IN_A_PLAN
from kehoach.checking.rules import RULES
from kehoach.model.problem import Severity
from reading.office import SETTINGS, Office
from support.projects import ROOT, real_plans

ADVICE = (
    "nếu là cách liên hệ của lãnh đạo trường, tổ trưởng (mục G6, G7 đòi phải có) thì ghi vào extra.school.officers "
    "trong mkdocs.yml, của cơ quan thì ghi vào extra.school.public_numbers; không phải thì xóa đi"
)


def found(office: Office) -> list[str]:
    """The problem lines of this rule."""
    return [line for line in office.lines() if f"[{CODE}]" in line]


def test_it_is_the_first_rule() -> None:
    assert RULES[0].code == CODE


def test_in_the_text_to_the_letter(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2025-2026/a.md", "discloses: [G1]", "Dòng đầu.\n\nLiên hệ cô Lan, 0912 345 678.\n")
    assert found(office) == [
        f'plans/2025-2026/a.md:9: lỗi: có số điện thoại di động "091* *** ***"; {ADVICE} [KH601]'
    ]


def test_in_the_head_and_in_a_table_of_the_text(tmp_path: Path) -> None:
    office = Office(tmp_path)
    table = "| Họ tên | Ngày sinh |\n|---|---|\n| Nguyễn Văn A | 12/3/2014 |\n"
    office.plan("2025-2026/a.md", "kind: cong-khai\nrecipients: [Bà Bình 0388123456]", table)
    assert [line.split(";")[0] for line in found(office)] == [
        'plans/2025-2026/a.md:6: lỗi: có số điện thoại di động "038*******"',
        'plans/2025-2026/a.md:10: lỗi: có ngày sinh "12/3/****" ở cột 2 «Ngày sinh»',
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("b.csv", "Họ tên,Số CCCD\nA,079085001234\n".encode()),
        ("b.csv", "\ufeffHọ tên;Số CCCD\r\nA;079085001234\r\n".encode()),
        ("b.csv", "Họ tên\tSố CCCD\nA\t079085001234\n".encode("utf-16")),
        ("b.csv", "H\xf2 t\xean,S\xf4 CCCD\nA,079085001234\n".encode("cp1252")),
        ("b.csv", b'Ten,"So\nCCCD"\nA,079085001234\n'),
        ("b.yml", "- {Họ tên: A, Số CCCD: 079085001234}\n".encode()),
    ],
)
def test_in_a_table_beside_it_however_it_is_written(tmp_path: Path, name: str, data: bytes) -> None:
    office = Office(tmp_path)
    office.plan("2025-2026/a.md", f"discloses: [G1]\ntables: [{name}]")
    office.write(f"plans/2025-2026/{name}", data)
    (line,) = found(office)
    assert line.startswith(f"plans/2025-2026/{name}:")
    assert 'có số căn cước công dân "079*********"' in line
    assert "079085001234" not in " ".join(office.lines())


def test_a_merged_head_still_heads_its_column(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2025-2026/a.md", "discloses: [G1]\ntables: [b.csv]")
    office.write("plans/2025-2026/b.csv", "Họ tên,Ngày sinh,\n,Nam,Nữ\nA,12/3/1985,\n")
    assert [line.split(": ")[0] for line in found(office)] == ["plans/2025-2026/b.csv:3"]


@pytest.mark.parametrize(
    "settings",
    [
        "    officers:\n      - name: Phạm Ngọc Diễm\n        role: Hiệu trưởng\n        phone: 0912.345.678\n",
        "    officers:\n      - name: A\n        phone: 0299 3 821 234 hoặc 0912 345 678\n",
        "    public_numbers: +84 912 345 678\n",
        "    contact:\n      phone: '0912345678'\n",
    ],
)
def test_numbers_that_the_school_gives_pass(tmp_path: Path, settings: str) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + settings)
    office.plan("2025-2026/a.md", "discloses: [G6]", "Hiệu trưởng: 0912 345 678; cô Lan: 0388 123 456.\n")
    (line,) = found(office)
    assert '"038* *** ***"' in line


def test_comments_other_plans_and_withdrawn_ones(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2025-2026/a.md", "discloses: [G1]", "<!-- cô Lan 0912345678 -->\nNội dung.\n")
    assert found(office) == []
    office.plan("2025-2026/c.md", "kind: cong-khai\nstatus: withdrawn\nreason: Sai", "0912345678\n")
    assert len(found(office)) == 1


def test_in_any_other_plan_it_is_a_warning(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2025-2026/b.md", "", "Liên hệ 0912345678 hoặc lan@gmail.com.\n")
    warned = [one for one in office.problems() if one.code == IN_A_PLAN]
    assert [(one.severity, one.line) for one in warned] == [(Severity.WARNING, 7)] * 2
    assert all(ADVICE in one.message for one in warned)
    office.write(
        "mkdocs.yml", SETTINGS + "    officers: [{name: Lan, phone: '0912345678', email: lan@gmail.com}]\n"
    )
    assert [one for one in office.problems() if one.code == IN_A_PLAN] == []


def test_a_draft_is_told_and_stops_nobody(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2025-2026/a.md", "discloses: [G1]\nstatus: draft", "0912345678\n")
    (line,) = found(office)
    assert "plans/2025-2026/a.md" in office.reading().drafts
    assert line.startswith("plans/2025-2026/a.md:")


def _as_a_disclosure(text: str) -> str:
    return text.replace("---\n", "---\nkind: cong-khai\n", 1)


@pytest.mark.parametrize("folder", ["samples", "real plans"])
def test_no_false_alarm_on_the_samples_and_the_real_plans(tmp_path: Path, folder: str) -> None:
    """Every plan is read as if it were a disclosure, every table beside it too."""
    plans = ROOT / "plans" if folder == "samples" else real_plans()
    office = Office(tmp_path)
    read = 0
    for place in plans.rglob("*"):
        path = f"plans/{place.relative_to(plans).as_posix()}"
        if place.suffix == ".md":
            text = place.read_text("utf-8")
            kept = "\n".join(line for line in text.split("\n") if not line.startswith("kind:"))
            office.write(path, _as_a_disclosure(kept))
            read += 1
        elif place.is_file() and "chung" not in place.parts:
            office.write(path, place.read_bytes())
    assert read >= 2
    assert sum(plan.is_disclosure for plan in office.reading().library.plans) == read
    assert found(office) == []
