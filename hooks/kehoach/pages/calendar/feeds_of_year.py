"""The calendar feeds of a year, as the subscribe page offers them."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.agenda.year_bodies import bodies_of
from kehoach.model.addresses import feed_of_body, feed_of_person, feed_of_plan
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.vietnamese.collation import sort_key


@dataclass(frozen=True)
class OfferedFeed:
    """A feed to subscribe to: its name, its address from the site's root, and its id on the page."""

    name: str
    address: str
    anchor: str


def feeds_of_bodies(context: Context, year: SchoolYear) -> tuple[OfferedFeed, ...]:
    """One for each issuing body."""
    bodies = bodies_of(_with_tasks(context, year), context.library.settings)
    return tuple(OfferedFeed(one.name, feed_of_body(year, one.code), f"don-vi-{one.code}") for one in bodies)


def feeds_of_plans(context: Context, year: SchoolYear) -> tuple[OfferedFeed, ...]:
    """One for each plan, by title."""
    plans = _with_tasks(context, year)
    feeds = [
        OfferedFeed(context.named(plan)[0], feed_of_plan(plan), f"ke-hoach-{plan.slug}") for plan in plans
    ]
    return tuple(sorted(feeds, key=lambda feed: sort_key(feed.name)))


def feeds_of_persons(context: Context, year: SchoolYear) -> tuple[OfferedFeed, ...]:
    """One for each person and group that the year names."""
    persons = {person.slug: person for person in reversed(context.facts(year).people.persons)}
    return tuple(
        OfferedFeed(one.name, feed_of_person(year, one.slug), f"nguoi-{one.slug}")
        for one in reversed(persons.values())
    )


def _with_tasks(context: Context, year: SchoolYear) -> tuple[Plan, ...]:
    """The plans in force that have something to put into a calendar; a draft has no feed."""
    plans = context.facts(year).plans
    return tuple(plan for plan in plans if plan.tasks and not (plan.is_draft or plan.is_withdrawn))
