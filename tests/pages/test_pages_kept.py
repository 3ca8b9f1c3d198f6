"""Pages that are kept are those that would be made: after every kind of change the site has the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kehoach.keeping.store import Store, store_of
from kehoach.pages.edition import Edition
from kehoach.site import Project
from reading.office import SETTINGS, Office

TODAY = date(2026, 11, 15)
TABLE = "discloses: [P4]\ntables:\n  - file: so-lieu.csv\n    title: Số liệu\n"
BODY = """\

### Tháng 9

- Khai giảng ngày 5/9 {#khai-giang}
- Xem [kế hoạch khác](khac.md#muc-dich), [tệp](phu-luc.txt)

### Tháng 10

- Đại hội
"""


def school(root: Path) -> Office:
    """Two years of four plans: of one series, with figures, with links, alone."""
    office = Office(root)
    office.write("mkdocs.yml", SETTINGS + "    level: thcs\n")
    for year, day in (("2025-2026", "2025-09-05"), ("2026-2027", "2026-09-05")):
        office.write(f"plans/{year}/x.md", f"---\ntitle: Kế hoạch X\ndate: {day}\n---\n{BODY}")
        office.write(
            f"plans/{year}/cong-khai/so.md", f"---\ntitle: Số liệu\ndate: {day}\n{TABLE}---\n\nNội dung.\n"
        )
        office.write(f"plans/{year}/cong-khai/so-lieu.csv", "lop,so\n6A,30\n6B,31\n")
        office.write(f"plans/{year}/khac.md", f"---\ntitle: Khác\ndate: {day}\n---\n\n## Mục đích\n\nMột.\n")
        office.write(f"plans/{year}/phu-luc.txt", "phụ lục")
    return office


def files(project: Project, edition: Edition) -> dict[str, bytes]:
    site = project.site(edition, project.problems())
    return {page.file: page.data for page in site.pages} | {file.address: file.read() for file in site.files}


def edit(office: Office, path: str, old: str, new: str) -> None:
    text = (office.root / path).read_text("utf-8")
    assert old in text
    office.write(path, text.replace(old, new))


NOW, BEFORE = "plans/2026-2027", "plans/2025-2026"
CHANGES: dict[str, Callable[[Office], object]] = {
    "words": lambda o: edit(o, f"{NOW}/khac.md", "Một.", "Hai."),
    "words of the former year": lambda o: edit(o, f"{BEFORE}/khac.md", "Một.", "Ba."),
    "a day": lambda o: edit(o, f"{NOW}/x.md", "5/9", "6/9"),
    "an anchor that is linked to": lambda o: edit(o, f"{NOW}/khac.md", "Mục đích", "Yêu cầu"),
    "a title": lambda o: edit(o, f"{NOW}/khac.md", "title: Khác", "title: Khác hẳn"),
    "a title of the former year": lambda o: edit(o, f"{BEFORE}/x.md", "title: Kế hoạch X", "title: X"),
    "a figure": lambda o: edit(o, f"{NOW}/cong-khai/so-lieu.csv", "30", "32"),
    "a figure of the former year": lambda o: edit(o, f"{BEFORE}/cong-khai/so-lieu.csv", "30", "29"),
    "an attachment": lambda o: o.write(f"{NOW}/phu-luc.txt", "phụ lục dài hơn"),
    "an attachment that goes": lambda o: (o.root / f"{NOW}/phu-luc.txt").unlink(),
    "withdrawn": lambda o: edit(o, f"{NOW}/khac.md", "title:", "status: withdrawn\nreason: Sai\ntitle:"),
    "a draft": lambda o: edit(o, f"{NOW}/khac.md", "title:", "status: draft\ntitle:"),
    "a former address": lambda o: edit(o, f"{NOW}/khac.md", "title:", "aliases: 2026-2027/cu\ntitle:"),
    "replaced": lambda o: edit(o, f"{NOW}/x.md", "title:", "replaces: khac\ntitle:"),
    "a new plan": lambda o: o.plan("2026-2027/moi.md"),
    "a new year": lambda o: o.plan("2024-2025/x.md"),
    "a plan that goes": lambda o: (o.root / f"{BEFORE}/khac.md").unlink(),
    "a renamed plan": lambda o: (o.root / f"{NOW}/khac.md").rename(o.root / f"{NOW}/khac-nua.md"),
    "another series": lambda o: edit(o, f"{NOW}/khac.md", "title:", "series: x\ntitle:"),
    "the school": lambda o: edit(o, "mkdocs.yml", "level: thcs", "level: thcs\n    short: ST"),
    "the address": lambda o: edit(o, "mkdocs.yml", "extra:", "site_url: https://x.vn/\nextra:"),
    "a day of the year": lambda o: o.write("plans/chung/ngay-trong-nam.yml", "days: []\n"),
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("preview", [False, True])
def test_after_every_change_the_site_is_as_if_nothing_were_kept(tmp_path: Path, preview: bool) -> None:
    edition = Edition(preview=preview)
    served: dict[str, Store] = {}
    for what, change in CHANGES.items():
        office = school(tmp_path / what)
        store = served.setdefault(what, store_of(office.root))
        files(Project.open(office.root, TODAY, store=store), edition)
        change(office)
        bare = files(Project.open(office.root, TODAY), edition)
        # From the disk, as a second build has it, and from the memory of a process that serves.
        for kept in (store_of(office.root), store):
            assert files(Project.open(office.root, TODAY, store=kept), edition) == bare, what


def test_the_day_after(tmp_path: Path) -> None:
    office = school(tmp_path)
    store = store_of(office.root)
    files(Project.open(office.root, TODAY, store=store), Edition())
    for day in (date(2026, 11, 16), date(2026, 12, 1), date(2027, 9, 1)):
        bare = files(Project.open(office.root, day), Edition())
        assert files(Project.open(office.root, day, store=store), Edition()) == bare


def test_only_what_follows_from_a_change_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kehoach.pages import finished

    made: list[str] = []
    make = finished.made_of
    monkeypatch.setattr(
        finished,
        "made_of",
        lambda recipes, workers: (made.extend(one.address for one in recipes), make(recipes, workers))[1],
    )
    office = school(tmp_path)
    files(Project.open(office.root, TODAY, store=store_of(office.root)), Edition())
    made.clear()
    files(Project.open(office.root, TODAY, store=store_of(office.root)), Edition())
    assert made == []
    CHANGES["words"](office)
    files(Project.open(office.root, TODAY, store=store_of(office.root)), Edition())
    plans = [
        address for address in made if address.count("/") > 1 and address.split("/")[1] in ("x", "so", "khac")
    ]
    assert plans == ["2026-2027/khac/", "2026-2027/khac/so-sanh/"]
