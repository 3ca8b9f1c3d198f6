"""Which event is which: the UIDs of a plan's events, those already published kept.

An event is known again by its task's id, else by its words and day, else by its words alone, else by its day
and most of its words: so it stays itself when the plan puts it elsewhere, moves it, words it anew or splits it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from kehoach.agenda.same_event import timeless_words
from kehoach.model.known_event import FORMER_DOMAIN, KnownEvent
from kehoach.outputs.events import MONTH, Event

_ALIKE = 0.5  # of two wordings of one day, the share of words that they must have in common

T = TypeVar("T")
Key = Callable[[Event], Hashable]
KnownKey = Callable[[KnownEvent], Hashable]


def with_uids(
    events: Iterable[Event], known: Iterable[KnownEvent], school: str, *, is_closed: bool = False
) -> tuple[Event, ...]:
    """The events of a plan with their UIDs, each its own.

    Args:
        events: of the plan.
        known: what was published of the plan last; empty where nothing is known.
        school: the school's part of a UID.
        is_closed: the year is closed: where its UIDs were made in the former way, so are those of events that
            nobody knows, with a figure where two are the same.
    """
    known = tuple(known)
    events, left = tuple(events), list(known)
    waiting = list(events)
    given: dict[tuple[str, ...], str] = {}
    if left:
        for of_event, of_known in _KEYS:
            _match(waiting, left, given, of_event, of_known)
        _match_alike(waiting, left, given)
    taken = set(given.values())
    is_former = is_closed and any(one.uid.endswith(f"@{FORMER_DOMAIN}") for one in known)
    found = []
    for event in events:
        uid = given.get(event.key)
        if uid is None:
            uid = _free(former_uid(event) if is_former else uid_of(event, school), taken)
            taken.add(uid)
        found.append(event.with_uid(uid))
    return tuple(found)


def uid_of(event: Event, school: str) -> str:
    """The UID of an event that nobody has yet: ``2026-2027.hoi-thao.viec-0f…@truong.kehoach``."""
    return f"{'.'.join(event.key)}@{school}.kehoach"


def former_uid(event: Event) -> str:
    """The UID as it was made when its parts were glued: only years closed then still have it."""
    parts = [part for part in event.key if part != MONTH]
    return f"{'-'.join(parts).replace('+', '-')}@{FORMER_DOMAIN}"


def _free(uid: str, taken: set[str]) -> str:
    """The UID, or with a figure before the ``@`` where another event has it."""
    name, _, domain = uid.partition("@")
    number = 1
    while uid in taken:
        number += 1
        uid = f"{name}.{number}@{domain}"
    return uid


def _match(
    waiting: list[Event],
    left: list[KnownEvent],
    given: dict[tuple[str, ...], str],
    of_event: Key,
    of_known: KnownKey,
) -> None:
    """Gives UIDs where one event and one known event have a key that no other has; ``None`` is no key."""
    events = _by_key(waiting, of_event)
    for key, known in _by_key(left, of_known).items():
        same = events.get(key, [])
        if len(same) == len(known) == 1:
            given[same[0].key] = known[0].uid
            waiting.remove(same[0])
            left.remove(known[0])


def _match_alike(waiting: list[Event], left: list[KnownEvent], given: dict[tuple[str, ...], str]) -> None:
    """Gives UIDs to events of one day whose wordings have most words in common, the likest first."""
    pairs = sorted(
        (
            (-likeness, event.key, known.uid)
            for event in waiting
            for known in left
            if event.task is not None and event.when.start == known.start
            if (likeness := _likeness(event.words, known.words)) >= _ALIKE
        ),
    )
    taken: set[str] = set()
    for _, key, uid in pairs:
        if key not in given and uid not in taken:
            given[key] = uid
            taken.add(uid)


def _likeness(one: str, other: str) -> float:
    first, second = set(timeless_words(one)), set(timeless_words(other))
    return len(first & second) / len(first | second) if first | second else 0.0


def _by_key(items: Sequence[T], key: Callable[[T], Hashable]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = {}
    for item in items:
        of_item = key(item)
        if of_item is not None:
            found.setdefault(of_item, []).append(item)
    return found


def _anchor(event: Event) -> str:
    return event.anchor if event.task is not None else event.key[2]


def _said(event: Event) -> tuple[str, ...] | None:
    return timeless_words(event.words) or None if event.task is not None else None


def _known_said(known: KnownEvent) -> tuple[str, ...] | None:
    return timeless_words(known.words) or None


_KEYS: tuple[tuple[Key, KnownKey], ...] = (
    (
        lambda event: (_anchor(event), event.when.start),
        lambda known: (known.anchor, known.start) if known.anchor and known.start else None,
    ),
    (
        lambda event: (_said(event), event.when.start) if _said(event) else None,
        lambda known: (_known_said(known), known.start) if _known_said(known) and known.start else None,
    ),
    (_anchor, lambda known: known.anchor or None),
    (_said, _known_said),
)
