"""When a task is: a day, several days, with a time where one is written."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class When:
    """A day or a range of days, in Vietnam's time (UTC+7).

    Attributes:
        start: the first day.
        end: the last day, itself included; the same as ``start`` for one day.
        time: when it begins on the first day; None where no time is written.
        part: ``sáng``, ``trưa``, ``chiều`` or ``tối`` where that is written; else empty.
        text: the words that were read, as they stand in the document.
        until: when it ends on the last day; None where no end is written.
    """

    start: datetime.date
    end: datetime.date
    time: datetime.time | None = None
    part: str = ""
    text: str = ""
    until: datetime.time | None = None

    @property
    def order(self) -> tuple[datetime.date, datetime.date, datetime.time, str, str]:
        """Where it stands among others; what has no time comes first."""
        return (self.start, self.end, self.time or datetime.time.min, self.part, self.text)

    @property
    def is_range(self) -> bool:
        """True where it takes more than one day."""
        return self.end > self.start
