"""Every code is in one registry, and the core, the guide and ``kehoach explain`` say the same of it."""

from __future__ import annotations

import re
import unicodedata

import pytest

from kehoach.cli import main
from kehoach.commands.explain import as_table
from kehoach.model.diagnostic import Diagnostic
from kehoach.model.diagnostics import DIAGNOSTICS
from support.golden import Golden
from support.projects import ROOT

GUIDE = ROOT / "docs/huong-dan/loi-thuong-gap.md"
ALL = list(DIAGNOSTICS.values())


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.code)
def test_an_entry_is_whole(one: Diagnostic) -> None:
    assert re.fullmatch(r"KH[1-9][0-9]{2}", one.code)
    for text in (one.title, one.remedy, one.reason, one.example, one.milder):
        assert text == text.strip() and "\n" not in text and "|" not in text
        assert unicodedata.is_normalized("NFC", text)
    assert one.title and one.remedy and not one.title.endswith((".", ";"))
    assert one.reason.endswith(".") and " → " in one.example


def test_codes_stand_in_order_and_in_the_file_of_their_hundred() -> None:
    assert list(DIAGNOSTICS) == sorted(DIAGNOSTICS)
    for file in (ROOT / "hooks/kehoach/model/codes").glob("*.py"):
        codes = re.findall(r'Diagnostic\(\s*"(KH[0-9]{3})"', file.read_text("utf-8"))
        assert codes == sorted(codes), file
        assert len({code[:3] for code in codes}) <= 1, file


def test_every_code_is_used_and_every_code_that_is_used_is_registered() -> None:
    used = {
        code
        for path in (ROOT / "hooks").rglob("*.py")
        if path.parent.name != "codes" and path.stem != "diagnostics"
        for code in re.findall(r'"(KH[0-9]{3})"', path.read_text("utf-8"))
    }
    assert used == set(DIAGNOSTICS)


def test_the_table_of_the_guide_is_made_of_the_registry(golden: Golden) -> None:
    head, mark, _ = GUIDE.read_text("utf-8").partition("## Bảng mã\n\n")
    golden.holds(GUIDE, head + mark + as_table(ALL))


@pytest.mark.parametrize("written", ["KH306", "kh306", "306", "[KH306]"])
def test_a_code_is_explained(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", written]) == 0
    one = DIAGNOSTICS["KH306"]
    assert capsys.readouterr().out == (
        f"KH306 (cảnh báo): {one.title}\n\nVì sao: {one.reason}\nVí dụ: {one.example}\nCách sửa: {one.remedy}\n"
    )


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(DIAGNOSTICS)
    assert "KH220 lỗi; trong bản nháp là cảnh báo: còn chỗ đánh dấu [[xem lại: …]]" in lines


def test_a_code_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "KH999"]) == 2
    assert "không có mã «KH999»" in capsys.readouterr().err
