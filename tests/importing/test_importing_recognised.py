"""The head of a document in the forms that offices write, and the foot; every word is kept."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach.importing.imported import imported
from kehoach.importing.recognised import Recognised

BODY = "I. MỤC ĐÍCH\n\n- Nâng cao chất lượng\n\nII. NHIỆM VỤ\n\n1. Họp tổ ngày 20/10/2026\n"


def read(head: str, foot: str = "") -> Recognised:
    made = imported(f"{head}\n\n{BODY}\n{foot}\n".encode(), "a.txt")
    assert made.lost == (), made.lost
    return made.found


HEADS = {
    "two columns by spaces": (
        "UBND XÃ BẾN LÚA      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TRƯỜNG THCS BẾN LÚA      Độc lập - Tự do - Hạnh phúc\n"
        "Số: 39/KH-THCSBL      Bến Lúa, ngày 16 tháng 10  năm 2026\n\nKẾ HOẠCH\nV/v tổ chức hội thi năm học 2026 - 2027"
    ),
    "cells under bars": (
        "ỦY BAN NHÂN DÂN XÃ BẾN LÚA | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS BẾN LÚA | Độc lập- Tự do- Hạnh Phúc\n"
        "Số 39/ KH-THCSBL | Bến Lúa, ngày 16 tháng10 năm 2026\n\nKẾ HOẠCH\nTổ chức hội thi năm học 2026-2027"
    ),
    "one under the other": (
        "PHÒNG GD&ĐT BẾN LÚA\nTRƯỜNG THCS BẾN LÚA\nSố:39/KH-THCSBL\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n-------------\nBến Lúa, ngày 16 tháng 10 năm 2026\n\nKẾ HOẠCH\nTổ chức hội thi"
    ),
    "rows in each other": (
        "LIÊN ĐOÀN LAO ĐỘNG HUYỆN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCÔNG ĐOÀN\tĐộc lập – Tự do – Hạnh phúc\n"
        "TRƯỜNG THCS BẾN LÚA\n***\nSố: 39 /KH-THCSBL\tBến Lúa, ngày 16 tháng 10 năm 2026\n\nKẾ HOẠCH\nTổ chức hội thi"
    ),
    "the date behind the title": (
        "TRƯỜNG THCS BẾN LÚA\nSố: 39/KH-THCSBL\n\nKẾ HOẠCH\nTổ chức hội thi\n\nBến Lúa, ngày 16 tháng 10 năm 2026"
    ),
}


@pytest.mark.parametrize("form", HEADS)
def test_the_head_in_every_form(form: str) -> None:
    found = read(HEADS[form])
    assert found.number == "39/KH-THCSBL"
    assert (found.day, found.place) == (date(2026, 10, 16), "Bến Lúa")
    assert found.title.startswith("Kế hoạch") and "tổ chức hội thi" in found.title.casefold()
    assert "Bến Lúa" in found.issuers[0] and "THCS" in found.issuers[0]


@pytest.mark.parametrize(
    "form", ["two columns by spaces", "cells under bars", "one under the other", "rows in each other"]
)
def test_the_body_above(form: str) -> None:
    assert read(HEADS[form]).parent


def test_a_blank_number_is_kept_as_a_blank() -> None:
    assert read("TRƯỜNG THPT LÊ QUÝ ĐÔN\nSố: …/KH-LQĐ\n\nKẾ HOẠCH\nHội trại").number == "…/KH-LQĐ"


def test_a_title_in_capitals_becomes_a_sentence() -> None:
    assert (
        read("KẾ HOẠCH HOẠT ĐỘNG CÔNG ĐOÀN NĂM HỌC: 2026-2027").title
        == "Kế hoạch hoạt động công đoàn năm học: 2026-2027"
    )


def test_a_day_in_the_subject_stays_there() -> None:
    found = read("TRƯỜNG A\n\nKẾ HOẠCH\nlao động tuần 06 (ngày 17 tháng 10 năm 2025)")
    assert found.title == "Kế hoạch lao động tuần 06 (ngày 17 tháng 10 năm 2025)"


def test_bases_go_into_the_head() -> None:
    bases = "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\nCăn cứ Kế hoạch số 5/KH-PGD của Phòng;"
    found = read(f"TRƯỜNG A\n\nKẾ HOẠCH\nHội thi\n\n{bases}\n\nNhà trường xây dựng kế hoạch như sau:")
    assert found.bases == [
        "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019",
        "Căn cứ Kế hoạch số 5/KH-PGD của Phòng",
    ]


@pytest.mark.parametrize(
    ("foot", "signatures", "recipients"),
    [
        (
            "Nơi nhận:\n- Chi bộ;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\n(đã ký)\n\nNguyễn Văn An",
            [("", "HIỆU TRƯỞNG", "Nguyễn Văn An")],
            2,
        ),
        (
            "TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n\n\n\nTrần Thị Bình\n\nNơi nhận:\n- LĐLĐ huyện;\n- Lưu.",
            [("TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Trần Thị Bình")],
            2,
        ),
        (
            "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\nLê Văn Cường",
            [("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Lê Văn Cường")],
            0,
        ),
        (
            "Nơi nhận :\n+ Chi bộ\n+ Các tổ\n\nNGƯỜI LẬP\n\nThS. Phạm Thu Hà",
            [("", "NGƯỜI LẬP", "ThS. Phạm Thu Hà")],
            2,
        ),
    ],
)
def test_the_foot(foot: str, signatures: list[tuple[str, str, str]], recipients: int) -> None:
    found = read("TRƯỜNG A\n\nKẾ HOẠCH\nHội thi", foot)
    assert found.signatures == signatures
    assert len(found.recipients) == recipients


def test_a_foot_that_stands_twice_is_one() -> None:
    foot = "TM. BCH\nCHỦ TỊCH\n\nNơi nhận:\n- Chi bộ;\n\nTrần Thị Bình\n"
    found = read("TRƯỜNG A\n\nKẾ HOẠCH\nHội thi", foot + "\nTháng 9\n\n- Họp tổ\n\n" + foot)
    assert found.signatures == [("TM. BCH", "CHỦ TỊCH", "Trần Thị Bình")] and found.recipients == ["Chi bộ"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Một dòng.", "KẾ HOẠCH", "Nơi nhận:", "HIỆU TRƯỞNG", "|||", "Số: /", "- \n- \n"]
)
def test_next_to_nothing_is_a_draft_too(text: str) -> None:
    assert imported(text.encode(), "a.txt").text.startswith("---\ntitle: ")
