"""CSV (RFC 4180) that programs read and spreadsheet programs open rightly."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[=+\-@\t\r].", re.DOTALL)


def csv_bytes(names: Sequence[str], rows: Iterable[Sequence[str]], figures: frozenset[int]) -> bytes:
    """A table as CSV in UTF-8, comma and CRLF.

    It begins with a byte order mark: without it Excel takes Vietnamese for another coding, and what reads
    CSV elsewhere passes it over. A text that a spreadsheet program would take for a formula gets an
    apostrophe before it (OWASP, "CSV Injection").

    Args:
        names: of the columns.
        rows: each as many cells as there are names.
        figures: the places of the columns that hold figures and days, which stay as they are.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([as_text(name) for name in names])
    for row in rows:
        writer.writerow([cell if n in figures else as_text(cell) for n, cell in enumerate(row)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def as_text(cell: str) -> str:
    """A text that no program takes for a formula: "=1+1" is "'=1+1"; a lone "-" is one already."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
