"""A head is read as it is meant: no value ends at a number sign, a tab behind a key is a space."""

from __future__ import annotations

from time import process_time

import pytest
import yaml

from kehoach.reading.head_text import plain_head


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("title: Thi đua đợt #2 năm học", {"title": "Thi đua đợt #2 năm học"}),
        ("recipients:\n  - Tổ #1, tổ #2\n  - Văn thư", {"recipients": ["Tổ #1, tổ #2", "Văn thư"]}),
        (
            "revisions:\n  - date: x\n    note: Sửa mục #3 cho 'đúng'",
            {"revisions": [{"date": "x", "note": "Sửa mục #3 cho 'đúng'"}]},
        ),
        ("title: Đợt #2 # bản của văn phòng", {"title": "Đợt #2"}),
        ("title:\tA\tB", {"title": "A B"}),
        ("title: A # ghi chú\nstatus: draft  # chưa", {"title": "A", "status": "draft"}),
        ('title: "Đợt #2" # ghi chú', {"title": "Đợt #2"}),
        ("issuers: [A, B] #x", {"issuers": ["A", "B"]}),
        ("# tất cả #1\ntitle: C#", {"title": "C#"}),
        ("- Tổ #1", ["Tổ #1"]),
        ("title: |\n  - Tổ #1\n  a: b #2\nplace: Ấp #3", {"title": "- Tổ #1\na: b #2\n", "place": "Ấp #3"}),
        ("- 'a\n  b  #'\n- 'c\n  - d #2'", ["a b  #", "c - d #2"]),
    ],
)
def test_values_are_whole(written: str, meant: object) -> None:
    made = plain_head(written)
    assert yaml.load(made, Loader=yaml.BaseLoader) == meant
    assert made.count("\n") == written.count("\n")


def test_what_is_no_value_is_left_to_the_advice() -> None:
    for line in ("title: A: B #2", "title:A #2", "a b #2: c", "title: [A #2, B]"):
        assert plain_head(line) == line or yaml.load(plain_head(line), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("piece", [" #a", "- ", "a: ", "\t", " #"])
def test_hostile_text_takes_no_more_than_its_length(piece: str) -> None:
    begun = process_time()
    plain_head(piece * 50_000)
    assert process_time() - begun < 2
