"""The two real plans, built in a copy of the site: nothing of them is lost."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from support.pages import read_page
from support.projects import Project, copy_project, real_plans

UNION = "hoat-dong-cong-doan"
MONTHS = {
    "9-2022": 7,
    "10-2022": 6,
    "11-2022": 4,
    "12-2022": 5,
    "1-2023": 3,
    "2-2023": 3,
    "3-2023": 4,
    "4-2023": 4,
    "5-2023": 4,
}
SUMMER = ("6-2023", "7-2023", "8-2023")
DAYS = (
    "2022-09-05",
    "2022-10-20",
    "2022-11-20",
    "2022-12-01",
    "2022-12-22",
    "2023-02-03",
    "2023-03-08",
    "2023-04-30",
    "2023-05-01",
)


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = copy_project(tmp_path_factory.mktemp("real"), plans=False)
    shutil.copytree(real_plans(), project.root / "plans")
    result = project.build()
    assert result.code == 0, result.out
    return project


def _page(project: Project, address: str) -> str:
    return (project.site / address / "index.html").read_text("utf-8")


@pytest.mark.parametrize("slug", [UNION, "phoi-hop-nha-truong-cong-doan"])
def test_every_word_of_the_bodies_is_on_the_page(real_site: Project, slug: str) -> None:
    source = (real_site.root / f"plans/2022-2023/{slug}.md").read_text("utf-8")
    body = source.split("---\n", 2)[2]
    page = read_page(_page(real_site, f"2022-2023/{slug}"), "article")
    written = re.findall(r"\w+", body)
    assert len(written) > 1000
    shown = page.words
    missing = [word for word in set(written) if shown[word] < written.count(word)]
    assert missing == []


def test_the_head_of_the_union_plan_is_on_its_page(real_site: Project) -> None:
    text = read_page(_page(real_site, f"2022-2023/{UNION}"), "article").text
    for words in (
        "Số: 12/KHCĐCS",
        "Mỹ Tú, ngày 24 tháng 10 năm 2022",
        "TM. BCHCĐ",
        "CHỦ TỊCH",
        "Lê Hoàng Khương",
        "Chi bộ THCS MT",
    ):
        assert words in text


def test_the_joint_plan_names_both_bodies(real_site: Project) -> None:
    text = read_page(_page(real_site, "2022-2023/phoi-hop-nha-truong-cong-doan"), "article").text.casefold()
    assert "trường mầm non hồng dương" in text
    assert "ban chấp hành công đoàn" in text


def test_all_42_tasks_stand_on_the_calendar_of_the_year(real_site: Project) -> None:
    html = _page(real_site, "2022-2023/lich")
    counts = {}
    anchors = set()
    for month in (*MONTHS, *SUMMER):
        links = [link for link in read_page(html, f"thang-{month}").links if f"{UNION}/#" in link]
        counts[month] = len(set(links))
        anchors |= set(links)
    assert counts == {**MONTHS, **dict.fromkeys(SUMMER, 2)}
    assert len(anchors) == 42
    ids = set(read_page(_page(real_site, f"2022-2023/{UNION}")).ids)
    assert {link.partition("#")[2] for link in anchors} <= ids


def test_the_days_of_the_union_plan_are_days_of_the_calendar(real_site: Project) -> None:
    assert _days_with_tasks(_page(real_site, "2022-2023/lich")) == set(DAYS)


def test_the_nine_fold_line_comes_once_under_every_month(real_site: Project) -> None:
    repeated = read_page(_page(real_site, "2022-2023/lich"), "hang-thang")
    links = [link for link in repeated.links if f"{UNION}/#" in link]
    assert len(links) == 10  # the words once, and a link for each of nine months
    assert len(set(links)) == 9
    assert "covid" in repeated.text


@pytest.mark.parametrize(
    ("month", "words"),
    [("9-2022", "Thứ Bảy, 10/9 Tết Trung thu"), ("1-2023", "Chủ nhật, 22/1 Tết Nguyên đán Quý Mão nghỉ")],
)
def test_lunar_days_stand_on_their_days(real_site: Project, month: str, words: str) -> None:
    text = " ".join(read_page(_page(real_site, "2022-2023/lich"), f"thang-{month}").text.split())
    assert words in text


def _days_with_tasks(html: str) -> set[str]:
    """The days of the calendar's lists that have a task, as 2022-09-05."""
    found = set()
    for section in html.split("<section")[1:]:
        listed = re.search(r'data-month="(\d+)-(\d+)"', section)
        for group in section.split("<dt")[1:]:
            term = re.match(r' id=(\d+-\d+)[^ >]*(?: data-days="([^"]+)")?', group)
            if listed is None or term is None or "<dd><a " not in group:
                continue
            for day, month in (day.split("-") for day in (term[2] or term[1]).split()):
                found.add(f"{listed[1]}-{int(month):02}-{int(day):02}")
    return found


def test_nothing_of_the_real_plans_is_in_the_project() -> None:
    """Sentences of real people stay where they are."""
    root = Path(__file__).resolve().parents[2]
    real = " ".join(path.read_text("utf-8") for path in real_plans().rglob("*.md"))
    sentences = {s.strip() for s in re.split(r"[.;:\n]", real) if len(s.strip()) > 60}
    for path in [*(root / "plans").rglob("*.md"), *(root / "docs").rglob("*.md")]:
        text = path.read_text("utf-8")
        assert not [sentence for sentence in sentences if sentence in text], path
