"""The attribute list of a task: what it says, and what is said of a wrong one."""

from __future__ import annotations

import pytest

from kehoach.rendering.attributes import is_half_written, rightly_written, take_attributes
from rendering.bodies import html_from, html_of, read, remarks
from support.pages import read_tree

FULL = 'Hội thao {#hoi-thao owner="Đoàn thanh niên" date="2022-11-18/2022-11-20" output="báo cáo" inspects="hoc-phi"}'


def test_a_task_carries_what_its_list_says() -> None:
    (task,) = read(f"## Tháng 11\n- [x] {FULL}\n").tasks
    assert (task.anchor, task.named, task.text, task.done) == ("hoi-thao", True, "Hội thao", True)
    assert (task.owner, task.output, task.inspects) == ("Đoàn thanh niên", "báo cáo", ("hoc-phi",))
    assert [(str(when.start), str(when.end)) for when in task.whens] == [("2022-11-18", "2022-11-20")]


def test_the_page_says_it_in_words() -> None:
    html = html_from(f"## Tháng 11\n- [x] {FULL}\n")
    text = read_tree(html).text
    assert "✓ Hội thao Đoàn thanh niên · báo cáo · 18–20/11/2022 · kiểm tra học phí" in text
    assert '<li class="kh-task" id="hoi-thao">' in html and "{" not in html


@pytest.mark.parametrize(
    ("written", "rest", "anchor", "values"),
    [
        ("a {#b}", "a", "b", {}),
        ("a{#Hội-thao}", "a", "hoi-thao", {}),
        ('a {: owner="b c"}', "a", "", {"owner": "b c"}),
        ("a {owner='b' output=c} d", "a d", "", {"owner": "b", "output": "c"}),
        ("a {owner=“b c” output=”d“}", "a", "", {"owner": "b c", "output": "d"}),
        ("a {#b  owner = ‘c’ }", "a", "b", {"owner": "c"}),
        ('a {#b owner="c\nd"}', "a", "b", {"owner": "c d"}),
        ("a {owner=b}c", "a c", "", {"owner": "b"}),
        ("a {#b} {#c}", "a {#c}", "b", {}),
        ('a {owner=""}', "a", "", {"owner": ""}),
    ],
)
def test_lists_are_taken_out(written: str, rest: str, anchor: str, values: dict[str, str]) -> None:
    text, attributes = take_attributes(written)
    assert (text, attributes.anchor, dict(attributes.values)) == (rest, anchor, values)


@pytest.mark.parametrize(
    "text",
    ["a {b}", "a {}", "a {#}", "a {1: 2}", "{ a", "a {{#b}", "x ∈ {1, 2}", "{{ a }}",
     "a {a=b=c}", "a {=b}"],
)  # fmt: skip
def test_braces_that_are_no_list_stay(text: str) -> None:
    assert take_attributes(text) == (text, take_attributes("")[1]) or text == "a {{#b}"
    page = read_tree(html_from(f"## Tháng 9\n- {text}\n"))
    assert text in page.raw_text or text == "a {{#b}"


@pytest.mark.parametrize(
    ("written", "anchor", "values", "rightly"),
    [
        ("a {owner=Tổ 1}", "", {"owner": "Tổ 1"}, '{owner="Tổ 1"}'),
        ('a {owner="Tổ 1}', "", {"owner": "Tổ 1"}, '{owner="Tổ 1"}'),
        ('a {owner="Tổ 1"', "", {"owner": "Tổ 1"}, '{owner="Tổ 1"}'),
        (
            "a {owner: Tổ 1, date: 2026-10-05}",
            "",
            {"owner": "Tổ 1", "date": "2026-10-05"},
            '{owner="Tổ 1" date="2026-10-05"}',
        ),
        (
            "a {#b owner=Tổ Toán date=2026-10-05",
            "b",
            {"owner": "Tổ Toán", "date": "2026-10-05"},
            '{#b owner="Tổ Toán" date="2026-10-05"}',
        ),
    ],
)
def test_a_half_written_list_is_read_where_it_is_sure(
    written: str, anchor: str, values: dict[str, str], rightly: str
) -> None:
    text, attributes = take_attributes(written)
    assert (text, attributes.anchor, dict(attributes.values)) == ("a", anchor, values)
    assert is_half_written(attributes.source) and rightly_written(attributes) == rightly
    told = f"note 2: [KH250] «{attributes.source}» viết thiếu dấu, đã đọc như ý; nên viết {rightly}"
    assert told in remarks(f"## Tháng 9\n- {written}\n")


@pytest.mark.parametrize(
    "begun", ["{nguoi=Tổ 1}", "{#hop", "{owner=}", '{owner="Tổ 1" và họp', "{người = Lan thị}"]
)
def test_a_list_that_is_not_read_is_named(begun: str) -> None:
    told = [line for line in remarks(f"## Tháng 9\n- a {begun}\n\nĐoạn {begun}\n") if "KH251" in line]
    assert len(told) == 2 and "hiện nguyên trên trang" in told[0]


@pytest.mark.parametrize("text", ["tập {1, 2}", "x = {a; b}", "{số lượng: 5}", "{{ tên }}", "{"])
def test_other_braces_are_not(text: str) -> None:
    assert not [line for line in remarks(f"## Tháng 9\n- {text}\n") if "KH25" in line]


def test_what_no_page_would_show_stays_in_a_heading() -> None:
    document = read(
        '## Tháng 9 {#thang-chin}\n### Mục {owner="Lan"}\n\n| A {owner="B"} | C |\n|---|---|\n| d | e |\n'
    )
    assert [heading.anchor for heading in document.headings] == ["thang-chin", "muc-owner-lan"]
    assert {"Lan", "B"} <= set(read_tree(html_of(document)).words)


@pytest.mark.parametrize(
    ("written", "remark"),
    [
        ("{ownr=b}", "error 12: [KH205] không có thuộc tính «ownr»; có phải là «owner»?"),
        ("{zzz=b}", "error 12: [KH205] không có thuộc tính «zzz»; dùng được: owner, date, output, inspects"),
        ("{date=2022-13-40}", 'error 12: [KH206] date="2022-13-40" không phải là ngày; viết 2022-11-18 hoặc 2022-11-18/2022-11-20'),
        ("{date=20/9/2022}", 'error 12: [KH206] date="20/9/2022" không phải là ngày; viết 2022-09-20'),
        ("{date=2022-09-20/2022-09-10}", 'error 12: [KH206] date="2022-09-20/2022-09-10" không phải là ngày; viết 2022-11-18 hoặc 2022-11-18/2022-11-20'),
        ("{date=2025-09-20}", 'warning 12: [KH203] date="2025-09-20" nằm ngoài năm học 2022-2023; xem lại năm'),
        ("{inspects=hocphi}", 'error 12: [KH206] inspects="hocphi" không có; dùng: ngan-sach, hoc-phi, dong-gop, kien-co'),
    ],
)  # fmt: skip
def test_a_wrong_list_is_told_to_the_letter(written: str, remark: str) -> None:
    for body in ("## Tháng 9\n- họp {}\n", "## Mục đích\n- họp {}\n", "|Tháng|Việc|\n|9|họp {}|\n"):
        found = [
            f"{p.severity} {p.line}: [{p.code}] {p.text}"
            for p in read(body.format(written), offset=10).problems
        ]
        assert found == [remark]


def test_the_same_name_twice_is_an_error_at_the_second() -> None:
    body = "## Tháng 9\n- a {#ma}\n- b {#ma}\n"
    assert remarks(body) == ["error 3: [KH207] mã «#ma» đã dùng ở dòng 2; đặt mã khác"]
    ids = read_tree(html_from(body)).ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2022-09-05", ("2022-09-05", "2022-09-05", None)),
        ("2022-09-05T7:30", ("2022-09-05", "2022-09-05", "07:30:00")),
        ('"2022-09-05 07:30/2022-09-06"', ("2022-09-05", "2022-09-06", "07:30:00")),
    ],
)
def test_a_day_may_have_its_hour(date: str, days: tuple[str, str, str | None]) -> None:
    (task,) = read(f"## Tháng 9\n- a {{date={date}}}\n").tasks
    (when,) = task.whens
    assert (str(when.start), str(when.end), str(when.time) if when.time else None) == days
