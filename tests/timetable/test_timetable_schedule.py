"""The days in a task, and what is said of those that cannot be or stand elsewhere."""

from __future__ import annotations

import pytest

from rendering.bodies import days, listed, remarks

SEPTEMBER = "## Tháng 9/2022\n- {}\n"


@pytest.mark.parametrize(
    ("task", "found"),
    [
        ("Khai giảng 05/09/2022", "2022-09-05"),
        ("Họp 20/9", "2022-09-20"),
        ("Tập huấn ( 19/9/2022)", "2022-09-19"),
        ("Tựu trường (Sáng 28/9)", "2022-09-28 sáng"),
        ("Thi ngày 08/9/2022 đến 12/9/2022", "2022-09-08/2022-09-12"),
        ("Thi từ ngày 5 đến ngày 10/9", "2022-09-05/2022-09-10"),
        ("Thi 18-20/9", "2022-09-18/2022-09-20"),
        ("Mít tinh 6 giờ 00 phút ngày 08/09/2022", "2022-09-08T06:00"),
        ("Họp 7h30 sáng ngày 5/9", "2022-09-05T07:30 sáng"),
        ("Họp ngày 5/9, họp 7h30 ngày 5/9", "2022-09-05 2022-09-05T07:30"),
        ("Trung thu rằm tháng 8 âm lịch", "2022-09-10"),
        ("Ngày 5: họp", "2022-09-05"),
        ("Kỷ niệm (2/9/1945 - 2/9/2022)", "2022-09-02"),
        ("Kỷ niệm 2/9/ 1945 -2/9/ 2022", "2022-09-02"),
        ("Kỷ niệm ngày thành lập 15/9/1930", "2022-09-15"),
        ("Chào mừng ngày truyền thống 15/9/2010", "2022-09-15"),
        ("Mít tinh 15/9/1930", "2022-09-15"),
        ("Mít tinh 15/9/1997", "2022-09-15"),
        ("Khai giảng 5/9 và họp 30/9", "2022-09-05 2022-09-30"),
        ("Lớp 6/1 trực, 2/3 số đoàn viên, 35/40 phiếu, 29-NQ/TW, 16/2008-QĐ", ""),
        ("Học tập Công văn số 12/SGDĐT ngày 5/6/2021", ""),
        ("Theo Kế hoạch số 5/KH-PGD của Phòng, ngày 12/8/2022 họp ngày 20/9", "2022-09-20"),
        ("Theo Thông tư số 27/2020/TT-BGDĐT ngày 4/9/2020", ""),
    ],
)
def test_every_form_is_read(task: str, found: str) -> None:
    assert days(SEPTEMBER.format(task)) == ([found] if " sáng" in found else found.split())
    assert remarks(SEPTEMBER.format(task)) == []


@pytest.mark.parametrize(
    ("month", "task", "found"),
    [
        ("10/2022", "Kỷ niệm ngày thành lập HLHPN Việt Nam 20/10/1930", "2022-10-20"),
        ("11/2022", "40 năm (20/11/1982- 20/11/2022)", "2022-11-20"),
        ("12/2022", "Kỷ niệm 22/12/ 1944 - 22/12/ 2022", "2022-12-22"),
        ("2/2023", "Đảng (3/2/1930 -3/2/ 2023)", "2023-02-03"),
        ("4/2023", "chiến thắng 30/04 và quốc tế lao động 1/05", "2023-04-30 2023-05-01"),
        ("12/2022", "Nghỉ từ 28/12 đến 3/1", "2022-12-28/2023-01-03"),
        ("1/2023", "Nghỉ từ 28/12 đến 3/1", "2022-12-28/2023-01-03"),
        ("1/2023", "Nghỉ ngày 28/12/2022 đến 3/1/2023", "2022-12-28/2023-01-03"),
        ("1/2023", "Ông Công ông Táo 23 tháng Chạp", "2023-01-14"),
        ("8/2022", "Tựu trường 28/8", "2022-08-28"),
        ("8/2023", "Tập huấn 28/8", "2023-08-28"),
        ("7, 8, 9/2022", "Tựu trường 28/8", "2022-08-28"),
    ],
)
def test_the_year_is_that_of_the_months(month: str, task: str, found: str) -> None:
    body = f"## Tháng {month}\n- {task}\n"
    assert days(body) == found.split()
    assert remarks(body) == []


@pytest.mark.parametrize(
    ("task", "remark"),
    [
        ("Họp ngày 31/9", 'error 2: [KH201] "ngày 31/9" không phải là một ngày; sửa lại ngày'),
        ("Họp 31/9/2022", 'error 2: [KH201] "31/9/2022" không phải là một ngày; sửa lại ngày'),
        ("Họp ngày 40/9", 'error 2: [KH201] "ngày 40/9" không phải là một ngày; sửa lại ngày'),
        (
            "Họp ngày 45 tháng 8 âm lịch",
            'error 2: [KH201] "ngày 45 tháng 8 âm lịch" không phải là một ngày; sửa lại ngày',
        ),
        (
            "Họp 31/9",
            'note 2: [KH201] "31/9" không phải là một ngày; nếu là ngày thì sửa lại, nếu không phải thì thôi',
        ),
        ("Họp 20/11", "note 2: [KH202] ngày 20/11/2022 không ở trong Tháng 9/2022; xem lại ngày hoặc tháng"),
        (
            "Thi từ 20/9 đến 10/9",
            'note 2: [KH202] "20/9 đến 10/9" có ngày đầu sau ngày cuối; xem lại hai ngày',
        ),
        (
            "Mít tinh 15/9/1998",
            'warning 2: [KH203] "15/9/1998" nằm ngoài năm học 2022-2023; xem lại năm, hoặc bỏ năm đi',
        ),
        (
            "Họp 5/9/2019",
            'warning 2: [KH203] "5/9/2019" nằm ngoài năm học 2022-2023; xem lại năm, hoặc bỏ năm đi',
        ),
        (
            "Họp ngày 5/9/2035",
            'warning 2: [KH203] "ngày 5/9/2035" nằm ngoài năm học 2022-2023; xem lại năm, hoặc bỏ năm đi',
        ),
    ],
)
def test_what_is_odd_is_told_to_the_letter(task: str, remark: str) -> None:
    assert remarks(SEPTEMBER.format(task)) == [remark]


def test_a_day_elsewhere_is_no_note_where_another_lies_inside() -> None:
    assert remarks(SEPTEMBER.format("Từ khai giảng 5/9 đến hết học kỳ 15/1")) == []
    assert remarks(SEPTEMBER.format("Đợt 1: 28/9 đến 3/10")) == []


def test_29_february_moves_to_no_other_year() -> None:
    body = "## Tháng 2\n- Nghỉ 29/2 - 5/1\n"
    assert len(listed(body, 2023)) == 1
    assert len(days(body, 2023)) == 1
