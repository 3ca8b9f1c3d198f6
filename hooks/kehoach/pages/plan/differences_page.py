"""What changed in a plan since the former year: tasks in short, then the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kehoach.differences.block_changes import RowKind, Text, block_changes
from kehoach.differences.task_changes import TaskChanges, task_changes
from kehoach.differences.text_blocks import TextBlock, text_blocks
from kehoach.model.addresses import differences_of, of_year
from kehoach.model.front_matter import FrontMatter
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.plan.differences_rows import rows_html
from kehoach.pages.recipe import Compared, PageRecipe
from kehoach.pages.rendered import raw, rendered
from kehoach.pages.shell.assets import DIFFERENCES_STYLES
from kehoach.pages.shell.frames import of_differences
from kehoach.rendering.review_marks import without_review_marks
from kehoach.vietnamese.wording import joined, short_date

_KEPT = 4096


@dataclass(frozen=True)
class _Wording:
    """The words of a plan by which it is compared; two with the same words compare alike."""

    address: str
    start: int
    blocks: tuple[TextBlock, ...]
    tasks: tuple[Task, ...]
    plan: Plan = field(compare=False)

    @classmethod
    def of(cls, plan: Plan) -> _Wording:
        blocks = (*_head(plan.front, plan), *text_blocks(plan.document))
        return cls(plan.address, plan.year.start, blocks, plan.tasks, plan)

    @property
    def text(self) -> Text:
        return Text(self.blocks, self.start)


def differences_recipes(context: Context) -> Iterator[PageRecipe]:
    """The pages of the plans that have a former year."""
    for year in context.years:
        for plan in context.library.of(year):
            former = context.former(plan)
            if former is not None:
                yield _recipe(context, plan, former)


def _recipe(context: Context, plan: Plan, former: Plan) -> PageRecipe:
    """A page that follows from its two plans, and from what its frame says of the others."""
    page = _page(context, plan, former)

    def make(content: Compared | None) -> Page:
        html, sections = content or compared((plan, former))
        return replace(page, html=html, headings=sections.headings)

    return PageRecipe(page.address, (repr(page), plan.digest, former.digest), make, (plan, former))


def compared(pair: tuple[Plan, Plan]) -> Compared:
    """The content of a plan's page against a former plan, and its headings."""
    plan, former = pair
    return _content(_Wording.of(former), _Wording.of(plan), _title(former))


def _title(former: Plan) -> str:
    return f"Khác gì năm học {former.year}"


def _page(context: Context, plan: Plan, former: Plan) -> Page:
    """The page without its content."""
    title = _title(former)
    return Page(
        address=differences_of(plan),
        title=f"{title}: {plan.title}",
        html="",
        description=f"{plan.title}: những chỗ khác với năm học {former.year}.",
        frame=of_differences(context, plan),
        styles=DIFFERENCES_STYLES,
        is_draft=plan.is_draft or former.is_draft,
    )


@lru_cache(maxsize=_KEPT)
def _content(old: _Wording, new: _Wording, title: str) -> tuple[str, Sections]:
    """The content of the page and its headings; plans with the same words are not compared again."""
    rows = block_changes(old.text, new.text)
    tasks = task_changes(old.tasks, new.tasks, old.start, new.start)
    is_same = all(row.kind is RowKind.KEPT for row in rows) and tasks == TaskChanges()
    sections = Sections(title)
    sections.add("viec", "Việc theo tháng", when=not is_same)
    sections.add("chu", "Từng chỗ khác", when=not is_same)
    html = rendered(
        "differences.html",
        title=title,
        plan=new.plan,
        former=old.plan,
        address=differences_of(new.plan),
        year_address=of_year(new.plan.year),
        rows=raw(rows_html(rows)),
        tasks=tasks,
        months_words=_months_words,
        changed=sum(row.kind not in {RowKind.KEPT, RowKind.LEFT} for row in rows),
        is_same=is_same,
        named=_named,
    )
    return html, sections


def _head(front: FrontMatter, plan: Plan) -> Iterator[TextBlock]:
    """What the head says, but for number and date, which every year has of its own."""
    yield TextBlock(0, without_review_marks(plan.title))
    yield TextBlock(0, joined(plan.issuers))
    yield from _listed("Căn cứ", front.bases)
    yield from _listed("Nơi nhận", front.recipients)
    yield from _listed(
        "Chữ ký", (", ".join(filter(None, (one.authority, one.role, one.name))) for one in front.signatures)
    )
    files = [(one.title, one.file) for one in front.attachments] + [
        (one.title, one.file) for one in front.tables
    ]
    yield from _listed("Tệp kèm theo", (title or file for title, file in files))
    yield TextBlock(2, "Nội dung")


def _listed(heading: str, items: Iterable[str]) -> Iterator[TextBlock]:
    texts = [text for text in map(without_review_marks, items) if text]
    if texts:
        yield TextBlock(2, heading)
        yield from (TextBlock(0, text) for text in texts)


def _months_words(months: tuple[Month, ...]) -> str:
    """``tháng 9``; ``tháng 6, 7 và 8``."""
    return f"tháng {joined([str(month.number) for month in months])}"


def _named(plan: Plan) -> str:
    """Number and day of a plan, as far as it has them."""
    front = plan.front
    parts = [f"số {front.number}" if front.number else "", short_date(front.date) if front.date else ""]
    return ", ".join(part for part in parts if part)
