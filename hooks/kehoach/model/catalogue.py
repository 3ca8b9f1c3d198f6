"""What the law wants disclosed: catalogues of items, one file a circular."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Slug, Strict, Text, one_or_more
from kehoach.model.observance import SolarDay
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
    """How sure a statement is: read in a source, second-hand, from memory, computed."""

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


class Point(Strict):
    """One of the things that an item must contain, in force from a day to a day."""

    code: Text = Field(title="mã điểm", min_length=1, description="a, b, c …")
    name: Text = Field(title="nội dung", min_length=1)
    since: Day | None = Field(default=None, title="từ ngày")
    until: Day | None = Field(default=None, title="đến hết ngày")
    certainty: Certainty = Field(default=Certainty.MEMORY, title="độ chắc")

    def holds_on(self, day: date) -> bool:
        """True on a day on which the item must contain it."""
        return (self.since or date.min) <= day <= (self.until or date.max)


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
    replaces: Annotated[tuple[Text, ...], one_or_more(Text)] = Field(
        default=(),
        title="nối tiếp mục",
        description="Mục của văn bản trước mà mục này nối tiếp: cùng một nghĩa vụ.",
    )
    points: Annotated[tuple[Point, ...], one_or_more(Point)] = Field(default=(), title="các điểm phải có")
    optional: bool = Field(default=False, title="khi có", description="Chỉ phải công khai khi việc ấy có.")
    keep: int | None = Field(default=None, title="số năm giữ", ge=0, le=100)
    certainty: Certainty = Field(default=Certainty.MEMORY, title="độ chắc")
    note: Text = Field(default="", title="ghi chú")


class Catalogue(Strict):
    """The items of one circular, and when it is in force."""

    name: Text = Field(title="tên văn bản", min_length=1)
    title: Text = Field(default="", title="nội dung")
    source: Text = Field(default="", title="nguồn")
    certainty: Certainty = Field(default=Certainty.VERIFIED, title="độ chắc của nguồn")
    looked: Day | None = Field(default=None, title="ngày đối chiếu gần nhất")
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


@lru_cache(maxsize=4096)
def code_key(code: str) -> str:
    """A code without case, marks and spaces: "tt36 - 09" is TT36-09."""
    return "".join(fold(code).split())
