from __future__ import annotations

import datetime
import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.dates import DateMention, Kind, Point, find_dates, no_days, read_date
from support.projects import real_plans


def figures(point: Point) -> str:
    return "/".join(str(part) for part in (point.day, point.month, point.year) if part is not None)


def short(mention: DateMention) -> str:
    """ "range! 5/9 10/9 7:30 sáng": kind ("" for a day), "!" where explicit, days, hour and part."""
    kind = ("" if mention.kind is Kind.DAY else mention.kind.value) + ("!" if mention.explicit else "")
    days = [figures(point) for point in (mention.start, mention.end) if point]
    clock = [f"{mention.time:%H:%M}"] if mention.time else []
    return " ".join(filter(None, [kind, *days, *clock, mention.part]))


# One mention in each text.
DAYS = [
    ("05/09/2022", "! 5/9/2022"),
    ("20/11", "20/11"),
    ("3/2", "3/2"),
    ("1/05", "1/5"),
    ("( 19/8/2019)", "! 19/8/2019"),
    ("(Sáng 28/8)", "28/8 sáng"),
    ("đến trường-05/09/2022.", "! 5/9/2022"),
    ("thành lập HLHPN Việt Nam 20/10/1930", "! 20/10/1930"),
    ("ngày 16 tháng 10  năm 2021", "! 16/10/2021"),
    ("ngày 15 tháng10 năm 2020", "! 15/10/2020"),
    ("24 tháng 10 năm 2022", "! 24/10/2022"),
    ("ngày 5 tháng chín", "! 5/9"),
    ("5-9-2022", "! 5/9/2022"),
    ("5.9.2022", "! 5/9/2022"),
    ("20/11/22", "! 20/11/2022"),
    ("ngày 08/10/2012 đến 12/10/2012", "range! 8/10/2012 12/10/2012"),
    ("từ ngày 5/9 đến ngày 10/9", "range! 5/9 10/9"),
    ("từ ngày 5/9 đến hết ngày 10/9", "range! 5/9 10/9"),
    ("5/9 - 10/9", "range 5/9 10/9"),
    ("Từ 05 - 31/8", "range 5/8 31/8"),
    ("Tuần 1 / Từ 09/9- 14/9", "range 9/9 14/9"),
    ("18-20/11", "range 18/11 20/11"),
    ("18–20/11/2022", "range! 18/11/2022 20/11/2022"),
    ("từ ngày 5 đến ngày 10/10", "range! 5/10 10/10"),
    ("từ ngày 5 đến 10 tháng 10", "range! 5/10 10/10"),
    ("từ ngày 5 đến 10 tháng 10 năm 2022", "range! 5/10/2022 10/10/2022"),
    ("18/11 - 20/11/2022", "range! 18/11/2022 20/11/2022"),
    ("28/12/2022 - 02/01/2023", "range! 28/12/2022 2/1/2023"),
    ("28/12 - 2/1/2023", "range! 28/12/2022 2/1/2023"),
    ("28/12/2022 - 2/1", "range! 28/12/2022 2/1/2023"),
    ("20/11 - 20/11/2022", "! 20/11/2022"),
    ("20/11/2021 - 20/11/2022", "range! 20/11/2021 20/11/2022"),
    ("đến ngày 10/9", "! 10/9"),
    ("Tuần 12 - 20/11", "20/11"),
    ("6 giờ 00 phút ngày 08/03/2011", "! 8/3/2011 06:00"),
    ("7h30 ngày 5/9", "! 5/9 07:30"),
    ("7h30', 5/9/2022", "! 5/9/2022 07:30"),
    ("07:30 ngày 5/9", "! 5/9 07:30"),
    ("lúc 14 giờ ngày 5/9", "! 5/9 14:00"),
    ("ngày 5/9 lúc 7h30", "! 5/9 07:30"),
    ("ngày 5/9 lúc 7 giờ", "! 5/9 07:00"),
    ("5/9/2022, 7g30", "! 5/9/2022 07:30"),
    ("20/11, 5 giờ giảng", "20/11"),
    ("từ 7h30 đến 9h00 ngày 5/9", "! 5/9 07:30"),
    ("từ 7h30 ngày 5/9 đến 17h ngày 7/9", "range! 5/9 7/9 07:30"),
    ("25h30 ngày 5/9", "! 5/9"),
    ("sáng ngày 5/9", "! 5/9 sáng"),
    ("Chiều thứ Hai, ngày 5/9/2022", "! 5/9/2022 chiều"),
    ("ngày 20/11 (buổi sáng)", "! 20/11 sáng"),
    ("2 giờ chiều ngày 5/9", "! 5/9 14:00 chiều"),
    ("tối 5/9 lúc 7h30", "5/9 19:30 tối"),
    ("rằm tháng 8 âm lịch", "lunar 15/8"),
    ("rằm tháng Giêng", "lunar 15/1"),
    ("mùng 10 tháng 3 âm lịch", "lunar! 10/3"),
    ("10/3 âm lịch", "lunar 10/3"),
    ("10/3 ÂL", "lunar 10/3"),
    ("23 tháng Chạp", "lunar 23/12"),
    ("(20/11/1982- 20/11/2022)", "anniversary! 20/11/1982 20/11/2022"),
    ("22/12/ 1944 - 22/12/ 2022", "anniversary! 22/12/1944 22/12/2022"),
    ("(3/2/1930 -3/2/ 2023)", "anniversary! 3/2/1930 3/2/2023"),
    ("20/11/1982 đến 20/11/2022", "anniversary! 20/11/1982 20/11/2022"),
    ("20/11/1982 - 2022", "anniversary! 20/11/1982 20/11/2022"),
    ("Ngày 20: họp", "20"),
    ("Ngày 20 - họp", "20"),
    ("Ngày 20, họp", "20"),
    ("Họp tổ (ngày 20)", "20"),
    ("Ngày 20 - 22: thi", "range 20 22"),
    ("Ngày 18 - 20/11", "range! 18/11 20/11"),
    ("(5, 21/11)", "21/11"),
    ("31/9", "31/9"),
    ("30/2", "30/2"),
    ("31/9/2022", "! 31/9/2022"),
    ("lớp 6 ngày 6/1", "! 6/1"),
    ("đạt ngày 9/10", "! 9/10"),
    ("lớp 6/1, 20/11 mít tinh", "20/11"),
    ("đạt 9/10, 20/11 mít tinh", "20/11"),
    ("20/11 học sinh viết báo tường", "20/11"),
    ("5/9 học sinh tựu trường", "5/9"),
    ("5/9 phân công giáo viên", "5/9"),
    ("20/11 Sở Giáo dục kiểm tra", "20/11"),
    ("24/7 họp hội đồng", "24/7"),
]

NOT_DATES = """
lớp 6/1|khối 6/1|lớp 6/1, 6/2|lớp 6/1, 6/2 và 6/3|lớp: 6/1|chi đội 7/2|khối 6-7/11|2/3 số đoàn viên
1/2 diện tích|hơn 2/3|ít nhất 1/2|đạt 9/10|đạt 9,5/10|35/40|2/3 học sinh|2/3 CBGVNV|tỉ lệ 1/2
tỷ lệ 1/1|tối thiểu 2/3|chiếm 1/3|phòng 6/1|số 5/9|điều 5/9|Quyết định 5/9|29-NQ/TW|16/2008- BGD-ĐT
16/2008/QĐ-BGDĐT|05-CT/TW|05- CT/TƯ|632/KHLT – GDĐT|số; 13 /QCPH-CĐ-NT|12/KHCĐCS|12/10/KH-CĐ
phục vụ 24/7|hỗ trợ 24/7|trực 24/7|24/7 trực|1.234.567 đồng|2022-2023|2023- 2028|2021-2030
0912.345.678|tỉ lệ 1/500|9/2022|sơ kết HKI|120/11|20/11/20225|1/05abc|Tháng 06/ 07/08/2023|45/13|0/9
5/0|32/1|ngày        tháng 9 năm 2021|trong 3 tháng 9, 10, 11|Tết Trung thu|Giỗ Tổ|2/3/4|ngày 20 họp
Ngày 45: họp|45-13-2022|tiết 2 đến 3/11|1.5/9|5/9.2|(ngày 20: họp
"""


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_one_mention(text: str, expected: str) -> None:
    (mention,) = find_dates(text)
    assert short(mention) == expected


# Written as a day, by the word or the year; the month is none, so nobody may reckon with it.
NO_DAYS = [
    "ngày 45/13", "45/13/2022", "ngày 10/13/2022", "ngày 20/13", "ngày 05/00", "ngày 12/31", "9/26/2026",
    "5/0/2026", "05/00/2026", "26/13/26", "ngày 20 tháng 13", "ngày 20 tháng 0 năm 2026", "mùng 1 tháng 13",
    "ngày: 20/99", "20 tháng 13 năm 2026",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DAYS)
def test_a_day_of_no_month_is_named_and_is_no_mention(text: str) -> None:
    assert find_dates(f"Họp {text}") == ()
    assert [one.text for one in no_days(f"Họp {text}, rồi về")] == [text]
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text", ["20/13", "5/0", "32/15", "45-13-2022", "05/13/12", "Tháng 06/ 07/08/2023", "1/500"]
)
def test_figures_that_may_be_anything_are_no_mistaken_day(text: str) -> None:
    assert list(no_days(text)) == []


@given(st.integers(-5, 120))
def test_a_point_has_a_month_or_none(month: int) -> None:
    if 1 <= month <= 12:
        assert Point(5, month, None).month == month
    else:
        with pytest.raises(ValueError, match="no month"):
            Point(5, month, None)


@pytest.mark.parametrize("text", [form for line in NOT_DATES.split("\n") for form in line.split("|") if form])
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()
    assert find_dates(f"Họp {text} xong") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chiến thắng 30/04 và quốc tế lao động 1/05", ["30/4", "1/5"]),
        ("20, 21/11", ["20/11", "21/11"]),
        ("các ngày 18, 19 và 20/11", ["! 18/11", "! 19/11", "! 20/11"]),
        ("ngày 5 và 6 tháng 10", ["! 5/10", "! 6/10"]),
        ("5-9-2022 và 5.9.2022", ["! 5/9/2022", "! 5/9/2022"]),
        ("ngày 5/9, 7h30 ngày 6/9 họp", ["! 5/9", "! 6/9 07:30"]),
        ("10/4/2022 (10/3 âm lịch)", ["! 10/4/2022", "lunar 10/3"]),
    ],
)
def test_several_mentions(text: str, expected: list[str]) -> None:
    assert [short(mention) for mention in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("họp lúc 7h30 ngày 5/9 tại trường", "ngày 5/9"),
        ("từ ngày 5/9 đến ngày 10/9.", "ngày 5/9 đến ngày 10/9"),
        ("(20/11/1982- 20/11/2022)", "20/11/1982- 20/11/2022"),
        ("(Sáng 28/8)", "28/8"),
    ],
)
def test_the_words_of_a_mention(text: str, part: str) -> None:
    assert [mention.text for mention in find_dates(text)] == [part]


@pytest.mark.parametrize(
    ("point", "year", "exists"),
    [
        (Point(29, 2, None), None, True),
        (Point(29, 2, None), 2023, False),
        (Point(29, 2, None), 2024, True),
        (Point(31, 9, None), None, False),
        (Point(30, 2, None), None, False),
        (Point(20, None, None), None, True),
        (Point(45, 12, 2022), 2022, False),
    ],
)
def test_days_that_exist(point: Point, year: int | None, exists: bool) -> None:
    assert point.exists_in(year) is exists


@pytest.mark.parametrize(
    "text",
    [
        "24/10/2022",
        "24 / 10 / 2022",
        "ngày 24 tháng 10 năm 2022",
        "Ngày 24/10/2022.",
        "24-10-2022",
        "24.10.2022",
        "2022/10/24",
        "2022-10-24",
        "Mỹ Tú, ngày 24 tháng 10 năm 2022",
        "Thứ Hai, ngày 24/10/2022",
        unicodedata.normalize("NFD", "Mỹ Tú, ngày 24 tháng 10 năm 2022"),
    ],
)
def test_read_date(text: str) -> None:
    assert read_date(text) == datetime.date(2022, 10, 24)


@pytest.mark.parametrize(
    "text",
    ["", "5/9", "31/9/2022", "2022-09-31", "5/9/2022 - 6/9/2022", "5/9/2022, 6/9/2022", "Họp ngày 5/9/2022",
     "5/9/2022 họp", "tháng 9", "10/3/2022 âm lịch", "x" * 300],
)  # fmt: skip
def test_read_no_date(text: str) -> None:
    assert read_date(text) is None


def items(name: str) -> list[tuple[str, str]]:
    """The list items of a real plan, each with the heading it stands under."""
    heading, found = "", []
    for line in (real_plans() / "2022-2023" / name).read_text(encoding="utf-8").splitlines():
        heading = line.lstrip("# ") if line.startswith("#") else heading
        if line.startswith("- "):
            found.append((heading, line[2:]))
    return found


def test_days_in_the_months_of_the_plan_of_the_union() -> None:
    months = [
        (heading, item) for heading, item in items("hoat-dong-cong-doan.md") if heading.startswith("Tháng")
    ]
    assert len(months) > 30
    found = [
        (int(re.findall("[0-9]+", heading)[0]), short(mention))
        for heading, item in months
        for mention in find_dates(item)
    ]
    assert found == [
        (9, "! 5/9/2022"),
        (10, "! 20/10/1930"),
        (11, "anniversary! 20/11/1982 20/11/2022"),
        (12, "anniversary! 22/12/1944 22/12/2022"),
        (12, "! 1/12/2022"),
        (2, "anniversary! 3/2/1930 3/2/2023"),
        (3, "8/3"),
        (4, "30/4"),
        (4, "1/5"),
    ]


@pytest.mark.parametrize("name", ["hoat-dong-cong-doan.md", "phoi-hop-nha-truong-cong-doan.md"])
def test_no_days_elsewhere_in_the_real_plans(name: str) -> None:
    others = [item for heading, item in items(name) if not heading.startswith("Tháng")]
    assert len(others) > 15
    assert [find_dates(item) for item in others] == [()] * len(others)


PIECES = [
    "5/9",
    "20/11",
    "/2022",
    "ngày ",
    " - ",
    "-",
    " đến ",
    ", ",
    "7h30",
    " sáng ",
    "lớp ",
    "tháng 9",
    "rằm ",
    "5",
    "(",
    ")",
    ":",
]


@given(
    st.one_of(
        st.text(), st.text(alphabet="0123/-. ,"), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
    )
)
def test_mentions_lie_in_the_text(text: str) -> None:
    place = 0
    for mention in find_dates(text):
        start, end = mention.span
        assert place <= start < end <= len(text)
        assert text[start:end] == mention.text
        assert (mention.end is not None) == (mention.kind in {Kind.RANGE, Kind.ANNIVERSARY})
        mention.start.exists_in(None)
        place = end
    read_date(text)


HOSTILE = [
    "1/" * 50_000, "ngày " * 20_000, "tháng " * 20_000, "9" * 100_000, " " * 100_000 + "/",
    "1" + " " * 100_000 + "/", "7h30 " * 20_000, "5-" * 50_000, "1," * 50_000, "ngày 5 đến " * 9_000,
    "lớp 6/1, " * 11_000, "(ngày " * 16_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_hostile_texts_take_no_time(text: str) -> None:
    began = time.process_time()
    assert find_dates(text) == ()
    assert time.process_time() - began < 1
