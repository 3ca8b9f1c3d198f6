"""What a reader typed, as words and other ways to say them."""

from __future__ import annotations

import pytest

from search.node import node_process

ABBREVIATIONS = [["CBGVNV", "CB-GV-NV", "cán bộ, giáo viên, nhân viên"], ["GV", "giáo viên"]]


def covers(text: str) -> set[str]:
    """Other ways, as "words typed = terms"."""
    query = node_process().ask("query", text, ABBREVIATIONS)
    found = set()
    for cover in query["covers"]:
        typed = " ".join(word["fold"] for word in query["words"][cover["from"] : cover["to"] + 1])
        found.add(f"{typed} = {' '.join(step['form'] for step in cover['steps'])}")
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("20/11", {"20 11 = 20/11", "20 11 = 20 thang 11"}),
        ("20/11/2026", {"20 11 2026 = 20/11/2026"}),
        ("20-11-2026", {"20 11 2026 = 20/11/2026"}),
        ("ngày 20 tháng 11", {"ngay 20 thang 11 = 20/11"}),
        ("ngày 20 tháng 11 năm 2026", {"ngay 20 thang 11 nam 2026 = 20/11/2026"}),
        ("tháng 11", {"thang 11 = /11"}),
        ("tháng 11 năm 2026", {"thang 11 nam 2026 = /11/2026"}),
        ("11/2026", {"11 2026 = /11/2026"}),
        ("12/KH-CĐCS", {"12 kh cdcs = 12#khcdcs"}),
        ("12 kh cdcs", {"12 kh cdcs = 12#khcdcs"}),
        ("KH-CĐCS 12", {"kh cdcs 12 = 12#khcdcs"}),
        ("Số: 12/KHCĐCS", {"so 12 khcdcs = 12#khcdcs"}),
        ("29/11-NQ", set()),
        ("CBGVNV", {"cbgvnv = cb gv nv", "cbgvnv = can4 bô5 giao4 viên nhân viên"}),
        ("can bo giao vien nhan vien", {"can bo giao vien nhan vien = cbgvnv", "giao vien = gv"}),
        ("32/13", set()),
        ("", set()),
    ],
)
def test_other_ways(text: str, wanted: set[str]) -> None:
    found = covers(text)
    assert wanted <= found, found
    if not wanted:
        assert not [one for one in found if "/" in one.partition("=")[2]]


def test_the_last_word_may_go_on_unless_it_is_ended() -> None:
    def unfinished(text: str) -> bool:
        return bool(node_process().ask("query", text, [])["words"][-1].get("unfinished"))

    assert unfinished("hoi tha")
    assert unfinished("tháng 202")
    assert not unfinished("hoi tha ")
    assert not unfinished('"hoi tha"')
    assert not unfinished("tháng 1")


def test_phrases() -> None:
    for quoted in ('"ngày nhà giáo" việt', "“ngày nhà giáo” việt"):
        assert node_process().ask("query", quoted, [])["phrases"] == [[0, 2]]
    assert node_process().ask("query", '"ngày nhà giáo', [])["phrases"] == []


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "hội " * 5_000, "🙂" * 400, "1/" * 500, '"' * 300, "\u0301" * 300]
)
def test_long_queries_are_cut(text: str) -> None:
    query = node_process().ask("query", text, ABBREVIATIONS)
    assert len(query["words"]) <= 12
