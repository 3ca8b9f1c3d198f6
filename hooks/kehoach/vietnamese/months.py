"""Month names in headings, lines and table cells (docs/kien-truc/su-that.md, "Cách viết")."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kehoach.vietnamese import month_expressions as grammar
from kehoach.vietnamese.folding import fold, normal
from kehoach.vietnamese.month_expressions import Expression, Tokens
from kehoach.vietnamese.school_years import find_school_years

# What stands right before a month that is only a limit or a day of it: "đến tháng 5", "ngày 5 tháng 9".
LIMITS = frozenset(
    {"đến", "tới", "trước", "sau", "hết", "từ", "cuối", "đầu", "giữa", "qua", "mùng", "mồng", "rằm", "ngày"}
)
# A heading that begins so looks back on a month; what stands under it are results, not tasks (folded).
LOOKING_BACK = ("ket qua", "danh gia", "tong ket", "so ket", "kiem diem", "bao cao", "nhan xet", "tinh hinh")
FOLLOWERS = frozenset(
    {"của", "chủ", "năm"}
)  # after lead words: "Kế hoạch tháng 9 của tổ Toán", "… năm học …"
LUNAR = frozenset({"âm", "âl"})

LONGEST = 400  # characters of anything that could be a heading
SENTENCE = 16  # words from which a text is a sentence
THEME = 30  # words of a month with its theme behind a colon

_MARKS = re.compile(r"\*+|__|<br\s*/?>", re.IGNORECASE)
_NUMBERING = re.compile(
    r"""^(?:
        [-+*•·–—▪●○#>]+
      | (?:phần|mục|chương)\s(?:[ivxlc]{1,6}|[0-9]{1,2}|[a-zđ]|thứ\s\w{1,5})\s?[.:/)–-]
      | [ivxlc]{1,6}\s?[.:/)–-]
      | [0-9]{1,2}(?:\.[0-9]{1,2}){0,4}\s?[.:)–-]
      | [0-9]{1,2}\s?/(?!\s?[0-9])
      | [a-zđ]\s?[./)]
    )\s?(?:[-–]\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_LEAD = frozenset(":-–—(.;")
_NOT_IN_LEAD = frozenset(":;.…(?!")
_CLOSING = frozenset(":.;,-–—")


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month, with its year where the text says it."""

    number: int
    year: int | None


@dataclass(frozen=True, slots=True)
class MonthNames:
    """The months that a heading, line or cell names.

    `school_year` is the first calendar year of a school year named beside them; `invalid` holds numbers
    that no month has, such as the 13 of "Tháng 13".
    """

    months: tuple[MonthName, ...]
    school_year: int | None
    invalid: tuple[int, ...]


# Most headings and cells name no month; these letters or a figure are in every name of one.
_PERHAPS = re.compile(r"th\s*[aá]\s*ng|qu[yý]|h[eè]|[0-9]|[\u0300-\u036f]", re.IGNORECASE)


def read_heading(text: str) -> MonthNames | None:
    """The months that a heading names: alone, with a theme behind them, or behind lead words."""
    return _first(_heading, text)


def read_line(text: str) -> MonthNames | None:
    """The months of a line that is nothing but a month, so that it may become a heading."""
    return _first(_whole, text)


def read_cell(text: str, *, month_column: bool) -> MonthNames | None:
    """The months of a table's cell; in a column of months a bare figure or "T9" is one too.

    There the first line may name the month and the next ones its theme.
    """
    if not month_column:
        return _first(_whole, text)
    lines = text[:LONGEST].strip().splitlines()
    return _first(_whole_in_column, text) or (_first(_whole, lines[0]) if len(lines) > 1 else None)


def _first(reader: Callable[[str], MonthNames | None], text: str) -> MonthNames | None:
    """What the reader finds in the text as it stands, or else behind its numbering."""
    if not _PERHAPS.search(text):
        return None
    line = _clean(text)
    return reader(line) or reader(_NUMBERING.sub("", line)) if line else None


def _clean(text: str) -> str:
    """One line without marks of emphasis; "" where it is too long for a name."""
    line = " ".join(_MARKS.sub(" ", normal(text[: 2 * LONGEST])).split())
    return line if len(line) <= LONGEST and len(text) <= 2 * LONGEST else ""


def _heading(line: str) -> MonthNames | None:
    row = grammar.tokens(line)
    expression = grammar.find(row)
    if expression is None:
        return _bare(line, row, in_column=False)
    after = grammar.at(row, expression.end)
    length = sum(token.isalnum() for token in row)
    if after in LUNAR:
        return None
    if expression.start == 0:
        fits = length <= (THEME if after in _AFTER_LEAD else SENTENCE)
    else:
        fits = not expression.invalid and length <= SENTENCE and _leads(row, expression) and _ends_lead(after)
    return _names(line, expression) if fits else None


def _leads(row: Tokens, expression: Expression) -> bool:
    """Whether the words before a month only lead up to it: "Công tác trọng tâm của"."""
    lead = row[: expression.start]
    if lead[-1] in LIMITS or "ngày" in lead[-4:] or not _NOT_IN_LEAD.isdisjoint(lead):
        return False
    if lead[-1].isdecimal() and lead[-2:-1] != ("tuần",):
        return False
    return not fold(" ".join(lead)).startswith(LOOKING_BACK)


def _ends_lead(after: str) -> bool:
    return not after or after in _AFTER_LEAD or after in FOLLOWERS


def _whole(line: str) -> MonthNames | None:
    row = grammar.tokens(line)
    expression = grammar.read(row, 0)
    if expression is None:
        return _bare(line, row, in_column=False)
    return _names(line, expression) if _is_closed(row, expression.end) else None


def _whole_in_column(line: str) -> MonthNames | None:
    return _whole(line) or _bare(line, grammar.tokens(line), in_column=True)


def _bare(line: str, row: Tokens, *, in_column: bool) -> MonthNames | None:
    """Figures alone: "8/2019"."""
    expression = grammar.read_bare(row, in_column=in_column)
    return _names(line, expression) if expression and _is_closed(row, expression.end) else None


def _is_closed(row: Tokens, end: int) -> bool:
    """Whether nothing follows but a school year and closing marks."""
    rest = [token for token in row[end:] if token not in _CLOSING and token not in "()"]
    if rest[:2] == ["năm", "học"]:
        rest = rest[2:]
    return all(grammar.is_year(token) for token in rest) if len(rest) in {0, 2} else False


def _names(line: str, expression: Expression) -> MonthNames:
    mentions = find_school_years(line)
    months = tuple(MonthName(number, year) for number, year in expression.months)
    return MonthNames(months, mentions[0].start if mentions else None, expression.invalid)
