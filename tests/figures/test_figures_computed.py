"""What is computed: a row of totals, shares, charts and the years beside each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from figures.tables import MONEY, STAFF, table
from kehoach.figures.bars import chart_of
from kehoach.figures.comparison import compared
from kehoach.figures.totals import wrong_shares, wrong_totals
from kehoach.model.period import Period, read_period


def at(words: str) -> Period:
    """A period as an office writes it."""
    found = read_period(words)
    assert found
    return found


OLD, NEW = at("2025-2026"), at("2026-2027")


def test_a_total_and_shares_are_computed_where_they_are_asked_for() -> None:
    columns = [
        {"name": "Nội dung"},
        {"name": "Số tiền", "kind": "money"},
        {"name": "Tỷ lệ", "kind": "percent", "of": "Số tiền"},
    ]
    made = table("Nội dung,Số tiền\na,1\nb,2\n", columns=columns, total="Cộng")
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["a", "1", "33.3"],
        ["b", "2", "66.7"],
        ["Cộng", "3", "100"],
    ]


def test_no_total_is_computed_beside_a_stated_one() -> None:
    assert len(table(MONEY, total="Cộng").rows) == 6


def test_parts_of_totals_are_drawn_with_the_shares_of_the_table() -> None:
    chart = chart_of(table(MONEY, title="Thu, chi", unit="đồng"))
    assert chart is not None
    assert [(group.title, group.words) for group in chart.groups] == [
        ("Tổng thu", "1.000 đồng"),
        ("Tổng chi", "950 đồng"),
    ]
    bars = [(bar.label, bar.words, bar.share) for group in chart.groups for bar in group.bars]
    assert bars == [
        ("Ngân sách", "900 đồng", "90\u00a0%"),
        ("Học phí", "100 đồng", "10\u00a0%"),
        ("Chi lương", "700 đồng", "70\u00a0%"),
        ("Chi khác", "250 đồng", "25\u00a0%"),
    ]


def test_parts_of_a_column_of_totals_are_drawn_row_by_row() -> None:
    chart = chart_of(table(STAFF, unit="người"))
    assert chart is not None
    assert [group.title for group in chart.groups] == ["Quản lý", "Giáo viên", "Nhân viên", "Cộng"]
    assert [bar.share for bar in chart.groups[-1].bars] == ["16,7\u00a0%", "83,3\u00a0%"]


def test_what_is_no_whole_is_drawn_only_when_asked() -> None:
    text = "Nội dung,Số lượng\nPhòng học,14\nSách,5120\n"
    assert chart_of(table(text)) is None
    assert chart_of(table(text, chart="bars")) is not None
    assert chart_of(table(MONEY, chart="none")) is None


def test_a_table_of_zeros_and_a_negative_one_are_drawn_or_left_out_without_a_fault() -> None:
    assert chart_of(table("Nội dung,Số tiền\na,0\nb,0\nCộng,0\n")) is None
    chart = chart_of(table("Nội dung,Số tiền\na,5\nb,-3\nCộng,2\n"))
    assert chart is not None and chart.largest == 5


def test_the_years_stand_beside_each_other_by_what_they_name() -> None:
    old = table(MONEY.replace("Tổng thu,", "Tổng thu năm 2024,").replace("Học phí,100", "Học phí cũ,100"))
    new = table(MONEY.replace("900,90", "990,90").replace("Tổng thu,1000", "Tổng thu năm 2025,1090"))
    made = compared([(OLD, old), (NEW, new)])
    assert made is not None
    rows = {row.label: (row.values, row.change) for row in made.rows}
    assert rows["Ngân sách"] == (("900", "990"), "+10\u00a0%")
    assert rows["Tổng thu năm 2025"] == (("1.000", "1.090"), "+9\u00a0%")
    assert "Học phí" not in rows, "only one of the years has it"
    assert made.chart is not None
    assert [group.title for group in made.chart.groups] == ["Tổng thu năm 2025", "Tổng chi"]
    assert [bar.is_former for bar in made.chart.groups[0].bars] == [True, False]


def test_staff_is_compared_by_the_columns_of_the_total() -> None:
    made = compared([(OLD, table(STAFF)), (NEW, table(STAFF.replace("42,7,35", "43,8,35")))])
    assert made is not None
    assert [(row.label, row.values) for row in made.rows] == [
        ("Tổng số", ("42", "43")),
        ("Thạc sĩ", ("7", "8")),
        ("Đại học", ("35", "35")),
    ]


def test_one_year_alone_is_compared_with_nothing() -> None:
    assert compared([(NEW, table(MONEY))]) is None
    assert compared([(OLD, table("Nội dung,Số tiền\nx,1\n")), (NEW, table(MONEY))]) is None


def test_years_of_money_are_years_of_money_and_gaps_are_seen() -> None:
    made = compared([(at("2022"), table(MONEY)), (at("2025"), table(MONEY.replace("900,90", "990,90")))])
    assert made is not None
    assert [period.label for period in made.periods] == ["năm 2022", "năm 2023", "năm 2024", "năm 2025"]
    assert {row.label: row.values for row in made.rows}["Ngân sách"] == ("900", "", "", "990")
    assert made.before == at("2022")
    assert made.chart is not None
    assert [(bar.label, bar.words) for bar in made.chart.groups[0].bars] == [
        ("Năm 2022", "1.000"),
        ("Năm 2023", "không có số liệu"),
        ("Năm 2024", "không có số liệu"),
        ("Năm 2025", "1.000"),
    ]


def test_only_the_same_kind_of_time_is_compared() -> None:
    assert compared([(at("2025-2026"), table(MONEY)), (at("2026"), table(MONEY))]) is None
    mixed = [(at("2024"), table(MONEY)), (at("2025-2026"), table(MONEY)), (at("2025"), table(MONEY))]
    made = compared(mixed)
    assert made is not None and [period.label for period in made.periods] == ["năm 2024", "năm 2025"]


def test_of_two_tables_of_one_period_the_newer_counts() -> None:
    made = compared(
        [
            (at("quý II/2026"), table(MONEY)),
            (at("2026-Q2"), table(MONEY.replace("900,90", "901,90"))),
            (at("2026-Q3"), table(MONEY)),
        ]
    )
    assert made is not None
    assert {row.label: row.values for row in made.rows}["Ngân sách"] == ("901", "900")


def test_days_have_no_gaps() -> None:
    made = compared([(at("2024-12-31"), table(MONEY)), (at("ngày 31/12/2025"), table(MONEY))])
    assert made is not None
    assert [period.label for period in made.periods] == ["ngày 31/12/2024", "ngày 31/12/2025"]


_FIGURES = st.one_of(
    st.decimals(min_value=-(10**17), max_value=10**17, places=5).map(lambda one: f"{one:f}"),
    st.sampled_from(["0", "-", "0.0000000000000000001", "99999999999999999999999", "-1"]),
)
_LABELS = st.sampled_from(["a", "Cộng", "Tổng thu", "- b", "I. THU", "1.1. c"])
_ROWS = st.lists(st.tuples(_LABELS, _FIGURES, _FIGURES), min_size=1, max_size=8)


@given(_ROWS, _ROWS, st.sampled_from(["auto", "bars"]))
def test_no_figures_end_in_a_traceback(
    rows: list[tuple[str, str, str]], former: list[tuple[str, str, str]], chart: str
) -> None:
    columns = [
        {"name": "Nội dung"},
        {"name": "Số tiền", "kind": "money"},
        {"name": "Số lượng", "kind": "count"},
        {"name": "Tỷ lệ", "kind": "percent", "of": "Số tiền"},
    ]
    made, old = (
        table(
            "Nội dung,Số tiền,Số lượng\n" + "".join(f"{','.join(row)}\n" for row in given_rows),
            columns=columns,
            total="Tất cả",
            chart=chart,
        )
        for given_rows in (rows, former)
    )
    chart_of(made)
    list(wrong_totals(made))
    list(wrong_shares(made))
    compared([(OLD, old), (NEW, made)])
