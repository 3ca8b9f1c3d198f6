"""The school's settings out of mkdocs.yml."""

from __future__ import annotations

from kehoach.model.problem import Problem, Severity
from kehoach.model.settings import Settings
from kehoach.reading.source_file import decoded
from kehoach.reading.validation import validated
from kehoach.reading.yaml_source import read_yaml

WITHIN = ("extra", "school")
# Where the settings cannot be read nothing is built; what they lack is not held against the plans.
STAND_IN = Settings(name="Nhà trường", place="…")


def read_settings(data: bytes, path: str = "mkdocs.yml") -> tuple[Settings, list[Problem]]:
    """Reads ``extra.school``.

    Args:
        data: the bytes of mkdocs.yml; values of other programs (``!ENV``, ``!!python/name``) are left alone.
        path: for the problems.

    Returns:
        The settings, or stand-ins where they cannot be read, and the problems.
    """
    problems: list[Problem] = []
    source = read_yaml(decoded(data, path, problems))
    problems = [problem for problem in problems if problem.severity is Severity.ERROR]
    for fault in source.faults:
        if fault.kind != "alias":
            problems.append(Problem("KH401", Severity.ERROR, path, fault.line, "", fault.message))
    settings, found = validated(Settings, source, path, within=WITHIN)
    if not problems:
        problems += found
    return settings or STAND_IN, problems
