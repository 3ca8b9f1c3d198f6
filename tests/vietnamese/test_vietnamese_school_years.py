from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.school_years import find_school_years


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        ("năm học 2022-2023", 2022, "2022-2023"),
        ("năm học 2022- 2023 như sau", 2022, "2022- 2023"),
        ("Năm học 2020 – 2021", 2020, "2020 – 2021"),
        ("2020-  2021", 2020, "2020-  2021"),
        ("NĂM HỌC: 2021-2022", 2021, "2021-2022"),
        ("tháng 12năm học 2019 - 2020", 2019, "2019 - 2020"),
        ("năm học2022-2023;", 2022, "2022-2023"),
        ("năm học 20….20…..", None, "20….20….."),
        ("năm học 20... - 20...", None, "20... - 20..."),
    ],
)
def test_forms_of_a_school_year(text: str, start: int | None, words: str) -> None:
    (mention,) = find_school_years(text)
    assert (mention.start, mention.text) == (start, words)


@pytest.mark.parametrize(
    "text",
    [
        "2021-2025",
        "giai đoạn 2021-2030",
        "2017 -2022",
        "2023- 2028",
        "2023-2022",
        "2022-20231",
        "12022-2023",
        "28/12/2022-2023",
        "1/2022-2023/5",
        "2022",
        "",
    ],
)
def test_periods_are_no_school_years(text: str) -> None:
    assert find_school_years(text) == ()


def test_all_in_order() -> None:
    mentions = find_school_years("từ 2020-2021, 2021-2022 đến 2022-2023.")
    assert [mention.start for mention in mentions] == [2020, 2021, 2022]


@given(st.one_of(st.text(), st.text(alphabet="20123 -–….")))
def test_spans(text: str) -> None:
    place = 0
    for mention in find_school_years(text):
        assert place <= mention.span[0] < mention.span[1] <= len(text)
        assert text[slice(*mention.span)] == mention.text
        place = mention.span[1]
