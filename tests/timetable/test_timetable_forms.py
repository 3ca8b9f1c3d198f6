"""Forms in which offices tell time, each with neighbours: other words, other marks, another order of columns."""

from __future__ import annotations

import pytest

from kehoach.model.document import Document
from kehoach.model.school_year import SchoolYear
from kehoach.timetable.document import read_document


def read(body: str, title: str = "") -> Document:
    return read_document(body, "plans/2026-2027/x.md", SchoolYear(2026), 0, title)


def told(body: str, title: str = "") -> list[str]:
    """``a 10/2026 05/10 07:30-09:00 sáng @Tổ Toán``: words, months, days with hours, owner of each task."""
    lines = []
    for task in read(body, title).tasks:
        months = " ".join(f"{month.number}/{month.year}" for month in task.months)
        days = [
            f"{when.start:%d/%m}"
            + (f"-{when.end:%d/%m}" if when.is_range else "")
            + (f" {when.time:%H:%M}" if when.time else "")
            + (f"-{when.until:%H:%M}" if when.until else "")
            + (f" {when.part}" if when.part else "")
            for when in task.whens
        ]
        lines.append(" ".join(filter(None, [task.text, months, *days, task.owner and f"@{task.owner}"])))
    return lines


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Kế hoạch thư viện tháng 10", ["a 10/2026"]),
        ("Kế hoạch tháng 01 năm 2027 của Chi bộ", ["a 1/2027"]),
        ("Kế hoạch công tác tuần 3 tháng 11/2026 (từ 16/11 đến 21/11)", ["a 11/2026 16/11-21/11"]),
        ("Lịch tuần từ 5/10 đến 10/10/2026", ["a 10/2026 05/10-10/10"]),
        ("Báo cáo công tác tháng 10", []),
        ("Kế hoạch hội trại 26/3", []),
        ("Kế hoạch năm học 2026-2027", []),
        ("Kế hoạch hưởng ứng Tháng Thanh niên 2027", []),
        ("Kế hoạch kỷ niệm Cách mạng tháng 8", []),
    ],
)
def test_a_month_or_week_of_the_title_holds_for_the_whole_body(title: str, found: list[str]) -> None:
    assert told("- a\n", title) == found


@pytest.mark.parametrize(
    "heading",
    [
        "### Tháng 9",
        "**Tháng 9**",
        "THÁNG 9/2026",
        "T9/2026",
        "Thang 9",
        "1. Tháng 9:",
        "- Tháng 9:",
        "I. Kế hoạch tháng 9",
    ],
)
def test_a_month_is_opened_by_any_line_that_has_the_form_of_one(heading: str) -> None:
    assert told(f"{heading}\n+ a\n") == ["a 9/2026"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("THÁNG 10/2026\n\nI. Chuyên môn\n\n- a\n\nII. Khác\n\n- b\n\nTHÁNG 11/2026\n\nI. Chuyên môn\n\n- c\n", ["a 10/2026", "b 10/2026", "c 11/2026"]),
        ("## I. Chuyên môn\n### Tháng 9\n- a\n## II. Công đoàn\n### Tháng 9\n- b\n", ["a 9/2026", "b 9/2026"]),
        ("I. ĐÁNH GIÁ THÁNG 9\n- a\nII. KẾ HOẠCH THÁNG 10\n- b\n", ["b 10/2026"]),
        ("### Tháng 10\n#### Tuần 1 (05/10 - 10/10)\n- a\n#### Tuần 2\n- b\n### Tháng 11\n- c\n", ["a 10/2026 05/10-10/10", "b 10/2026", "c 11/2026"]),
        ("## Tuần 5 (từ 05/10/2026 đến 10/10/2026)\n**Thứ Hai:**\n- Sáng: a\n- 14h00 – 16h00: b\n\n**Thứ Tư**\n- c\n", ["Sáng: a 10/2026 05/10 sáng", "14h00 – 16h00: b 10/2026 05/10 14:00-16:00", "c 10/2026 07/10"]),
        ("Tuần 30: 12/4 – 17/4/2027\n- Thứ 5, 6: a\n- Thứ 7: Nghỉ\n", ["Thứ 5, 6: a 4/2027 15/04 16/04"]),
        ("### Đợt 1 (từ 05/9/2026 đến 20/11/2026)\n- a ngày 07/9\n### Đợt 2: từ 21/11/2026 đến 08/01/2027\n- b\n", ["a ngày 07/9 9/2026 07/09", "b 11/2026 12/2026 1/2027 21/11-08/01"]),
        ("### Học kỳ I\n- a: từ 14/9 đến 18/9/2026\n- b\n", ["a: từ 14/9 đến 18/9/2026 9/2026 14/09-18/09"]),
        ("### Tháng 5/2027\n- a\nTỔ CHỨC THỰC HIỆN\n- b\nNơi nhận:\n- UBND xã\n- Lưu: VT\nHIỆU TRƯỞNG\nNguyễn Văn A\n", ["a 5/2027"]),
    ],
)  # fmt: skip
def test_scopes_stand_within_each_other_and_end(body: str, found: list[str]) -> None:
    assert told(body) == found


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("Kế hoạch công tác năm 2027", "### Tháng 1\n- a\n### Tháng 9\n- b ngày 05/9\n", ["a 1/2027", "b ngày 05/9 9/2027 05/09"]),
        ("Kế hoạch nữ công năm 2027", "### Quý I\n- a ngày 8/3\n- b\n", ["a ngày 8/3 3/2027 08/03", "b 1/2027 2/2027 3/2027"]),
        ("Kế hoạch quý III/2026", "Tháng 7\n- a ngày 15/7\nTháng 9\n- b\n", ["a ngày 15/7 7/2026 15/07", "b 9/2026"]),
    ],
)  # fmt: skip
def test_a_plan_of_a_calendar_year_keeps_to_its_year(title: str, body: str, found: list[str]) -> None:
    assert told(body, title) == found


def test_months_from_january_on_are_those_of_one_year_and_it_is_said() -> None:
    document = read("Tháng 1\n- a\nTháng 3\n- b\nTháng 9\n- c\nTháng 12\n- d\n", "Chương trình công tác")
    assert [task.months[0].year for task in document.tasks] == [2027] * 4
    assert [problem.code for problem in document.problems] == ["KH236"]


@pytest.mark.parametrize(
    ("body", "hours", "place"),
    [
        ("- Thời gian: 7 giờ 00 phút ngày 26/3/2027 (thứ Sáu)\n- Địa điểm: Sân vận động xã\n", "07:00 None", "Sân vận động xã"),
        ("## 2. Thời gian: Từ 7h30’ đến 10h00’ ngày 26 tháng 3 năm 2027\n\nĐịa điểm: Sân vận động xã\n", "07:30 10:00", "Sân vận động xã"),
        ("### 1. Thời gian tổ chức\n\n7h30 ngày 26 tháng 3 năm 2027\n\n### 2. Địa điểm\n\n- Tại Sân vận động xã.\n", "07:30 None", "Sân vận động xã"),
        ("III. THỜI GIAN, ĐỊA ĐIỂM\n\n– Thời gian, địa điểm: Vào lúc 07 giờ 00, ngày 26/3/2027, tại Sân vận động xã\n", "07:00 None", "Sân vận động xã"),
        ("1. Địa điểm: Sân vận động xã\n2. Thời gian: ngày 26/3/2027, lúc 13h30 – 16h30\n", "13:30 16:30", "Sân vận động xã"),
    ],
)  # fmt: skip
def test_a_document_of_one_event_is_one_entry_called_by_its_subject(
    body: str, hours: str, place: str
) -> None:
    aims = "## I. Mục đích\n\n- Giáo dục truyền thống.\n\n"
    (task,) = read(aims + body + "\nThành phần: toàn trường\n", "Kế hoạch hội trại").tasks
    (when,) = task.whens
    assert (task.text, str(when.start), task.place) == ("Kế hoạch hội trại", "2027-03-26", place)
    assert (
        f"{when.time and when.time.strftime('%H:%M')} {when.until and when.until.strftime('%H:%M')}" == hours
    )


def test_the_programme_of_an_event_is_part_of_its_entry() -> None:
    body = "- Thời gian: ngày 20/3/2027\n- Chương trình:\n+ 5h30: Tập trung\n+ 8h00 - 10h00: Tham quan\n"
    (task,) = read(body, "Kế hoạch tham quan").tasks
    assert [part.text for part in task.parts] == ["5h30: Tập trung", "8h00 - 10h00: Tham quan"]
    assert [str(part.whens[0].time) for part in task.parts] == ["05:30:00", "08:00:00"]


def test_two_sessions_are_two_events_with_their_programmes() -> None:
    table = "| Thời gian | TT | Nội dung |\n|---|---|---|\n| 7h30-7h45 | 1 | a |\n| 7h45-8h30 | 2 | b |\n\n"
    body = f"PHIÊN THỨ NHẤT\n\n(Ngày 13/11/2026)\n\n{table}PHIÊN CHÍNH THỨC\n\n(Ngày 14/11/2026)\n\n{table}"
    assert told(body, "Chương trình đại hội") == [
        "PHIÊN THỨ NHẤT 11/2026 13/11 07:30", "PHIÊN CHÍNH THỨC 11/2026 14/11 07:30",
    ]  # fmt: skip
    assert [len(task.parts) for task in read(body, "x").tasks] == [2, 2]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("| Tháng | Chủ đề | Hoạt động | Người thực hiện |\n|-|-|-|-|\n| 9 | x | - a<br>- b | A |\n", ["a 9/2026 @A", "b 9/2026 @A"]),
        ("| Tháng/Chủ điểm | Nội dung |\n|-|-|\n| Tháng 9<br>Mái trường | a |\n| 10: Bạn tốt | b |\n", ["a 9/2026", "b 10/2026"]),
        ("| Nội dung | T9 | T10 |\n|-|-|-|\n| a | x | x |\n| b | | ✓ |\n", ["a 9/2026 10/2026", "b 10/2026"]),
        ("| TT | Việc | 9 | 10 | 11 |\n|-|-|-|-|-|\n| 1 | a | x | | x |\n", ["a 9/2026 11/2026"]),
        ("| Bộ phận | Tháng 9 | Tháng 10 |\n|-|-|-|\n| Thư viện | a | - b<br>- c ngày 14/10 |\n", ["a 9/2026 @Thư viện", "b 10/2026 @Thư viện", "c ngày 14/10 10/2026 14/10 @Thư viện"]),
        ("| Tháng | Chuyên môn | Đội |\n|-|-|-|\n| 9 | a | b |\n", ["a 9/2026", "b 9/2026"]),
        ("| TT | Nhiệm vụ | Thời gian hoàn thành | Chủ trì |\n|-|-|-|-|\n| I | CHUNG | | |\n| 1 | a | Tháng 9/2026 | A |\n| 2 | b | 30/10/2026 | B |\n", ["a 9/2026 @A", "b 10/2026 30/10 @B"]),
        ("| Thời gian | Nội dung |\n|-|-|\n| Tháng 9/2026 | a |\n| Hằng tháng | b |\n| Cả năm | c |\n| Tuần 3 tháng 11 và tuần 1 tháng 4/2027 | d |\n", ["a 9/2026", "d 11/2026 4/2027"]),
        ("| Thời gian | Nội dung |\n|-|-|\n| Đầu tháng 10 | a |\n| 11 | b |\n| Cuối tháng | c |\n", ["a 10/2026", "b 11/2026", "c 11/2026"]),
        ("| Thứ | Ngày | Buổi Sáng | Buổi Chiều |\n|-|-|-|-|\n| Thứ hai | (21/9/26) | 8h00: a | |\n| Thứ ba | (22/9/26) | b (cả ngày) | c |\n", ["8h00: a 9/2026 21/09 08:00 sáng", "b (cả ngày) 9/2026 22/09", "c 9/2026 22/09 chiều"]),
        ("| Buổi | Thứ hai 09/11 | Thứ ba 10/11 |\n|-|-|-|\n| Sáng | a | b |\n| Chiều | | 15h00: c |\n", ["a 11/2026 09/11 sáng", "b 11/2026 10/11 sáng", "15h00: c 11/2026 10/11 15:00 chiều"]),
        ("| Thứ, ngày | Thời gian | Nội dung | Chủ trì |\n|-|-|-|-|\n| Thứ 2 (23/11/2026) | 07h00 | a | A |\n| | 09h30 - 10h00 | b | B |\n", ["a 11/2026 23/11 07:00 @A", "b 11/2026 23/11 09:30-10:00 @B"]),
        ("| Ngày | Môn thi | Thời gian làm bài | Giờ bắt đầu |\n|-|-|-|-|\n| 15/3/2027 | Toán | 90 phút | 7g30 |\n", ["Toán 3/2027 15/03 07:30"]),
        ("| TT | Nội dung | Bắt đầu | Kết thúc |\n|-|-|-|-|\n| 1 | a | 05/10/2026 | 10/10/2026 |\n", ["a 10/2026 05/10-10/10"]),
        ("| Tháng | Nội dung | Bộ phận |\n|-|-|-|\n| 9/2026 | - a<br>- b<br>- c | - A<br>- B<br>- C |\n", ["a 9/2026 @A", "b 9/2026 @B", "c 9/2026 @C"]),
        ("| TT | Khoản thu | Số tiền | Thời gian thu |\n|-|-|-|-|\n| 1 | Học phí | 75 | Tháng 9/2026 |\n", []),
        ("| TT | Họ và tên | Chức vụ | Ngày |\n|-|-|-|-|\n| 1 | A | TB | 05/10/2026 |\n", []),
    ],
)  # fmt: skip
def test_columns_are_told_by_their_heads_and_by_what_stands_below(table: str, found: list[str]) -> None:
    assert told(table) == found


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Phát động thi đua chào mừng ngày Nhà giáo Việt Nam 20/11", ""),
        ("Làm báo tường mừng 20/11", ""),
        ("Vẽ tranh “Hướng tới trường học không rác” và làm báo tường ngày 20/11", "20/11"),
        ("Mít tinh kỷ niệm 20/11", "20/11"),
        ("Mít tinh chào mừng 20/11", "20/11"),
        ("Văn nghệ chào mừng 20/11, tối 19/11", "19/11 tối"),
        ("Phổ biến Thông tư 32/2018/TT-BGDĐT ngày 26/12/2018", ""),
        ("Phổ biến Luật Công đoàn ngày 27/11/2024", ""),
        ("Triển khai QĐ 2045 ban hành ngày 12/8/2026", ""),
        ("Nộp kế hoạch ngày 20/11", "20/11"),
        ("Tuyên truyền hướng tới Ngày Nhà giáo (20/11/2026)", "20/11"),
        ("Giao lưu nhân ngày 20/11", "20/11"),
        ("Dự giờ Toán 6/2, Văn 7/1 và Anh 9/3", ""),
        ("Dự giờ cô Lài (7/2), thầy Thạnh (8/11) ngày 22/11", "22/11"),
        ("Thi 02, 03 và 04/11", "02/11 03/11 04/11"),
        ("Thi 02/11 ~ 07/11", "02/11-07/11"),
        ("Thi 02/11 à 07/11", "02/11-07/11"),
        ("Mít tinh ngày 20-11", "20/11"),
        ("Văn nghệ tối 19.11", "19/11 tối"),
        ("Họp 7h30 – 9h00 ngày 5/11", "05/11 07:30-09:00"),
        ("Nghỉ ngày 5/11, ngày 6/11 học sinh đi học bình thường", "05/11"),
        ("Nghỉ từ ngày 5/11 (1/10 âm lịch) đến hết Chủ nhật, ngày 8/11", "05/11-08/11"),
    ],
)  # fmt: skip
def test_a_day_is_the_day_on_which_a_thing_is_done(line: str, days: str) -> None:
    assert told(f"### Tháng 11/2026\n- {line}\n") == [" ".join(filter(None, [line, "11/2026", days]))]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("- thứ Hai, ngày 28/2/2027: họp\n", ["KH232"]),
        ("- 28/2/2027 (Chủ nhật): họp\n", []),
        ("| Thứ | Ngày | Nội dung |\n|-|-|-|\n| Thứ ba | 21/9/2026 | a |\n", ["KH232"]),
        ("Thực hiện chỉ đạo ngày 0/9/2026 của Phòng.\n", ["KH201"]),
        ("Học kỳ I: từ 08/109/2026\n", ["KH201"]),
        ("Theo công văn ngày 15/13/2026.\n", ["KH201"]),
        ("## Đánh giá tháng 4/20226\n- a\n", ["KH234"]),
        ("Tháng 9/2026\n- a\n\nTg 10\n- b\n", ["KH235"]),
        ("## Mục đích\n- Chào mừng 20/11\n", []),
        ("Căn cứ Công văn số 12/SGD ngày 5/9/2026, nhà trường lập kế hoạch.\n", []),
    ],
)  # fmt: skip
def test_what_speaks_of_days_and_is_not_read_is_said(body: str, codes: list[str]) -> None:
    assert [problem.code for problem in read(body).problems] == codes


def test_a_plan_that_names_a_month_and_gives_nothing_says_so() -> None:
    document = read("## Mục đích\n\nNâng cao chất lượng.\n", "Kế hoạch tháng 10/2026")
    (problem,) = document.problems
    assert (
        problem.code == "KH230"
        and "không có việc nào" in problem.message
        and "Tháng 10/2026" in problem.message
    )


def test_what_is_left_out_is_told_with_its_reason() -> None:
    document = read("## Mục đích\n- a\n## Tháng 9\n- b\nNơi nhận:\n- c\n")
    assert [(one.line, one.text) for one in document.left_out] == [(2, "a"), (6, "c")]
    assert all(one.reason for one in document.left_out)


@pytest.mark.parametrize(
    ("label", "sign", "part"),
    [("Sáng:", "-", "sáng"), ("Buổi chiều:", "+", "chiều"), ("Tối :", "•", "tối"), ("Sáng:", "–", "sáng"), ("Chiều:", "*", "chiều")],
)  # fmt: skip
def test_the_first_point_on_the_line_of_its_label_is_a_task(label: str, sign: str, part: str) -> None:
    body = f"### Thứ hai, 14/12/2026\n\n{label} {sign} Chào cờ đầu tuần\n{sign} Họp giao ban\n"
    first, second = told(body)
    assert "Chào cờ đầu tuần" in first and first.endswith(f"14/12 {part}")
    assert second.startswith("Họp giao ban") and "14/12" in second


def test_a_label_alone_is_no_task() -> None:
    assert told("### Thứ hai, 14/12/2026\n\nSáng:\n- Chào cờ\n- Họp\n")[0].startswith("Chào cờ")
