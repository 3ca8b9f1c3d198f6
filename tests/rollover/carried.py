"""Plans carried to the next school year for tests."""

from __future__ import annotations

import re

from agenda.days import shipped
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file
from kehoach.reading.source_file import read_source
from kehoach.rendering.review_marks import without_review_marks
from kehoach.rollover.draft import Draft, draft_of

DAYS = shipped()


def draft(text: str, start: int = 2022, name: str = "x.md", years: int = 1) -> Draft:
    """The draft made of a whole file."""
    year = SchoolYear(start)
    path = f"plans/{year}/{name}"
    plan = read_plan_file(text.encode(), path, year).plan
    assert plan is not None
    return draft_of(plan, read_source(text.encode(), path), SchoolYear(start + years), DAYS)


def body(text: str, start: int = 2022) -> str:
    """What becomes of a body, with its marks."""
    return draft(f"---\ntitle: A\n---\n{text}", start).text.split("\n---\n", 1)[1].rstrip("\n")


def sentence(text: str, start: int = 2022) -> str:
    """What becomes of a body, each mark as "[?]"."""
    return re.sub(r"\[\[xem lại[^\]]*\]\]", "[?]", body(text, start))


def settled(text: str) -> str:
    """A draft's text once every mark is taken out."""
    return without_review_marks(text)
