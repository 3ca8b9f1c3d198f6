"""``kehoach explain``: what a problem code means, why it is asked, an example and a remedy."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Any

from kehoach.model.diagnostic import Diagnostic
from kehoach.model.diagnostics import DIAGNOSTICS
from kehoach.vietnamese.nearest import nearest


def add_to(commands: Any) -> None:
    """Adds the command to the parser's."""
    explain = commands.add_parser("explain", help="giải thích một mã lỗi: vì sao, ví dụ, cách sửa")
    explain.add_argument("code", nargs="?", metavar="MÃ", help="ví dụ KH306; bỏ trống thì liệt kê mọi mã")
    explain.add_argument("--table", action="store_true", help="in bảng mã như trong trang hướng dẫn")
    explain.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints one code, or all of them; exits 2 for one that is not there."""
    if options.table:
        sys.stdout.write(as_table(DIAGNOSTICS.values()))
    elif options.code is None:
        sys.stdout.write(
            "".join(f"{one.code} {one.level}: {_plain(one.title)}\n" for one in DIAGNOSTICS.values())
        )
    else:
        return _explain(options.code)
    return 0


def as_table(diagnostics: Iterable[Diagnostic]) -> str:
    """The Markdown table of the guide."""
    rows = "".join(f"| `{one.code}` | {one.level} | {one.title} | {one.remedy} |\n" for one in diagnostics)
    return f"| Mã | Mức | Nghĩa là | Sửa |\n|---|---|---|---|\n{rows}"


def _explain(written: str) -> int:
    code = written.strip(" []").upper()
    code = f"KH{code}" if code.isdecimal() else code
    one = DIAGNOSTICS.get(code)
    if one is None:
        close = nearest(code, DIAGNOSTICS)
        advice = f"có phải là {close}?" if close else "gõ kehoach explain để xem mọi mã"
        print(f"kehoach explain: không có mã «{written}»; {advice}", file=sys.stderr)
        return 2
    sys.stdout.write(
        f"{one.code} ({one.level}): {_plain(one.title)}\n\n"
        f"Vì sao: {one.reason}\nVí dụ: {one.example}\nCách sửa: {_plain(one.remedy)}\n"
    )
    return 0


def _plain(markdown: str) -> str:
    return markdown.replace("`", "")
