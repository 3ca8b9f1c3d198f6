"""The calendar of whole builds: bad input gives a problem line or a clean page, feeds and page agree."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from icalendar import Calendar

from support.pages import read_page
from support.problem_lines import begins
from support.projects import Project

HEAD = """---
title: {title}
number: 6/KH
place: Sông Trăng
date: 2022-09-01
issuers: Trường THCS Sông Trăng
---

"""


def _project(empty_project: Callable[..., Project], **bodies: str) -> Project:
    plans = {
        f"plans/2022-2023/{name}.md": HEAD.format(title=f"Kế hoạch {name}") + text
        for name, text in bodies.items()
    }
    return empty_project(**plans)


@pytest.mark.parametrize(
    ("body", "code", "lines"),
    [
        ("## Tháng 2\n\n- Họp ngày 30/2\n", 1, ['11: lỗi: "ngày 30/2" không phải là một ngày; sửa lại ngày [KH201]']),
        ("## Tháng 2\n\n- Họp 30/2\n", 0, ["11: ghi chú: \"30/2\" không phải là một ngày; nếu là ngày thì sửa lại [KH201]"]),
        ("## Tháng 9\n\n- Họp ngày 31/9\n", 1, ['11: lỗi: "ngày 31/9" không phải là một ngày; sửa lại ngày [KH201]']),
        ("## Tháng 13\n\n- Họp\n", 0, ['9: cảnh báo: "Tháng 13": không có tháng 13; sửa lại tháng [KH204]']),
        ("## Tháng 9\n\n- Họp 5/9/2019\n", 0, ["11: cảnh báo: [KH203]"]),
        ("## Tháng 9\n\n## Tháng 10\n\n- Họp\n", 0, []),
        ("## Tháng 9\n\n- " + "việc dài " * 220 + "\n", 0, []),
        ("## Tháng 9\n\n- \u202eمرحبا\u202c 🎉👩‍👩‍👧 <b>đậm</b> &amp; \"trích\"\n", 0, []),
    ],
    ids=["30/2", "bare 30/2", "31/9", "month 13", "other year", "empty month", "2,000 letters", "rtl and emoji"],
)  # fmt: skip
def test_bad_input_gives_a_line_or_a_clean_page(
    empty_project: Callable[..., Project], body: str, code: int, lines: list[str]
) -> None:
    project = _project(empty_project, x=body)
    result = project.build()
    assert "Traceback" not in result.out
    assert result.code == code, result.out
    assert len(result.problem_lines) >= len(lines)
    for line in lines:
        assert any(begins(found, f"plans/2022-2023/x.md:{line}") for found in result.problem_lines), (
            result.out
        )
    if code:
        return
    calendar = (project.site / "2022-2023/lich/index.html").read_text("utf-8")
    shown = read_page(calendar, "article").words
    task = re.sub(r"<[^>]+>|&amp;", " ", body.partition("\n- ")[2])
    for word in re.findall(r"\w+", task):
        if "Tháng 13" not in body:
            assert shown[word], word
    feed = Calendar.from_ical((project.site / "lich.ics").read_bytes())
    assert len(feed.walk("VEVENT")) == ("Tháng 13" not in body)


def test_two_plans_that_tell_one_event_of_a_day_show_it_once_and_keep_their_own(
    empty_project: Callable[..., Project],
) -> None:
    body = "## Tháng 11\n\n- Lễ kỷ niệm ngày 20/11\n"
    project = _project(empty_project, mot=body, hai=body)
    result = project.build("--strict")
    assert result.code == 0, result.out
    page = read_page((project.site / "2022-2023/lich/index.html").read_text("utf-8"), "thang-11-2022")
    assert page.text.count("Lễ kỷ niệm ngày 20/11") == 1
    assert [link for link in page.links if "/mot/#" in link] and [
        link for link in page.links if "/hai/#" in link
    ]

    def uids(feed: str) -> set[str]:
        events = Calendar.from_ical((project.site / feed).read_bytes()).walk("VEVENT")
        return {str(event["UID"]) for event in events}

    assert len(uids("2022-2023/mot/lich.ics") | uids("2022-2023/hai/lich.ics")) == 2
    assert len(uids("2022-2023/lich.ics")) == 1


def test_every_task_with_a_day_is_an_event_at_its_place_on_the_page(sample_site: Project) -> None:
    """The page and the feed come from the same tree."""
    for year in ("2022-2023", "2025-2026", "2026-2027"):
        html = (sample_site.site / year / "lich/index.html").read_text("utf-8")
        linked = {link.removeprefix("../") for link in read_page(html, "article").links if "/#" in link}
        events = Calendar.from_ical((sample_site.site / year / "lich.ics").read_bytes()).walk("VEVENT")
        urls = {str(event["URL"]).partition(f"/{year}/")[2] for event in events}
        dated = {url for url in urls if "#thang-" not in url}
        assert len(dated) > 20
        assert dated <= linked
