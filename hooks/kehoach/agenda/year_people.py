"""Whose duties a year's tasks are: each name and group with what it is named for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kehoach.agenda.owner_names import names_of
from kehoach.agenda.told import Told
from kehoach.model.people import People
from kehoach.vietnamese.collation import sort_key
from kehoach.vietnamese.same_name import name_key


@dataclass(frozen=True)
class Person:
    """A person or group of a year.

    Attributes:
        name: as it is shown.
        slug: its part of an address.
        groups: the groups named in the year that include it: their duties are its own too.
        told: what it is named for itself, in order of plans.
    """

    name: str
    slug: str
    groups: tuple[str, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True)
class YearPeople:
    """Who is named in a year.

    Args:
        told: the year's tasks and events.
        people: names and groups as the office's file has them.
    """

    told: tuple[Told, ...]
    people: People

    @cached_property
    def _spelt(self) -> dict[str, str]:
        spelt: dict[str, str] = {}
        for one in self.told:
            for name in names_of(one.task.owner, self.people):
                spelt.setdefault(name_key(name), name)
        return spelt

    def spelt(self, name: str) -> str:
        """A name as the year spells it first."""
        return self._spelt.get(name_key(name), name)

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody who is named, in order of the alphabet; one who is written in two ways once."""
        duties: dict[str, list[Told]] = {}
        for one in self.told:
            for name in names_of(one.task.owner, self.people):
                duties.setdefault(self.spelt(name), []).append(one)
        return tuple(
            Person(
                name,
                self.people.slug(name),
                tuple(group for group in self.people.groups_of(name) if group in duties),
                tuple(duties[name]),
            )
            for name in sorted(duties, key=sort_key)
        )

    @cached_property
    def by_name(self) -> dict[str, Person]:
        """The persons by name."""
        return {person.name: person for person in self.persons}

    def duties(self, person: Person) -> tuple[Told, ...]:
        """What a person has to do, by name and as one of a group; nothing twice."""
        of_groups = (one for group in person.groups for one in self.by_name[group].told)
        return tuple({id(one): one for one in (*person.told, *of_groups)}.values())

    def names(self, owner: str) -> tuple[str, ...]:
        """Whom what is written for a task names."""
        return names_of(owner, self.people)


def in_force(told: Iterable[Told]) -> tuple[Told, ...]:
    """Those that count."""
    return tuple(one for one in told if one.is_in_force)
