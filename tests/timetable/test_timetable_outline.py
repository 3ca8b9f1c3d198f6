"""What stands under a month and what does not; groups, labels and points."""

from __future__ import annotations

import pytest

from rendering.bodies import listed, read


@pytest.mark.parametrize(
    ("body", "tasks"),
    [
        ("## Tháng 9\n- a\n## Khác\n- b\n", "a"),
        ("### Tháng 9\n- a\n## II. Khác\n- b\n### Nữa\n- c\n", "a"),
        ("## Tháng 9\n- a\n### Chuyên môn\n- b\n#### Tổ 1\n- c\n", "a b c"),
        ("## Tháng 9\n- a\n\nIV. TỔ CHỨC THỰC HIỆN\n\n- b\n", "a"),
        ("## Tháng 9\n- a\nIV. TỔ CHỨC THỰC HIỆN\n- b\n", "a"),
        ("## Tháng 9\n- a\n\nPHẦN III: TỔ CHỨC\n- b\n", "a"),
        ("**Tháng 9**\n- a\n\n**Tháng 10**\n- b\n\nV/ Thực hiện\n- c\n", "a b"),
        ("## Kế hoạch\nTháng 9\n- a\n## Khác\n- b\n", "a"),
        ("## Tháng 9\nMở đầu của tháng.\n- a\n\nLời cuối.\n\n- b\n", "a b"),
        ("> ## Tháng 9\n> - a\n\n- b\n", "a b"),
        ("Tháng 9\n===\n- a\n", "a"),
        ("- a\n- b\n", ""),
    ],
)
def test_a_month_reaches_to_the_next_heading_of_its_rank(body: str, tasks: str) -> None:
    assert [task.text for task in read(body).tasks] == tasks.split()


def test_a_wrapped_line_that_ends_in_a_month_is_no_heading() -> None:
    assert listed("## Tháng 9\n- báo cáo trong\ntháng 10/2022.\n- b\n") == [
        "9/2022: báo cáo trong tháng 10/2022.", "9/2022: b",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "tasks"),
    [
        ("- Chuyên môn:\n  - a\n  - b\n- c\n", ["Chuyên môn/a", "Chuyên môn/b", "/c"]),
        ("- Chuyên môn:\n+ a\n+ b\n- c\n", ["Chuyên môn/a", "Chuyên môn/b", "/c"]),
        ("1. Chuyên môn:\n- a\n2. Đội:\n- b\n", ["Chuyên môn/a", "Đội/b"]),
        ("- Họp\n  - nội dung 1\n  - nội dung 2\n", ["/Họp"]),
        ("- Họp\n  - [x] a\n  - [ ] b\n", ["Họp/a", "Họp/b"]),
        ("- Họp\n  - a {#a}\n", ["Họp/a"]),
        ("- [ ] Họp\n  - [ ] a\n", ["/Họp"]),
        ("- A:\n  - B:\n    - c\n", ["B/c"]),
    ],
)
def test_labels_are_groups_and_points_belong_to_their_task(body: str, tasks: list[str]) -> None:
    assert [f"{task.group}/{task.text}" for task in read(f"## Tháng 9\n{body}").tasks] == tasks


def test_points_give_their_task_its_days() -> None:
    (task,) = read("## Tháng 9\n- Họp\n  - lần 1 ngày 5/9\n  - lần 2 ngày 20/9\n").tasks
    assert [when.start.day for when in task.whens] == [5, 20]


def test_an_item_that_is_given_a_day_is_a_task_wherever_it_stands() -> None:
    body = '## Mục đích\n- a\n- Hội thao {date="2022-11-18"}\n- Lễ:\n  - b {date=2023-05-01}\n  - c\n'
    assert listed(body) == ["11/2022: Hội thao", "5/2023: b"]
