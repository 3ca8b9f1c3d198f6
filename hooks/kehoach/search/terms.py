"""What a piece of a plan is found by besides its words: days, months, document numbers.

Such a term holds ``/`` or ``#``, which no word does. ``20/11`` and ``20/11/2026`` are a day, ``/11`` and
``/11/2026`` a month, ``12#khcdcs`` the document 12/KH-CĐCS in whatever spelling, ``#khcdcs`` its symbol.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from kehoach.model.month import Month
from kehoach.model.task import Task
from kehoach.search.tokens import fold_of, tokens
from kehoach.vietnamese.document_numbers import read_number

_LONGEST_RANGE = 14  # days; a task that takes longer is found by its first and last day


@lru_cache(maxsize=4096)
def day_terms(day: date) -> tuple[str, ...]:
    """A day, with and without its year."""
    return (f"{day.day}/{day.month}", f"{day.day}/{day.month}/{day.year}")


def month_terms(months: tuple[Month, ...]) -> tuple[str, ...]:
    """Months, with and without their years."""
    return tuple(term for one in months for term in (f"/{one.number}", f"/{one.number}/{one.year}"))


def number_terms(number: str) -> tuple[str, ...]:
    """A document's number: its figure with the letters of its symbol, and the symbol alone."""
    found = read_number(number) if number else None
    if found is None:
        return ()
    symbol = "".join(fold_of(form) for form in tokens(found.symbol))
    figure = "".join(tokens(found.figure)[:1])
    return (f"{figure}#{symbol}", f"#{symbol}") if figure else (f"#{symbol}",)


def task_terms(task: Task) -> tuple[str, ...]:
    """The months and days of a task, each once."""
    if not task.whens:
        return month_terms(task.months)
    terms = [*month_terms(task.months)]
    for when in task.whens:
        length = (when.end - when.start).days
        steps = range(length + 1) if length <= _LONGEST_RANGE else (0, length)
        for step in steps:
            terms += day_terms(when.start + timedelta(days=step))
    return tuple(dict.fromkeys(terms))
