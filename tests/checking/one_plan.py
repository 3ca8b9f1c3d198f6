"""A small project with one plan, for the rules that look at its head."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach.checking.rules import problems_of
from reading.office import Office

TODAY = date(2026, 11, 26)


def said(tmp_path: Path, code: str, head: str) -> list[tuple[int, str]]:
    office = Office(tmp_path)
    office.write("plans/2026-2027/b.md", "---\ntitle: B\n---\nB\n")
    office.write("plans/2026-2027/c.md", "---\ntitle: C\nstatus: draft\n---\nC\n")
    office.write("plans/2026-2027/a.md", f"---\ntitle: A\ndate: 2026-10-01\n{head}\n---\nNội dung.\n")
    found = problems_of(office.reading(), TODAY)
    return [(one.line, one.message) for one in found if one.code == code and one.path.endswith("/a.md")]
