"""A plan in pieces that can be found: its title, headings, tasks, and every line of its text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.search.terms import day_terms, month_terms, number_terms, task_terms

TOP = "kh-tieu-de"  # the id of every page's h1
FILES = "kh-tep"  # the id of the heading above the attachments
_PIECES = re.compile(r"<(/?)(p|li|tr|t[dh]|h[2-6]|blockquote|ul|ol)\b([^<>]*)>")
_ID = re.compile(r'\bid="([^"]*)"')
_TAG = re.compile(r"<[^<>]*>")
_ASIDE = re.compile(r'<span class="kh-marker">[^<]*</span>|<span aria-label="[^"]*" class="kh-(?:done|open)"')


class UnitKind(IntEnum):
    """What a unit is; titles weigh most."""

    TITLE = 0
    HEADING = 1
    TASK = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a plan.

    Attributes:
        kind: what it is.
        text: its words as the page shows them.
        anchor: the id of the place on the page.
        terms: what it is found by besides its words: dates, months, the document's number.
        month: of a task: the months it is listed under, in words.
    """

    kind: UnitKind
    text: str
    anchor: str = TOP
    terms: tuple[str, ...] = ()
    month: str = ""


def units_of(plan: Plan) -> list[Unit]:
    """The pieces of a plan: always its title, then who issued it, then the rest in order of the page."""
    front = plan.front
    number = f"Số {front.number}" if front.number else ""
    about = [*plan.issuers, f"Năm học {plan.year}", number, front.kind.label if front.kind else ""]
    terms = (*number_terms(front.number), *(day_terms(front.date) if front.date else ()))
    found = [
        Unit(UnitKind.TITLE, plan.title),
        Unit(UnitKind.TEXT, " · ".join(part for part in about if part), terms=terms),
    ]
    found += (Unit(UnitKind.TEXT, basis) for basis in front.bases)
    found += _body(plan)
    for one in front.signatures:
        found.append(Unit(UnitKind.TEXT, " ".join(part for part in (one.authority, one.role, one.name) if part)))
    found += (Unit(UnitKind.TEXT, one) for one in (front.reason, *(r.note for r in front.revisions)) if one)
    titles = [one.title or one.file for one in (*front.attachments, *front.tables)]
    found += (Unit(UnitKind.TEXT, title, FILES) for title in titles)
    return found


def _body(plan: Plan) -> Iterator[Unit]:
    """The pieces of a body, out of the HTML that our own renderer made.

    Every ``<`` of the text is escaped there, so a tag is what stands between ``<`` and ``>``. The place of a
    line is the task it stands under, else the heading.
    """
    tasks = {task.anchor: task for task in plan.tasks}
    months = {heading.anchor: heading.months for heading in plan.document.headings}
    place, items, waiting = TOP, [], ""
    pieces = _PIECES.split(_ASIDE.sub("<", plan.document.html.replace("<br", " <br")))
    kind, anchor = UnitKind.TEXT, TOP
    cells: list[str] = []
    for at in range(1, len(pieces), 4):
        closing, tag, attributes, text = pieces[at : at + 4]
        del waiting
        waiting = ""
        if tag[0] == "h" and not closing:
            found = _ID.search(attributes)
            place = html.unescape(found[1]) if found else place
            kind, anchor = UnitKind.HEADING, place
        elif tag == "li":
            if closing:
                items.pop() if items else None
            else:
                found = _ID.search(attributes)
                own = html.unescape(found[1]) if found else ""
                items.append(own or (items[-1] if items else ""))
                kind = UnitKind.TASK if own in tasks else UnitKind.TEXT
        words = _plain(text)
        if not words:
            continue
        yield Unit(kind, words, anchor)
    del cells


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split()) if text else ""
