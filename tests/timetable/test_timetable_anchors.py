"""An address of a task dies with its words or its month, and of nothing else."""

from __future__ import annotations

from kehoach.timetable.anchors import Anchors
from rendering.bodies import read


def anchors(body: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for task in read(body).tasks:
        found.setdefault(task.text, []).append(task.anchor)
    return found


BODY = "## Tháng 9\n- Họp\n- Thi\n- Hội\n"


def test_order_marks_and_neighbours_change_no_anchor() -> None:
    before = anchors(BODY)
    for after in (
        "## Tháng 9\n- Hội\n- Thi\n- Họp\n",
        "Mở đầu.\n\n## Tháng 8\n- Họp\n\n## Tháng 9\n- [x] Họp\n- [ ] Thi\n+ Hội\n",
        "## THÁNG 9/2022\n- **Họp**\n- Thi lại\n- Hội {owner=Lan}\n- Thi\n",
        "### Kế hoạch tháng 9\n- Chuyên môn:\n  - Họp\n  - Thi\n- Hội\n  - thêm ý\n",
        "| Tháng | Nội dung |\n|---|---|\n| 9 | Họp |\n| | Thi |\n| | Hội |\n",
    ):
        again = anchors(after)
        assert {words: again[words][-1] for words in before} == {
            words: one[0] for words, one in before.items()
        }


def test_words_and_month_are_in_the_anchor() -> None:
    everything = [
        task.anchor
        for body in (BODY, BODY.replace("9", "10"), "## Tháng 9\n- Họp tổ\n")
        for task in read(body).tasks
    ]
    assert len(everything) == len(set(everything)) == 7


def test_the_same_words_twice_are_told_apart_by_their_order() -> None:
    first, second = anchors("## Tháng 9\n- Họp\n- Họp\n")["Họp"]
    assert first != second
    assert anchors("## Tháng 9\n- Thi\n- Họp\n- Hội\n- Họp\n")["Họp"] == [first, second]
    assert anchors("## Tháng 9\n- Họp\n")["Họp"] == [first]


def test_a_given_name_outlives_the_words() -> None:
    assert (
        anchors("## Tháng 9\n- Họp {#hop}\n")["Họp"]
        == anchors("## Tháng 10\n- Thi {#hop}\n")["Thi"]
        == ["hop"]
    )


def test_headings_do_not_take_a_task_s_name() -> None:
    document = read("## Hop\n\n## Tháng 9\n- a {#hop}\n\n## Hop\n")
    assert document.tasks[0].anchor == "hop"
    assert [heading.anchor for heading in document.headings] == ["hop-2", "thang-9", "hop-3"]


def test_anchors_are_never_given_twice() -> None:
    book = Anchors(("a",))
    assert [book.unique("a"), book.unique("a"), book.named("a"), book.named("a")] == [
        "a-2",
        "a-3",
        "a",
        "a-4",
    ]
    assert [book.unique("b"), book.unique("b-2"), book.unique("b")] == ["b", "b-2", "b-3"]
