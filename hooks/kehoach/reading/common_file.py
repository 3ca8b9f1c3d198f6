"""Data that the core ships and an office may correct: its own file of the same name in ``plans/chung/`` holds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kehoach.files.opening import read_file
from kehoach.files.walk import real_file
from kehoach.model.problem import Problem, Severity
from kehoach.reading.private_text import public_text
from kehoach.reading.source_file import decoded
from kehoach.reading.validation import validated
from kehoach.reading.yaml_source import read_yaml

SHIPPED = Path(__file__).resolve().parents[1] / "shipped"
FOLDER = "plans/chung"

Model = TypeVar("Model", bound=BaseModel)


def read_common(root: Path, name: str, model: type[Model]) -> tuple[Model, list[Problem]]:
    """Reads a file of data.

    Args:
        root: the project's folder.
        name: the file's, ``ngay-trong-nam.yml``.
        model: the definition of its keys.

    Returns:
        The office's data, or the shipped ones where the office has none or they cannot be read, and the
        problems of the office's file.
    """
    own = root / FOLDER / name
    problems: list[Problem] = []
    if _is_there(own):
        value, problems = _read_own(root, name, model)
        if value is not None:
            return value, problems
    value, faults = _read((SHIPPED / name).read_bytes(), name, model)
    if value is None:
        raise ValueError(f"shipped data are broken: {faults}")
    return value, problems


def read_all_common(root: Path, pattern: str, model: type[Model]) -> tuple[dict[str, Model], list[Problem]]:
    """Reads every file of data of a kind: shipped ones, and those that only the office has.

    Args:
        root: the project's folder.
        pattern: their names, ``cong-khai-*.yml``.
        model: the definition of their keys.

    Returns:
        The data by file name, in order, and the problems of the office's files. An office's file that
        cannot be read and stands in for no shipped one is left out: its problems are errors.
    """
    shipped = {place.name for place in SHIPPED.glob(pattern)}
    own = {place.name for place in (root / FOLDER).glob(pattern) if _is_there(place)}
    found: dict[str, Model] = {}
    problems: list[Problem] = []
    for name in sorted(shipped | own):
        if name in shipped:
            found[name], faults = read_common(root, name, model)
        else:
            value, faults = _read_own(root, name, model)
            if value is not None:
                found[name] = value
        problems += faults
    return found, problems


def _is_there(place: Path) -> bool:
    """True for whatever bears the name: what is no true file is named, not passed over."""
    return os.path.lexists(place)


def _read_own(root: Path, name: str, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    path = f"{FOLDER}/{name}"
    try:
        if real_file(root, path) is None:
            message = (
                "là liên kết tượng trưng, hay không phải là tệp thường, không đọc; chép tệp thật vào đây"
            )
            return None, [Problem("KH304", path, 1, "", message)]
        data = read_file(root / path)
    except OSError as error:
        message = f"không đọc được tệp ({error.strerror}); kiểm tra quyền đọc"
        return None, [Problem("KH402", path, 1, "", message)]
    return _read(data, path, model)


def _read(data: bytes, path: str, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    text, noted = decoded(data, path)
    text, found = public_text(text, path)
    problems = [problem for problem in (*noted, *found) if problem.severity is Severity.ERROR]
    source = read_yaml(text)
    problems += [Problem("KH402", path, fault.line, "", fault.message) for fault in source.faults]
    if problems:
        return None, problems
    return validated(model, source, path)
