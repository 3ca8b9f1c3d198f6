"""Comments leave a page of docs/ in no form, whether they are true or meant; what is shown in fences stays."""

from __future__ import annotations

import pytest

from kehoach.reading.docs_text import public_page

HIDDEN = "zqbimat"


@pytest.mark.parametrize(
    ("text", "public", "found"),
    [
        (f"a\n<!-- {HIDDEN} -->\nb", "a\n \nb", []),
        (f"a <!– {HIDDEN} –> b\n", "a  b\n", [(1, "KH116")]),
        (f"a\n\n[//]: # ({HIDDEN})\n", "a\n\n \n", [(3, "KH116")]),
        (
            f"```\n<!-- x -->\n<!– y –>\n```\n<!- {HIDDEN} ->",
            "```\n<!-- x -->\n<!– y –>\n```\n ",
            [(5, "KH116")],
        ),
        ("~~~\n```\n<!– y –>\n~~~\nb", "~~~\n```\n<!– y –>\n~~~\nb", []),
        ("a\n\n<!-- mở", "a\n\n<!-- mở", [(3, "KH209")]),
        ("<b>a</b> & {#x}\n", "<b>a</b> & {#x}\n", []),
        ("", "", []),
    ],
)
def test_a_page(text: str, public: str, found: list[tuple[int, str]]) -> None:
    shown, problems = public_page(text, "docs/a.md")
    assert shown == public
    assert [(one.line, one.code) for one in problems] == found
    assert HIDDEN not in shown
