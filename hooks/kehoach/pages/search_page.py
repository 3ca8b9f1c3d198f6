"""``/tim/``: the results of a search; without JavaScript the index of all plans by year and by subject."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.addresses import SEARCH
from kehoach.model.front_matter import KIND_LABELS, Kind
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import frame_of
from kehoach.vietnamese.collation import sort_key
from kehoach.vietnamese.slugs import slugify


@dataclass(frozen=True)
class Subject:
    """The plans of one series: the newest one's title, and each with its year, newest first."""

    title: str
    plans: tuple[Plan, ...]


def search_page(context: Context) -> Page:
    """The page of results and the index."""
    title = "Tìm kiếm"
    by_year = tuple((year, _by_title(context, year)) for year in context.years)
    return Page(
        address=SEARCH,
        title=title,
        html=context.rendered(
            "search.html",
            title=title,
            address=SEARCH,
            by_year=by_year,
            subjects=subjects_of(context),
            years=[year for year, plans in by_year if plans],
            issuers=_issuers(context),
            kinds=_kinds(context),
            named=context.named,
        ),
        description=f"Tìm trong kế hoạch, việc theo tháng và nội dung công khai của {context.library.settings.name}.",
        headings=Sections(title).headings,
        frame=frame_of(context.library, context.current, SEARCH, "tim"),
    )


def subjects_of(context: Context) -> tuple[Subject, ...]:
    """Plans by series, in order of the dictionary."""
    series: dict[str, list[Plan]] = {}
    for year in context.years:
        for plan in context.library.of(year):
            series.setdefault(plan.series, []).append(plan)
    subjects = (Subject(context.named(plans[0])[0], tuple(plans)) for plans in series.values())
    return tuple(sorted(subjects, key=lambda subject: sort_key(subject.title)))


def _by_title(context: Context, year: SchoolYear) -> tuple[Plan, ...]:
    return tuple(sorted(context.library.of(year), key=lambda plan: sort_key(plan.title)))


def _issuers(context: Context) -> list[tuple[str, str]]:
    """Every issuing body: what stands in the address, and its name."""
    names = {name for plan in context.library.plans for name in plan.issuers}
    return [(slugify(name), name) for name in sorted(names, key=sort_key)]


def _kinds(context: Context) -> list[tuple[str, str]]:
    """Every kind of document that there is."""
    found = {plan.front.kind for plan in context.library.plans if plan.front.kind}
    if any(plan.front.codes for plan in context.library.plans):
        found.add(Kind.CONG_KHAI)
    return [(kind.value, label) for kind, label in KIND_LABELS.items() if kind in found]
