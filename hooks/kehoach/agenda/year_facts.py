"""What several pages need to know of a year: counted once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kehoach.agenda.calendar_months import CalendarMonth, calendar_months
from kehoach.agenda.months_of_year import YearCalendar, months_of_year
from kehoach.agenda.progress import Progress, tally_of
from kehoach.agenda.weeks import FOLDER
from kehoach.agenda.year_people import YearPeople
from kehoach.model.addresses import calendar_of, disclosures_of
from kehoach.model.month import Month
from kehoach.model.observance import Observance
from kehoach.model.people import NOBODY, People
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings
from kehoach.vietnamese.collation import sort_key
from kehoach.vietnamese.wording import joined


def newest_first(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """Plans by their date, newest first; those without a date last; of one date by title."""
    by_title = sorted(plans, key=lambda plan: sort_key(plan.title))
    return tuple(sorted(by_title, key=lambda plan: -plan.front.date.toordinal() if plan.front.date else 1))


@dataclass(frozen=True)
class YearFacts:
    """A year's plans and what is counted of them.

    Attributes:
        year: the school year.
        plans: its plans.
        settings: the school's.
        observances: the days that the school keeps.
        replaced: paths of plans that another replaces: their tasks are told by that.
        former: the plans of the year before.
        has_next: the year after has a calendar.
        names: persons and groups as the office's file has them.
    """

    year: SchoolYear
    plans: tuple[Plan, ...]
    settings: Settings
    observances: tuple[Observance, ...] = ()
    replaced: frozenset[str] = frozenset()
    former: tuple[Plan, ...] = ()
    has_next: bool = False
    names: People = NOBODY

    @cached_property
    def people(self) -> YearPeople:
        """Who is named for its tasks."""
        return YearPeople(self.calendar.told, self.names)

    @cached_property
    def calendar(self) -> YearCalendar:
        """Its tasks, month by month."""
        return months_of_year(
            self.year,
            [plan for plan in self.plans if plan.path not in self.replaced],
            former=[plan for plan in self.former if plan.path not in self.replaced],
            has_next=self.has_next,
        )

    @property
    def calendar_months(self) -> tuple[Month, ...]:
        """The months that its calendar has, in order."""
        return tuple(view.month for view in self.calendar.months)

    @cached_property
    def months(self) -> tuple[CalendarMonth, ...]:
        """The calendar as its page shows it, with the days that have a name."""
        return calendar_months(self.calendar, self.observances)

    @cached_property
    def disclosures(self) -> tuple[Plan, ...]:
        """Its disclosures, newest first."""
        return newest_first(plan for plan in self.plans if plan.is_disclosure)

    @cached_property
    def progress(self) -> Progress:
        """Its progress: of the tasks with a box, how many are done."""
        return tally_of(one.task for one in self.calendar.told if one.is_in_force).progress

    @cached_property
    def task_count(self) -> int:
        """How many tasks the year has: each event once, a task of several months once, nothing withdrawn."""
        return sum(one.is_in_force for one in self.calendar.told)

    @cached_property
    def done_count(self) -> int:
        """How many of them are done."""
        return sum(one.is_in_force and one.task.done is True for one in self.calendar.told)

    @cached_property
    def is_counted_often(self) -> bool:
        """True where the months together count more than the year: a task of several months is in each."""
        return sum(view.count for view in self.calendar.months) > self.task_count

    @cached_property
    def file_count(self) -> int:
        """How many files are published with its plans."""
        return len({file.path for plan in self.plans for file in plan.files})

    @cached_property
    def groups(self) -> tuple[tuple[str, tuple[Plan, ...]], ...]:
        """Its plans but the schedules of weeks by issuing body: the school, the bodies as set, others, joint plans last."""
        by_issuers: dict[tuple[str, ...], list[Plan]] = {}
        for plan in self.plans:
            if is_schedule(plan):
                continue
            by_issuers.setdefault(plan.issuers, []).append(plan)
        known = {body.name: place for place, body in enumerate(self.settings.bodies, 1)}
        known.setdefault(self.settings.name, 0)

        def order(issuers: tuple[str, ...]) -> tuple[int, int, tuple[object, ...]]:
            return (len(issuers), known.get(issuers[0], len(known)), sort_key(joined(issuers)))

        return tuple((joined(one), newest_first(by_issuers[one])) for one in sorted(by_issuers, key=order))

    @cached_property
    def schedules(self) -> tuple[Plan, ...]:
        """The schedules that were issued for single weeks, newest first."""
        return newest_first(plan for plan in self.plans if is_schedule(plan))

    @cached_property
    def by_title(self) -> tuple[Plan, ...]:
        """Its plans by title."""
        return tuple(sorted(self.plans, key=lambda plan: sort_key(plan.title)))

    @cached_property
    def siblings(self) -> tuple[tuple[str, str], ...]:
        """The pages of the year for the side menu: calendar, disclosures, then plans by title."""
        pages = [("Lịch cả năm", calendar_of(self.year)), ("Công khai", disclosures_of(self.year))]
        pages += [(_marked(plan), plan.address) for plan in self.by_title if not is_schedule(plan)]
        return tuple(pages)


def is_schedule(plan: Plan) -> bool:
    """True for the schedule of a week: there is one a week, so lists of plans fold them."""
    return FOLDER in plan.path


def _marked(plan: Plan) -> str:
    """A title for the side menu, with what a reader must know before opening it."""
    if plan.is_draft:
        return f"{plan.title} (Bản nháp)"
    return f"{plan.title} (Đã thu hồi)" if plan.is_withdrawn else plan.title
