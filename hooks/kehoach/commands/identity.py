"""``kehoach identity``: writes once into the settings what tells the school's events from other schools'."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

from kehoach.model.school_identity import school_identity
from kehoach.reading.settings_file import read_settings

_SETTINGS = "mkdocs.yml"
_SCHOOL = re.compile(r"(?m)^extra:[ ]*(?:#.*)?$(?:\n(?:[ ]+.*|[ ]*#.*|[ ]*))*?\n([ ]+)school:[ ]*(?:#.*)?$\n")
_CHILD = re.compile(r"(?:[ ]*(?:#.*)?\n)*([ ]+)\S")


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    identity = commands.add_parser(
        "identity",
        parents=[root],
        help="ghi mã nhận dạng của trường vào mkdocs.yml, để lịch trong điện thoại còn đúng khi trường đổi tên",
    )
    identity.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the identity that the events have today; what is there already stays."""
    place = options.root / _SETTINGS
    data = place.read_bytes()
    settings, problems = read_settings(data, _SETTINGS)
    if problems:
        for problem in problems:
            print(problem)
        print("kehoach identity: sửa các dòng trên rồi chạy lại", file=sys.stderr)
        return 1
    identity = school_identity(settings)
    if settings.code or settings.identity:
        print(f"{_SETTINGS}: đã có {'code' if settings.code else 'identity'}: {identity}")
        return 0
    return _write(place, data.decode("utf-8-sig"), identity)


def _write(place: Path, text: str, identity: str) -> int:
    written = with_identity(text.replace("\r\n", "\n"), identity)
    if written is None:
        print(
            f"kehoach identity: không tìm thấy chỗ ghi trong {place.name}; thêm dòng «identity: {identity}» "
            "vào dưới school: của extra:",
            file=sys.stderr,
        )
        return 1
    place.write_text(written, encoding="utf-8", newline="\r\n" if "\r\n" in text else "\n")
    print(f"{place.name}: đã ghi identity: {identity}")
    return 0


def with_identity(text: str, identity: str) -> str | None:
    """Settings with the line in the school's part; None where that is not written as a block.

    Args:
        text: of ``mkdocs.yml``, lines ended by ``\\n``.
        identity: to be written.
    """
    school = _SCHOOL.search(text)
    child = _CHILD.match(text, school.end()) if school else None
    if school is None or child is None or len(child[1]) <= len(school[1]):
        return None
    line = f'{child[1]}identity: "{identity}" # do kehoach identity ghi; xin đừng sửa\n'
    return text[: school.end()] + line + text[school.end() :]
