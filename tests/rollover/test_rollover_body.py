"""What becomes of the sentences of a plan in the next school year."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kehoach.vietnamese.folding import normal
from kehoach.vietnamese.pasted import cleaned
from rollover.carried import body, draft, sentence, settled

UNCHANGED = [
    "Chiến lược phát triển giáo dục 2021-2030, tầm nhìn 2045",
    "nhiệm kỳ 2023- 2028",
    "Thông tư 36/2017/TT-BGDĐT",
    "Quyết định 16/2008- BGD-ĐT",
    "Kỷ niệm ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam 20/10/1930",
    "Nói chuyện về ngày 8/3",
    "ở lớp 6/1 và 2/3 số đoàn viên",
    "Nghị quyết số 29-NQ/TW",
    "[kế hoạch năm](../2021-2022/ke-hoach-2022.md)",
    "xem https://example.vn/2022/09/05 hoặc `2022`",
    "rằm tháng 8 âm lịch",
    "Đại hội lần thứ XI",
]


@pytest.mark.parametrize("text", UNCHANGED)
def test_what_is_of_every_year_stays(text: str) -> None:
    assert body(text) == text


MOVED = [
    ("năm học 2022-2023", "năm học 2023-2024"),
    ("NĂM HỌC: 2022 – 2023", "NĂM HỌC: 2023 – 2024"),
    ("năm học 2022- 2023 tiếp tục", "năm học 2023- 2024 tiếp tục"),
    ("chuẩn bị năm học 2023-2024", "chuẩn bị năm học 2024-2025"),
    ("đánh giá kết quả năm học 2021-2022", "đánh giá kết quả năm học 2022-2023"),
    ("### Tháng 09/ 2022", "### Tháng 09/ 2023"),
    ("### THÁNG 12 NĂM 2022", "### THÁNG 12 NĂM 2023"),
    ("### Tháng 06/ 07/08/2023", "### Tháng 06/ 07/08/2024"),
    ("### QUÝ III/2022 (Tháng 7 – 9)", "### QUÝ III/2023 (Tháng 7 – 9)"),
    ("cuối năm 2022 và hè 2023", "cuối năm 2023 và hè 2024"),
    ("ngày 05/09/2022", "ngày 05/09/2023"),
    ("ngày 12 tháng 10 năm 2022", "ngày 12 tháng 10 năm 2023"),
    ("họp ngày 12/10/22", "họp ngày 12/10/23"),
    ("từ ngày 15/11 đến 20/11/2022", "từ ngày 15/11 đến 20/11/2023"),
]


@pytest.mark.parametrize(("text", "wanted"), MOVED)
def test_years_and_days_move_on(text: str, wanted: str) -> None:
    assert body(text) == wanted


COUNTS = [
    (
        "kỷ niệm 40 năm ngày nhà giáo Việt nam (20/11/1982- 20/11/2022)",
        "kỷ niệm 41 năm ngày nhà giáo Việt nam (20/11/1982- 20/11/2023)",
    ),
    ("78 năm 22/12/ 1944 - 22/12/ 2022", "79 năm 22/12/ 1944 - 22/12/ 2023"),
    ("kỷ niệm 93 năm ngày 3/2/1930", "kỷ niệm 94 năm ngày 3/2/1930"),
    ("Chào mừng 40 năm Ngày Nhà giáo Việt Nam", "Chào mừng 41 năm Ngày Nhà giáo Việt Nam"),
    ("kỷ niệm lần thứ 40 ngày 20/11", "kỷ niệm lần thứ 41 ngày 20/11"),
    ("kỷ niệm 45 năm thành lập trường", "kỷ niệm 45 năm [?] thành lập trường"),
    ("kỷ niệm 39 năm ngày 20/11", "kỷ niệm 39 năm [?] ngày 20/11"),
    ("đi học 5 năm và 12 năm học", "đi học 5 năm và 12 năm học"),
]


@pytest.mark.parametrize(("text", "wanted"), COUNTS)
def test_counts_of_years_go_on_where_the_founding_year_is_known(text: str, wanted: str) -> None:
    assert sentence(text) == wanted


WEEKDAYS = [
    # 10/10/2022 is a Monday; 9/10/2023 is the nearest.
    ("thứ Hai, ngày 10/10/2022", "thứ Hai, ngày 9/10/2023"),
    ("Chủ nhật 04/12/2022", "Chủ nhật 03/12/2023"),
    # 20/11 stays, its weekday does not.
    ("Chủ nhật, ngày 20/11/2022", "Thứ Hai, ngày 20/11/2023"),
    # A week of school stays one.
    ("Tuần 1 (05/9 - 10/9)", "Tuần 1 (04/9 - 09/9)"),
    ("Từ 31/10- 05/11", "Từ 30/10- 04/11"),
    ("từ ngày 08/5/2023 đến ngày 12/5/2023", "từ ngày 06/5/2024 đến ngày 10/5/2024"),
    # The weekday was wrong already.
    ("thứ Ba, ngày 10/10/2022", "thứ Ba, ngày 10/10/2023 [?]"),
    # A working day that would be a Saturday.
    ("họp ngày 18/11/2022", "họp ngày 18/11/2023 [?]"),
]


@pytest.mark.parametrize(("text", "wanted"), WEEKDAYS)
def test_days_bound_to_a_weekday_stay_on_it(text: str, wanted: str) -> None:
    assert sentence(text) == wanted


MARKED = [
    ("chào mừng xuân Nhâm Dần.", "chào mừng xuân Nhâm Dần [?]."),
    ("Tết Quý Mão", "Tết Quý Mão [?]"),
    ("nhiệm vụ chính trị năm học 2021-2022.", "nhiệm vụ chính trị năm học 2021-2022 [?]."),
    ("giai đoạn 2017 -2022", "giai đoạn 2017 -2022 [?]"),
    ("Luật năm 2022", "Luật năm 2022 [?]"),
    ("có 2022 chỗ", "có 2022 [?] chỗ"),
    ("Công văn số 12/SGDĐT ngày 5/8/2022", "Công văn số 12/SGDĐT ngày 5/8/2022 [?]"),
    ("[xuân Nhâm Dần](x.md)(2)", "[xuân Nhâm Dần](x.md) [?] (2)"),
]


@pytest.mark.parametrize(("text", "wanted"), MARKED)
def test_what_is_not_sure_is_marked_and_not_changed(text: str, wanted: str) -> None:
    assert sentence(text) == wanted


def test_a_mark_says_the_new_years_tet() -> None:
    assert body("xuân Nhâm Dần") == (
        "xuân Nhâm Dần [[xem lại: Tết của năm học 2023-2024 là Giáp Thìn, ngày 10/2/2024]]"
    )


def test_festivals_that_come_in_another_month_are_marked_under_a_month() -> None:
    text = "### Tháng 1/2023\n\n- Vui tết năm 2023 cho nhà giáo\n- Trồng cây\n"
    assert "năm 2024 [[xem lại: Tết năm nay vào ngày 10/2, năm trước 22/1, sang tháng khác]] cho" in body(
        text
    )
    assert "[[" not in body("### Tháng 9/2022\n\n- Tết Trung thu\n")
    assert "[[" in body("### Tháng 9/2024\n\n- Tết Trung thu\n", 2024)


def test_tasks_are_open_again_and_their_days_move() -> None:
    text = '### Tháng 12/2022\n\n- [x] Họp {#hop-2022 owner="Tổ 1" date="2022-12-05/2022-12-06"}\na) [✓] Ghi'
    assert body(text) == (
        '### Tháng 12/2023\n\n- [ ] Họp {#hop-2022 owner="Tổ 1" date="2023-12-05/2023-12-06"}\na) [ ] Ghi'
    )


def test_a_mark_stands_before_the_attribute_list() -> None:
    text = '### Tháng 2/2024\n\n- Họp {date="2024-02-29"}\n- Gặp {date="2024-03-01"}'
    moved = sentence(text, 2023)
    assert '- Họp [?] {date="2024-02-29"}' in moved
    assert '- Gặp [?] {date="2025-03-01"}' in moved  # Friday, then Saturday


def test_results_of_a_table_that_only_say_done_are_emptied() -> None:
    text = (
        "| Tháng | Nội dung công việc | Người thực hiện | Kết quả |\n|---|---|---|---|\n"
        "| 9/2022 | Họp | Tổ 1 | Đã xong |\n| | Thi | Tổ 2 | 12 giải |"
    )
    assert body(text).split("\n")[2:] == [
        "| 9/2023 | Họp | Tổ 1 | |",
        "| | Thi | Tổ 2 | 12 giải |",
    ]


def test_comments_stay_to_the_letter() -> None:
    text = "Năm học 2022-2023 <!-- hỏi lại\nnăm 2022 --> và năm 2022.\n<!-- [x] 5/9/2022 -->"
    assert body(text) == "Năm học 2023-2024 <!-- hỏi lại\nnăm 2022 --> và năm 2023.\n<!-- [x] 5/9/2022 -->"


def test_a_sentence_that_runs_over_a_line_end_is_one() -> None:
    assert body("năm học 2022-\n2023, kỷ niệm 40 năm\nngày 20/11") == (
        "năm học 2023-\n2024, kỷ niệm 41 năm\nngày 20/11"
    )


def test_marks_that_are_there_already_are_not_doubled() -> None:
    once = body("xuân Nhâm Dần")
    assert once.count("[[") == 1
    assert body(f"{once} năm 2022") == f"{once} năm 2023"


PIECES = st.sampled_from(
    [
        *UNCHANGED,
        *(text for text, _ in (*MOVED, *COUNTS, *WEEKDAYS, *MARKED)),
        "\n", "\n\n", "- ", "- [x] ", "| ", "|---|---|\n", "<!--", "-->", "[[xem lại", "]]", "{#a ", 'date="2023-02-28"', "}",
        "Tháng 9", "| Tháng | Kết quả |\n|---|---|\n| 9 | xong |", "29/02/2024", "31/9/2022", "năm ", "20….20…..", "`", "(", ")", "[",
        "đ", "Ấ", "\u0301", "x", " ",
    ]
)  # fmt: skip
BODIES = st.lists(PIECES, max_size=25).map("".join) | st.text(
    st.characters(exclude_categories=("Cs", "Cc")), max_size=300
)
WEEKDAY = re.compile(r"(?i)thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b|chủ\s+nhật|\bCN\b")
DONE = re.compile(r"(?i)\[[ x✓]?\]|\|\s*(?:x|✓|v|xong|đã xong|đạt)\s*(?=\||$)", re.MULTILINE)


def words_of(text: str) -> list[str]:
    """The words of a text but for figures, weekdays, boxes and results, which carrying on may change."""
    return re.findall(r"[^\W\d_]+", WEEKDAY.sub(" ", DONE.sub(" ", text)))


@settings(max_examples=400)
@given(BODIES, st.sampled_from([2022, 2023, 2026]))
@example("| Tháng | Kết quả |\n|---|---|\n| 9 | xong |", 2022)
@example("thứ hai 10/10/2022 <!-- thứ hai", 2022)
def test_no_word_is_lost_whatever_the_body(text: str, start: int) -> None:
    made = draft(f"---\ntitle: A\n---\n{text}", start)
    carried = made.text.split("\n---\n", 1)[1]
    source = "".join(ch for ch in text if ch.isprintable() or ch in "\n\t")
    if "[[" not in source:
        carried = settled(carried)
    before, after = words_of(normal(cleaned(source))), words_of(carried)
    if source == text and "[[" not in source and "\u0301" not in source:
        assert after == before
