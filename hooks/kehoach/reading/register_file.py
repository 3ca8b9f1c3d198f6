"""The publication register as a file: JSON with a line for each thing, sorted, so that what changed is seen at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from kehoach.files.opening import read_file
from kehoach.files.walk import real_file
from kehoach.model.problem import Problem
from kehoach.model.register import (
    FIRST_PUBLICATION,
    REGISTER,
    PublishedDocument,
    PublishedEvent,
    Register,
)

UNREADABLE = "KH520"
ANOTHERS = "KH521"
_VERSION = 1
_LARGEST = 64 << 20  # bytes; a school of a hundred years has a tenth of it
_MENDED = (
    "lấy lại bản cũ của tệp này, ví dụ bằng git checkout, hoặc ghi lại bằng «kehoach published --record»"
)
_HEAD = (
    "Sổ công bố: những gì đang trên trang. Lệnh «kehoach published --record» ghi tệp này; xin đừng sửa tay."
)

Value = TypeVar("Value")


def read_register(root: Path, school: str) -> tuple[Register, list[Problem]]:
    """Reads the register of a project. Never raises.

    Args:
        root: the project's folder.
        school: whose project it is.

    Returns:
        The register; a first publication's where there is none, where it cannot be read (an error, since what
        phones hold would otherwise be contradicted), or where it is another school's (a warning).
    """
    place = real_file(root, REGISTER)
    if place is None:
        return FIRST_PUBLICATION, []
    try:
        if place.stat().st_size > _LARGEST:
            return FIRST_PUBLICATION, [_problem(UNREADABLE, 1, f"sổ công bố lớn quá {_LARGEST >> 20} MB")]
        register = register_of(read_file(place))
    except OSError as error:
        message = f"không đọc được sổ công bố ({error.strerror}); kiểm tra quyền đọc"
        return FIRST_PUBLICATION, [_problem(UNREADABLE, 1, message)]
    except json.JSONDecodeError as error:
        return FIRST_PUBLICATION, [
            _problem(UNREADABLE, error.lineno, f"sổ công bố không phải là JSON; {_MENDED}")
        ]
    except (ValueError, RecursionError) as error:
        message = f"không đọc được sổ công bố ({error}); {_MENDED}"
        return FIRST_PUBLICATION, [_problem(UNREADABLE, 1, message)]
    if register.school != school:
        message = (
            f"sổ công bố là của «{register.school}», cài đặt ghi «{school}», nên không dùng; trường đổi tên thì sửa "
            "tên ở dòng school của sổ, sổ của trường khác thì xóa tệp này"
        )
        return FIRST_PUBLICATION, [_problem(ANOTHERS, 1, message)]
    return register, []


def _problem(code: str, line: int, message: str) -> Problem:
    return Problem(code, REGISTER, line, "", message)


def register_of(data: bytes) -> Register:
    """The register that a file holds.

    Raises:
        ValueError: it is none; the message names the place in it.
    """
    content = json.loads(data.decode("utf-8-sig"))
    if not isinstance(content, dict) or content.get("version") != _VERSION:
        raise ValueError(f"version không phải là {_VERSION}")
    school, recorded = content.get("school"), content.get("recorded")
    if not isinstance(school, str):
        raise ValueError("thiếu school")
    return Register(
        school,
        _read("recorded", date.fromisoformat, recorded),
        _table(content, "addresses", _names),
        _table(content, "documents", _document),
        _table(content, "events", _event),
    )


def _read(place: str, reader: Callable[[Any], Value], written: Any) -> Value:
    try:
        return reader(written)
    except (TypeError, ValueError, KeyError, AttributeError):
        raise ValueError(f"sai ở {place}") from None


def _table(content: dict[str, Any], key: str, reader: Callable[[Any], Value]) -> dict[str, Value]:
    listed = content.get(key, {})
    if not isinstance(listed, dict):
        raise ValueError(f"sai ở {key}")
    return {name: _read(f"{key}, «{name}»", reader, one) for name, one in listed.items()}


def _names(written: Any) -> tuple[str, ...]:
    if not isinstance(written, list) or not all(isinstance(name, str) for name in written):
        raise ValueError
    return tuple(written)


def _event(written: dict[str, Any]) -> PublishedEvent:
    sequence = written["sequence"]
    if type(sequence) is not int or not 0 <= sequence < 1 << 31:
        raise ValueError
    return PublishedEvent(
        _text(written, "page"),
        _text(written, "start"),
        _text(written, "words"),
        _text(written, "fingerprint"),
        sequence,
        date.fromisoformat(written["modified"]),
    )


def _document(written: dict[str, Any]) -> PublishedDocument:
    return PublishedDocument(
        title=_text(written, "title"),
        digest=_text(written, "digest"),
        first=date.fromisoformat(written["first"]),
        updated=_day(written.get("updated")),
        date=_day(written.get("date")),
        kind=_text(written, "kind"),
        discloses=_names(written.get("discloses", [])),
        is_withdrawn=written.get("withdrawn", False) is True,
    )


def _text(written: dict[str, Any], key: str) -> str:
    text = written.get(key, "")
    if not isinstance(text, str):
        raise TypeError
    return text


def _day(written: Any) -> date | None:
    return None if written is None else date.fromisoformat(written)


def written_register(register: Register) -> bytes:
    """A register as its file holds it: the same register gives the same bytes.

    Args:
        register: with the day it is recorded.
    """
    head = {
        "about": _HEAD,
        "version": _VERSION,
        "school": register.school,
        "recorded": register.recorded.isoformat() if register.recorded else None,
    }
    lines = [f" {_json(key)}: {_json(value)}" for key, value in head.items()]
    lines.append(_section("addresses", register.addresses, lambda names: sorted(names)))
    lines.append(_section("documents", register.documents, _written_document))
    lines.append(_section("events", register.events, _written_event))
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _section(key: str, table: Mapping[str, Value], written: Callable[[Value], Any]) -> str:
    lines: Iterable[str] = (f"  {_json(name)}: {_json(written(table[name]))}" for name in sorted(table))
    body = ",\n".join(lines)
    return f" {_json(key)}: {{\n{body}\n }}" if body else f" {_json(key)}: {{}}"


def _written_document(document: PublishedDocument) -> dict[str, Any]:
    written: dict[str, Any] = {"title": document.title, "first": document.first.isoformat()}
    for key, day in (("updated", document.updated), ("date", document.date)):
        if day is not None:
            written[key] = day.isoformat()
    written["kind"] = document.kind
    if document.discloses:
        written["discloses"] = list(document.discloses)
    if document.is_withdrawn:
        written["withdrawn"] = True
    return {**written, "digest": document.digest}


def _written_event(event: PublishedEvent) -> dict[str, Any]:
    return {
        "page": event.page,
        "start": event.start,
        "words": event.words,
        "fingerprint": event.fingerprint,
        "sequence": event.sequence,
        "modified": event.modified.isoformat(),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
