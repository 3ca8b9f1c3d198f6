"""What every page is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kehoach.agenda.short_words import short_issuers, short_title, shortest_names
from kehoach.agenda.weeks import Weeks, numbers_of
from kehoach.agenda.year_facts import YearFacts
from kehoach.archive.closed_years import ClosedYears
from kehoach.disclosing.board import Board, board_of
from kehoach.files.digests import digest_of_text
from kehoach.model.addresses import Links
from kehoach.model.library import Library
from kehoach.model.observance import Observance
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.pages.page import Frame
from kehoach.pages.rendered import rendered


@dataclass(frozen=True)
class Context:
    """The library, the current year and today, and what is counted of them once.

    Attributes:
        library: the plans that the pages are made of.
        current: the current year; None where there is no plan, and in a bag.
        today: the build's day.
        site_url: where the site stands; empty where that is not known.
        preview: what the office sees before it publishes.
        closed: the closed years.
        bag: the year that this edition is of, where the pages are for a bag; None for the site.
    """

    library: Library
    current: SchoolYear | None
    today: date
    site_url: str = ""
    preview: bool = False
    closed: ClosedYears = field(default_factory=ClosedYears)
    bag: SchoolYear | None = None
    kept_days: Mapping[SchoolYear, tuple[Observance, ...]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """All that a page may say of the site besides the bodies of plans: settings, data, heads, files, closed years.

        A change in any head makes every page anew; a change in a body only those that say something of it.
        """
        library = self.library
        facts = (library.settings, library.observances, library.disclosures, library.abbreviations)
        more = (library.people, library.frames, library.other_pages, self.closed.locks)
        edition = (self.current, self.site_url, self.preview, self.bag)
        heads = (
            f"{plan.path}\0{plan.slug}\0{plan.front!r}\0{plan.issuers}\0{plan.files}"
            for plan in library.plans
        )
        return digest_of_text(repr(facts), repr(more), repr(edition), *heads)

    def digest_of_plans(self, plans: Iterable[Plan]) -> str:
        """All that plans say."""
        return digest_of_text(*(plan.digest for plan in plans))

    @cached_property
    def digest_of_tables(self) -> str:
        """The figures of all plans."""
        return digest_of_text(*(repr(plan.tables) for plan in self.library.plans if plan.tables))

    @cached_property
    def links(self) -> Links:
        """How this edition writes its links."""
        return Links(bag=self.bag)

    def rendered(self, template: str, **values: object) -> str:
        """A template filled in, with the links of this edition."""
        return rendered(template, relative=self.links.to, reach=self.links.reach, **values)

    @cached_property
    def years(self) -> tuple[SchoolYear, ...]:
        """The years that have pages, newest first: those with a plan, and the current one."""
        return tuple(sorted({*self.library.years, *([self.current] if self.current else [])}, reverse=True))

    @cached_property
    def board(self) -> Board:
        """The disclosures of ``years``."""
        return board_of(self.library, self.years, self.today)

    def board_of_year(self, year: SchoolYear) -> Board:
        """The disclosures of a year as they stand today, or stood on the day it was closed: a closed year stays."""
        lock = self.closed.of(year)
        return board_of(self.library, (year,), lock.history[-1].date) if lock else self.board

    def former(self, plan: Plan) -> Plan | None:
        """The plan of the same series in the nearest year before; none in a bag, which holds one year."""
        return self.library.former(plan) if self.bag is None else None

    @cached_property
    def past(self) -> tuple[SchoolYear, ...]:
        """The years before the current one, newest first."""
        return tuple(year for year in self.years if self.current and year < self.current)

    @cached_property
    def _facts(self) -> dict[SchoolYear, YearFacts]:
        library = self.library
        replaced = frozenset(plan.path for plan in library.plans if library.is_replaced(plan))
        return {
            year: YearFacts(
                year,
                library.of(year),
                library.settings,
                self.kept_days.get(year, library.observances),
                replaced,
                library.of(year.earlier()),
                year.earlier(-1) in self.years,
                library.people,
            )
            for year in self.years
        }

    @cached_property
    def weeks(self) -> Weeks:
        """The weeks, out of the tasks of every year."""
        told = tuple(one for year in reversed(self.years) for one in self.facts(year).calendar.told)
        frames = numbers_of(frame.numbers for frame in self.library.frames.years)
        return Weeks(told, self.library.observances, frames)

    @cached_property
    def week_addresses(self) -> dict[date, str]:
        """The pages of weeks by their Mondays, filled by those who make them."""
        return {}

    @cached_property
    def plan_addresses(self) -> frozenset[str]:
        """The addresses of the plans."""
        return frozenset(plan.address for plan in self.library.plans)

    @cached_property
    def every_name(self) -> dict[str, str]:
        """Every plan in two to five words, by path; only in its year is it told from all others."""
        return {path: name for year in self.years for path, name in self._shortest(year).items()}

    def calendar_frame(
        self, year: SchoolYear | None, made: Callable[[Context, SchoolYear | None], Frame]
    ) -> Frame:
        """The frame of a year's months and weeks: the same for all of them."""
        if year not in self._calendar_frames:
            self._calendar_frames[year] = made(self, year)
        return self._calendar_frames[year]

    @cached_property
    def _calendar_frames(self) -> dict[SchoolYear | None, Frame]:
        return {}

    def facts(self, year: SchoolYear) -> YearFacts:
        """What is known of one of ``years``."""
        return self._facts[year]

    @cached_property
    def _names(self) -> dict[str, tuple[str, str]]:
        school = self.library.settings
        return {
            plan.path: (short_title(plan), short_issuers(plan.issuers, school)) for plan in self.library.plans
        }

    def named(self, plan: Plan) -> tuple[str, str]:
        """A plan and who issued it, in few words, for a list of its year."""
        return self._names[plan.path]

    def shortest_names(self, year: SchoolYear) -> dict[str, str]:
        """Each plan of a year in two to five words, by path; those of the year before too, that reach into it."""
        return self._shortest(year.earlier()) | self._shortest(year)

    def _shortest(self, year: SchoolYear) -> dict[str, str]:
        if year not in self._short_names:
            self._short_names[year] = shortest_names(self.library.of(year), self.library.settings)
        return self._short_names[year]

    @cached_property
    def _short_names(self) -> dict[SchoolYear, dict[str, str]]:
        return {}

    @cached_property
    def _replaced_by(self) -> dict[str, list[Plan]]:
        found: dict[str, list[Plan]] = {}
        for plan in self.library.plans:
            old = self.replaced(plan)
            if old is not None:
                found.setdefault(old.path, []).append(plan)
        return found

    def replaced(self, plan: Plan) -> Plan | None:
        """The plan that a plan replaces, where the library has it."""
        if not plan.front.replaces:
            return None
        old = self.library.named(plan.front.replaces, plan.year)
        return None if old is plan else old

    def replaced_by(self, plan: Plan) -> tuple[Plan, ...]:
        """The plans that say they replace this one."""
        return tuple(self._replaced_by.get(plan.path, ()))
