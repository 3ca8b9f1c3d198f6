"""All closed years of a project, with what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kehoach.archive.history import chain_problems, lost_bags
from kehoach.archive.lock import Lock
from kehoach.archive.lock_file import CODE as LOCK
from kehoach.archive.lock_file import read_lock
from kehoach.archive.verification import ADDED, BAG, CHANGED, MISSING, lock_files, lock_problems
from kehoach.files.opening import read_file
from kehoach.model.plan_names import is_plan_file
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear

# Never a note and never a draft's: a closed year is not as it was closed.
BROKEN = frozenset({CHANGED, MISSING, ADDED, LOCK, BAG})


@dataclass(frozen=True)
class ClosedYears:
    """The locks of a project, oldest year first, and the problems of all of them."""

    locks: tuple[Lock, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def _by_year(self) -> dict[SchoolYear, Lock]:
        return {lock.year: lock for lock in self.locks}

    def of(self, year: SchoolYear) -> Lock | None:
        """The lock of a year; None while it is open."""
        return self._by_year.get(year)

    def without(self, year: SchoolYear) -> ClosedYears:
        """The others, as if the year were open."""
        return replace(self, locks=tuple(lock for lock in self.locks if lock.year != year))

    def is_settled(self, problem: Problem) -> bool:
        """True for a note about a file of a closed year: its advice would change what must stay as it is."""
        lock = self._lock_of(problem)
        return (
            lock is not None
            and problem.path in lock.digests
            and problem.code not in BROKEN
            and problem.severity is Severity.NOTE
        )

    def _lock_of(self, problem: Problem) -> Lock | None:
        parts = problem.path.split("/")
        year = SchoolYear.parse(parts[1]) if len(parts) > 2 else None
        return self.of(year) if year else None

    def softened(self, problem: Problem, readable: frozenset[str]) -> Problem:
        """A problem as it counts: in a file of a closed year only a note.

        What a newer rule finds there must not be mended by changing the file. A plan that can no longer be
        read at all stays an error, for its page would be missing.

        Args:
            problem: what checking found.
            readable: paths of the plans that could be read.
        """
        lock = self._lock_of(problem)
        if lock is None or problem.code in BROKEN:
            return problem
        is_unread = is_plan_file(problem.path) and problem.path not in readable
        if problem.path not in lock.digests or (is_unread and problem.severity is Severity.ERROR):
            return problem
        return problem.as_note()


def read_closed_years(
    root: Path, *, deep: bool = False, only: Iterable[SchoolYear] | None = None
) -> ClosedYears:
    """Reads the locks and compares them with the years' files and bags. Never raises.

    Args:
        root: the project's folder.
        deep: every member of every bag is read.
        only: these years; all where left out.
    """
    wanted = None if only is None else {str(year) for year in only}
    paths, problems = lock_files(root)
    locks = []
    for path in paths:
        if wanted is not None and path.rpartition("/")[2].removesuffix(".yml") not in wanted:
            continue
        try:
            data = read_file(root / path)
        except OSError as error:
            message = f"không đọc được tệp khóa ({error.strerror}); kiểm tra quyền đọc"
            problems.append(Problem(LOCK, path, 1, "", message))
            continue
        lock, faults = read_lock(data, path)
        problems += faults
        if lock is not None:
            locks.append(lock)
            problems += lock_problems(root, lock, deep=deep)
    problems += lost_bags(root, locks) if deep and wanted is None else []
    problems += chain_problems(root, locks)
    return ClosedYears(tuple(locks), tuple(problems))
