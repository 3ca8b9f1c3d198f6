"""Addresses and anchors without accents."""

from __future__ import annotations

import re

from kehoach.vietnamese.folding import fold

EMPTY = "muc"
_ASCII_WORD = re.compile(r"[a-z0-9]+")


def slugify(text: str, separator: str = "-") -> str:
    """An ASCII slug: "Mục đích, yêu cầu" → "muc-dich-yeu-cau"; "muc" where nothing is left.

    The signature is the one that the `toc` extension of Markdown calls.
    """
    return separator.join(_ASCII_WORD.findall(fold(text))) or EMPTY
