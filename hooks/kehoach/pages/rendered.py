"""The templates of the pages: compiled once, everything escaped, nothing missing in silence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kehoach.agenda.months_of_year import Entry
from kehoach.agenda.short_words import few_words
from kehoach.agenda.task_words import date_figures, day_words
from kehoach.model.addresses import (
    ARCHIVE,
    CALENDAR,
    DATA,
    DISCLOSURES,
    DUTIES,
    HOME,
    SITE,
    WEEK,
    disclosures_of,
    feed_of_body,
    of_year,
    page_of_month,
)
from kehoach.model.plan import Plan
from kehoach.vietnamese.wording import date_line, day_month, joined, short_date, weekday


def _by_plan(entries: Iterable[Entry]) -> list[tuple[Plan, list[Entry]]]:
    """Tasks under the plan that says them; the entries come in order of plans."""
    return [(of_plan[0].plan, of_plan) for of_plan in (list(group) for _, group in groupby(entries, _path))]


def _path(entry: Entry) -> str:
    return entry.plan.path


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kehoach.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    environment.filters["groupby_plan"] = _by_plan
    environment.globals.update(
        relative=SITE.to,
        reach=SITE.reach,
        feed_of_body=feed_of_body,
        page_of_year=of_year,
        board_of_year=disclosures_of,
        CALENDAR=CALENDAR,
        WEEK=WEEK,
        DUTIES=DUTIES,
        DISCLOSURES=DISCLOSURES,
        HOME=HOME,
        ARCHIVE=ARCHIVE,
        DATA=DATA,
        page_of_month=page_of_month,
        day_words=day_words,
        date_figures=date_figures,
        few_words=few_words,
        short_date=short_date,
        day_month=day_month,
        weekday=weekday,
        date_line=date_line,
        joined=joined,
    )
    return environment


def rendered(template: str, **values: object) -> str:
    """A template of ``templates/`` filled in; every text is escaped unless it is ``Markup``."""
    return _environment().get_template(template).render(**values)


def raw(html: str) -> Markup:
    """HTML that our own parser made and that goes to the page as it is."""
    return Markup(html)
