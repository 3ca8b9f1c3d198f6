"""How high a section stands by the style of its number: parts above fields of work, these above points."""

from __future__ import annotations

from kehoach.timetable.openings import is_bullet
from kehoach.timetable.sites import Section

# By the style of the number; a smaller rank stands higher.
RANKS = {"phần": 1, "A": 2, "I": 3, "1": 5, "1-": 5, "1.1": 6, "1.1.1": 7, "1.1.1.1": 8, "(1)": 8, "a": 9}
CAPS = "CAPS"  # the style of a line of capitals without a number
CAPITALS, PLAIN, BULLET = 4, 10, 11


def rank_of(section: Section) -> int:
    """How high a section stands: 1 for a part of the document, 11 for a bullet."""
    if section.style == CAPS:
        return CAPITALS
    return RANKS.get(section.style, BULLET if is_bullet(section.style) else PLAIN)


def is_capitals_title(section: Section) -> bool:
    """A line of capitals is a heading of the document, an event is rarely called by it."""
    return section.style == CAPS and section.role is not None
