"""``kehoach tasks``: what was read for the calendar in some plans, line by line, and what was left out and why."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from kehoach.checking.report import as_text
from kehoach.clock import today
from kehoach.model.document import Document
from kehoach.model.month import Month
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task, TaskPart
from kehoach.model.when import When
from kehoach.reading.plan_file import PlanFile, read_plan_file
from kehoach.vietnamese.wording import date_range

_WIDEST = 96


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "tasks", parents=[root], help="xem từng dòng của kế hoạch được đọc thành việc gì, ngày nào trong lịch"
    )
    parser.add_argument("files", nargs="+", metavar="TỆP", help="kế hoạch, plans/2026-2027/x.md")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng in ra (mặc định: text)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Shows what the files say; 0, 1 where a file has an error, 2 where one cannot be read."""
    found: list[tuple[str, PlanFile]] = []
    for name in options.files:
        path = Path(name) if Path(name).is_file() else options.root / name
        try:
            data = path.read_bytes()
        except OSError:
            print(
                f"kehoach tasks: không đọc được {name}; viết đường dẫn như plans/2026-2027/x.md",
                file=sys.stderr,
            )
            return 2
        found.append((name, read_plan_file(data, path.as_posix(), year_of(path))))
    sys.stdout.write(_as_json(found) if options.format == "json" else _as_text(found))
    return int(any(problem.severity == "error" for _, read in found for problem in read.problems))


def year_of(path: Path) -> SchoolYear:
    """The school year of the folder that a file stands in; of today where it stands in none."""
    years = (SchoolYear.parse(part) for part in reversed(path.resolve().parts[:-1]))
    return next((year for year in years if year), None) or SchoolYear.of(today())


def _document(read: PlanFile) -> Document:
    return read.plan.document if read.plan else Document()


def _as_json(found: list[tuple[str, PlanFile]]) -> str:
    shown = {
        "tasks": [_task(task) for _, read in found for task in _document(read).tasks],
        "left_out": [
            {"line": one.line, "text": one.text, "reason": one.reason}
            for _, read in found
            for one in _document(read).left_out
        ],
        "problems": [_problem(problem) for _, read in found for problem in read.problems],
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _task(task: Task) -> dict[str, Any]:
    return {
        "line": task.line,
        "text": task.text,
        "group": task.group,
        "months": [_month(month) for month in task.months],
        "days": [_day(when) for when in task.whens],
        "owner": task.owner,
        "place": task.place,
        "parts": [_part(part) for part in task.parts],
    }


def _part(part: TaskPart) -> dict[str, Any]:
    return {"line": part.line, "text": part.text, "days": [_day(when) for when in part.whens]}


def _month(month: Month) -> str:
    return f"{month.year:04}-{month.number:02}"


def _day(when: When) -> dict[str, str]:
    day = {"start": when.start.isoformat(), "end": when.end.isoformat()}
    if when.time is not None:
        day["time"] = f"{when.time:%H:%M}"
    if when.until is not None:
        day["until"] = f"{when.until:%H:%M}"
    if when.part:
        day["part"] = when.part
    return day


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "line": problem.line,
        "message": f"{problem.field}: {problem.message}" if problem.field else problem.message,
    }


def _as_text(found: list[tuple[str, PlanFile]]) -> str:
    lines: list[str] = []
    for name, read in found:
        document = _document(read)
        lines.append(f"{name}: {len(document.tasks)} việc")
        lines += [line for task in document.tasks for line in _task_lines(task)]
        if document.left_out:
            lines.append("  Không đưa vào lịch:")
            lines += [f"  dòng {one.line}: {_short(one.text)} ({one.reason})" for one in document.left_out]
    problems = [problem for _, read in found for problem in read.problems]
    return "\n".join(lines) + "\n" + (as_text(problems) if problems else "")


def _task_lines(task: Task) -> list[str]:
    when = "; ".join(_when(one) for one in task.whens) or ", ".join(month.label for month in task.months)
    group = f"[{task.group}] " if task.group else ""
    more = [f"người: {task.owner}" if task.owner else "", f"nơi: {task.place}" if task.place else ""]
    lines = [
        f"  dòng {task.line}: {when}: {group}{_short(task.text)}"
        + "".join(f" · {one}" for one in more if one)
    ]
    lines += [
        f"      {_when(part.whens[0]) + ': ' if part.whens else ''}{_short(part.text)}" for part in task.parts
    ]
    return lines


def _when(when: When) -> str:
    hours = f" {when.time:%H:%M}" if when.time else ""
    hours += f"–{when.until:%H:%M}" if when.until else ""
    return date_range(when.start, when.end) + hours + (f" ({when.part})" if when.part else "")


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"
