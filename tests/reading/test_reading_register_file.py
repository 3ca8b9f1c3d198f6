"""The register as a file: what was written is read back, and what is none is said with its line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kehoach.model.register import (
    FIRST_PUBLICATION,
    REGISTER,
    PublishedDocument,
    PublishedEvent,
    Register,
)
from kehoach.reading.register_file import read_register, written_register

DAY = date(2026, 11, 15)
EVENT = PublishedEvent("2026-2027/x/#a", "2026-11-18", "Hội thảo", "0123456789abcdef", 2, DAY)
WHOLE = Register(
    "Trường A",
    DAY,
    {"2026-2027/x/": ("index.html", "lich.ics"), "": ("index.html", "lich.ics")},
    {
        "2026-2027/x/": PublishedDocument("Kế hoạch", "f" * 64, DAY),
        "2026-2027/y/": PublishedDocument("Y", "", DAY, DAY, DAY, "cong-khai", ("P4",), True),
    },
    {"b@kehoach": EVENT, "a@kehoach": EVENT},
)


def put(root: Path, data: bytes) -> None:
    place = root / REGISTER
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)


def test_without_a_register_it_is_a_first_publication(tmp_path: Path) -> None:
    assert read_register(tmp_path, "Trường A") == (FIRST_PUBLICATION, [])


@pytest.mark.parametrize("register", [WHOLE, Register("Trường A", DAY)])
def test_what_was_written_is_read_back(tmp_path: Path, register: Register) -> None:
    put(tmp_path, written_register(register))
    assert read_register(tmp_path, "Trường A") == (register, [])


def test_each_thing_has_a_line_in_order_of_its_name() -> None:
    lines = written_register(WHOLE).decode().splitlines()
    assert [line.partition('":')[0].strip(' "') for line in lines if "@kehoach" in line] == [
        "a@kehoach",
        "b@kehoach",
    ]
    assert '  "2026-2027/x/": ["index.html", "lich.ics"]' in lines
    turned = Register(
        WHOLE.school,
        WHOLE.recorded,
        dict(reversed(WHOLE.addresses.items())),
        dict(reversed(WHOLE.documents.items())),
        dict(reversed(WHOLE.events.items())),
    )
    assert written_register(turned) == written_register(WHOLE)


def test_another_school_s_is_not_used_and_said(tmp_path: Path) -> None:
    put(tmp_path, written_register(WHOLE))
    register, problems = read_register(tmp_path, "Trường B")
    assert register is FIRST_PUBLICATION
    assert [(one.code, one.severity.value, one.path) for one in problems] == [("KH521", "warning", REGISTER)]
    assert "«Trường A»" in problems[0].message and "«Trường B»" in problems[0].message


def _content(**changes: Any) -> bytes:
    content = json.loads(written_register(WHOLE)) | changes
    return json.dumps(content).encode()


BROKEN_EVENT = {"page": "x", "fingerprint": "f", "sequence": 0, "modified": "2026-11-15"}


@pytest.mark.parametrize(
    ("data", "said", "line"),
    [
        (b"", "JSON", 1),
        (b'{\n "version": 1,\n<<<<<<< HEAD\n', "JSON", 3),
        (b"[" * 100_000, "không đọc được", 1),
        (b"\xff\xfe", "không đọc được", 1),
        (b"[]", "version", 1),
        (b"null", "version", 1),
        (_content(version=2), "version", 1),
        (_content(school=7), "school", 1),
        (_content(recorded="31/9/2026"), "recorded", 1),
        (_content(addresses=[]), "addresses", 1),
        (_content(addresses={"a/": "index.html"}), "addresses, «a/»", 1),
        (_content(documents={"a/": {"title": "x"}}), "documents, «a/»", 1),
        (_content(documents={"a/": 7}), "documents, «a/»", 1),
        (_content(events={"u": BROKEN_EVENT | {"sequence": "1"}}), "events, «u»", 1),
        (_content(events={"u": BROKEN_EVENT | {"sequence": -1}}), "events, «u»", 1),
        (_content(events={"u": BROKEN_EVENT | {"sequence": True}}), "events, «u»", 1),
        (_content(events={"u": BROKEN_EVENT | {"modified": None}}), "events, «u»", 1),
        (_content(events={"u": BROKEN_EVENT | {"page": 3}}), "events, «u»", 1),
    ],
)
def test_what_is_no_register_is_an_error_with_its_place(
    tmp_path: Path, data: bytes, said: str, line: int
) -> None:
    put(tmp_path, data)
    register, problems = read_register(tmp_path, "Trường A")
    assert register is FIRST_PUBLICATION
    assert [(one.code, one.severity.value, one.path, one.line) for one in problems] == [
        ("KH520", "error", REGISTER, line)
    ]
    assert said in problems[0].message
