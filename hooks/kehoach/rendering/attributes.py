"""The attribute list of a task: ``{#hoi-thao owner="Đoàn thanh niên" date="2022-11-18/2022-11-20"}``."""

from __future__ import annotations

import re
from datetime import date, time

from kehoach.model.blocks import NO_ATTRIBUTES, Attributes
from kehoach.model.front_matter import Inspection
from kehoach.rendering.entities import without_entities
from kehoach.vietnamese.dates import read_date
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.slugs import slugify

KEYS = ("owner", "date", "output", "inspects")
_KEY = r"[A-Za-zÀ-ỹ_][\wÀ-ỹ-]*"
# Word makes straight quotes curly, and not always in pairs. A bare value ends at a space or the brace: were it
# not told where, a list that does not close would be read in every possible way.
_VALUE = r"(?:[\"“”][^\"“”{}]*[\"“”]|['‘’][^'‘’{}]*['‘’]|[^\s\"“”'‘’{}=]+(?=[\s}]))"
_PAIR = rf"{_KEY}[ ]?=[ ]?{_VALUE}"
_LIST = re.compile(rf"\{{:?[ ]*(?=[#A-Za-zÀ-ỹ_])(#[^\s{{}}\"=]+)?((?:\s*{_PAIR})*)\s*\}}")
_ONE = re.compile(_PAIR)
# Half-written: a value of several words without quotes, a colon for "=", a brace that is not closed.
_NAME = rf"(?:{'|'.join(KEYS)})[ ]?[=:]"
_LOOSE = re.compile(rf"\{{[ ]*(?P<id>#[^\s{{}}\"=:]+)?[ ]*(?P<pairs>{_NAME}[^{{}}\n]*)(?:\}}|(?=\n|\Z))")
_LONGEST = 80
_QUOTE = re.compile(r"[\"“”]")
_BOUND = re.compile(rf"(?:^|[\s,;]){_NAME}")
_UNREAD = re.compile(rf"\{{[ ]*(?:#[\w-]+[ ]*(?=[\s{{]|\Z)|{_KEY}[ ]?=)[^{{}}]{{0,40}}\}}?")
_DAYS = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{1,2}:[0-9]{2}))?(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?"
)


def take_attributes(text: str) -> tuple[str, Attributes]:
    """Takes the first attribute list out of a text; braces that are none stay where they are."""
    if "{" not in text:
        return text, NO_ATTRIBUTES
    for found in _LIST.finditer(text):
        if not found[1] and not found[2]:
            continue
        pairs = [_split(one) for one in _ONE.findall(f"{found[2] or ''} ")]
        attributes = Attributes(
            anchor=slugify(found[1]) if found[1] else "",
            values=tuple({key: value for key, value in pairs if key in KEYS}.items()),
            unknown=tuple(key for key, _ in pairs if key not in KEYS),
            source=found[0].strip(),
        )
        before, after = text[: found.start()].rstrip(" "), text[found.end() :]
        gap = " " if before and after[:1].strip() else ""
        return (before + gap + after).rstrip(" "), attributes
    return _take_half_written(text)


def _take_half_written(text: str) -> tuple[str, Attributes]:
    """A list of known keys whose quotes or closing brace were forgotten, read as it can only be meant."""
    found = _LOOSE.search(text)
    if found is None:
        return text, NO_ATTRIBUTES
    marks = list(_BOUND.finditer(found["pairs"]))
    ends = [mark.start() for mark in marks[1:]] + [len(found["pairs"])]
    pairs = [
        _split(
            re.sub("[=:]", "=", mark[0].strip(" ,;"), count=1)
            + found["pairs"][mark.end() : end].rstrip(" ,;")
        )
        for mark, end in zip(marks, ends, strict=True)
    ]
    if not all(value and len(value) <= _LONGEST and not _QUOTE.search(value) for _, value in pairs):
        return text, NO_ATTRIBUTES
    attributes = Attributes(
        anchor=slugify(found["id"]) if found["id"] else "",
        values=tuple(dict(pairs).items()),
        source=found[0].strip(),
    )
    return (text[: found.start()].rstrip(" ") + text[found.end() :]).rstrip(" "), attributes


def is_half_written(source: str) -> bool:
    """True for the list of an ``Attributes`` that was not written as it should be."""
    return bool(source) and _LIST.fullmatch(source) is None


def rightly_written(attributes: Attributes) -> str:
    """A list as it should be written: ``{#hoi-thao owner="Tổ 1"}``."""
    pairs = [f'{key}="{value}"' for key, value in attributes.values]
    return "{" + " ".join([*(["#" + attributes.anchor] if attributes.anchor else []), *pairs]) + "}"


def unread_list(text: str) -> str:
    """The beginning of a list in a text in which none was read; empty where there is none."""
    if "{" not in text:
        return ""
    found = _UNREAD.search(text)
    return found[0].strip() if found else ""


def is_only_an_anchor(attributes: Attributes) -> bool:
    """True for ``{#ma}``."""
    return bool(attributes.anchor) and not attributes.values and not attributes.unknown


def inspections_of(attributes: Attributes) -> tuple[str, ...]:
    """The codes of the "4 kiểm tra" that a list gives, known or not."""
    return tuple(part for part in re.split(r"[\s,;]+", attributes["inspects"]) if part)


def read_days(text: str) -> tuple[date, date, time | None] | None:
    """``2022-11-18``, ``2022-11-18T07:30``, ``2022-11-18/2022-11-20``: first day, last day, time; None if not."""
    found = _DAYS.fullmatch(text.strip())
    if not found:
        return None
    try:
        start = date.fromisoformat(found[1])
        end = date.fromisoformat(found[3]) if found[3] else start
        clock = time.fromisoformat(found[2].zfill(5)) if found[2] else None
    except ValueError:
        return None
    return (start, end, clock) if start <= end else None


def suggested_days(text: str) -> str:
    """What to write instead of a ``date`` that cannot be read."""
    meant = read_date(text)
    return meant.isoformat() if meant else "2022-11-18 hoặc 2022-11-18/2022-11-20"


def unknown_inspections(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the codes that are none of the "4 kiểm tra"."""
    known = {fold(code) for code in Inspection}
    return tuple(code for code in codes if code not in known)


def _split(pair: str) -> tuple[str, str]:
    key, _, value = pair.partition("=")
    words = re.sub(r"\s+", " ", value.strip().strip("\"'“”‘’")).strip()
    return key.strip(), without_entities(words)
