"""All that the law and the office say of disclosures: catalogues, the days that terms count from, exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from kehoach.model.catalogue import Catalogue, CatalogueItem, code_key
from kehoach.model.fields import Day, Strict, Text, one_or_more
from kehoach.model.school_year import SchoolYear


def _year(value: Any) -> Any:
    found = SchoolYear.parse(value.strip()) if isinstance(value, str) else value
    if not isinstance(found, SchoolYear):
        raise PydanticCustomError("school_year", "not a school year", {})
    return found


Year = Annotated[SchoolYear, BeforeValidator(_year)]
Points = Annotated[tuple[Text, ...], one_or_more(Text)]


class Milestone(Strict):
    """The date of an event that an item's term counts from, in one year: when the estimate was allocated."""

    item: Text = Field(title="mã mục", min_length=1)
    year: Year = Field(title="năm học")
    date: Day = Field(title="ngày")


class Milestones(Strict):
    """The file of such dates."""

    dates: Annotated[tuple[Milestone, ...], one_or_more(Milestone)] = Field(default=(), title="các mốc")


class NotApplicable(Strict):
    """An item, or some of its points, that the school has nothing to disclose of, and why."""

    item: Text = Field(title="mã mục", min_length=1)
    points: Points = Field(default=(), title="các điểm", description="Bỏ trống: cả mục.")
    year: Year | None = Field(default=None, title="năm học", description="Bỏ trống: mọi năm.")
    reason: Text = Field(title="lý do", min_length=1)


class Elsewhere(Strict):
    """An item that was disclosed in another place: an old portal, a scan."""

    item: Text = Field(title="mã mục", min_length=1)
    points: Points = Field(default=(), title="các điểm")
    year: Year = Field(title="năm học")
    date: Day = Field(title="ngày công khai")
    url: Text = Field(title="địa chỉ", min_length=1)
    title: Text = Field(default="", title="tên")


class Exceptions(Strict):
    """The office's file of what does not apply to it and what it disclosed elsewhere."""

    not_applicable: Annotated[tuple[NotApplicable, ...], one_or_more(NotApplicable)] = Field(
        default=(), title="không áp dụng"
    )
    elsewhere: Annotated[tuple[Elsewhere, ...], one_or_more(Elsewhere)] = Field(
        default=(), title="công khai ở nơi khác"
    )


NO_EXCEPTIONS = Exceptions()


@dataclass(frozen=True)
class Disclosures:
    """Every catalogue, in order of its first day in force, and what the office adds to them.

    ``files`` names the file of each catalogue, in the same order.
    """

    catalogues: tuple[Catalogue, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    exceptions: Exceptions = NO_EXCEPTIONS
    files: tuple[str, ...] = ()

    @cached_property
    def _items(self) -> dict[str, tuple[Catalogue, CatalogueItem]]:
        found: dict[str, tuple[Catalogue, CatalogueItem]] = {}
        for catalogue in self.catalogues:
            for item in catalogue.items:
                found.setdefault(code_key(item.code), (catalogue, item))
        return found

    @cached_property
    def _duties(self) -> dict[str, tuple[str, ...]]:
        """The items that are one duty with an item, itself among them, in order of their catalogues."""
        groups: dict[str, list[str]] = {}
        for key, (_, item) in self._items.items():
            group = groups.setdefault(key, [key])
            for former in map(code_key, item.replaces):
                if former in self._items and former not in group:
                    group[:0] = groups.get(former, [former])
            for one in group:
                groups[one] = group
        return {key: tuple(group) for key, group in groups.items()}

    def item(self, code: str) -> tuple[Catalogue, CatalogueItem] | None:
        """The item of a code, however it is spelled; None where no catalogue has it."""
        return self._items.get(code_key(code))

    def duty(self, code: str) -> tuple[tuple[Catalogue, CatalogueItem], ...]:
        """The items of all circulars that are one duty with an item, oldest circular first; itself among them."""
        return tuple(self._items[key] for key in self._duties.get(code_key(code), ()))

    @property
    def levels(self) -> frozenset[str]:
        """The levels of school that some item is for; none where there is no catalogue."""
        return frozenset(level for one in self.catalogues for item in one.items for level in item.levels)

    def event(self, item: CatalogueItem, year: SchoolYear) -> date | None:
        """The date that an item's term counts from in a year, where the office has written it down.

        The event of a duty is the same under the old circular and the new one.
        """
        wanted = set(self._duties.get(code_key(item.code), (code_key(item.code),)))
        found = (one.date for one in self.milestones if one.year == year and code_key(one.item) in wanted)
        return next(found, None)

    def not_applicable(self, item: CatalogueItem, year: SchoolYear) -> NotApplicable | None:
        """What the office says of an item that does not apply to it as a whole."""
        return next((one for one in self._exempt(item, year) if not one.points), None)

    def exempt_points(self, item: CatalogueItem, year: SchoolYear) -> dict[str, str]:
        """The points of an item that do not apply, by folded code, each with its reason."""
        return {code_key(point): one.reason for one in self._exempt(item, year) for point in one.points}

    def _exempt(self, item: CatalogueItem, year: SchoolYear) -> tuple[NotApplicable, ...]:
        key = code_key(item.code)
        return tuple(
            one
            for one in self.exceptions.not_applicable
            if code_key(one.item) == key and one.year in (None, year)
        )

    def elsewhere(self, item: CatalogueItem, year: SchoolYear) -> tuple[Elsewhere, ...]:
        """Where else an item of a year was disclosed, oldest first."""
        key = code_key(item.code)
        found = (one for one in self.exceptions.elsewhere if code_key(one.item) == key and one.year == year)
        return tuple(sorted(found, key=lambda one: (one.date, one.url)))


NOTHING_TO_DISCLOSE = Disclosures()
