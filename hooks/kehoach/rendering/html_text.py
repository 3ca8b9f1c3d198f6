"""Words as they stand in HTML."""

from __future__ import annotations


def escaped(text: str) -> str:
    """Words as they stand between tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def quoted(text: str) -> str:
    """Words as they stand in an attribute."""
    text = escaped(text)
    return text.replace('"', "&quot;") if '"' in text else text
