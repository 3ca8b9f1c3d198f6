"""Drafts of a later year, chosen from the plans of a project and written beside them; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kehoach.files.writing import write_new
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.reading.source_file import read_source
from kehoach.rollover.draft import Draft, draft_of, draft_path


@dataclass(frozen=True)
class Refusal:
    """Why there is no draft of a plan."""

    path: str
    reason: str


def plans_to_carry(library: Library, year: SchoolYear) -> tuple[Plan, ...]:
    """Last year's plans of every series: those in force, in order of path."""
    plans = library.of(year.earlier())
    return tuple(
        plan
        for plan in plans
        if not (plan.is_draft or plan.is_withdrawn or library.is_replaced(plan))
        and library.same_series(plan, plan.year) is plan
    )


def made(
    root: Path, library: Library, plans: tuple[Plan, ...], year: SchoolYear
) -> Iterator[Draft | Refusal]:
    """Writes a draft for each plan, or says why not; one after the other, so that progress can be shown.

    Args:
        root: the project's folder.
        library: its plans, drafts among them.
        plans: those to carry on.
        year: the later year.
    """
    for plan in plans:
        yield _made(root, library, plan, year)


def _made(root: Path, library: Library, plan: Plan, year: SchoolYear) -> Draft | Refusal:
    path = draft_path(plan, year)
    other = library.same_series(plan, year)
    if other is not None:
        return Refusal(
            plan.path, f"chuỗi «{plan.series}» của năm học {year} đã có {other.path}; không ghi đè"
        )
    try:
        source = read_source((root / plan.path).read_bytes(), plan.path)
        draft = draft_of(plan, source, year, library.observances)
        _write(root, draft)
    except FileExistsError:
        return Refusal(plan.path, f"đã có {path}; không ghi đè")
    except OSError as error:
        return Refusal(plan.path, f"không ghi được {path} ({error.strerror}); kiểm tra quyền ghi của thư mục")
    return draft


def _write(root: Path, draft: Draft) -> None:
    """Writes a new file; what is there already, a broken link too, stays."""
    place = root / draft.path
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.resolve().is_relative_to((root / "plans").resolve()):
        raise OSError(0, "thư mục là liên kết ra ngoài plans")
    write_new(place, draft.text.encode("utf-8"))
