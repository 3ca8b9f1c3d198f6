"""A file that was meant to be read or published and is not is named; other files are nobody's business."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from reading.office import Office
from support.problem_lines import place_and_code

PLAN = "---\ntitle: A\n---\n\nx\n"


@pytest.mark.parametrize(
    ("name", "renamed"),
    [
        ("ke-hoach.md.txt", "ke-hoach.md"), ("ke-hoach-2.markdown", "ke-hoach-2.md"), ("_ke-hoach-3.md", "ke-hoach-3.md"),
        ("Kế hoạch.TXT", "Kế hoạch.md"), ("a.md.docx.txt", "a.md"), ("a.mkd", "a.md"), ("ke-hoach", "ke-hoach.md"),
        ("a.md - Copy", "a.md"), ("con/a.mdown", "a.md"), ("a.MD.bak", "a.md"),
    ],
)  # fmt: skip
def test_what_looks_like_a_plan_is_named(tmp_path: Path, name: str, renamed: str) -> None:
    office = Office(tmp_path)
    office.write(f"plans/2022-2023/{name}", PLAN)
    (problem,) = office.reading().problems
    assert (problem.code, problem.path, str(problem.severity)) == ("KH117", f"plans/2022-2023/{name}", "note")
    assert f"«{renamed}»" in problem.message


@pytest.mark.parametrize("name", ["Kế hoạch.docx", "cu/van-ban.DOC", "a.odt", "a.rtf"])
def test_a_word_file_that_no_plan_asks_for_is_named(tmp_path: Path, name: str) -> None:
    office = Office(tmp_path)
    office.write(f"plans/2022-2023/{name}", b"PK")
    assert office.reading().problems[0].code == "KH117"
    office.plan("2022-2023/x.md", f"attachments: ['{name}']")
    assert [one.code for one in office.reading().problems if one.code == "KH117"] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ghi-chu.txt", "nhớ gọi điện"), ("a.pdf", "%PDF"), ("a.csv", "a\n1\n"), (".x.md", PLAN), ("~$a.docx", "x"),
        ("_nhap.md", "chưa có phần đầu"), ("a.jpg", "x"), ("Thumbs.db", "x"), ("x.txt", "--- không phải"), ("LICENSE", "MIT"),
    ],
)  # fmt: skip
def test_other_files_are_not(tmp_path: Path, name: str, text: str) -> None:
    office = Office(tmp_path)
    office.write(f"plans/2022-2023/{name}", text)
    assert office.reading().problems == ()


@pytest.mark.parametrize(
    "path", ["plans/2022-2023/x.md", "plans/chung/viet-tat.yml", "plans/chung/cong-khai-tt99-2027.yml"]
)
def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path, path: str) -> None:
    office = Office(tmp_path)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(tmp_path / path)
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.extend(map(place_and_code, office.lines())), daemon=True)
    thread.start()
    thread.join(20)
    assert found == [f"{path}:1 KH304"]


def test_settings_and_a_lock_that_are_pipes_end_too(tmp_path: Path) -> None:
    office = Office(tmp_path)
    (tmp_path / "mkdocs.yml").unlink()
    os.mkfifo(tmp_path / "mkdocs.yml")
    assert "mkdocs.yml:1 KH401" in [place_and_code(line) for line in office.lines()]


def test_a_link_in_the_common_folder_is_named(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("ngoai.yml", "words: {}\n")
    (tmp_path / "plans/chung").mkdir(parents=True)
    (tmp_path / "plans/chung/viet-tat.yml").symlink_to(tmp_path / "ngoai.yml")
    (tmp_path / "plans/chung/ngay-trong-nam.yml").symlink_to("/khong-co")
    assert [place_and_code(line) for line in office.lines()] == [
        "plans/chung/ngay-trong-nam.yml:1 KH304",
        "plans/chung/viet-tat.yml:1 KH304",
    ]


def test_a_plan_beyond_reading_is_named(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/x.md", "", "việc " * 1_000_000)
    assert [place_and_code(line) for line in office.lines()] == ["plans/2022-2023/x.md:1 KH118"]
