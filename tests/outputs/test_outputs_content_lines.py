"""Content lines: folding at octets, escaping, read back by another program."""

from __future__ import annotations

from datetime import UTC, date, datetime

import vobject
from hypothesis import given
from hypothesis import strategies as st

from kehoach.outputs.content_lines import content_line, day, moment, text


def test_a_short_line_is_one_line() -> None:
    assert content_line("SUMMARY", "Họp tổ") == "SUMMARY:Họp tổ\r\n".encode()


def test_75_octets_are_one_line_and_76_are_two() -> None:
    assert content_line("A", "x" * 73) == b"A:" + b"x" * 73 + b"\r\n"
    assert content_line("A", "x" * 74) == b"A:" + b"x" * 73 + b"\r\n x\r\n"


def test_a_letter_is_never_cut() -> None:
    for pad in range(5):
        folded = content_line("SUMMARY", "x" * pad + "ữ" * 60)
        for line in folded.split(b"\r\n"):
            line.decode()
            assert len(line) <= 75


def test_escaping() -> None:
    assert text("a, b; c\\d\ne\r\nf\tg\x07") == "a\\, b\\; c\\\\d\\ne\\nf g "


def test_days_and_moments() -> None:
    assert day(date(2022, 9, 5)) == "20220905"
    assert moment(datetime(2022, 9, 5, 7, 30)) == "20220905T073000"
    assert moment(datetime(2022, 9, 5, 7, 30, tzinfo=UTC)) == "20220905T073000Z"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_any_text_is_read_back_as_it_was(words: str) -> None:
    lines = content_line("SUMMARY", text(words))
    assert all(len(line) <= 75 for line in lines.split(b"\r\n"))
    body = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + lines + b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    assert vobject.readOne(body.decode()).vevent.summary.value == words
