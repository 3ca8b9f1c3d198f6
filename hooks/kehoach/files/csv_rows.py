"""The one reader of CSV: rows with the line that each begins on."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

SEPARATORS = (",", ";", "\t")
_NAMED = re.compile(r"sep=[,;\t]")  # as Excel names its separator in a line before the others


class BrokenCsvError(ValueError):
    """The quotes of a row are wrong.

    Attributes:
        line: the row's first line, from 1.
    """

    def __init__(self, line: int) -> None:
        super().__init__(f"row at line {line}")
        self.line = line


def first_line(lines: list[str]) -> int:
    """Where the rows begin: 1 where the first line only names the separator, else 0."""
    return 1 if _NAMED.fullmatch(lines[0].strip(" ")) else 0


def read_rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Every row as written: the line that it begins on, from 1, and its cells.

    Args:
        text: with ``\\n`` line ends.
        separator: one of ``SEPARATORS``.

    Raises:
        BrokenCsvError: a quote is not closed, or something follows the closing one.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    ended = 0
    try:
        for cells in reader:
            line, ended = ended + 1, reader.line_num
            yield line, cells
    except csv.Error:
        raise BrokenCsvError(ended + 1) from None


def read_any_rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows of a file of which nobody has said what is in it; where it is broken, its lines as they are."""
    lines = text.lstrip("\ufeff").split("\n")
    first = first_line(lines)
    head = next((line for line in lines[first:] if line.strip()), "")
    separator = lines[0].strip(" ")[-1] if first else max(SEPARATORS, key=head.count)
    try:
        rows = list(read_rows("\n".join(lines[first:]), separator))
    except BrokenCsvError:
        rows = [(number, line.split(separator)) for number, line in enumerate(lines[first:], 1)]
    return [(line + first, cells) for line, cells in rows]
