"""Whole sources: our documents as Word files keep every word and every task; the command never writes over a file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import yaml

from importing.word_maker import WordMaker, word_of
from kehoach.cli import main
from kehoach.importing.imported import imported
from kehoach.importing.pieces import ImportFault
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file
from support.projects import ROOT, SHARED_PLANS, has_real_plans

DOCUMENTS = sorted((ROOT / "tests/timetable/documents").glob("*/plan.md"))


def _read(data: bytes, year: SchoolYear) -> list[tuple[str, tuple[str, ...]]]:
    """The tasks of a plan's file: words and days."""
    plan = read_plan_file(data, f"plans/{year}/a.md", year).plan
    assert plan is not None
    return [
        (task.text.casefold(), tuple(when.start.isoformat() for when in task.whens)) for task in plan.tasks
    ]


@pytest.mark.parametrize("place", DOCUMENTS, ids=lambda place: place.parent.name)
def test_a_document_comes_out_of_word_with_every_word_and_task(place: Path) -> None:
    year = SchoolYear.parse(str(yaml.safe_load((place.parent / "truth.yml").read_text("utf-8"))["year"]))
    assert year
    plan = read_plan_file(place.read_bytes(), f"plans/{year}/a.md", year).plan
    assert plan is not None
    made = imported(word_of(plan.front, plan.document.body), "a.docx")
    assert made.lost == ()
    before, after = (
        _read(place.read_bytes(), year),
        _read(made.text.replace("status: draft\n", "").encode(), year),
    )
    kept = sum(one in after for one in before)
    assert kept >= 0.9 * len(before), [one for one in before if one not in after]


def test_the_two_real_texts_give_all_their_tasks() -> None:
    if not has_real_plans():
        pytest.skip("the real texts are not there")
    counts = []
    for place in sorted((SHARED_PLANS.parent / "seeds").glob("*.txt")):
        made = imported(place.read_bytes(), place.name)
        assert made.lost == () and made.year == SchoolYear(2022)
        counts.append(len(_read(made.text.replace("status: draft\n", "").encode(), SchoolYear(2022))))
    assert sorted(counts) == [0, 42]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"PK\x03\x04", "bảng tính Excel"),
        ("a.pdf", b"%PDF-1.7", "tệp PDF không nhập được"),
        ("a.docx", b"no", "không phải tệp .docx thật"),
        ("a.docx", b"PK\x03\x04no", "mở bằng Word"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(name: str, data: bytes, said: str) -> None:
    with pytest.raises(ImportFault, match=said):
        imported(data, name)


def test_a_saved_page_is_read() -> None:
    page = "<html><head><title>x</title><script>bad()</script></head><body><h2>Tháng 9</h2><ul><li>Họp tổ</li></ul><table><tr><th>Ngày</th><th>Việc</th></tr><tr><td>20/9</td><td>Thi</td></tr></table></body></html>"
    text = imported(page.encode(), "a.html").text
    assert "Tháng 9" in text and "- Họp tổ" in text and "| 20/9 | Thi |" in text and "bad" not in text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("extra: {school: {name: A}}\n", "utf-8")
    maker = WordMaker()
    maker.line("KẾ HOẠCH")
    maker.line("Hội thi năm học 2026-2027")
    maker.line("Tháng 9")
    maker.item(maker.list_of("bullet", "-"), "Họp tổ")
    (tmp_path / "Hội thi.docx").write_bytes(maker.bytes())
    return tmp_path


def test_the_command_writes_a_draft_and_a_report(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = str(project / "Hội thi.docx")
    assert main(["import", "--root", str(project), source, "--keep", "--format", "json"]) == 0
    (report,) = json.loads(capsys.readouterr().out)["files"]
    assert report["draft"] == "plans/2026-2027/hoi-thi.md" and report["lost"] == []
    text = (project / report["draft"]).read_text("utf-8")
    assert "status: draft" in text and "file: hoi-thi-goc.docx" in text
    assert (project / "plans/2026-2027/hoi-thi-goc.docx").is_file()
    assert main(["import", "--root", str(project), source]) == 1
    assert "đã có bản nháp tên ấy" in capsys.readouterr().out
    (project / report["draft"]).write_text("x", "utf-8")
    assert main(["import", "--root", str(project), source, "--force"]) == 0
    assert (project / report["draft"]).read_text("utf-8").startswith("---\ntitle:")


def test_a_source_without_a_year_asks_for_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "a.txt").write_text("KẾ HOẠCH\nHội thi\n", "utf-8")
    assert main(["import", "--root", str(project), str(project / "a.txt")]) == 1
    assert "thêm --year 2026-2027" in capsys.readouterr().out
    assert main(["import", "--root", str(project), str(project / "a.txt"), "--year", "2026"]) == 2
    assert main(["import", "--root", str(project), str(project / "a.txt"), "--year", "2026-2027"]) == 0


def test_a_folder_is_imported_file_by_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "~$x.docx").write_bytes(b"x")
    assert main(["import", "--root", str(project), str(project)]) == 0
    assert "1 bản nháp, 0 tệp" in capsys.readouterr().err


def test_standard_input(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("KẾ HOẠCH\nHội thi năm học 2026-2027\n".encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert main(["import", "--root", str(project), "-"]) == 0
    assert (project / "plans/2026-2027/van-ban.md").is_file()
