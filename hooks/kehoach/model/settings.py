"""What a school sets for its site: ``extra.school`` in mkdocs.yml."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Slug, Strict, Text, one_or_more
from kehoach.model.license import License
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.slugs import slugify


class Head(StrEnum):
    """Whose head a body's documents carry (docs/kien-truc/su-that.md, "Văn bản"): the State's, Đoàn's and Đội's, the Party's."""

    STATE = "nha-nuoc"
    YOUTH = "doan"
    PARTY = "dang"


def _year(value: Any) -> Any:
    year = SchoolYear.parse(value.strip()) if isinstance(value, str) else value
    if not isinstance(year, SchoolYear | None) or (year is None and value):
        raise PydanticCustomError("school_year", "not a school year", {})
    return year


class Parent(Strict):
    """A body above, from a day to a day."""

    name: Text = Field(title="tên", min_length=1)
    since: Day | None = Field(default=None, title="từ ngày", description="Bỏ trống: từ trước đến nay.")
    until: Day | None = Field(default=None, title="đến hết ngày", description="Bỏ trống: đến nay vẫn còn.")


Parents = Annotated[tuple[Parent, ...], one_or_more(Parent)]


class Issuer(Strict):
    """Who issues plans: the school, its union, its party cell."""

    name: Text = Field(title="tên", min_length=1)
    slug: Slug = Field(default="", title="mã", description="Phần địa chỉ, ví dụ cong-doan.")
    head: Head = Field(default=Head.STATE, title="quốc hiệu hay tiêu đề riêng")
    since: Day | None = Field(default=None, title="lập ngày", description="Bỏ trống: từ trước đến nay.")
    until: Day | None = Field(
        default=None, title="hoạt động đến hết ngày", description="Bỏ trống: đến nay vẫn còn."
    )
    parents: Parents = Field(default=(), title="cơ quan cấp trên")

    @property
    def code(self) -> str:
        """Its part of an address."""
        return self.slug or slugify(self.name)

    def parent_on(self, day: datetime.date | None) -> str:
        """The body above it on a day (on no day: the newest); empty where none is set."""
        return parent_on(self.parents, day)


class Contact(Strict):
    """How the public reaches the school."""

    address: Text = Field(default="", title="địa chỉ")
    phone: Text = Field(default="", title="điện thoại")
    email: Text = Field(default="", title="thư điện tử")
    website: Text = Field(default="", title="trang thông tin")


class Officer(Strict):
    """Whom the public may turn to: the law wants name, role and ways to reach them disclosed (item G6)."""

    name: Text = Field(title="họ tên", min_length=1)
    role: Text = Field(default="", title="chức vụ")
    phone: Text = Field(default="", title="điện thoại")
    email: Text = Field(default="", title="thư điện tử")


class Settings(Strict):
    """The school's settings."""

    name: Text = Field(title="tên trường", min_length=1)
    short: Text = Field(default="", title="tên gọn", description="Cho màn hình điện thoại.")
    identity: Slug = Field(
        default="", title="mã nhận dạng", description="Do lệnh kehoach identity ghi một lần; không sửa."
    )
    place: Text = Field(default="", title="địa danh")
    level: Annotated[tuple[Slug, ...], one_or_more(Slug)] = Field(
        default=(),
        title="cấp học",
        description="Như trong danh mục công khai: mam-non, tieu-hoc, thcs, thpt.",
    )
    parents: Parents = Field(default=(), title="cơ quan quản lý")
    bodies: Annotated[tuple[Issuer, ...], one_or_more(Issuer)] = Field(default=(), title="cơ quan ban hành")
    logo: Text = Field(default="", title="biểu trưng")
    contact: Contact = Field(default_factory=Contact, title="liên hệ")
    officers: Annotated[tuple[Officer, ...], one_or_more(Officer)] = Field(
        default=(), title="người đại diện để liên hệ"
    )
    public_numbers: Annotated[tuple[Text, ...], one_or_more(Text)] = Field(
        default=(), title="số được công khai", description="Số điện thoại, tài khoản của cơ quan."
    )
    attachments: Annotated[tuple[Text, ...], one_or_more(Text)] = Field(
        default=(), title="loại tệp đính kèm thêm", description="Đuôi tệp ngoài danh sách thường, ví dụ mp4."
    )
    sheets: bool = Field(default=True, title="tờ chính thức PDF, Word", description="false: không làm.")
    since: Day | None = Field(
        default=None,
        title="dùng trang này từ ngày",
        description="Mục đến hạn trước ngày này mà trang không có thì ghi là chưa đưa lên trang này.",
    )
    code: Text = Field(
        default="",
        title="mã trường",
        description="Mã của ngành, để tổng hợp dữ liệu, phân biệt lịch nhiều trường.",
    )
    license: License = Field(default=License.CC_BY, title="giấy phép của dữ liệu mở")
    current_year: Annotated[SchoolYear | None, BeforeValidator(_year)] = Field(
        default=None, title="năm học hiện hành"
    )

    def issuer(self, name: str) -> Issuer:
        """The issuer of that name; one without settings of its own where none is listed."""
        for issuer in (*self.bodies, Issuer(name=self.name, slug="nha-truong", parents=self.parents)):
            if slugify(issuer.name) == slugify(name):
                return issuer
        return Issuer(name=name)


def parent_on(parents: tuple[Parent, ...], day: datetime.date | None) -> str:
    """Which of several parents stands above on a day; the newest where no day is given."""
    begun = [p for p in parents if day is None or (p.since or day) <= day <= (p.until or day)]
    return max(begun, key=lambda p: p.since or datetime.date.min).name if begun else ""
