"""One file of the office becomes a plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from kehoach.model.front_matter import FrontMatter, Status
from kehoach.model.plan import Plan
from kehoach.model.plan_names import without_suffix
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.reading.head_slips import head_slips
from kehoach.reading.private_text import without_near_misses
from kehoach.reading.source_file import SourceFile, read_source
from kehoach.reading.validation import validated
from kehoach.reading.wrong_folder import told_once
from kehoach.reading.yaml_source import YamlSource, read_yaml
from kehoach.rendering.comments import without_comments
from kehoach.timetable.document import read_document
from kehoach.vietnamese.slugs import slugify

_KEPT = 8192
_FAULT_CODES = {"syntax": "KH101", "foreign": "KH101", "duplicate": "KH105", "tab": "KH106"}


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
    if any(problem.code == "KH100" for problem in source.problems):
        return PlanFile(None, _says_draft(source), source.problems)
    source, found = _without_near_misses(source)
    problems = [*source.problems, *found]
    head, front = _front(source, problems)
    title, signed = (front.title, front.date) if front else ("", None)
    document = read_document(source.body, path, year, source.body_offset, title, signed)
    problems += document.problems
    if front is None:
        return PlanFile(None, _says_draft(source), tuple(problems))
    plan = Plan(
        path, year, slug_of(path), front, document, front.issuers, lines=head.lines, text=_text(source)
    )
    return PlanFile(plan, plan.is_draft, tuple(told_once(plan, problems)))


def _without_near_misses(source: SourceFile) -> tuple[SourceFile, list[Problem]]:
    """The file without what is meant as a comment and is none, and a problem for each."""
    body, problems = without_near_misses(source.body, source.path, source.body_offset + 1)
    if source.head is None:
        return replace(source, body=body), problems
    head, found = without_near_misses(source.head, source.path, source.head_line)
    return replace(source, head=head, body=body), found + problems


def _text(source: SourceFile) -> str:
    """Head and body without comments, each line where it stands in the file."""
    whole = "\n" * (source.head_line - 1) + (source.head or "") + "\n\n" + source.body
    return without_comments(whole)[0]


def slug_of(path: str) -> str:
    """The part of the address that a file's name gives."""
    name = path.rpartition("/")[2]
    return slugify(without_suffix(name))


def _front(source: SourceFile, problems: list[Problem]) -> tuple[YamlSource, FrontMatter | None]:
    """The head as written and as checked; None where it is wrong, with the problems added."""
    if source.head is None:
        return YamlSource(), None
    text, unclosed = without_comments(source.head)
    if unclosed:
        message = "chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích"
        line = unclosed + source.head_line - 1
        problems.append(Problem("KH209", source.path, line, "", message))
    head = read_yaml(text, source.head_line)
    slips = list(head_slips(text))
    problems += [
        Problem(
            "KH122" if slip.is_note else "KH101",
            source.path,
            slip.line + source.head_line - 1,
            "",
            slip.message,
        )
        for slip in slips
    ]
    wrong = {slip.line + source.head_line - 1: slip.key for slip in slips if not slip.is_note}
    problems += [
        Problem(_FAULT_CODES[fault.kind], source.path, fault.line, "", fault.message)
        for fault in head.faults
        if fault.line not in wrong
    ]
    if any(fault.kind != "duplicate" for fault in head.faults):
        return head, None
    front, found = validated(FrontMatter, head, source.path)
    # A line that is named already is not named again for what YAML made of it.
    labels = tuple(f"({key})" for key in wrong.values() if key)
    problems += [
        problem
        for problem in found
        if problem.line not in wrong and not (labels and problem.field.endswith(labels))
    ]
    front = None if wrong else front
    if ("status",) in head.lines and "status" not in head.values:
        message = "để trống; ghi draft (bản nháp), published (công bố) hoặc withdrawn (thu hồi)"
        problems.append(Problem("KH115", source.path, head.line(("status",)), "tình trạng (status)", message))
        return head, None
    return head, front


def _says_draft(source: SourceFile) -> bool:
    """True where a broken head still says ``status: draft``: it must not stop the site of the others."""
    lines = source.body.split("\n") if source.head is None else source.head.split("\n")
    if source.head is None:
        lines = list(takewhile(lambda line: not line.startswith("#"), lines))
    for line in lines:
        key, _, value = line.partition(":")
        if key.strip() == "status" and value.partition("#")[0].strip().strip("\"'") == Status.DRAFT:
            return True
    return False
