"""A link of a plan leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.reading.link_faults import ANCHOR, NOWHERE
from kehoach.reading.site_links import Destination, site_links
from kehoach.rendering.link_targets import paths_of


def find_nowhere(library: Library) -> Iterator[Problem]:
    """Links to what is not there, to drafts, and to what no reader can open."""
    return _problems(library, NOWHERE)


def find_anchors(library: Library) -> Iterator[Problem]:
    """Links to a place that the page does not have."""
    return _problems(library, ANCHOR)


def _problems(library: Library, code: str) -> Iterator[Problem]:
    links = site_links(library)
    for plan in library.plans:
        for link in plan.document.links:
            found = links.destination(plan, link.target, is_picture=link.is_picture)
            draft = _draft(plan, found)
            if draft and code == NOWHERE:
                yield Problem(code, plan.path, link.line, "", draft)
            elif not draft and found.code == code and not _withheld(plan, link.target):
                yield Problem(code, plan.path, link.line, "", found.fault)


def _withheld(plan: Plan, target: str) -> bool:
    """True for a file that is there and does not go up: why is said already."""
    return bool(plan.withheld) and not frozenset(plan.withheld).isdisjoint(paths_of(target, plan.path))


def _draft(plan: Plan, found: Destination) -> str:
    """What is said of a published plan's link to a draft, which no reader sees."""
    other = found.plan
    if other is None or not other.is_draft or plan.is_draft:
        return ""
    return f"liên kết tới bản nháp «{other.path}», trên trang chỉ còn chữ; bỏ liên kết hoặc công bố bản ấy"


RULE = Rule(
    code=NOWHERE,
    find=find_nowhere,
)
ANCHOR_RULE = Rule(
    code=ANCHOR,
    find=find_anchors,
)
