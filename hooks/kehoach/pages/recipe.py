"""A page that is made only where it is missing: what it is made of, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kehoach.model.plan import Plan
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections

# The content of a page of differences, and its headings.
Compared = tuple[str, Sections]


@dataclass(frozen=True)
class PageRecipe:
    """A page of the site before it is made.

    Attributes:
        address: from the site's root.
        made_of: everything that the page says follows from these texts, the program and the shell; two recipes of
            equal texts make the same page. Whoever lets a page tell of something new adds it here: a test builds
            with and without what is kept after every kind of change, and compares the bytes.
        make: makes the page, of what comparing ``pair`` has given where there is one.
        pair: a plan and its former one that have to be compared first, which takes long.
    """

    address: str
    made_of: tuple[str, ...]
    make: Callable[[Compared | None], Page] = field(compare=False, repr=False)
    pair: tuple[Plan, Plan] | None = field(default=None, compare=False, repr=False)
