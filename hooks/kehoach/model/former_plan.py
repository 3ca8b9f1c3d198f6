"""A disclosure as the former site published it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kehoach.model.school_year import SchoolYear


@dataclass(frozen=True)
class FormerPlan:
    """A disclosure of the site that stands where this one is being built.

    Attributes:
        address: from the site's root, ``2022-2023/cong-khai-doi-ngu/``.
        year: its school year.
        title: its title.
        discloses: codes of the items it answers.
        date: its day, if it has one.
    """

    address: str
    year: SchoolYear
    title: str
    discloses: tuple[str, ...] = ()
    date: datetime.date | None = None
