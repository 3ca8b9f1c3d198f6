"""The school's settings out of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kehoach.model.problem import Problem, Severity
from kehoach.model.settings import Settings
from kehoach.reading.inherited import with_inherited
from kehoach.reading.private_text import public_text
from kehoach.reading.source_file import decoded
from kehoach.reading.validation import listed, validated
from kehoach.reading.yaml_source import Fault, read_yaml
from kehoach.vietnamese.nearest import nearest

WITHIN = ("extra", "school")
LEVEL = "cấp học (level)"
_CALLED = {
    "mam-non": ("mn", "mau-giao", "mam-no", "nha-tre"),
    "tieu-hoc": ("th", "cap-1", "cap-i", "tieuhoc", "th1"),
    "thcs": ("cap-2", "cap-ii", "trung-hoc-co-so", "cs"),
    "thpt": ("cap-3", "cap-iii", "trung-hoc-pho-thong", "pt"),
}
STAND_IN = Settings(name="Nhà trường")


def read_settings(
    data: bytes, path: str = "mkdocs.yml", levels: Collection[str] = (), root: Path | None = None
) -> tuple[Settings, list[Problem]]:
    """Reads ``extra.school``.

    Args:
        data: the bytes of mkdocs.yml; values of other programs (``!ENV``, ``!!python/name``) are left alone.
        path: for the problems.
        root: the project's folder, where settings that they take over (``INHERIT``) are to be read.
        levels: the levels of school that the catalogues of disclosures know; any will do where there is none.

    Returns:
        The settings, or stand-ins where they cannot be read, and the problems.
    """
    text, noted = decoded(data, path)
    text, found = public_text(text, path)
    problems = [problem for problem in (*noted, *found) if problem.severity is Severity.ERROR]
    source = read_yaml(text)
    problems += [
        Problem("KH401", path, fault.line, "", fault.message)
        for fault in source.faults
        if _concerns_us(fault)
    ]
    if root is not None:
        source, wrong = with_inherited(source, root, path)
        problems += wrong
    if problems:
        return STAND_IN, problems
    settings, found = validated(Settings, source, path, within=WITHIN)
    for place, level in enumerate(settings.level if settings and levels else ()):
        if level not in levels:
            line = source.line((*WITHIN, "level", place))
            found.append(Problem("KH109", path, line, LEVEL, _unknown_level(level, levels)))
    return settings or STAND_IN, found


def _unknown_level(level: str, levels: Collection[str]) -> str:
    several = listed(level.replace("-", " "), levels)
    if several:
        return f"viết từng cấp trong ngoặc vuông: {several}"
    close = next((one for one in levels if level in _CALLED.get(one, ())), "") or nearest(level, levels)
    if close:
        return f'không có giá trị "{level}"; có phải là «{close}»?'
    return f'không có giá trị "{level}"; chọn một trong: {", ".join(sorted(levels))}'


def _concerns_us(fault: Fault) -> bool:
    """Anchors, aliases and tags are other programs' business, but for those in our own settings."""
    return fault.kind != "foreign" or fault.key[: len(WITHIN)] == WITHIN
