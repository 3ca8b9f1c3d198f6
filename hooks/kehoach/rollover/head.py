"""The head of a plan on its way to another year: number, date and signatures emptied, the rest as it was.

What belongs to the former document alone leaves it: ``revisions``, ``reason``, ``replaces``, ``amends``, ``aliases``, and
the names of those who signed. Attachments and tables are the former year's: they wait behind "#".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from kehoach.model.front_matter import FrontMatter
from kehoach.rendering.review_marks import review_mark
from kehoach.rollover.body import Carrier
from kehoach.rollover.step import YEAR
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.school_years import find_school_years

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_WORDS = frozenset({"title", "place", "bases", "recipients"})
_EMPTIED = ("number", "date")
_LEFT_OUT = frozenset({"revisions", "reason", "replaces", "amends", "amended_by", "aliases"})
_OF_THE_YEAR = frozenset({"attachments", "tables"})
_STANDING = re.compile(
    r"^(?:can cu |thuc hien |theo )*(?:cac )?(?:luat|bo luat|hien phap|phap lenh|nghi dinh|thong tu|dieu le|nghi quyet)\b"
)


@dataclass(frozen=True)
class _Scalar:
    """A text of the head and where it stands."""

    start: int
    end: int
    value: str
    is_block: bool


def carried_head(head: str, front: FrontMatter, carrier: Carrier, series: str) -> str:
    """The lines between the two ``---`` of the draft.

    Args:
        head: the former plan's.
        front: the same, checked.
        carrier: what carries texts on.
        series: written where the head names none; "" where the file's name says it.
    """
    comments = [" ".join(found[0].split()) for found in _COMMENT.finditer(head)]
    text = _COMMENT.sub("", head)
    if not front.title or not text.strip():
        return head
    lines = []
    keys = set()
    for key, block in _blocks(text):
        keys.add(key)
        lines += _carried_block(key, block, front, carrier)
    if "status" not in keys:
        lines.append("status: draft")
    if series and not front.series:
        lines.append(f"series: {series}")
    return "\n".join([line for line in lines if line.strip()] + [f"# {comment}" for comment in comments])


def _carried_block(key: str, block: str, front: FrontMatter, carrier: Carrier) -> list[str]:
    """One key of the head, with the lines that belong to it."""
    if key in _LEFT_OUT:
        return _comments_of(block)
    if key == "status":
        return ["status: draft", *_comments_of(block)]
    if key in _EMPTIED:
        value = " ".join(block.partition(":")[2].split())
        return [f"{key}:" + (f"  # năm trước: {value}" if value and not value.startswith("#") else "")]
    if key == "signatures":
        return ["signatures:", *_former_signatures(front), *_comments_of(block)]
    if key in _OF_THE_YEAR:
        reason = review_mark(f"tệp của năm trước; chép sang thư mục năm mới rồi bỏ dấu # ({key})")
        return [f"# {reason}", *(f"# {line}" for line in block.rstrip("\n").split("\n"))]
    return (_carried_words(block, key, carrier) if key in _WORDS else block).rstrip("\n").split("\n")


def _former_signatures(front: FrontMatter) -> Iterator[str]:
    """Who signed by office, as comments to take the "#" from; the names are left out."""
    if front.signatures:
        yield f"  # {review_mark('người ký năm nay; bỏ dấu # rồi ghi họ tên')}"
    for one in front.signatures:
        said = [("authority", one.authority), ("role", one.role), ("name", "")]
        for place, (key, value) in enumerate([pair for pair in said if pair[1] or pair[0] == "name"]):
            written = json.dumps(value, ensure_ascii=False) if value else ""
            yield f"  # {'- ' if place == 0 else '  '}{key}: {written}".rstrip()


def _carried_words(block: str, key: str, carrier: Carrier) -> str:
    """A block with its texts carried on; a text that changes is put between double quotes."""
    parts, done = [], 0
    for scalar in _values(block):
        new = _carried_basis(scalar.value, carrier) if key == "bases" else carrier.sentence(scalar.value)
        if new != scalar.value:
            parts += [block[done : scalar.start], json.dumps(" ".join(new.split()), ensure_ascii=False)]
            parts.append("\n" if scalar.is_block else "")
            done = scalar.end
    return "".join((*parts, block[done:]))


def _carried_basis(text: str, carrier: Carrier) -> str:
    """A basis cites another document: it stays, and is marked where it is of a year that is over.

    Only one that names the school year and no document or day is moved on, and marked too: it may not be there yet.
    """
    old = carrier.step.old
    years = [int(found[0]) for found in YEAR.finditer(text)]
    schooled = {year for one in find_school_years(text) if one.start for year in (one.start, one.start + 1)}
    if years and set(years) <= schooled and not re.search(r"(?i)số\s?[:;]?\s?[0-9]|[0-9]\s?/|ngày", text):
        moved = carrier.sentence(text)
        asked = review_mark("đã đổi năm học, xem văn bản của năm nay đã có chưa")
        return f"{moved} {asked}" if moved != text and "[[" not in moved else moved
    recent = any(old.start - 1 <= year <= old.start + 1 for year in years)
    if recent and not _STANDING.match(fold(text)):
        return f"{text} {review_mark('căn cứ của năm trước, xem còn hiệu lực hay đã có văn bản mới')}"
    return text


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """The top-level keys in order, each with its lines and those below up to the next key; "" before the first."""
    lines = text.split("\n")
    starts = [(line, key) for line, key in _keys(text)]
    if starts and starts[0][0]:
        yield "", "\n".join(lines[: starts[0][0]]) + "\n"
    for place, (line, key) in enumerate(starts):
        following = starts[place + 1][0] if place + 1 < len(starts) else len(lines)
        yield key, "\n".join(lines[line:following]) + "\n"


def _keys(text: str) -> Iterator[tuple[int, str]]:
    depth, is_key = 0, True
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.ScalarEvent) and depth == 1:
            if is_key:
                mark: Any = event.start_mark
                yield mark.line, event.value
            is_key = not is_key
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            is_key = is_key or depth == 1


def _values(block: str) -> Iterator[_Scalar]:
    """The texts of one key's block, without the key."""
    first = True
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.ScalarEvent) and not first:
            yield _scalar(event)
        first = first and not isinstance(event, yaml.ScalarEvent)


def _scalar(event: Any) -> _Scalar:
    return _Scalar(event.start_mark.index, event.end_mark.index, event.value, event.style in ("|", ">"))


def _comments_of(block: str) -> list[str]:
    """The office's own lines of comment in a block whose values are left out."""
    return [line for line in block.split("\n") if line.lstrip().startswith("#")]
