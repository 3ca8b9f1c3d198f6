"""Months in headings, cells, lines and items, in every form of docs/kien-truc/su-that.md."""

from __future__ import annotations

import pytest

from rendering.bodies import listed, remarks

FORMS = [
    ("Tháng 09/ 2022", 2022, "9/2022"),
    ("THÁNG 5/2022", 2021, "5/2022"),
    ("Tháng 9", 2022, "9/2022"),
    ("Tháng 12", 2022, "12/2022"),
    ("Tháng 1", 2022, "1/2023"),
    ("Tháng 8", 2022, "8/2023"),
    ("THÁNG 10 NĂM 2012", 2012, "10/2012"),
    ("Tháng 06/ 07/08/2023", 2022, "6/2023 7/2023 8/2023"),
    ("QUÝ III/2021 (Tháng 7 – 9)", 2021, "7/2021 8/2021 9/2021"),
    ("Quý II/2023", 2022, "4/2023 5/2023 6/2023"),
    ("tháng 12năm học 2019 - 2020", 2019, "12/2019"),
    ("8/2019", 2019, "8/2019"),
    ("Tháng 9, 10 và 11", 2022, "9/2022 10/2022 11/2022"),
    ("Tháng 12/2022 và tháng 1/2023", 2022, "12/2022 1/2023"),
    ("Tháng Mười Hai", 2022, "12/2022"),
]


@pytest.mark.parametrize(("form", "start", "months"), FORMS, ids=[form for form, _, _ in FORMS])
@pytest.mark.parametrize(
    "body",
    [
        "## {}\n\n- Họp\n",
        "## **{}**\n- Họp\n",
        "**{}**\n\n- Họp\n",
        "{}\n- Họp\n",
        "Mở đầu.\n\n__{}:__\n\n* Họp\n",
        "- {}:\n  - Họp\n",
        "| Tháng | Nội dung |\n|---|---|\n| {} | Họp |\n",
        "| Thời gian | Nội dung công việc |\n|---|---|\n| **{}** | Họp |\n",
        "TT | Nội dung | Người thực hiện\n-|-|-\n{} | |\n1 | Họp | Tổ 5\n",
    ],
    ids=["heading", "bold heading", "bold line", "plain line", "label", "item", "cell", "time", "row"],
)
def test_every_form_names_its_months_everywhere(body: str, form: str, start: int, months: str) -> None:
    assert listed(body.format(form), start) == [f"{months}: Họp"]
    assert remarks(body.format(form), start) == []


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("7 8 9 10", "7/2022 8/2022 9/2022 10/2022"),
        ("8 9 8", "8/2022 9/2022 8/2023"),
        ("9 1 7 8", "9/2022 1/2023 7/2023 8/2023"),
        ("6 7 8", "6/2023 7/2023 8/2023"),
        ("7 1 9", "7/2022 1/2023 9/2022"),
        ("12 8", "12/2022 8/2023"),
    ],
)
def test_july_and_august_before_september_are_the_first_years(named: str, meant: str) -> None:
    body = "".join(f"## Tháng {number}\n- a\n" for number in named.split())
    assert listed(body) == [f"{month}: a" for month in meant.split()]


def test_several_months_of_one_heading_keep_to_the_same_rule() -> None:
    assert listed("## Tháng 7, 8, 9\n- a\n## Tháng 7, 8\n- b\n") == [
        "7/2022 8/2022 9/2022: a", "7/2023 8/2023: b",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "remark"),
    [
        ("Tháng 13", 'warning 3: [KH204] "Tháng 13": không có tháng 13; sửa lại tháng'),
        ("Tháng 9/2030", 'warning 3: [KH208] "Tháng 9/2030" nằm ngoài năm học 2022-2023; sửa lại năm'),
        ("Tháng 6/2022", 'warning 3: [KH208] "Tháng 6/2022" nằm ngoài năm học 2022-2023; sửa lại năm'),
    ],
)
def test_a_month_that_cannot_be_is_told(heading: str, remark: str) -> None:
    assert remarks(f"\n\n## {heading}\n- a\n") == [remark]


@pytest.mark.parametrize(
    "heading",
    [
        "Kết quả tháng 9",
        "Họp trước tháng 9",
        "Năm học 2022-2023",
        "Tháng cao điểm",
        "9",
    ],
)
def test_what_only_speaks_of_a_month_lists_nothing(heading: str) -> None:
    assert listed(f"## {heading}\n- a\n") == []


@pytest.mark.parametrize(
    ("heading", "month"), [("Ngày 5 tháng 9", "9/2022"), ("20/11", "11/2022"), ("Thứ Hai (05/9)", "9/2022")]
)
def test_a_heading_that_is_a_day_lists_what_is_done_on_it(heading: str, month: str) -> None:
    assert listed(f"## {heading}\n- a\n") == [f"{month}: a"]
