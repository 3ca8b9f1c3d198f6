"""Catalogues: shipped, corrected, added, broken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kehoach.disclosing.board import State, board_of
from kehoach.model.school_year import SchoolYear
from kehoach.reading.disclosure_files import read_disclosures
from reading.office import SETTINGS, Office
from support.problem_lines import begins

OWN = "plans/chung/cong-khai-tt09-2024.yml"
NEW = "plans/chung/cong-khai-tt99-2027.yml"
NEW_TEXT = (
    "name: Thông tư 99/2027\nsince: 2027-01-01\ndue: {day: 31/3, words: trước 31/3}\nkeep: 3\nitems:\n"
    "  - {code: Z1, name: Mục mới, head: tai-chinh, levels: [thcs, gdtx]}\n"
)


def test_the_shipped_ones_are_read_in_order_of_force() -> None:
    disclosures, problems = read_disclosures(Path("/khong-co"))
    assert problems == []
    assert [(one.name, str(one.since), str(one.until)) for one in disclosures.catalogues] == [
        ("Thông tư 61/2017/TT-BTC", "2017-08-01", "2026-03-24"),
        ("Thông tư 36/2017/TT-BGDĐT", "2018-02-12", "2024-07-18"),
        ("Thông tư 09/2024/TT-BGDĐT", "2024-07-19", "None"),
        ("Thông tư 26/2026/TT-BTC", "2026-03-25", "None"),
    ]
    assert disclosures.levels == {"mam-non", "tieu-hoc", "thcs", "thpt"}


def test_an_office_file_of_the_same_name_holds(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write(OWN, "name: Bản của trường\nitems:\n  - {code: K1, name: A, head: chat-luong}\n")
    disclosures = office.reading().library.disclosures
    assert "Bản của trường" in [one.name for one in disclosures.catalogues]
    assert disclosures.item("G1") is None
    assert disclosures.item("k1") is not None
    assert office.lines() == []


def test_of_two_files_with_one_code_the_office_s_own_is_told(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write(OWN, "name: A\nitems:\n  - {code: TT36-09, name: A, head: chat-luong}\n")
    assert [line.split(";")[0] for line in office.lines()] == [
        f"{OWN}:1: lỗi: mã (code): mã «TT36-09» đã có ở cong-khai-tt36-2017.yml"
    ]


def test_a_new_circular_with_a_new_level_is_a_new_file(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + "    level: gdtx\n")
    office.write(NEW, NEW_TEXT)
    office.plan("2026-2027/a.md", "discloses: Z1")
    assert office.lines() == []
    library = office.reading().library
    board = board_of(library, [SchoolYear(2025), SchoolYear(2026)], date(2027, 4, 1))
    row = next(row for row in board.rows if row.item.code == "Z1")
    # The document is of 5/9/2022; the year before the circular is asked for nothing.
    assert [(cell.state, cell.due) for cell in row.cells] == [
        (State.PUBLISHED, date(2027, 3, 31)),
        (State.NOT_REQUIRED, None),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            NEW_TEXT.replace("Z1", "g1"),
            [
                "1: lỗi: mã (code): mã «g1» đã có ở cong-khai-tt09-2024.yml; mỗi mã chỉ ở một danh mục, đặt mã khác [KH608]"
            ],
        ),
        (
            NEW_TEXT + "  - {code: z 1, name: Mục mới, head: tai-chinh}\n",
            [
                "1: lỗi: mã (code): mã «z 1» đã có ở cong-khai-tt99-2027.yml; mỗi mã chỉ ở một danh mục [KH608]"
            ],
        ),
        (NEW_TEXT.replace("since:", "sinc:"), ["2: lỗi: không có khóa «sinc»; có phải là «since»? [KH103]"]),
        (
            NEW_TEXT.replace("31/3,", "31/13,"),
            [
                '3: lỗi: hạn chung (due), ngày cuối (day): "31/13" không phải là ngày và tháng; '
                "viết theo dạng 20/11 [KH104]"
            ],
        ),
        (
            NEW_TEXT.replace("keep: 3", "keep: năm"),
            ['4: lỗi: số năm giữ trên trang (keep): "năm" không phải là số; viết bằng chữ số [KH108]'],
        ),
        (
            NEW_TEXT.replace("keep: 3", "keep: -1"),
            ['4: lỗi: số năm giữ trên trang (keep): "-1" quá nhỏ; viết số từ 0 trở lên [KH108]'],
        ),
        (
            NEW_TEXT.replace("tai-chinh", "taichinh"),
            [
                "6: lỗi: các mục (items) thứ 1, một trong ba công khai (head): "
                'không có giá trị "taichinh"; có phải là «tai-chinh»? [KH109]'
            ],
        ),
        (
            NEW_TEXT.replace("since: 2027-01-01", "since: 2027-01-01\nuntil: 2026-01-01"),
            [
                "1: lỗi: ngày hết hiệu lực (until) đứng trước ngày có hiệu lực (since); xem lại hai ngày [KH108]"
            ],
        ),
        ("a: [", ["1: lỗi: [KH402]"]),
    ],
)
def test_what_is_wrong_with_a_file_is_named_to_the_letter(
    tmp_path: Path, text: str, lines: list[str]
) -> None:
    office = Office(tmp_path)
    office.write(NEW, text)
    found = office.lines()
    assert len(found) == len(lines)
    for line, said in zip(found, lines, strict=True):
        assert begins(line, f"{NEW}:{said}")


def test_the_dates_that_terms_count_from(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write(
        "plans/chung/moc-cong-khai.yml", "dates:\n  - {item: ns-dt, year: 2025-2026, date: 2025-12-22}\n"
    )
    disclosures = office.reading().library.disclosures
    found = disclosures.item("NS-DT")
    assert found
    assert disclosures.event(found[1], SchoolYear(2025)) == date(2025, 12, 22)
    assert disclosures.event(found[1], SchoolYear(2024)) is None
    office.write("plans/chung/moc-cong-khai.yml", "dates:\n  - {item: NS-DT, year: 2025, date: 22/12/2025}\n")
    assert [line.partition("lỗi: ")[2] for line in office.lines()] == [
        'các mốc (dates) thứ 1, ngày (date): "22/12/2025" chưa đúng dạng; viết 2025-12-22 [KH104]',
        'các mốc (dates) thứ 1, năm học (year): "2025" không phải là năm học; viết theo dạng 2022-2023 [KH121]',
    ]
    office.write(
        "plans/chung/moc-cong-khai.yml", "dates:\n  - {item: NSDT, year: 2025-2026, date: 2025-12-22}\n"
    )
    assert office.lines() == [
        'plans/chung/moc-cong-khai.yml:1: cảnh báo: mã mục (item): không có mục "NSDT"; có phải là «NS-DT»? [KH609]'
    ]


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("thsc", 'không có giá trị "thsc"; có phải là «thcs»?'),
        ("xyz", 'không có giá trị "xyz"; chọn một trong: mam-non, thcs, thpt, tieu-hoc'),
    ],
)
def test_a_level_that_no_catalogue_knows(tmp_path: Path, level: str, said: str) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + f"    level: [thcs, {level}]\n")
    assert office.lines() == [f"mkdocs.yml:6: lỗi: cấp học (level): {said} [KH109]"]
