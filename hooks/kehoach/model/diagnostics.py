"""All problem codes: what each means, how much it stops, why, an example and a remedy.

To add a code, write one entry in the file of its hundred in ``model/codes/``:

    Diagnostic(
        "KH230", WARNING, "việc nói ngày mà không đọc được",      # half a line: what is wrong
        remedy="viết ngày như 20/11",                             # half a line: what to do
        reason="Việc không vào lịch thì người đọc lỡ việc.",      # why, with the law or rule it comes from
        example="Họp ngày 20 tháng mười → Họp ngày 20/10",        # sai → đúng
    ),

A new hundred is a new file, whose ``CODES`` is named in ``_ALL`` below. Then ``Problem("KH230", path, line,
field, message)`` may be made; it has the severity of the entry, and ``softened=Severity.NOTE`` says it more
mildly, never more strongly (say when under ``milder``). ``kehoach explain`` and the table in
``docs/huong-dan/loi-thuong-gap.md`` come from here: what ``kehoach explain --table`` prints is the end of that
page, and a test says where the two part.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kehoach.model.codes import (
    archive,
    body,
    disclosures,
    front_matter,
    links,
    publishing,
    settings,
    sheets,
    tables,
)
from kehoach.model.diagnostic import Diagnostic

_ALL = (
    front_matter.CODES,
    body.CODES,
    links.CODES,
    settings.CODES,
    archive.CODES,
    disclosures.CODES,
    tables.CODES,
    sheets.CODES,
    publishing.CODES,
)


def _registry() -> Mapping[str, Diagnostic]:
    entries = [entry for codes in _ALL for entry in codes]
    registry = {entry.code: entry for entry in sorted(entries, key=lambda entry: entry.code)}
    assert len(registry) == len(entries), "a problem code is registered twice"
    return MappingProxyType(registry)


DIAGNOSTICS = _registry()
"""Every code's entry, in order of codes."""
