"""What the law wants disclosed: catalogues of items, one file a circular (FACTS.md, section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Slug, Strict, Text, one_or_more
from kehoach.model.observance import SolarDay
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.folding import fold


class DisclosureHead(StrEnum):
    """The three heads of "3 công khai", in the words of the plans."""

    CHAT_LUONG = "chat-luong"
    DIEU_KIEN = "dieu-kien"
    TAI_CHINH = "tai-chinh"

    @property
    def label(self) -> str:
        """The head as a reader knows it."""
        return HEAD_LABELS[self]


HEAD_LABELS = {
    DisclosureHead.CHAT_LUONG: "Chất lượng đào tạo",
    DisclosureHead.DIEU_KIEN: "Điều kiện cơ sở vật chất và chất lượng giáo viên",
    DisclosureHead.TAI_CHINH: "Thu chi tài chính",
}


class Certainty(StrEnum):
    """How sure a statement is (FACTS.md): read in a source, second-hand, from memory, computed."""

    VERIFIED = "V"
    SECOND_HAND = "S"
    MEMORY = "M"
    COMPUTED = "C"


class Due(Strict):
    """When an item is due. Without a day, a month's day and an event's date nobody can be late."""

    words: Text = Field(default="", title="lời văn", description="Như văn bản viết.")
    day: SolarDay = Field(default=None, title="ngày cuối", description="30/6")
    early: bool = Field(default=False, title="trước năm học", description="7/8 là của năm dương lịch đầu.")
    monthly: int | None = Field(default=None, title="ngày của tháng trước", ge=1, le=28)
    event: Text = Field(default="", title="tính từ", description="Ngày được giao dự toán.")
    days: int = Field(default=0, title="số ngày", ge=-1, le=366)
    working: bool = Field(default=False, title="ngày làm việc")


class CatalogueItem(Strict):
    """One item that must be disclosed."""

    code: Text = Field(title="mã", min_length=1)
    name: Text = Field(title="tên", min_length=1)
    article: Text = Field(default="", title="điều")
    head: DisclosureHead = Field(title="một trong ba công khai")
    levels: Annotated[tuple[Slug, ...], one_or_more(Slug)] = Field(
        default=(), title="cấp học", description="Bỏ trống: mọi cấp học."
    )
    due: Due | None = Field(default=None, title="hạn")
    keep: int | None = Field(default=None, title="số năm giữ", ge=0, le=100)
    certainty: Certainty = Field(default=Certainty.MEMORY, title="độ chắc")
    note: Text = Field(default="", title="ghi chú")


class Catalogue(Strict):
    """The items of one circular, and when it is in force."""

    name: Text = Field(title="tên văn bản", min_length=1)
    title: Text = Field(default="", title="nội dung")
    source: Text = Field(default="", title="nguồn")
    since: Day | None = Field(default=None, title="có hiệu lực từ")
    until: Day | None = Field(default=None, title="hết hiệu lực sau")
    due: Due = Field(default=Due(), title="hạn chung")
    keep: int = Field(default=5, title="số năm giữ trên trang", ge=0, le=100)
    posted: int = Field(default=90, title="số ngày niêm yết", ge=0, le=3660)
    items: Annotated[tuple[CatalogueItem, ...], one_or_more(CatalogueItem)] = Field(
        default=(), title="các mục"
    )

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Catalogue:
        if self.since and self.until and self.until < self.since:
            raise PydanticCustomError("until_before_since", "ends before it begins", {})
        return self

    def holds_on(self, day: date) -> bool:
        """True on a day on which it is in force."""
        return (self.since or date.min) <= day <= (self.until or date.max)

    def due_of(self, item: CatalogueItem) -> Due:
        """When one of its items is due."""
        return item.due or self.due

    def years_kept(self, item: CatalogueItem) -> int:
        """How many years one of its items stays online."""
        return self.keep if item.keep is None else item.keep


def _year(value: Any) -> Any:
    found = SchoolYear.parse(value.strip()) if isinstance(value, str) else value
    if not isinstance(found, SchoolYear):
        raise PydanticCustomError("school_year", "not a school year", {})
    return found


class Milestone(Strict):
    """The date of an event that an item's term counts from, in one year: when the estimate was allocated."""

    item: Text = Field(title="mã mục", min_length=1)
    year: Annotated[SchoolYear, BeforeValidator(_year)] = Field(title="năm học")
    date: Day = Field(title="ngày")


class Milestones(Strict):
    """The file of such dates."""

    dates: Annotated[tuple[Milestone, ...], one_or_more(Milestone)] = Field(default=(), title="các mốc")


@dataclass(frozen=True)
class Disclosures:
    """Every catalogue, in order of its first day in force, and the dates that terms count from."""

    catalogues: tuple[Catalogue, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    def item(self, code: str) -> tuple[Catalogue, CatalogueItem] | None:
        """The item of a code, however it is spelled; None where no catalogue has it."""
        wanted = code_key(code)
        for catalogue in self.catalogues:
            for item in catalogue.items:
                if code_key(item.code) == wanted:
                    return catalogue, item
        return None

    @property
    def levels(self) -> frozenset[str]:
        """The levels of school that some item is for; none where there is no catalogue."""
        return frozenset(level for one in self.catalogues for item in one.items for level in item.levels)

    def event(self, item: CatalogueItem, year: SchoolYear) -> date | None:
        """The date that an item's term counts from in a year, where the office has written it down."""
        wanted = code_key(item.code)
        found = (one.date for one in self.milestones if one.year == year and code_key(one.item) == wanted)
        return next(found, None)


NOTHING_TO_DISCLOSE = Disclosures()


@lru_cache(maxsize=4096)
def code_key(code: str) -> str:
    """A code without case, marks and spaces: "tt36 - 09" is TT36-09."""
    return "".join(fold(code).split())
