"""An official sheet as a Typst document."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import segno

from kehoach.sheets.official_sheet import OfficialSheet
from kehoach.sheets.typst_body import PictureFile, typst_body
from kehoach.sheets.typst_figures import typst_figures
from kehoach.sheets.typst_text import array, string, strings

_LAYOUT = Path(__file__).with_name("official.typ")


def typst_sheet(sheet: OfficialSheet, picture: PictureFile) -> str:
    """The whole document: the layout and the calls that fill it.

    Args:
        sheet: what stands on it.
        picture: where a picture's target lies, from the project's root.
    """
    head = sheet.head
    bodies = array(strings(pair) for pair in head.bodies)
    kind = head.type_above or head.type_in_title
    subject = head.subject
    parts = [
        f"#letterhead({bodies}, {strings(head.state)}, {string(sheet.number)}, {string(sheet.dateline)})",
        f"#titled({string(kind)}, {string(subject)})",
        f"#bases({strings(sheet.bases)})",
        typst_body(sheet.body, picture),
        *(typst_figures(table) for table in sheet.tables),
        f"#foot({strings(sheet.recipients)}, {_signatures(sheet)})",
    ]
    code = _code(sheet.address) if sheet.address else ""
    given = ", ".join(map(string, (sheet.title, sheet.author, code, sheet.address)))
    shown = f"#show: official.with({given})"
    return "\n".join((_layout(), shown, *parts, ""))


def _signatures(sheet: OfficialSheet) -> str:
    return array(strings((one.authority, one.role, one.name)) for one in sheet.signatures)


def _code(address: str) -> str:
    # Any mask reads; weighing all eight takes most of the time.
    svg: str = segno.make_qr(address, error="m", boost_error=False, mask=3).svg_inline(border=0, scale=1)
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


@cache
def _layout() -> str:
    return _LAYOUT.read_text("utf-8")
