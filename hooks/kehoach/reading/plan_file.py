"""One file of the office becomes a plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kehoach.model.front_matter import FrontMatter, Status
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.reading.source_file import SourceFile, read_source
from kehoach.reading.validation import validated
from kehoach.reading.yaml_source import YamlSource, read_yaml
from kehoach.rendering.body import render_body
from kehoach.vietnamese.slugs import slugify

_KEPT = 8192
_FAULT_CODES = {"syntax": "KH101", "duplicate": "KH105", "tab": "KH106", "alias": "KH101"}


@dataclass(frozen=True)
class PlanFile:
    """A file as read.

    Attributes:
        plan: the plan, without its files; None where the head cannot be read.
        is_draft: True where the file says so, also where its head is otherwise wrong.
        problems: all that was found.
    """

    plan: Plan | None
    is_draft: bool
    problems: tuple[Problem, ...]


@lru_cache(maxsize=_KEPT)
def read_plan_file(data: bytes, path: str, year: SchoolYear) -> PlanFile:
    """Reads a plan; the same bytes at the same place are read once.

    Args:
        data: the file's bytes.
        path: from the project's root, with ``/``.
        year: the school year of its folder.
    """
    source = read_source(data, path)
    problems = list(source.problems)
    head = read_yaml(source.head)
    for fault in head.faults:
        line = fault.line + source.head_offset
        message = fault.message
        problems.append(Problem(_FAULT_CODES[fault.kind], Severity.ERROR, path, line, "", message))
    front = None if _is_unreadable(source, head) else _front(source, head, problems)
    document = render_body(source.body, path, year, source.body_offset)
    problems += document.problems
    is_draft = (front.status is Status.DRAFT) if front else _says_draft(source.head)
    plan = None
    if front is not None:
        slug = slugify(path.rpartition("/")[2].removesuffix(".md"))
        lines = {key: line + source.head_offset for key, line in head.lines.items()}
        plan = Plan(path, year, slug, front, document, front.issuers, lines=lines)
    return PlanFile(plan, is_draft, tuple(problems))


def _is_unreadable(source: SourceFile, head: YamlSource) -> bool:
    return any(problem.code == "KH102" for problem in source.problems) or any(
        fault.kind != "duplicate" for fault in head.faults
    )


def _front(source: SourceFile, head: YamlSource, problems: list[Problem]) -> FrontMatter | None:
    front, found = validated(FrontMatter, head, source.path, offset=source.head_offset)
    problems += found
    return front


def _says_draft(head: str) -> bool:
    """True where a broken head still says ``status: draft``: it must not stop the site of the others."""
    for line in head.split("\n"):
        key, _, value = line.partition(":")
        if key.strip() == "status" and value.partition("#")[0].strip().strip("\"'") == Status.DRAFT:
            return True
    return False
