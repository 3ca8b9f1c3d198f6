"""The board of disclosures: of all years, and of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from kehoach.disclosing.board import Board, Cell, Row, State, anchor_of
from kehoach.disclosing.documents import published_on
from kehoach.model.addresses import DISCLOSURES, INSPECTIONS, disclosures_of
from kehoach.model.catalogue import Catalogue, DisclosureHead, code_key
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.qr_code import page_code
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.assets import BOARD_SCRIPTS, BOARD_STYLES
from kehoach.pages.shell.frames import of_disclosures

_YEARS_WANTED = 6  # this year and the five before, which the law keeps online


@dataclass(frozen=True)
class HeadOfBoard:
    """One of the "3 công khai": its rows, by circular."""

    head: DisclosureHead
    groups: tuple[tuple[Catalogue, tuple[Row, ...]], ...]


def all_disclosures_page(context: Context) -> Page:
    """The board of every year, newest first, and above it what this year lacks."""
    title, board = "Công khai", context.board
    heads = _heads(board.rows)
    overdue = _not_published(context, context.current) if context.current in board.years else ()
    sections = Sections(title)
    late = any(cell.is_overdue for _, cell in overdue)
    sections.add("qua-han", f"Năm học {context.current}: chưa công khai, đã quá hạn", when=late)
    _add_heads(sections, heads, bool(board.others))
    html = context.rendered(
        "disclosures.html",
        title=title,
        address=DISCLOSURES,
        inspections=INSPECTIONS,
        years=board.years,
        current=context.current,
        heads=heads,
        others=_others(board.others),
        overdue=overdue,
        has_overdue=late,
        without=_years_without(context),
        State=State,
        published_on=published_on,
    )
    return _page(context, title, DISCLOSURES, html, sections, None)


def disclosures_page(context: Context, year: SchoolYear) -> Page:
    """The board of a year, then its documents."""
    title, address, board = f"Công khai năm học {year}", disclosures_of(year), context.board_of_year(year)
    named = {code_key(code) for plan in context.library.of(year) for code in plan.front.codes}
    rows = tuple(
        row
        for row, cell in board.cells(year)
        if cell.state is not State.NOT_REQUIRED or code_key(row.item.code) in named
    )
    heads, facts = _heads(rows), context.facts(year)
    others = tuple(
        (code, tuple(plan for plan in plans if plan.year == year))
        for code, plans in board.others
        if any(plan.year == year for plan in plans)
    )
    tally, overdue = board.tally(year), _lacking(board, year)
    late = len(board.overdue(year))
    sections = Sections(title)
    sections.add("qua-han", "Đã quá hạn", when=bool(late))
    _add_heads(sections, heads, bool(others))
    sections.add("van-ban", "Theo văn bản", when=bool(facts.disclosures))
    html = context.rendered(
        "disclosures_of_year.html",
        title=title,
        address=address,
        disclosures=DISCLOSURES,
        inspections=INSPECTIONS,
        year=year,
        place=board.years.index(year),
        tally=tally,
        done=sum(count for state, count in tally.items() if state.is_done),
        overdue=overdue,
        late=late,
        heads=heads,
        others=_others(others),
        plans=facts.disclosures,
        code=page_code(context.site_url, address),
        school=context.library.settings,
        amending=context.library.amending,
        State=State,
        published_on=published_on,
    )
    return _page(context, title, address, html, sections, year)


def _page(
    context: Context, title: str, address: str, html: str, sections: Sections, year: SchoolYear | None
) -> Page:
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"{title} của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_disclosures(context, year),
        scripts=BOARD_SCRIPTS,
        styles=BOARD_STYLES,
    )


def _add_heads(sections: Sections, heads: Iterable[HeadOfBoard], has_others: bool) -> None:
    for one in heads:
        sections.add(str(one.head), one.head.label)
    sections.add("muc-khac", "Mục khác", when=has_others)


def _heads(rows: Iterable[Row]) -> tuple[HeadOfBoard, ...]:
    """The rows under the three heads, in the law's order; a head without a row is left out."""
    listed = tuple(rows)
    found = []
    for head in DisclosureHead:
        of_head = [row for row in listed if row.item.head is head]
        groups = tuple((one, tuple(of_one)) for one, of_one in groupby(of_head, lambda row: row.catalogue))
        if groups:
            found.append(HeadOfBoard(head, groups))
    return tuple(found)


def _others(
    others: Iterable[tuple[str, tuple[object, ...]]],
) -> tuple[tuple[str, str, tuple[object, ...]], ...]:
    return tuple((code, anchor_of(code), plans) for code, plans in others)


def _not_published(context: Context, year: SchoolYear | None) -> tuple[tuple[Row, Cell], ...]:
    """What a year lacks and has a day for: overdue first, then by day."""
    if year is None:
        return ()
    return _lacking(context.board, year)


def _lacking(board: Board, year: SchoolYear) -> tuple[tuple[Row, Cell], ...]:
    """What is overdue, then what will be if nothing is done, each by day: the reader's day may be later."""
    coming = [one for one in board.cells(year) if one[1].state is State.DUE and one[1].due]
    return (*board.overdue(year), *sorted(coming, key=lambda one: str(one[1].due)))


def _years_without(context: Context) -> tuple[SchoolYear, ...]:
    """Years that ought to be shown and of which the site holds nothing."""
    if context.current is None:
        return ()
    wanted = (context.current.earlier(n) for n in range(_YEARS_WANTED))
    return tuple(year for year in wanted if year not in context.years)
