"""What changed in a plan since the former year: tasks in short, then the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from itertools import groupby

from markupsafe import Markup

from kehoach.model.front_matter import FrontMatter
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.pages.addresses import differences_of, of_year
from kehoach.pages.context import Context
from kehoach.pages.frames import of_differences
from kehoach.pages.page import Page
from kehoach.pages.rendered import rendered
from kehoach.pages.sections import Sections
from kehoach.rendering.text_blocks import TextBlock, text_blocks
from kehoach.vietnamese.wording import joined, short_date
from kehoach.years.differences.block_changes import Row, RowKind, Text, block_changes
from kehoach.years.differences.task_changes import TaskChanges, task_changes
from kehoach.years.differences.word_changes import Change

_KEPT = 4096
NOTHING = Markup("")
_FORMER = frozenset({RowKind.DROPPED, RowKind.LEFT})
_ONE_SIDED = _FORMER | {RowKind.NEW, RowKind.MOVED}
_SHORT = 90  # letters of a text that only says which one it is


@dataclass(frozen=True)
class _Wording:
    """The words of a plan by which it is compared; two with the same words compare alike."""

    address: str
    start: int
    head: tuple[TextBlock, ...]
    body: str
    plan: Plan = field(compare=False)

    @classmethod
    def of(cls, plan: Plan) -> _Wording:
        return cls(plan.address, plan.year.start, tuple(_head(plan.front, plan)), plan.document.html, plan)

    @property
    def text(self) -> Text:
        return Text(self.head + text_blocks(self.body), self.start)


@dataclass(frozen=True)
class ShownRow:
    """A row of the page: the former words at the left, the later at the right; a run of kept ones is a number.

    Attributes:
        kind: of the row; ``gap`` for a run of kept blocks, ``heading`` for the heading that they end with,
            ``both`` for former rows and the later ones that stand in their place.
        level: of a heading, else 0.
        old, new: HTML of the two sides, empty where there is none.
        count: how many blocks a gap stands for.
        section: where a moved block stood, or went.
        olds, news: the rows of ``both``.
    """

    kind: str
    level: int = 0
    old: Markup = NOTHING
    new: Markup = NOTHING
    count: int = 0
    section: str = ""
    olds: tuple[ShownRow, ...] = ()
    news: tuple[ShownRow, ...] = ()


def differences_pages(context: Context, plan: Plan) -> Iterator[Page]:
    """The page of a plan that has a former year."""
    former = context.library.former(plan)
    if former is not None:
        yield _page(context, plan, former)


def _page(context: Context, plan: Plan, former: Plan) -> Page:
    title = f"Khác gì năm học {former.year}"
    html, sections = _content(_Wording.of(former), _Wording.of(plan), title)
    return Page(
        address=differences_of(plan),
        title=f"{title}: {plan.title}",
        html=html,
        description=f"{plan.title}: những chỗ khác với năm học {former.year}.",
        headings=sections.headings,
        frame=of_differences(context, plan),
        is_draft=plan.is_draft or former.is_draft,
    )


@lru_cache(maxsize=_KEPT)
def _content(old: _Wording, new: _Wording, title: str) -> tuple[str, Sections]:
    """The content of the page and its headings; plans with the same words are not compared again."""
    rows = block_changes(old.text, new.text)
    tasks = task_changes(old.plan.tasks, new.plan.tasks, old.start, new.start)
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
        rows=tuple(_side_by_side(_shown(rows))),
        tasks=tasks,
        months_words=_months_words,
        changed=sum(row.kind not in {RowKind.KEPT, RowKind.LEFT} for row in rows),
        is_same=is_same,
        named=_named,
    )
    return html, sections


def _head(front: FrontMatter, plan: Plan) -> Iterator[TextBlock]:
    """What the head says, but for number and date, which every year has of its own."""
    yield TextBlock(0, plan.title)
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
    texts = [item for item in items if item]
    if texts:
        yield TextBlock(2, heading)
        yield from (TextBlock(0, text) for text in texts)


def _shown(rows: tuple[Row, ...]) -> Iterator[ShownRow]:
    """The rows that say something, each under its heading; of what is kept only how much it is."""
    kept = 0
    headings: dict[int, ShownRow] = {}
    for row in rows:
        if row.kind is RowKind.KEPT:
            if row.level:
                headings = {level: one for level, one in headings.items() if level < row.level}
                text = Markup(escape(row.changes[0].new))
                headings[row.level] = ShownRow("heading", row.level, new=text)
            else:
                kept += 1
            continue
        if kept:
            yield ShownRow("gap", count=kept)
        yield from headings.values()
        kept, headings = 0, {}
        yield _row(row)
    if kept:
        yield ShownRow("gap", count=kept)


def _side_by_side(rows: Iterable[ShownRow]) -> Iterator[ShownRow]:
    """What went and what came in its place stand beside each other."""
    for in_place, found in groupby(rows, lambda row: row.kind in _ONE_SIDED):
        if not in_place:
            yield from found
            continue
        one_sided = list(found)
        olds = tuple(row for row in one_sided if row.kind in _FORMER)
        yield ShownRow("both", olds=olds, news=tuple(row for row in one_sided if row.kind not in _FORMER))


def _row(row: Row) -> ShownRow:
    section = _cut(row.section)
    if row.kind is RowKind.LEFT:
        return ShownRow("left", row.level, old=Markup(escape(_cut(row.changes[0].old))), section=section)
    is_whole = row.kind in {RowKind.NEW, RowKind.DROPPED}
    old = "" if row.kind in {RowKind.NEW, RowKind.MOVED} else _former(row.changes)
    new = "" if row.kind is RowKind.DROPPED else _later(row.changes, is_whole=is_whole)
    return ShownRow(str(row.kind), row.level, Markup(old), Markup(new), section=section)


def _former(changes: tuple[Change, ...]) -> str:
    """The former words, those that went marked."""
    return "".join(escape(c.old) if c.is_kept else _del(c.old) for c in changes)


def _later(changes: tuple[Change, ...], *, is_whole: bool) -> str:
    """The later words, new ones marked; among them those that went, for a screen with one column."""
    if is_whole:
        return "".join(_ins(c.new) for c in changes)
    return "".join(escape(c.new) if c.is_kept else _del(c.old) + _ins(c.new) for c in changes)


def _del(text: str) -> str:
    return _marked("del", "bỏ", text)


def _ins(text: str) -> str:
    return _marked("ins", "thêm", text)


def _marked(tag: str, said: str, text: str) -> str:
    """Words between marks that a screen reader says too; the space before them stays outside."""
    words = text.lstrip()
    if not words:
        return escape(text)
    space = text[: len(text) - len(words)]
    return (
        f'{space}<{tag}><span class="kh-unseen">[{said}: </span>{escape(words)}'
        f'<span class="kh-unseen">]</span></{tag}>'
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + "…"


def _months_words(months: tuple[Month, ...]) -> str:
    """``tháng 9``; ``tháng 6, 7 và 8``."""
    return f"tháng {joined([str(month.number) for month in months])}"


def _named(plan: Plan) -> str:
    """Number and day of a plan, as far as it has them."""
    front = plan.front
    parts = [f"số {front.number}" if front.number else "", short_date(front.date) if front.date else ""]
    return ", ".join(part for part in parts if part)
