"""The frame of a page: the menu's entry, the switch of years, the side menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kehoach.model.addresses import calendar_of, differences_of, disclosures_of, of_year, progress_of
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Frame, YearLink

AddressIn = Callable[[SchoolYear], str]


def frame_of(library: Library, current: SchoolYear | None, address: str, section: str) -> Frame:
    """The frame of a page that belongs to no year, such as the guide.

    Args:
        library: the plans that the site shows.
        current: the current year.
        address: the page's address from the site's root.
        section: which entry of the menu is lit.
    """
    return _frame(Context(library, current, date.min), section, None, None)


def of_home(context: Context) -> Frame:
    """Home belongs to the current year; another year leads to its page."""
    return _frame(context, "", context.current, None)


def of_nothing(context: Context) -> Frame:
    """A page that belongs to no entry of the menu and to no year."""
    return _frame(context, "-", None, None)


def of_guest(context: Context, section: str, group: str, siblings: tuple[tuple[str, str], ...]) -> Frame:
    """A page of an engine's own, with the pages beside it and what they are called together."""
    frame = _frame(context, section, None, None)
    return replace(frame, siblings=siblings, group=group or "Các trang khác")


def of_archive(context: Context) -> Frame:
    """The list of past years belongs to none."""
    return _frame(context, "luu-tru", None, None)


def of_bag_index(context: Context) -> Frame:
    """The first page of a bag belongs to its year."""
    return _frame(context, "", context.bag, of_year, with_siblings=False)


def of_bag_search(context: Context) -> Frame:
    """The search of a bag finds its year alone."""
    return _frame(context, "tim", context.bag, of_year, with_siblings=False)


def of_year_page(context: Context, year: SchoolYear) -> Frame:
    """From a year's page to another year's."""
    return _frame(context, "ke-hoach", year, of_year)


def of_calendar(context: Context, year: SchoolYear | None) -> Frame:
    """From a year's calendar to another's; it lists its plans itself and needs the width."""
    return _frame(context, "lich", year, calendar_of, with_siblings=False)


def of_month(context: Context, year: SchoolYear | None) -> Frame:
    """A month or week of the calendar: another year leads to its calendar."""
    return _frame(context, "lich", year, calendar_of, with_siblings=False)


def of_progress(context: Context, year: SchoolYear) -> Frame:
    """From a year's progress to another's."""
    return _frame(context, "lich", year, progress_of)


def of_subscribe(context: Context) -> Frame:
    """How to subscribe is the same in every year; another year leads to its calendar."""
    return _frame(context, "lich", None, calendar_of)


def of_disclosures(context: Context, year: SchoolYear | None) -> Frame:
    """From the disclosures, of a year or of all, to a year's."""
    return _frame(context, "cong-khai", year, disclosures_of)


def of_inspections(context: Context) -> Frame:
    """The "4 kiểm tra" are of all years; another year leads to its disclosures."""
    return _frame(context, "cong-khai", None, disclosures_of)


def of_plan(context: Context, plan: Plan) -> Frame:
    """From a plan to the one of the same series, where the other year has it."""

    def address(year: SchoolYear) -> str:
        same = plan if year == plan.year else context.library.same_series(plan, year)
        return same.address if same else ""

    return replace(_frame(context, "ke-hoach", plan.year, address), is_of_plan=True)


def of_differences(context: Context, plan: Plan) -> Frame:
    """From what changed in a plan to what changed in another year's; two columns need the width."""

    def address(year: SchoolYear) -> str:
        same = plan if year == plan.year else context.library.same_series(plan, year)
        if same is None:
            return ""
        return differences_of(same) if context.library.former(same) else same.address

    return _frame(context, "ke-hoach", plan.year, address, with_siblings=False)


def _frame(
    context: Context,
    section: str,
    shown: SchoolYear | None,
    address_in: AddressIn | None,
    *,
    with_siblings: bool = True,
) -> Frame:
    is_bag = context.bag is not None
    years = () if is_bag else tuple(_link(context, year, shown, address_in) for year in context.years)
    is_past = shown is not None and context.current is not None and shown < context.current
    return Frame(
        section=section,
        year=shown,
        years=years,
        current=next((link for link in years if link.is_current), None) if is_past else None,
        siblings=context.facts(shown).siblings if with_siblings and shown and address_in else (),
        bag=context.bag,
    )


def _link(
    context: Context, year: SchoolYear, shown: SchoolYear | None, address_in: AddressIn | None
) -> YearLink:
    same = address_in(year) if address_in else ""
    return YearLink(
        year=year,
        address=same or of_year(year),
        is_shown=year == shown,
        is_current=year == context.current,
        keeps_place=bool(same),
    )
