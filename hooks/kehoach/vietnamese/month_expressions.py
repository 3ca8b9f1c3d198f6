"""The grammar of months: one expression such as `tháng 9, 10 và 11/2022` read from tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
_ONES = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_QUARTERS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "01": 1,
    "02": 2,
    "03": 3,
    "04": 4,
}
_DASHES = frozenset("-–—‑")
_RANGE = _DASHES | {"đến", "tới"}
_LIST = frozenset({",", ";", "+", "&", "và"})
_YEAR_MARKS = _DASHES | {"/", ".", ","}
_WORDS_AFTER = frozenset({"và", "đến", "tới", "tháng", "âm", "âl"})

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A month as written: number, its own year, and whether a range runs to it from the one before."""

    number: int
    year: int | None
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """The months of one expression, each with its year where it has one, and the tokens it takes."""

    months: tuple[tuple[int, int | None], ...]
    invalid: tuple[int, ...]
    start: int
    end: int


def tokens(text: str) -> Tokens:
    """Numbers, words and marks of a text, in lower case."""
    return tuple(token.lower() for token in _TOKEN.findall(text))


def places(text: str) -> tuple[tuple[int, int], ...]:
    """Where each token of ``tokens`` stands in the text."""
    return tuple(match.span() for match in _TOKEN.finditer(text))


def find(row: Tokens, start: int = 0) -> Expression | None:
    """The first expression from a place on that is introduced by a word (tháng, quý, hè)."""
    found = (read(row, place) for place in range(start, len(row)))
    return next((expression for expression in found if expression), None)


def read(row: Tokens, start: int) -> Expression | None:
    """The expression that a word introduces here: "tháng 9", "từ tháng 9 đến …", "quý III", "hè 2023 (…)"."""
    if at(row, start) == "tháng":
        return _listed(row, start, start + 1)
    if at(row, start) == "từ" and at(row, start + 1) == "tháng":
        expression = _listed(row, start, start + 2)
        return expression if expression and len(expression.months) > 1 else None
    if at(row, start) == "quý":
        return _quarter(row, start)
    return _summer(row, start) if at(row, start) == "hè" else None


def read_bare(row: Tokens, *, in_column: bool) -> Expression | None:
    """Months at the very beginning without the word: "8/2019"; in their column also "9", "T.9", "9+10"."""
    if in_column and at(row, 0) == "t":
        return _listed(row, 0, 2 if at(row, 1) == "." else 1)
    expression = _listed(row, 0, 0)
    if expression is None or not at(row, 0).isdecimal() or expression.invalid:
        return None
    slashed = "/" in row and all(year is None for _, year in expression.months)
    single = len(expression.months) == 1 and expression.months[0][1] is not None and at(row, 1) == "/"
    return expression if single or (in_column and not slashed) else None


def at(row: Tokens, place: int) -> str:
    """The token at a place, "" beyond the end."""
    return row[place] if 0 <= place < len(row) else ""


def _listed(row: Tokens, start: int, place: int) -> Expression | None:
    """Numbers from this place on, joined by commas, slashes and dashes."""
    number, after = _number(row, place)
    if number is None:
        return None
    year, after = _year(row, after)
    items = [Item(number, year)]
    slashes = year is None and at(row, after) == "/"
    while following := _next_item(row, after, slashes and items[-1].year is None):
        item, after = following
        items.append(item)
    return _expression(items, start, after)


def _expression(items: list[Item], start: int, end: int) -> Expression:
    invalid = tuple(item.number for item in items if not 1 <= item.number <= 12)
    real = _with_years([item for item in items if 1 <= item.number <= 12])
    return Expression(tuple(dict.fromkeys(_expanded(real))), invalid, start, end)


def _next_item(row: Tokens, place: int, slashes: bool) -> tuple[Item, int] | None:
    """A separator and one more month, or None where the list ends."""
    mark, place = _separator(row, place, slashes)
    if not mark:
        return None
    named = at(row, place) == "tháng"
    number, after = _number(row, place + named)
    if number is None or not 1 <= number <= 12:
        return None
    year, after = _year(row, after)
    if year is None and not named and not _ends_well(row, after, slashes):
        return None
    return Item(number, year, mark in _RANGE), after


def _separator(row: Tokens, place: int, slashes: bool) -> tuple[str, int]:
    """What joins two months, and the place behind it: ", và" and "đến hết" are one separator."""
    mark = at(row, place)
    if mark in _RANGE:
        return mark, place + (2 if at(row, place + 1) in {"hết", ">"} else 1)
    if mark in _LIST or (mark == "/" and slashes):
        return mark, place + (2 if mark == "," and at(row, place + 1) == "và" else 1)
    return "", place


def _ends_well(row: Tokens, place: int, slashes: bool) -> bool:
    """Whether a bare figure ends like a month: not `10 hoạt động`, not `5/9`, not `2.1`."""
    after = at(row, place)
    if after in {"/", "."} and at(row, place + 1).isdecimal():
        return slashes and after == "/"
    if after == "năm":
        return at(row, place + 1) == "học"
    return not after.isalnum() or after in _WORDS_AFTER


def _number(row: Tokens, place: int) -> tuple[int | None, int]:
    """A month's number in figures or words, and the place behind it."""
    token = at(row, place)
    if token.isdecimal() and len(token) <= 2:
        return int(token), place + 1
    if token == "mười" and at(row, place + 1) in {"một", "hai"}:
        return 10 + _ONES[row[place + 1]], place + 2
    if token == "năm" and (is_year(at(row, place + 1)) or at(row, place + 1) == "học"):
        return None, place
    return _ONES.get(token), place + 1


def _year(row: Tokens, place: int) -> tuple[int | None, int]:
    """The year behind a month, `/2022`, `/22`, `-2022`, `năm 2022`, and the place behind it."""
    marked = place + (at(row, place) in _YEAR_MARKS)
    worded = marked + (at(row, marked) == "năm")
    figure = at(row, worded)
    if is_year(figure) and not (at(row, worded + 1) in _DASHES and is_year(at(row, worded + 2))):
        return int(figure), worded + 1
    if at(row, place) == "/" and figure.isdecimal() and len(figure) == 2 and 13 <= int(figure) < 70:
        return 2000 + int(figure), worded + 1
    return None, place


def is_year(token: str) -> bool:
    """Four figures of this or the last century."""
    return len(token) == 4 and token.isdecimal() and token[:2] in {"19", "20"}


def _with_years(items: list[Item]) -> list[Item]:
    """A year at the end belongs to the months before it, one at the beginning to those behind it."""
    backwards: list[Item] = []
    for item in reversed(items):
        later = backwards[-1] if backwards else None
        if item.year is None and later and later.year is not None:
            item = replace(item, year=later.year - (item.number > later.number))
        backwards.append(item)
    forwards: list[Item] = []
    for item in reversed(backwards):
        earlier = forwards[-1] if forwards else None
        if item.year is None and earlier and earlier.year is not None:
            item = replace(item, year=earlier.year + (item.number < earlier.number))
        forwards.append(item)
    return forwards


def _expanded(items: list[Item]) -> list[tuple[int, int | None]]:
    """Every month, those within a range too; a range may cross the new year."""
    months: list[tuple[int, int | None]] = []
    for item in items:
        if item.ranged and months:
            months += _between(months[-1], item.number)
        months.append((item.number, item.year))
    return months


def _between(first: tuple[int, int | None], last: int) -> list[tuple[int, int | None]]:
    number, year = first
    months: list[tuple[int, int | None]] = []
    while number != last:
        number, year = (1, year + 1 if year else None) if number == 12 else (number + 1, year)
        months.append((number, year))
    return months[:-1]


def _quarter(row: Tokens, start: int) -> Expression | None:
    """`Quý III/2021`, its months in parentheses or else by the calendar."""
    quarter = _QUARTERS.get(at(row, start + 1))
    if quarter is None:
        return None
    year, after = _year(row, start + 2)
    inner = _in_parentheses(row, after, year)
    if inner:
        return replace(inner, start=start)
    return Expression(tuple((quarter * 3 - back, year) for back in (2, 1, 0)), (), start, after)


def _summer(row: Tokens, start: int) -> Expression | None:
    """`Hè 2023 (tháng 6, 7, 8)`: the season alone names no month."""
    year, after = _year(row, start + 1)
    inner = _in_parentheses(row, after, year)
    return replace(inner, start=start) if inner else None


def _in_parentheses(row: Tokens, place: int, year: int | None) -> Expression | None:
    """`(tháng 7 – 9)` with the year that stands before it."""
    inner = read(row, place + 1) if at(row, place) == "(" else None
    if inner is None or at(row, inner.end) != ")":
        return None
    return replace(
        inner, months=tuple((number, own or year) for number, own in inner.months), end=inner.end + 1
    )
