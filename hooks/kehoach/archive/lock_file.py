"""The lock as a file: YAML that a person can read, closed by a seal over its own bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import pairwise

from kehoach.archive.lock import BagFile, Entry, Lock, LockedFile, unsafe_paths
from kehoach.model.plan_names import is_plan_file
from kehoach.model.problem import Problem
from kehoach.reading.validation import validated
from kehoach.reading.yaml_source import read_yaml
from kehoach.vietnamese.wording import short_date

CODE = "KH504"
_SEAL = "seal: "
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")
_HEAD = """\
# Năm học {year} đã khóa. Tệp này do lệnh kehoach ghi; xin đừng sửa tay.
# Kiểm tra:      kehoach verify {year}
# Sửa công khai: kehoach archive {year} --amend "lý do"
"""
_CHANGED = "tệp khóa đã bị sửa sau khi ghi (không khớp dòng seal); lấy lại bản cũ của tệp này, ví dụ bằng git checkout"

_UNREADABLE = "không đọc được; lấy lại bản cũ của tệp khóa, ví dụ bằng git checkout"


def written(lock: Lock) -> bytes:
    """A lock as its file holds it; the last line is the SHA-256 of everything above it."""
    text = _HEAD.format(year=lock.year) + "\n".join(_lines(lock)) + "\n"
    return f"{text}{_SEAL}{sha256(text.encode()).hexdigest()}\n".encode()


def read_lock(data: bytes, path: str) -> tuple[Lock | None, list[Problem]]:
    """Reads a lock.

    Args:
        data: the file's bytes.
        path: from the project's root; its name says of which year it is.

    Returns:
        The lock, also where its seal is broken, so that what it says can be compared; None where it cannot
        be read or would lead out of its folders. With it the problems.
    """

    def problem(line: int, message: str) -> Problem:
        return Problem(CODE, path, line, "", message)

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None, [problem(1, "tệp khóa không ở dạng UTF-8; lấy lại bản cũ của tệp này")]
    body, mark, seal = text.rpartition(f"\n{_SEAL}")
    problems = []
    sealed = f"{body}\n"
    if not mark or seal != f"{sha256(sealed.encode()).hexdigest()}\n":
        problems.append(problem(text.count("\n", 0, len(body) + 1) + 1 if mark else 1, _CHANGED))
    source = read_yaml(sealed if mark else text)
    problems += [problem(fault.line, fault.message) for fault in source.faults]
    if source.faults:
        return None, problems
    lock, faults = validated(Lock, source, path)
    problems += [Problem(CODE, path, one.line, one.field, _UNREADABLE) for one in faults]
    if lock is None:
        return None, problems
    if path != lock.path:
        problems.append(problem(source.line(("year",)), f"tệp này phải tên là {lock.path}"))
        return None, problems
    unsafe = [
        problem(1, f"«{way}» nằm ngoài thư mục của năm học, không đọc; lấy lại bản cũ của tệp khóa")
        for way in dict.fromkeys(unsafe_paths(lock))
    ]
    for before, after in pairwise(lock.history):
        if after.date < before.date:
            message = (
                f"lần đính chính ngày {short_date(after.date)} ghi trước lần khóa ngày {short_date(before.date)} "
                "đứng trên nó; lấy lại bản cũ của tệp khóa"
            )
            problems.append(problem(1, message))
    return (None if unsafe else lock), problems + unsafe


def _lines(lock: Lock) -> Iterator[str]:
    yield f"year: {lock.year}"
    yield "history:"
    for entry in lock.history:
        yield from _entry(entry)
    yield "files:"
    for file in lock.files:
        yield from _file(file)
    yield from _list("addresses", lock.addresses, "")
    yield from _list("warnings", lock.warnings, "")


def _entry(entry: Entry) -> Iterator[str]:
    yield f"  - date: {entry.date}"
    yield f"    reason: {_said(entry.reason)}"
    yield f"    tool: {_said(entry.tool)}"
    for key in ("changed", "added", "removed"):
        yield from _list(key, getattr(entry, key), "    ")
    if entry.earlier is not None:
        yield "    earlier:"
        yield f"      year: {entry.earlier.year}"
        yield f"      sha256: {entry.earlier.sha256}"
    if entry.redacts:
        yield "    redacts: true # các túi trước lần này đã rút, không còn ở trang"
    if entry.bag is not None:
        yield "    bag:"
        yield from _bag(entry.bag)


def entry_digest(entry: Entry) -> str:
    """SHA-256 of an entry as its lock holds it."""
    return sha256("\n".join(_entry(entry)).encode()).hexdigest()


def _bag(bag: BagFile) -> Iterator[str]:
    yield f"      file: {_said(bag.file)}"
    yield f"      size: {bag.size}"
    yield f"      sha256: {bag.sha256}"


def _file(file: LockedFile) -> Iterator[str]:
    yield f"  - path: {_said(file.path)}"
    yield f"    size: {file.size}"
    yield f"    sha256: {file.sha256}"
    if file.in_bag:
        yield f"    in_bag: {file.in_bag} # trong túi không có {_left_out(file.path)}"
    if file.stays:
        yield "    stays: true # không công bố, không vào túi"


def _left_out(path: str) -> str:
    """What of a file is not in the bag."""
    if is_plan_file(path):
        return "ghi chú <!-- --> của văn phòng"
    return "cột không công bố" if path.lower().endswith(".csv") else "nơi chụp, giờ chụp"


def _list(key: str, items: Iterable[str], indent: str) -> Iterator[str]:
    listed = tuple(items)
    if listed:
        yield f"{indent}{key}:"
        yield from (f"{indent}  - {_said(item)}" for item in listed)


def _said(text: str) -> str:
    """A text as YAML reads it back; JSON's quoting is YAML's."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
