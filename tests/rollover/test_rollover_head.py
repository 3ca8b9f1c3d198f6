"""What becomes of the head of a plan in the next school year."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file
from kehoach.rendering.review_marks import find_review_marks
from rollover.carried import draft

HEAD = """\
# ghi chú của văn phòng
title: Kế hoạch năm học 2022-2023
number: 12/KH-CĐCS # sổ 2
date: 2022-10-24
place: Mỹ Tú
kind: ke-hoach
series: cong-doan
bases:
  - Căn cứ Luật Công đoàn số 50/2024/QH15
  - Căn cứ Quyết định số 5/QĐ-UBND ngày 1/8/2022 về năm học 2022-2023
  - "Căn cứ quy chế giai đoạn 2017 - 2022"
  - Căn cứ kế hoạch nhà trường năm học 2022-2023
recipients: [Chi bộ, "Lưu: VT"]
signatures:
  # chờ ký
  - authority: TM. BCH
    role: CHỦ TỊCH
    name: Lê Văn Mẫu
revisions:
  - date: 2022-11-01
    note: Đổi ngày.
replaces: 2021-2022/x
status: published
attachments:
  - phu-luc.pdf
aliases: [2022-2023/cu]
discloses: [F1]
"""


def _head(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(text.split("---\n")[1], Loader=yaml.BaseLoader)
    return found


def test_the_head_of_a_draft() -> None:
    made = draft(f"---\n{HEAD}---\nThân.\n")
    head = _head(made.text)
    assert head["title"] == "Kế hoạch năm học 2023-2024"
    assert (head["status"], head["number"], head["date"], head["signatures"]) == ("draft", "", "", "")
    assert (head["place"], head["kind"], head["series"]) == ("Mỹ Tú", "ke-hoach", "cong-doan")
    assert (head["recipients"], head["discloses"]) == (["Chi bộ", "Lưu: VT"], ["F1"])
    assert not {"revisions", "replaces", "aliases", "attachments", "reason"} & head.keys()
    assert "Lê Văn Mẫu" not in made.text
    assert [line for line in made.text.splitlines() if line.lstrip().startswith("#")] == [
        "# ghi chú của văn phòng",
        "  # [[xem lại: người ký năm nay; bỏ dấu # rồi ghi họ tên]]",
        '  # - authority: "TM. BCH"',
        '  #   role: "CHỦ TỊCH"',
        "  #   name:",
        "  # chờ ký",
        "# [[xem lại: tệp của năm trước; chép sang thư mục năm mới rồi bỏ dấu # (attachments)]]",
        "# attachments:",
        "#   - phu-luc.pdf",
    ]
    assert "number:  # năm trước: 12/KH-CĐCS # sổ 2" in made.text


def test_laws_stand_and_what_was_of_one_year_is_marked() -> None:
    bases = _head(draft(f"---\n{HEAD}---\n").text)["bases"]
    assert bases[0] == "Căn cứ Luật Công đoàn số 50/2024/QH15"
    assert bases[1].startswith(
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 1/8/2022 về năm học 2022-2023 [[xem lại: "
    )
    assert bases[2].startswith("Căn cứ quy chế giai đoạn 2017 - 2022 [[xem lại: ")
    assert bases[3].startswith("Căn cứ kế hoạch nhà trường năm học 2023-2024 [[xem lại: ")


def test_a_draft_is_read_without_an_error() -> None:
    made = draft(f"---\n{HEAD}---\nThân.\n")
    file = read_plan_file(made.text.encode(), made.path, SchoolYear(2023))
    assert file.problems == ()
    assert file.plan is not None
    assert file.is_draft
    marks = find_review_marks(file.plan.text)
    assert len(marks) == made.marks == 5
    lines = made.text.splitlines()
    assert all("[[xem lại" in lines[mark.line - 1] for mark in marks)


def test_comments_of_the_office_in_a_head_are_kept() -> None:
    made = draft("---\ntitle: A\n<!-- hỏi\nlại -->\nplace: B\n---\n")
    assert _head(made.text) == {"title": "A", "place": "B", "status": "draft"}
    assert "# <!-- hỏi lại -->" in made.text


def test_a_name_with_a_year_moves_on_and_the_series_stays_one() -> None:
    made = draft("---\ntitle: A\n---\n", name="cong-khai/hoi-thao-2022.md")
    assert made.path == "plans/2023-2024/cong-khai/hoi-thao-2023.md"
    assert _head(made.text)["series"] == "hoi-thao-2022"
    made = draft("---\ntitle: A\n---\n", name="ke-hoach-2022-2023.md")
    assert made.path == "plans/2023-2024/ke-hoach-2023-2024.md"


def test_folded_and_literal_texts_are_carried_too() -> None:
    made = draft(
        "---\ntitle: >\n  Kế hoạch\n  năm học 2022-2023\nplace: |\n  A\nbases: năm học 2022-2023\n---\nX\n"
    )
    head = _head(made.text)
    assert head["title"] == "Kế hoạch năm học 2023-2024"
    assert head["bases"].startswith("năm học 2023-2024")
    assert made.text.endswith("---\nX\n")


TEXTS = st.sampled_from(
    ["năm học 2022-2023", "năm 2022", '"', "'", ": ", " #", "\\", "xuân Nhâm Dần", "[a]", "{b}", "Kế", "- ", "&", "%", "5/9/2022"]
)  # fmt: skip


@settings(max_examples=200)
@given(
    st.lists(TEXTS, min_size=1, max_size=6).map(" ".join),
    st.lists(TEXTS, min_size=1, max_size=5).map(" ".join),
)
def test_whatever_the_texts_the_draft_is_read(title: str, base: str) -> None:
    head = yaml.safe_dump(
        {"title": title, "bases": [base], "recipients": [base, "VT"]}, allow_unicode=True, width=30
    )
    made = draft(f"---\n{head}---\n")
    file = read_plan_file(made.text.encode(), made.path, SchoolYear(2023))
    assert file.plan is not None
    bare = re.sub(r"\s*\[\[xem lại[^\]]*\]\]", "", file.plan.title)
    assert re.sub(r"[\d\W]+", " ", bare).split() == re.sub(r"[\d\W]+", " ", title).split()
