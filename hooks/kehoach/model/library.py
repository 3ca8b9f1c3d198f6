"""All plans of the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property

from kehoach.model.disclosures import NOTHING_TO_DISCLOSE, Disclosures
from kehoach.model.observance import Observance
from kehoach.model.people import NOBODY, People
from kehoach.model.plan import Plan
from kehoach.model.plan_names import without_suffix
from kehoach.model.register import FIRST_PUBLICATION, Register
from kehoach.model.school_frame import NO_FRAMES, Frames
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings
from kehoach.vietnamese.folding import normal
from kehoach.vietnamese.slugs import slugify


@dataclass(frozen=True)
class Library:
    """The plans of every year, in order of year and path, the school's settings, and the data it goes by:
    the days it observes, what it must disclose, ways to write one thing,
    ``("CBGVNV", "cán bộ, giáo viên, nhân viên")``, what is online already, the address of each page of the
    site that is no plan's, by its file from the project's root, who belongs to which group, and the frames of
    the school years."""

    settings: Settings
    plans: tuple[Plan, ...] = ()
    observances: tuple[Observance, ...] = ()
    disclosures: Disclosures = NOTHING_TO_DISCLOSE
    abbreviations: tuple[tuple[str, ...], ...] = ()
    register: Register = FIRST_PUBLICATION
    other_pages: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    people: People = NOBODY
    frames: Frames = NO_FRAMES

    @cached_property
    def years(self) -> tuple[SchoolYear, ...]:
        """The years that have a plan, newest first."""
        return tuple(sorted(self._by_year, reverse=True))

    @cached_property
    def _by_year(self) -> dict[SchoolYear, tuple[Plan, ...]]:
        years: dict[SchoolYear, list[Plan]] = {}
        for plan in self.plans:
            years.setdefault(plan.year, []).append(plan)
        return {year: tuple(plans) for year, plans in years.items()}

    @cached_property
    def _by_path(self) -> dict[str, Plan]:
        return {normal(plan.path): plan for plan in self.plans}

    @cached_property
    def _by_series(self) -> dict[tuple[SchoolYear, str], Plan]:
        """The plan in force of each series, else the first by path."""
        last_first = sorted(reversed(self.plans), key=self._is_in_force)
        former = {(plan.year, name): plan for plan in last_first for name in plan.series_names[1:]}
        return former | {(plan.year, plan.series): plan for plan in last_first}

    @cached_property
    def _replaced(self) -> frozenset[str]:
        """Paths of the plans that a published one replaces."""
        named = (
            self.named(p.front.replaces, p.year) for p in self.plans if p.front.replaces and not p.is_draft
        )
        return frozenset(plan.path for plan in named if plan is not None)

    @cached_property
    def former_addresses(self) -> dict[str, Plan]:
        """The former addresses that are no plan's today → the plan that they lead on to."""
        taken = {plan.address for plan in self.plans}
        found: dict[str, Plan] = {}
        for plan in self.plans:
            for address in plan.former_addresses:
                if address not in taken:
                    found.setdefault(address, plan)
        return found

    def formerly(self, plan: Plan) -> tuple[str, ...]:
        """The former addresses that lead on to a plan."""
        return tuple(one for one in plan.former_addresses if self.former_addresses.get(one) is plan)

    @cached_property
    def _amendments(self) -> tuple[tuple[Plan, Plan], ...]:
        """Each plan that amends another, and that other, whichever of the two says so; oldest amendment first."""
        found: dict[tuple[str, str], tuple[Plan, Plan]] = {}
        for plan in self.plans:
            pairs = [(plan, self.named(name, plan.year)) for name in plan.front.amends]
            pairs += [(new, plan) for name in plan.front.amended_by if (new := self.named(name, plan.year))]
            for new, old in pairs:
                if old is not None and new is not old:
                    found.setdefault((new.path, old.path), (new, old))
        return tuple(sorted(found.values(), key=lambda pair: (str(pair[0].front.date or ""), pair[0].path)))

    def amended(self, plan: Plan) -> tuple[Plan, ...]:
        """The plans that a plan amends (Nghị định 30/2020/NĐ-CP, điều 18: by a document of equal form)."""
        return tuple(old for new, old in self._amendments if new is plan)

    def amending(self, plan: Plan) -> tuple[Plan, ...]:
        """The plans that amend a plan, oldest first."""
        return tuple(new for new, old in self._amendments if old is plan)

    def _is_in_force(self, plan: Plan) -> bool:
        return not (plan.is_draft or plan.is_withdrawn or self.is_replaced(plan))

    def is_replaced(self, plan: Plan) -> bool:
        """True where a published plan says that it replaces this one."""
        return plan.path in self._replaced

    def of(self, year: SchoolYear) -> tuple[Plan, ...]:
        """The plans of a year, in order of path."""
        return self._by_year.get(year, ())

    def at(self, path: str) -> Plan | None:
        """The plan of a file, from the project's root; a name is the same in either form of Unicode."""
        return self._by_path.get(normal(path))

    def same_series(self, plan: Plan, year: SchoolYear) -> Plan | None:
        """The plan of the same series in another year; of several the one in force. A renamed plan stays in its."""
        found = (self._by_series.get((year, name)) for name in plan.series_names)
        return next((one for one in found if one is not None), None)

    def former(self, plan: Plan) -> Plan | None:
        """The plan of the same series in the nearest year before."""
        earlier = (self.same_series(plan, year) for year in self.years if year < plan.year)
        return next((found for found in earlier if found is not None), None)

    def named(self, reference: str, year: SchoolYear) -> Plan | None:
        """The plan that ``replaces`` names: ``2021-2022/x``, ``plans/2021-2022/Hội thao.md`` or ``x`` of the same year."""
        name = without_suffix(reference.strip().strip("/").removeprefix("plans/"))
        place, _, last = name.rpartition("/")
        of_year = SchoolYear.parse(place.split("/")[0]) if place else year
        if of_year is None or not last:
            return None
        return next((plan for plan in self.of(of_year) if plan.slug == slugify(last)), None)

    def only(self, year: SchoolYear) -> Library:
        """The library as if there were no other year."""
        return replace(self, plans=self.of(year))

    @cached_property
    def public(self) -> PublicLibrary:
        """The library as the public may see it."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return PublicLibrary(**values | {"plans": tuple(plan for plan in self.plans if not plan.is_draft)})


@dataclass(frozen=True)
class PublicLibrary(Library):
    """A library without drafts: what is published is made of one, so that none can be among it by mistake.

    Raises:
        ValueError: a plan is a draft.
    """

    def __post_init__(self) -> None:
        drafts = [plan.path for plan in self.plans if plan.is_draft]
        if drafts:
            raise ValueError(f"drafts in what is public: {', '.join(drafts)}")

    @cached_property
    def public(self) -> PublicLibrary:
        """Itself."""
        return self
