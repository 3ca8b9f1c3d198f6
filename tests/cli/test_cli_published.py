"""``kehoach published``: what is written, when nothing is, and what a build then makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.rules import problems_of
from kehoach.cli import main
from kehoach.clock import today
from kehoach.model.register import REGISTER
from kehoach.outputs.calendar_feeds import calendar_feeds
from kehoach.reading.library import read_project
from kehoach.reading.published_events import published_events
from reading.office import SETTINGS, Office

FIRST, LATER = "1794700800", "1795132800"  # 15 and 20 November 2026
BODY = "\n### Tháng 11\n\n- Hội thảo cấp trường 18/11/2026 {#hoi-thao}\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST)
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS)
    write(office)
    return office


def write(office: Office, head: str = "", body: str = BODY) -> None:
    office.write(
        "plans/2026-2027/x.md", f"---\ntitle: Kế hoạch\nnumber: 1/KH\ndate: 2026-10-01\n{head}---\n{body}"
    )


def event(office: Office) -> tuple[int, str, str]:
    """The one event: its sequence, the moment of its last change, whether it holds."""
    library = read_project(office.root).library
    feed = next(
        file.content
        for file in calendar_feeds(library, None, (), "")
        if file.address == "2026-2027/x/lich.ics"
    )
    assert len(published_events(feed)) == 1
    lines = dict(
        line.split(":", 1) for line in feed.decode().split("BEGIN:VEVENT")[1].splitlines() if ":" in line
    )
    return int(lines["SEQUENCE"]), lines["LAST-MODIFIED"], lines["STATUS"]


def record(office: Office, *place: str) -> int:
    return main(["published", "--root", str(office.root), "--record", *place])


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", BODY.replace("18/11", "19/11")),
        ("", BODY.replace("18/11", "7 giờ 30 ngày 18/11")),
        ("status: withdrawn\nreason: Hoãn\n", BODY),
    ],
)
def test_a_change_that_the_plan_does_not_tell_reaches_phones(
    office: Office, monkeypatch: pytest.MonkeyPatch, head: str, body: str
) -> None:
    before = event(office)
    assert record(office) == 0
    assert event(office) == before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATER)
    write(office, head, body)
    after = event(office)
    assert after[0] > before[0] and after[1] > before[1]
    # Recording the change tells phones nothing new; taking it back does.
    assert record(office) == 0
    assert event(office) == after
    write(office)
    back = event(office)
    assert back[0] > after[0] and back[1] > after[1] and back[2] == "CONFIRMED"


def test_recording_twice_writes_once(
    office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["published", "--root", str(office.root)]) == 0
    assert "chưa có sổ" in capsys.readouterr().err
    assert record(office) == 0
    assert "1 văn bản" in capsys.readouterr().err
    written = (office.root / REGISTER).read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATER)
    assert record(office) == 0
    assert "không có gì để ghi" in capsys.readouterr().err
    assert (office.root / REGISTER).read_bytes() == written
    assert main(["published", "--root", str(office.root)]) == 0
    assert "ghi ngày 15/11/2026, 1 văn bản" in capsys.readouterr().out


def test_a_change_of_one_plan_changes_few_lines(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.plan("2026-2027/y.md")
    assert record(office) == 0
    before = (office.root / REGISTER).read_text("utf-8").splitlines()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATER)
    write(office, body=BODY.replace("18/11", "19/11"))
    assert record(office) == 0
    after = (office.root / REGISTER).read_text("utf-8").splitlines()
    changed = [line for line in after if line not in before]
    assert len(changed) <= 4 and any('"recorded": "2026-11-20"' in line for line in changed)


def test_what_stands_in_the_way_writes_nothing(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.plan("2026-2027/hong.md", "titel: x")
    assert record(office) == 1
    assert "trang chưa công bố được" in capsys.readouterr().err
    assert record(office, str(office.root / "khong-co")) == 2
    assert "không đọc được" in capsys.readouterr().err
    office.write("khac/du-lieu/ke-hoach.json", '{"school": "Trường khác", "plans": []}')
    assert record(office, str(office.root / "khac")) == 2
    assert "«Trường khác»" in capsys.readouterr().err
    assert not (office.root / REGISTER).exists()
    office.write(REGISTER, "{")
    assert record(office, str(office.root / "khac")) == 1
    assert "KH520" in capsys.readouterr().out
    assert (office.root / REGISTER).read_text("utf-8") == "{"


def test_a_great_part_gone_is_one_error(office: Office) -> None:
    for number in range(12):
        office.plan(f"2026-2027/v{number}.md")
    assert record(office) == 0
    for gone, code, severity in ((3, "KH507", "warning"), (4, "KH522", "error")):
        for number in range(gone):
            (office.root / f"plans/2026-2027/v{number}.md").unlink(missing_ok=True)
        found = [one for one in problems_of(office.reading(), today()) if one.code in ("KH507", "KH522")]
        assert {(one.code, one.severity.value) for one in found} == {(code, severity)}
        assert len(found) == (gone if code == "KH507" else 1)
    assert "mất 4 trong 13 địa chỉ" in found[0].message
