"""Words as Typst reads them: every text is a string of its code, so none of the office's signs means anything."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.model.sheet_letters import printed

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def string(text: str) -> str:
    """A text as a string literal, without pictures that the font has not."""
    return f'"{printed(text).translate(_ESCAPES)}"'


def array(values: Iterable[str]) -> str:
    """Written values as an array; one alone keeps its comma."""
    return f"({''.join(f'{value}, ' for value in values)})"


def strings(texts: Iterable[str]) -> str:
    """Texts as an array of strings."""
    return array(string(text) for text in texts)
