"""Disclosures of whole sites: a lower secondary school, a preschool, what stops a build, what is not public."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.pages import read_page
from support.projects import Project, copy_project, real_plans

BEFORE, AFTER = "2023-2024", "2024-2025"
LAST_DAY, DAY_AFTER = "1751270400", "1751302800"  # 30/6/2025 15:00 and 1/7/2025 00:00 in Vietnam
MENU = "---\ntitle: Thực đơn tháng {month}\ndate: {date}\nkind: cong-khai\ndiscloses: M4-THANG\nseries: td-{month}\n---\nMón ăn.\n"


def _page(project: Project, address: str) -> str:
    return (project.site / address / "index.html").read_text("utf-8")


def _cells(html: str) -> dict[str, str]:
    """The words of the board of a year: code → what stands under "Công khai"."""
    found = {}
    for code, row in re.findall(r'<tr id="muc-([a-z0-9-]+)">(.*?)</tr>', html, re.DOTALL):
        cell = re.search(r'<td data-label="Công khai"[^>]*>.*?</td>', row, re.DOTALL)
        assert cell
        found[code.upper()] = read_page(cell[0].replace(" hidden>chưa công khai</b>", "></b>")).text
    return found


@pytest.fixture(scope="module")
def preschool(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A preschool with a year before and a year after the change of circular."""
    project = copy_project(tmp_path_factory.mktemp("preschool"), plans=False)
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", settings.replace("level: thcs", "level: mam-non"))
    head = "---\ntitle: {title}\ndate: {date}\nkind: cong-khai\ndiscloses: {codes}\n---\nNội dung.\n"
    documents = {
        f"{BEFORE}/cam-ket": ("Cam kết chất lượng", "2024-06-30", "[TT36-01, TT36-02]"),
        f"{BEFORE}/co-so": ("Cơ sở vật chất", "2024-07-01", "[TT36-03]"),
        f"{AFTER}/ke-hoach": ("Kế hoạch năm học", "2025-06-30", "[M4]"),
        f"{AFTER}/doi-ngu": ("Đội ngũ", "2025-07-01", "[M1]"),
    }
    for name, (title, day, codes) in documents.items():
        project.write(f"plans/{name}.md", head.format(title=title, date=day, codes=codes))
    for month, day in ((9, "2024-08-24"), (10, "2024-09-25")):
        project.write(f"plans/{AFTER}/thuc-don-{month}.md", MENU.format(month=month, date=day))
    return project


@pytest.mark.parametrize(
    ("epoch", "states"),
    [
        (LAST_DAY, {"M2": "chưa đến hạn", "M4": "ngày 30/6/2025", "NS-Q1": "chưa công khai"}),
        (DAY_AFTER, {"M2": "chưa công khai", "M1": "công khai muộn", "M4": "ngày 30/6/2025"}),
    ],
)
def test_a_preschool_on_the_last_day_and_the_day_after(
    preschool: Project, epoch: str, states: dict[str, str]
) -> None:
    result = preschool.build("--strict", SOURCE_DATE_EPOCH=epoch)
    assert result.code == 0, result.out
    cells = _cells(_page(preschool, f"{AFTER}/cong-khai"))
    assert {code for code in cells if code.startswith("M")} == {
        "M1", "M2", "M3", "M4", "M5", "M4-THANG", "M4-TUAN",
    }  # fmt: skip
    assert not [code for code in cells if code.startswith(("P", "TT36"))]
    for code, words in states.items():
        assert words in cells[code], (code, cells[code])
    assert "chưa công khai hạn 25/4/2025" in cells["M4-THANG"]


def test_the_year_before_the_change_has_the_forms_of_its_circular(preschool: Project) -> None:
    assert preschool.build(SOURCE_DATE_EPOCH=DAY_AFTER).code == 0
    cells = _cells(_page(preschool, f"{BEFORE}/cong-khai"))
    assert {code for code in cells if not code.startswith("NS")} == {
        "TT36-01", "TT36-02", "TT36-03", "TT36-04", "TT36-TC",
    }  # fmt: skip
    assert "công khai muộn" in cells["TT36-03"] and "muộn" not in cells["TT36-01"]
    assert "chưa công khai" in cells["TT36-04"]


def test_the_board_of_the_sample_site(sample_site: Project) -> None:
    cells = _cells(_page(sample_site, "2025-2026/cong-khai"))
    assert {code for code in cells if not code.startswith("NS")} == {
        *(f"G{n}" for n in range(1, 9)), *(f"F{n}" for n in range(1, 6)), *(f"P{n}" for n in range(1, 6)), "R1",
    }  # fmt: skip
    board = read_page(_page(sample_site, "cong-khai"))
    assert {"muc-p4", "muc-tt36-09", "muc-ns-q3"} <= set(board.ids)
    assert "muc-m4" not in board.ids


def test_a_correction_in_plans_chung_reaches_the_board(project: Project) -> None:
    shipped = project.root / "hooks/kehoach/shipped/cong-khai-tt09-2024.yml"
    text = shipped.read_text("utf-8").replace("name: Báo cáo thường niên", "name: Báo cáo của trường")
    project.write("plans/chung/cong-khai-tt09-2024.yml", text)
    assert project.build("--strict").code == 0
    assert "Báo cáo của trường" in read_page(_page(project, "2025-2026/cong-khai")).text


def test_personal_data_stop_the_build_and_leave_the_site_as_it_was(project: Project) -> None:
    assert project.build().code == 0
    old = _page(project, "2026-2027/cong-khai-doi-ngu")
    table = project.root / "plans/2026-2027/cong-khai/doi-ngu.csv"
    table.write_text(table.read_text("utf-8") + "Lâm Hữu Trác 0912345678,1,1,0,0\n", "utf-8")
    result = project.build()
    assert result.code == 1
    assert [line.split("; ")[0] for line in result.problem_lines if "KH601" in line] == [
        'plans/2026-2027/cong-khai/doi-ngu.csv:6: lỗi: có số điện thoại di động "091*******" ở cột 1 «Vị trí»'
    ]
    assert "0912345678" not in result.out
    assert _page(project, "2026-2027/cong-khai-doi-ngu") == old


def test_what_is_due_soon_is_said_to_the_office_and_not_in_a_public_build(
    empty_project: Callable[..., Project],
) -> None:
    project = empty_project(
        **{"plans/2024-2025/a.md": "---\ntitle: A\ndate: 2024-09-05\ndiscloses: G1\n---\n\nNội dung.\n"}
    )
    soon = "1750000000"  # 15/6/2025
    built = project.build("--strict", SOURCE_DATE_EPOCH=soon)
    assert built.code == 0, built.out
    assert not re.search("KH60[67]", built.out)
    assert "Hạn công khai" not in read_page(_page(project, "")).text
    checked = project.run("kehoach.cli", "check", "--strict", SOURCE_DATE_EPOCH=soon)
    assert checked.code == 0
    assert (
        "đến hạn công khai 30/6/2025, còn 15 ngày; công bố văn bản có discloses: "
        "[G2, G3, G4, G5, G6, G7, G8, F1, F3, F4, F5, P1, P2, P3, P4, P5, R1]" in checked.out
    )


def test_a_disclosure_that_leaves_is_held_by_what_was_published(project: Project) -> None:
    entry = {
        "address": "2025-2026/cong-khai-ket-qua-giao-duc/",
        "title": "Kết quả",
        "date": "2025-09-15",
        "discloses": ["P5"],
    }
    project.write("cu/du-lieu/ke-hoach.json", json.dumps({"plans": [entry]}))
    assert project.run("kehoach.cli", "published", "--record", "cu").code == 0
    assert "KH605" not in project.run("kehoach.cli", "check").out
    (project.root / "plans/2025-2026/cong-khai/cong-khai-ket-qua-giao-duc.md").unlink()
    for command in (project.build(), project.run("kehoach.cli", "check")):
        assert command.code == 1
        assert [line.split("; ")[0] for line in command.problem_lines if "KH605" in line] == [
            "plans/2025-2026:1: lỗi: «Kết quả» (/2025-2026/cong-khai-ket-qua-giao-duc/) đang trên trang mà không "
            "còn trong thư mục này, phải giữ đến hết 15/9/2030"
        ]


def test_the_real_plans_build_without_a_false_alarm(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "real", plans=False)
    shutil.copytree(real_plans(), project.root / "plans")
    result = project.build()
    assert result.code == 0
    assert "KH60" not in result.out
