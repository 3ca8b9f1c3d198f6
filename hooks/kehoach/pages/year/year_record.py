"""What the pages say of a closed year: its day, its bags, its corrections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kehoach.archive.lock import BagFile, Entry, Lock
from kehoach.model.addresses import bag_of, former_edition
from kehoach.model.plan import Plan
from kehoach.vietnamese.wording import size_words


@dataclass(frozen=True)
class StoredBag:
    """A bag to download: its file name, day, address from the site's root, size in words and SHA-256."""

    file: str
    day: date
    address: str
    size: str
    sha256: str


@dataclass(frozen=True)
class Correction:
    """A correction as a page shows it: day, reason, the plans it concerns, and where the former text is read."""

    day: date
    reason: str
    plans: tuple[Plan, ...]
    former: str


@dataclass(frozen=True)
class YearRecord:
    """A closed year: when it was closed, its bags and its corrections, newest first."""

    day: date
    bags: tuple[StoredBag, ...]
    corrections: tuple[Correction, ...]


def record_of(lock: Lock, plans: Iterable[Plan], *, in_bag: bool = False) -> YearRecord:
    """What the pages say of a closed year.

    Args:
        lock: of the year.
        plans: the year's.
        in_bag: the page is a bag's, from which the other bags are not in reach.
    """
    listed = tuple(plans)
    there = lock.history[lock.withdrawn :]
    bags = tuple(_stored(entry.date, entry.bag) for entry in there if entry.bag is not None)
    corrections = tuple(
        Correction(
            entry.date,
            entry.reason,
            tuple(plan for plan in listed if concerns(entry, plan)),
            "" if in_bag or number <= lock.withdrawn else former_edition(lock.year, number) + "index.html",
        )
        for number, entry in enumerate(lock.corrections, 1)
    )
    return YearRecord(lock.closing.date, () if in_bag else bags[::-1], corrections[::-1])


def corrections_of(lock: Lock, plan: Plan, *, in_bag: bool = False) -> tuple[Correction, ...]:
    """The corrections of a plan of the year, newest first; ``former`` is empty where it was new, and in a bag."""
    page = f"{plan.address}index.html"
    found = [
        Correction(
            entry.date,
            entry.reason,
            (plan,),
            ""
            if in_bag or plan.path in entry.added or number <= lock.withdrawn
            else former_edition(lock.year, number) + page,
        )
        for number, entry in enumerate(lock.corrections, 1)
        if concerns(entry, plan)
    ]
    return tuple(reversed(found))


def concerns(entry: Entry, plan: Plan) -> bool:
    """True where a correction changed the plan or a file that is published with it."""
    touched = {*entry.changed, *entry.added}
    return plan.path in touched or any(file.path in touched for file in plan.files)


def _stored(day: date, bag: BagFile) -> StoredBag:
    return StoredBag(bag.file, day, bag_of(bag.file), size_words(bag.size), bag.sha256)
