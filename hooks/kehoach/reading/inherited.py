"""Settings that begin with those of another file, ``INHERIT: ../chung.yml``, as MkDocs joins them."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kehoach.files.opening import read_file
from kehoach.model.problem import Problem
from kehoach.reading.source_file import decoded
from kehoach.reading.yaml_source import Key, YamlSource, read_yaml

KEY = "INHERIT"
_DEEPEST = 8


def with_inherited(
    source: YamlSource, root: Path, path: str, depth: int = 0
) -> tuple[YamlSource, list[Problem]]:
    """The settings with what they take over: mappings are joined, all else is the nearer file's.

    Args:
        source: the settings as read.
        root: the project's folder.
        path: their file, from the root.
        depth: how many files led here.

    Returns:
        The settings; what stands in the other file only has the line of ``INHERIT``. And what is wrong with it.
    """
    named = source.values.get(KEY)
    if not isinstance(named, str):
        return source, []
    line = source.line((KEY,))
    other = posixpath.normpath(posixpath.join(posixpath.dirname(path), named.replace("\\", "/")))
    if depth >= _DEEPEST:
        return source, [_problem(path, line, "các tệp nối nhau thành vòng; bỏ bớt dòng INHERIT")]
    try:
        text, _ = decoded(read_file(root / other), other)
    except (OSError, ValueError):
        return source, [_problem(path, line, f"không đọc được «{named[:80]}»; sửa đường dẫn, tính từ {path}")]
    base = read_yaml(text)
    faults = [fault for fault in base.faults if fault.kind != "foreign"]
    if faults:
        message = f"«{named[:80]}» viết sai ở dòng {faults[0].line}: {faults[0].message}"
        return source, [_problem(path, line, message)]
    base, problems = with_inherited(base, root, other, depth + 1)
    lines: dict[Key, int] = dict.fromkeys(base.lines, line) | source.lines
    return YamlSource(_joined(base.values, source.values), lines, source.faults), [
        _problem(path, line, one.message) for one in problems
    ]


def _joined(base: Mapping[str, Any], nearer: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in nearer.items():
        old = result.get(key)
        result[key] = (
            _joined(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
        )
    return result


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem("KH401", path, line, KEY, message)
