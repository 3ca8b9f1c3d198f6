"""What changed between two years' texts: nothing lost, moved and reworded found again."""

from __future__ import annotations

import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.differences.alignment import LIMIT, aligned
from kehoach.differences.block_changes import Row, RowKind, Text, block_changes
from kehoach.differences.text_blocks import TextBlock, text_blocks
from kehoach.differences.word_changes import word_changes
from rendering.bodies import read


def blocks(text: str) -> tuple[TextBlock, ...]:
    """A text a line: "## " is a heading."""
    return tuple(
        TextBlock(2, line[3:]) if line.startswith("## ") else TextBlock(0, line)
        for line in text.split("\n")
        if line
    )


def compared(old: str, new: str) -> list[str]:
    """The rows in one line each, ``[-went-]{+came+}``; 2025-2026 against 2026-2027."""
    return [_line(row) for row in block_changes(Text(blocks(old), 2025), Text(blocks(new), 2026))]


def _line(row: Row) -> str:
    words = "".join(
        change.new
        if change.is_kept
        else f"[-{change.old}-]" * bool(change.old) + f"{{+{change.new}+}}" * bool(change.new)
        for change in row.changes
    )
    return f"{row.kind}{f' ({row.section})' if row.section else ''}: {words}"


def test_words_not_lines() -> None:
    old = "Khám sức khỏe cho đoàn viên ở trạm y tế xã trước ngày 27/3"
    assert compared(old, "Khám sức khỏe cho mọi đoàn viên ở bệnh viện trước ngày 20/3") == [
        "changed: Khám sức khỏe cho{+ mọi+} đoàn viên ở[- trạm y tế xã-]{+ bệnh viện+} trước ngày[- 27/3-]{+ 20/3+}"
    ]


def test_a_year_that_moved_on_with_the_plan_is_no_difference() -> None:
    old = "Năm học 2025-2026, tháng 9/2025, ngày 5/9/2025, hè 2026"
    new = "Năm học 2026-2027, tháng 9/2026, ngày 5/9/2026, hè 2027"
    assert compared(old, new) == [f"kept: {new}"]
    assert compared("Luật số 73/2025/QH15 và năm 1982", "Luật số 73/2025/QH15 và năm 1982")[0].startswith(
        "kept"
    )
    assert compared("Hạn ngày 5/9/2025 như cũ", "Hạn ngày 5/9/2025 như cũ")[0].startswith("kept")
    assert compared("Hạn ngày 6/9/2025 như cũ", "Hạn ngày 5/9/2026 như cũ")[0].startswith("changed")


def test_moved_reworded_new_and_dropped() -> None:
    old = (
        "## Tháng 9\nHọp cha mẹ học sinh toàn trường\nTặng quà Trung thu cho con đoàn viên\nRà soát sổ sách\n"
        "## Tháng 10\nHội nghị viên chức bầu Ban Thanh tra nhân dân"
    )
    new = (
        "## Tháng 9\nHọp cha mẹ học sinh toàn trường\n## Tháng 10\n"
        "Hội nghị viên chức, bầu Ban Thanh tra nhân dân mới\nTặng quà Trung thu cho con đoàn viên\nThi nấu ăn"
    )
    assert compared(old, new) == [
        "kept: Tháng 9",
        "kept: Họp cha mẹ học sinh toàn trường",
        "left (Tháng 10): [-Tặng quà Trung thu cho con đoàn viên-]",
        "dropped: [-Rà soát sổ sách-]",
        "kept: Tháng 10",
        "changed: Hội nghị viên chức{+,+} bầu Ban Thanh tra nhân dân{+ mới+}",
        "moved (Tháng 9): Tặng quà Trung thu cho con đoàn viên",
        "new: {+Thi nấu ăn+}",
    ]


def test_a_reworded_heading_is_a_heading_still() -> None:
    assert (
        compared("## II. NHIỆM VỤ TRỌNG TÂM\nA b c d", "## II. NHIỆM VỤ\nA b c d")[0]
        == "changed: II. NHIỆM VỤ[- TRỌNG TÂM-]"
    )


def test_a_section_that_moved_is_seen_as_one() -> None:
    one, two = (
        "## Một mục lớn\nViệc thứ nhất của mục lớn\nViệc thứ hai của mục lớn",
        "## Mục hai\nCâu khác hẳn mọi câu",
    )
    rows = compared(f"{one}\n{two}", f"{two}\n{one}")
    kinds = Counter(row.split(":")[0].split(" ")[0] for row in rows)
    assert kinds["dropped"] == kinds["new"] == 0
    assert kinds["moved"] == kinds["left"] == 2 or kinds["moved"] == 3


def test_of_a_body_the_words_are_compared_and_not_the_boxes() -> None:
    marked = read("Xuân Nhâm Dần [[xem lại: a]].\n")
    assert text_blocks(marked) == (TextBlock(0, "Xuân Nhâm Dần ."),)
    numbers = (TextBlock(2, "2"), TextBlock(3, "33"), TextBlock(0, "4"))
    assert text_blocks(read("## 2\n\n### 33\n\n4")) == numbers
    body = '## Tháng 9/2022\n\n- [x] Họp **tổ** & ban<br>trưa {#hop owner="Tổ 1"}\n\na) Ghi\n\n| A | B |\n|---|---|\n| 1 | a < b |'
    assert text_blocks(read(body)) == (
        TextBlock(2, "Tháng 9/2022"),
        TextBlock(0, "Họp tổ & ban trưa Tổ 1"),
        TextBlock(0, "a) Ghi"),
        TextBlock(0, "A | B"),
        TextBlock(0, "1 | a < b"),
    )
    assert text_blocks(read(body)) == text_blocks(read(body.replace("[x]", "[ ]")))


@given(st.text("abc", max_size=30), st.text("abc", max_size=30))
def test_what_is_common_is_the_longest_there_is(old: str, new: str) -> None:
    pairs = aligned(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))
    longest = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, a in enumerate(old):
        for j, b in enumerate(new):
            longest[i + 1][j + 1] = longest[i][j] + 1 if a == b else max(longest[i][j + 1], longest[i + 1][j])
    assert len(pairs) == longest[-1][-1]


def test_beyond_the_limit_landmarks_hold_and_nothing_is_out_of_order() -> None:
    size = int(LIMIT**0.5) + 100
    old = [f"{n}" if n % 50 == 0 else "x" for n in range(size)]
    new = ["neu", *old[: size // 2], "mitte", *old[size // 2 :]]
    pairs = aligned(old, new)
    assert len(pairs) == size
    assert all(old[i] == new[j] for i, j in pairs)


WORDS = st.sampled_from(
    [
        "Họp",
        "tổ",
        "2025",
        "2026",
        "2027",
        "5/9/2025",
        ",",
        ".",
        "(",
        "năm học 2025-2026",
        "ngày",
        "é",
        "\u0301",
        "½",
        "_",
    ]
)
SENTENCE = st.lists(WORDS, max_size=20).map(" ".join) | st.text(max_size=60).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=400)
@given(SENTENCE, SENTENCE)
def test_no_word_of_a_changed_sentence_is_lost(old: str, new: str) -> None:
    changes = word_changes(old, new, 2025, 2026)
    assert "".join(change.old for change in changes) == old
    assert "".join(change.new for change in changes) == new


@settings(max_examples=300)
@given(st.lists(SENTENCE, max_size=12), st.lists(SENTENCE, max_size=12), st.randoms(use_true_random=False))
def test_no_block_is_lost(old: list[str], fresh: list[str], pick: object) -> None:
    new = old[::2] + fresh[:3] + old[1::2] + fresh[3:]
    before, after = blocks("\n".join(old)), blocks("\n".join(new))
    rows = block_changes(Text(before, 2025), Text(after, 2026))
    later = ["".join(change.new for change in row.changes) for row in rows if row.kind is not RowKind.LEFT]
    assert [text for text in later if text] == [block.text for block in after]
    former = Counter(
        "".join(change.old for change in row.changes) for row in rows if row.kind is not RowKind.LEFT
    )
    del former[""]
    assert former == Counter(block.text for block in before)


@pytest.mark.parametrize("known", [2, 40, 20_000])
def test_bodies_of_a_hundred_thousand_characters_are_compared_soon(known: int) -> None:
    def text(step: int) -> str:
        return " ".join(f"w{n * n * step % known}" for n in range(25_000))

    def lines(step: int) -> tuple[TextBlock, ...]:
        return tuple(TextBlock(0, f"w{n * n * step % known} b{n * step % 7} c") for n in range(10_000))

    begun = time.process_time()
    word_changes(text(3), text(7), 2025, 2026)
    block_changes(Text(lines(3), 2025), Text(lines(7), 2026))
    assert time.process_time() - begun < 5
