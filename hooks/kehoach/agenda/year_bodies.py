"""The issuing bodies of a year's plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kehoach.agenda.short_words import short_issuers
from kehoach.model.plan import Plan
from kehoach.model.settings import Settings


@dataclass(frozen=True)
class YearBody:
    """An issuing body: its part of an address, and its name without the school's behind it."""

    code: str
    name: str


def bodies_of(plans: Iterable[Plan], settings: Settings) -> tuple[YearBody, ...]:
    """The bodies that issued the plans: the school, the bodies as set, others in order of the plans."""
    issuers = dict.fromkeys(name for plan in plans for name in plan.issuers)
    known = {settings.issuer(name).code: place for place, name in enumerate(_set(settings))}
    found: dict[str, YearBody] = {}
    for name in issuers:
        code = settings.issuer(name).code
        found.setdefault(code, YearBody(code, short_issuers((name,), settings)))
    return tuple(sorted(found.values(), key=lambda body: known.get(body.code, len(known))))


def _set(settings: Settings) -> tuple[str, ...]:
    return (settings.name, *(body.name for body in settings.bodies))
