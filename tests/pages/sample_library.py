"""Libraries made by hand for the tests of pages: what reading and parsing would give."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from itertools import count
from typing import Any

from kehoach.model import blocks as blocks_of
from kehoach.model.document import Document, Heading, Marks
from kehoach.model.front_matter import FrontMatter
from kehoach.model.inlines import Text
from kehoach.model.library import Library
from kehoach.model.month import Month
from kehoach.model.plan import Plan, PublishedFile
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.timetable.document import read_document
from kehoach.vietnamese.slugs import slugify

SCHOOL = "Trường Tiểu học và THCS Hồ Sen"
UNION = "Công đoàn cơ sở Trường Tiểu học và THCS Hồ Sen"
YOUTH = "Chi đoàn Trường Tiểu học và THCS Hồ Sen"

SETTINGS = Settings.model_validate(
    {
        "name": SCHOOL,
        "short": "TH&THCS Hồ Sen",
        "place": "Hồ Sen",
        "level": ["tieu-hoc", "thcs"],
        "parents": [
            {"name": "Phòng GD&ĐT huyện Mỹ Lâm"},
            {"name": "UBND xã Hồ Sen", "since": "2025-07-01"},
        ],
        "bodies": [
            {"name": UNION, "slug": "cong-doan", "parents": [{"name": "Liên đoàn Lao động huyện Mỹ Lâm"}]},
            {"name": YOUTH, "slug": "chi-doan", "head": "doan", "parents": [{"name": "Đoàn xã Hồ Sen"}]},
        ],
        "contact": {"address": "Ấp 3, xã Hồ Sen", "phone": "0299 3 000 000", "email": "vanthu@hosen.example"},
    }
)


def task(text: str, months: list[Month], **values: Any) -> Task:
    """A task; its anchor is made from its months and words where none is given."""
    anchor = values.pop("anchor", f"t-{months[0].number}-{slugify(text)[:40]}")
    return Task(anchor=anchor, named=False, line=1, text=text, months=tuple(months), **values)


def day(when: date, end: date | None = None, at: time | None = None, part: str = "") -> tuple[When, ...]:
    """One day or one range."""
    return (When(when, end or when, at, part),)


def body(tasks: list[Task], text: str = "", path: str = "plans/2022-2023/x.md") -> Document:
    """A body with what a text says, then a heading and a list for each month."""
    before = read_document(text, path, SchoolYear(2022), 0)
    keys = count(sum(1 for _ in before.body.parts()))
    blocks, headings, ids, placed = [*before.body.blocks], [], dict(before.marks.ids), {}
    for month in dict.fromkeys(one.months[0] for one in tasks):
        headings.append(Heading(2, month.anchor, month.label, 1, (month,)))
        title = blocks_of.Heading(next(keys), 1, 2, (Text(month.label),))
        list_key, items = next(keys), []
        for one in tasks:
            if one.months[0] == month:
                items.append(_item(one, next(keys)))
                placed[one.anchor] = items[-1].key
        blocks += [title, blocks_of.ItemList(list_key, 1, tuple(items))]
        ids[title.key] = month.anchor
    ids |= {key: anchor for anchor, key in placed.items()}
    return Document(
        blocks_of.Body(tuple(blocks)),
        (*before.headings, *headings),
        tuple(replace(one, block=placed[one.anchor]) for one in tasks),
        before.links,
        marks=Marks(ids, frozenset(placed.values())),
    )


def _item(one: Task, key: int) -> blocks_of.Item:
    said = blocks_of.Attributes(values=(("owner", one.owner),)) if one.owner else blocks_of.NO_ATTRIBUTES
    return blocks_of.Item(key, 1, (Text(one.text),), bullet="-", done=one.done, attributes=said)


def plan(year: str, slug: str, document: Document | None = None, **front: Any) -> Plan:
    """A plan of the school, or of ``issuers``."""
    of_year = SchoolYear.parse(year)
    assert of_year is not None
    files = front.pop("files", ())
    front.setdefault("title", f"Kế hoạch {slug}")
    head = FrontMatter.model_validate(front)
    document = document or body([], "Nội dung.")
    return Plan(f"plans/{year}/{slug}.md", of_year, slug, head, document, head.issuers or (SCHOOL,), files)


def union_tasks(year: SchoolYear) -> list[Task]:
    """A union's tasks: dated, without a day, repeated, done and not."""
    september, november = year.month(9), year.month(11)
    summer = [year.month(6), year.month(7), year.month(8)]
    repeated = "Tuyên truyền phòng, chống dịch bệnh trong đoàn viên"
    tasks = [
        task("Khai giảng năm học mới", [september], whens=day(date(year.start, 9, 5), at=time(7, 30))),
        task("Hội nghị viên chức, người lao động", [september], owner="Ban chấp hành", done=True),
        task("Thăm, tặng quà Trung thu", [september], owner="Tổ nữ công", done=False),
        task(
            "Hội thao chào mừng ngày Nhà giáo Việt Nam",
            [november],
            whens=day(date(year.start, 11, 18), date(year.start, 11, 20)),
            owner="Đoàn thanh niên",
            output="báo cáo",
            done=False,
            anchor="hoi-thao",
        ),
        task("Họp mặt cựu giáo chức", [november], whens=day(date(year.start, 12, 3), part="sáng")),
        task("Tham quan, nghỉ mát", summer),
    ]
    tasks += [task(repeated, [year.month(number)], anchor=f"lap-{number}") for number in (9, 10, 11, 12)]
    return tasks


def library(*plans: Plan) -> Library:
    """A library of plans in order of year and path."""
    return Library(SETTINGS, tuple(sorted(plans, key=lambda one: (one.year, one.path))))


def sample() -> Library:
    """Three years: joint and youth plans, a draft, a withdrawn and a replaced one, disclosures, aliases."""
    old, new = SchoolYear(2022), SchoolYear(2026)
    links = (
        "Xem [kế hoạch phối hợp](phoi-hop.md#thang-9-2022), [*văn bản* đã bỏ](khong-co.md), "
        '[phụ lục](phu%20luc.pdf) và ![Sơ đồ "phòng"](mat.png).'
    )
    appendix = PublishedFile("plans/2022-2023/phu luc.pdf", "phu luc.pdf", "Phụ lục", 123_456)
    return library(
        plan(
            "2022-2023",
            "cong-doan",
            body(union_tasks(old), links),
            title="Kế hoạch hoạt động Công đoàn năm học 2022-2023",
            number="12/KH-CĐCS",
            date="2022-10-24",
            place="Mỹ Lâm",
            issuers=UNION,
            bases=["Căn cứ Luật Công đoàn;", "Căn cứ tình hình thực tế."],
            recipients=["Như trên", "Lưu: VT."],
            signatures={"authority": "TM. Ban Chấp hành", "role": "Chủ tịch", "name": "Nguyễn Văn An"},
            attachments=[{"file": "phu luc.pdf", "title": "Phụ lục đính kèm"}],
            revisions=[{"date": "2022-11-01", "note": "Sửa ngày hội thao."}],
            inspects="hoc-phi",
            aliases=["2022-2023/ten-cu", "/2022-2023/cong-doan/", "../../thoat"],
            files=(appendix,),
        ),
        plan(
            "2022-2023",
            "phoi-hop",
            title="Phối hợp giữa nhà trường và Công đoàn",
            issuers=[SCHOOL, UNION],
            date="2022-09-10",
            signatures=[
                {"authority": "TM. Ban Chấp hành", "role": "Chủ tịch", "name": "Nguyễn Văn An"},
                {"role": "Hiệu trưởng", "name": "Trần Thị Bình"},
            ],
        ),
        plan("2022-2023", "chi-doan", issuers=YOUTH, kind="chuong-trinh", title="Chương trình công tác Đoàn"),
        plan("2022-2023", "cu", title="Kế hoạch cũ", status="withdrawn", reason="Sai thẩm quyền"),
        plan("2022-2023", "moi", title="Kế hoạch mới", number="4/KH", replaces="cu"),
        plan(
            "2022-2023",
            "cong-khai-chat-luong",
            title="Công khai chất lượng giáo dục",
            kind="cong-khai",
            discloses=["P5", "P10", "F2"],
        ),
        plan("2025-2026", "nam-hoc", title="Kế hoạch năm học 2025-2026", discloses="P4"),
        plan(
            "2026-2027",
            "cong-doan-moi",
            body(union_tasks(new)),
            title="Kế hoạch hoạt động Công đoàn năm học 2026-2027",
            series="cong-doan",
            issuers=UNION,
            date="2026-09-20",
        ),
        plan("2026-2027", "nhap", body([task("Việc mật", [new.month(9)])]), title="Bản thảo", status="draft"),
    )
