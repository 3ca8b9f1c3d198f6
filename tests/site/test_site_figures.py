"""The figures of the built site: page, CSV, JSON and charts say the same; a phone shows wide tables."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from kehoach.vietnamese.figures import plain_figure, read_figure
from support.pages import Element, read
from support.problem_lines import place_and_code
from support.projects import ROOT, Project

PAGES = sorted(
    f"{path.parts[-3] if path.parent.name == 'cong-khai' else path.parent.name}/{path.stem}"
    for path in (ROOT / "plans").glob("20*/**/*.md")
    if "\ntables:" in path.read_text("utf-8") and "status: draft" not in path.read_text("utf-8")
)
_CHART = re.compile(r"<svg class=\"kh-chart__svg\".*?</svg>", re.DOTALL)


def page(site: Path, address: str) -> Element:
    html = (site / address / "index.html").read_text("utf-8")
    article = html[html.index("<article") : html.rindex("</article>") + len("</article>")]
    return read(article.replace("<path", "<path ").replace("xmlns", "data-x"))


def as_data(words: str) -> str:
    """A cell of the page as the CSV has it."""
    day = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", words)
    if day:
        return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    if words == "–":
        return ""
    if not re.fullmatch(r"−?[\d.]+(?:,\d+)?(?:\s%)?", words):
        return words
    return words.removesuffix("%").strip().replace(".", "").replace(",", ".").replace("−", "-")


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_the_sample_has_pages_with_tables_in_three_years() -> None:
    assert len({address.split("/")[0] for address in PAGES}) == 3
    assert len(PAGES) > 10


@pytest.mark.parametrize("address", PAGES)
def test_page_csv_and_json_say_the_same(sample_site: Project, address: str) -> None:
    sections = page(sample_site.site, address).all("section", "kh-figures")
    assert sections
    for section in sections:
        table = section.all("table", "kh-figures__table")[0]
        shown = [[cell for cell in row.children if isinstance(cell, Element)] for row in table.all("tr")]
        links = {text.split()[0]: link for text, link in section.links().items()}
        data = rows_of(sample_site.site / address / links["Tải"])
        assert [[as_data(cell.text) for cell in row] for row in shown[1:]] == data[1:]
        assert [cell.text for cell in shown[0]] == data[0]
        value = json.loads((sample_site.site / address / links["Dữ"]).read_text("utf-8"))
        names = [column["name"] for column in value["columns"]]
        again = [["" if row[name] is None else str(row[name]) for name in names] for row in value["rows"]]
        assert again == data[1:]
        assert rows_of(sample_site.site / "du-lieu" / address / links["Tải"]) == data


@pytest.mark.parametrize("address", PAGES)
def test_charts_say_in_words_the_figures_of_the_table(sample_site: Project, address: str) -> None:
    html = (sample_site.site / address / "index.html").read_text("utf-8")
    for chart in _CHART.findall(html):
        words = re.search(r"<desc[^>]*>(.*?)</desc>", chart, re.DOTALL)
        assert words
        for drawn in re.findall(r'class="kh-chart__value"[^>]*>([^<]*)<', chart):
            assert drawn in words[1]


def test_finance_is_drawn_with_its_figures_and_beside_former_years(sample_site: Project) -> None:
    html = (sample_site.site / "2026-2027/cong-khai-tai-chinh/index.html").read_text("utf-8")
    charts = _CHART.findall(html)
    assert len(charts) >= 2
    rows = rows_of(sample_site.site / "2026-2027/cong-khai-tai-chinh/tai-chinh-2025.csv")
    figures = {row[1] for row in rows[1:] if not row[0].startswith("Tổng")}
    drawn = set()
    for words in re.findall(r'class="kh-chart__value"[^>]*>([\d.]+)', charts[0]):
        figure = read_figure(words)
        assert figure is not None
        drawn.add(plain_figure(figure.value))
    assert drawn == figures
    for total in ("5.730.800.000", "7.500.000.000", "8.200.000.000"):
        assert total in charts[1]


def test_no_file_as_it_was_written_leaves_the_office(project: Project) -> None:
    """Only what the head declares is published, in one coding, formulas as text."""
    folder = "plans/2026-2027/cong-khai"
    project.write(
        f"{folder}/cac-khoan-thu.csv",
        '\ufeffKhoản thu;Mức thu;Kỳ thu;Ghi chú riêng\r\n"=HYPERLINK(""http://x"")";10.000;mỗi tháng;bí mật\r\nNước;1.234.567;cả năm;kín\r\n',
    )
    result = project.build("--strict")
    assert result.code == 0, result.out
    for path in project.site.rglob("*"):
        if path.is_file() and path.suffix in {".csv", ".json", ".html", ".xml"}:
            content = path.read_text("utf-8")
            assert "bí mật" not in content and "Ghi chú riêng" not in content, path
    rows = rows_of(project.site / "2026-2027/cong-khai-tai-chinh/cac-khoan-thu.csv")
    assert rows[1] == ['\'=HYPERLINK("http://x")', "10000", "mỗi tháng"]


def test_a_broken_table_stops_the_build_and_leaves_the_site(project: Project) -> None:
    assert project.build().code == 0
    before = (project.site / "index.html").read_bytes()
    project.write("plans/2026-2027/cong-khai/doi-ngu.csv", "Vị trí,Tổng số\nA,nhiều\n")
    result = project.build()
    assert result.code == 1
    lines = [line for line in result.problem_lines if "KH65" in line]
    assert [place_and_code(line) for line in lines] == [
        "plans/2026-2027/cong-khai/doi-ngu.csv:1 KH654",
        "plans/2026-2027/cong-khai/doi-ngu.csv:1 KH654",
        "plans/2026-2027/cong-khai/doi-ngu.csv:1 KH654",
        "plans/2026-2027/cong-khai/doi-ngu.csv:2 KH657",
    ]
    assert (project.site / "index.html").read_bytes() == before
    assert "Traceback" not in result.out
