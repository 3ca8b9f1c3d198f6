"""Personal data in a text: what is found, and what only looks like it."""

from __future__ import annotations

import time

import pytest

from kehoach.vietnamese.personal_data import PersonalKind, digits_of, find_personal_data
from support.growth import grows_linearly

CITIZEN, PHONE = PersonalKind.CITIZEN, PersonalKind.PHONE
CARD, ACCOUNT, BIRTH = PersonalKind.CARD, PersonalKind.ACCOUNT, PersonalKind.BIRTH


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("CCCD 079085001234", CITIZEN, "079085001234"),
        ("số 079 085 001 234", CITIZEN, "079 085 001 234"),
        ("079.085.001.234,", CITIZEN, "079.085.001.234"),
        ("mã 001300123456;", CITIZEN, "001300123456"),
        ("096 201 123456", CITIZEN, "096 201 123456"),
        ("Liên hệ 0912345678", PHONE, "0912345678"),
        ("ĐT: 0912 345 678.", PHONE, "0912 345 678"),
        ("(0388.12.34.56)", PHONE, "0388.12.34.56"),
        ("0912-345-678", PHONE, "0912-345-678"),
        ("0912\u00a0345\u00a0678", PHONE, "0912\u00a0345\u00a0678"),
        ("+84 912 345 678", PHONE, "+84 912 345 678"),
        ("+84912345678", PHONE, "+84912345678"),
        ("84912345678", PHONE, "84912345678"),
        ("(+84) 912345678", PHONE, "(+84) 912345678"),
        ("zalo:0562345678", PHONE, "0562345678"),
        ("CMND: 123456789", CARD, "123456789"),
        ("chứng minh nhân dân số 023 456 789", CARD, "023 456 789"),
        ("Căn cước: 098765432109", CARD, "098765432109"),
        ("hộ chiếu C1234567", CARD, "C1234567"),
        ("STK: 0071000123456", ACCOUNT, "0071000123456"),
        ("số tài khoản 10201000123 tại Vietinbank", ACCOUNT, "10201000123"),
        ("Tài khoản: 1903 4567 8901 23", ACCOUNT, "1903 4567 8901 23"),
        ("Nguyễn Văn A, sinh ngày 12/3/1985", BIRTH, "ngày 12/3/1985"),
        ("Trần Thị Bé sinh 12/3/2015", BIRTH, "12/3/2015"),
        ("em sinh ngày 05 tháng 9 năm 2014", BIRTH, "ngày 05 tháng 9 năm 2014"),
        ("Ngày sinh: 12/03/1985", BIRTH, "12/03/1985"),
        ("Ngày, tháng, năm sinh 2012-09-01", BIRTH, "2012-09-01"),
        ("(sinh: 1/2/2015)", BIRTH, "1/2/2015"),
        ("NS 12.3.1985", BIRTH, "12.3.1985"),
    ],
)
def test_what_is_found(text: str, kind: PersonalKind, found: str) -> None:
    one = find_personal_data(text)
    assert [(data.kind, data.text) for data in one] == [(kind, found)]
    assert text[one[0].start : one[0].end] == found


@pytest.mark.parametrize(
    "text",
    [
        "7968000000",
        "1.234.567.890 đồng",
        "100.000.000.000",
        "096.500.000.000 đồng",
        "0,912345678",
        "Số: 12/KH-THCSST ngày 05/09/2022",
        "16/2008-BGD-ĐT; 217/2025/QH15; 29-NQ/TW",
        "năm học 2022-2023, giai đoạn 2021-2025-2030",
        "05.09.2022 10.30",
        "097500123456",
        "079485001234",
        "7079085001234",
        "tổng đài 18001234, mã số thuế 1800123456",
        "ISBN 9786040123456",
        "kỷ niệm 132 năm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2022)",
        "Bác Hồ sinh ngày 19/5/1890",
        "Lễ kỷ niệm ngày sinh 19/5/2026",
        "tuyển sinh ngày 15/6/2026; Tuyển sinh: 15/6/2026",
        "Học sinh ngày 5/9/2026, thí sinh 12/3/2026, chi phí phát sinh: 12/3/2026",
        "ngày sinh hoạt chi bộ: 03/11/2026",
        "Trẻ sinh năm 2020 vào lớp Mầm",
        "số dư tài khoản: 7968000000",
        "số dư tài khoản 112 là 7968000000",
        "chuyển vào tài khoản 5.000.000 đồng, tài khoản 12345678 đồng",
        "chứng minh nhân dân của 123456 người",
        "123456789",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert find_personal_data(text) == ()


@pytest.mark.parametrize(
    ("heading", "cell", "kind"),
    [
        ("Ngày sinh", "12/3/2015", BIRTH),
        ("Năm sinh", "2015-03-12", BIRTH),
        ("STK", "10201000123", ACCOUNT),
        ("Số CMND/CCCD", "123456789", CARD),
        ("Số điện thoại", "912345678", PHONE),
        ("Số dư tài khoản", "7968000000", None),
        ("Ngày sinh hoạt", "12/3/2015", None),
        ("Ngày", "12/3/2015", None),
        ("Số tiền", "912345678", None),
    ],
)
def test_the_head_of_a_column_says_what_its_cells_are(
    heading: str, cell: str, kind: PersonalKind | None
) -> None:
    assert [one.kind for one in find_personal_data(cell, heading)] == ([kind] if kind else [])


def test_one_number_is_told_once_and_others_beside_it_too() -> None:
    text = "CCCD 079085001234, ĐT 0912345678, sinh ngày 12/3/1985"
    assert [one.kind for one in find_personal_data(text)] == [CITIZEN, PHONE, BIRTH]


def test_a_message_shows_the_first_figures_only() -> None:
    (one,) = find_personal_data("ĐT: 0912 345 678")
    assert one.masked == "091* *** ***"


@pytest.mark.parametrize("spelling", ["0912345678", "0912.345.678", "+84 912 345 678", "84912345678"])
def test_spellings_of_one_telephone_are_one_number(spelling: str) -> None:
    assert digits_of(spelling) == "0912345678"


def test_hostile_lines_take_no_time() -> None:
    began = time.process_time()
    for text in ("0" * 20_000, "09 " * 7_000, "sinh " * 5_000, "1 " * 10_000, "tài khoản " * 3_000 + "1"):
        find_personal_data(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Liên hệ 0912345678/0987654321", [PHONE, PHONE]),
        ("Liên hệ: (0912) 345 678", [PHONE]),
        ("SĐT 0912**345**678", [PHONE]),
        ("Gọi 0912_345_678 hoặc 0388.123.456", [PHONE, PHONE]),
        ("ĐT: 0292 3821 234", [PersonalKind.LANDLINE]),
        ("Điện thoại (0296) 3 852 963", [PersonalKind.LANDLINE]),
        ("Thư: nguyenvanthu.gv@gmail.com", [PersonalKind.MAIL]),
        ("gửi về co_lan@yahoo.com.vn trước ngày 5/10", [PersonalKind.MAIL]),
        ("Số sổ BHXH 7916123456", [PersonalKind.INSURANCE]),
        ("thẻ bảo hiểm y tế HS4797921234567", [PersonalKind.INSURANCE]),
        ("mã BHYT: GD4797921234567", [PersonalKind.INSURANCE]),
    ],
)
def test_forms_that_hide_a_number(text: str, kinds: list[PersonalKind]) -> None:
    assert [one.kind for one in find_personal_data(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "thư điện tử vanphong@thcsbenlua.edu.vn",
        "Chi 0292.000.000 đồng cho sửa chữa",
        "tham gia bảo hiểm y tế 1234567890 đồng",
        "Quyết định số 0912/QĐ-UBND ngày 05/09/2022",
        "thu BHXH quý III là 1.234.567.890 đồng",
        "tỷ lệ 0912/1024 học sinh",
    ],
)
def test_what_only_looks_like_a_hidden_number(text: str) -> None:
    assert find_personal_data(text) == ()


def test_a_mail_address_is_masked() -> None:
    (one,) = find_personal_data("lanhuong@gmail.com")
    assert (one.masked, one.digits) == ("la******@gmail.com", "lanhuong@gmail.com")


@pytest.mark.parametrize(
    "piece", ['"01/01/2010",', "0912345678 ", "sinh ngày ", "079085001234;", "a@b ", "STK 12345678 "]
)
def test_one_long_line_is_read_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda: find_personal_data(piece * 16000), lambda: find_personal_data(piece * 4000))
