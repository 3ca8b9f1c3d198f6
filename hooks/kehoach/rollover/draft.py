"""The draft of a later year's plan, made from a plan's file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kehoach.model.observance import Observance
from kehoach.model.plan import Plan
from kehoach.model.plan_names import SUFFIX, without_suffix
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import slug_of
from kehoach.reading.source_file import SourceFile
from kehoach.rendering.comments import without_comments
from kehoach.rendering.review_marks import find_review_marks
from kehoach.rollover.body import Carrier
from kehoach.rollover.head import carried_head
from kehoach.rollover.named_days import NamedDays
from kehoach.rollover.step import Step


@dataclass(frozen=True)
class Draft:
    """A draft that is not yet written.

    Attributes:
        path: where it goes, from the project's root, with ``/``.
        text: the whole file.
        marks: how many places a human must settle.
    """

    path: str
    text: str
    marks: int


def draft_of(
    plan: Plan, source: SourceFile, year: SchoolYear, observances: tuple[Observance, ...] = ()
) -> Draft:
    """A draft for a later school year.

    Args:
        plan: the plan that it is made from.
        source: the plan's file.
        year: the later year.
        observances: the days of the year, for counts of anniversaries, fixed days and holidays.
    """
    step = Step(plan.year, year)
    carrier = Carrier(step, NamedDays(observances))
    path = draft_path(plan, year)
    series = plan.series if slug_of(path) != plan.slug else ""
    head = carried_head(source.head or "", plan.front, carrier, series)
    body = carrier.body(source.body, plan.document, source.body_offset)
    text = f"---\n{head}\n---\n{body}"
    text = text if text.endswith("\n") else text + "\n"
    return Draft(path, text, len(find_review_marks(without_comments(text)[0])))


def draft_path(plan: Plan, year: SchoolYear) -> str:
    """The file of the draft: the same place in the later year's folder; years in its name move on."""
    step = Step(plan.year, year)
    folder, _, name = plan.path.removeprefix(f"plans/{plan.year}/").rpartition("/")
    stem = without_suffix(name)
    stem = re.sub(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", lambda found: step.moved(found[0]), stem)
    return "/".join(part for part in (f"plans/{year}", folder, f"{stem}{SUFFIX}") if part)
