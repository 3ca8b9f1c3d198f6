"""Data that the core ships and an office may correct: its own file of the same name in ``plans/chung/`` holds."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kehoach.model.problem import Problem, Severity
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
    if own.is_file():
        value, problems = _read(own.read_bytes(), f"{FOLDER}/{name}", model)
        if value is not None:
            return value, problems
    value, faults = _read((SHIPPED / name).read_bytes(), name, model)
    if value is None:
        raise ValueError(f"shipped data are broken: {faults}")
    return value, problems


def _read(data: bytes, path: str, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    text, noted = decoded(data, path)
    problems = [problem for problem in noted if problem.severity is Severity.ERROR]
    source = read_yaml(text)
    problems += [
        Problem("KH402", Severity.ERROR, path, fault.line, "", fault.message) for fault in source.faults
    ]
    if problems:
        return None, problems
    return validated(model, source, path)
