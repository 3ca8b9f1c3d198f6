"""What was published of an event decides its sequence and the moment of its last change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kehoach.model.register import (
    FIRST_PUBLICATION,
    PublishedDocument,
    PublishedEvent,
    Register,
    Shown,
)

SHOWN = Shown("2026-2027/x/#a", "20261118", "20261119", "Hội thảo", "sân trường", "CONFIRMED")
ISSUED, RECORDED, REVISED = date(2026, 10, 1), date(2026, 11, 15), date(2026, 11, 20)


def published(shown: Shown = SHOWN, changes: int = 0, changed: date = ISSUED) -> Register:
    """A register that holds the event as a first build has published it."""
    event = FIRST_PUBLICATION.event("a@kehoach", shown, changes=changes, changed=changed)
    return Register("Trường", RECORDED, events={"a@kehoach": event})


def test_a_first_publication_counts_what_the_plan_tells_of_itself() -> None:
    event = FIRST_PUBLICATION.event("a@kehoach", SHOWN, changes=2, changed=REVISED)
    assert (event.sequence, event.modified, event.start) == (2, REVISED, "2026-11-18")
    assert event.moment == datetime(2026, 11, 20, 0, 0, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "change",
    [
        {"begins": "20261119"},
        {"begins": "20261118T073000", "ends": ""},
        {"ends": "20261120"},
        {"words": "Hội thao"},
        {"place": "nhà thi đấu"},
        {"status": "CANCELLED"},
    ],
)
def test_what_a_phone_shows_raises_the_sequence_without_a_word_in_the_plan(change: dict[str, str]) -> None:
    register = published()
    before = register.events["a@kehoach"]
    after = register.event("a@kehoach", replace(SHOWN, **change), changes=0, changed=ISSUED)
    assert (after.sequence, after.modified) == (1, RECORDED)
    assert after.moment > before.moment


def test_what_has_not_changed_stays_as_it_was_published() -> None:
    register = published()
    moved_page = replace(SHOWN, page="2026-2027/moi/#a")
    # The plan was revised elsewhere: this event was not.
    event = register.event("a@kehoach", moved_page, changes=3, changed=REVISED)
    assert (event.sequence, event.modified, event.page) == (0, ISSUED, "2026-2027/moi/#a")


def test_a_change_that_the_plan_dates_has_its_day() -> None:
    event = published().event("a@kehoach", replace(SHOWN, words="Khác"), changes=1, changed=REVISED)
    assert (event.sequence, event.modified) == (1, REVISED)


def test_the_sequence_never_falls_and_two_changes_of_one_day_differ() -> None:
    register = published(changes=4, changed=REVISED)
    first = register.event("a@kehoach", replace(SHOWN, words="Hai"), changes=0, changed=ISSUED)
    assert (first.sequence, first.modified) == (5, REVISED)
    register = replace(register, events={"a@kehoach": first})
    again = register.event("a@kehoach", SHOWN, changes=0, changed=ISSUED)
    assert again.sequence == 6 and again.moment > first.moment


def test_the_words_of_two_parts_do_not_run_together() -> None:
    one = replace(SHOWN, words="a", place="b")
    assert one.fingerprint != replace(SHOWN, words="b", place="a").fingerprint
    assert replace(SHOWN, words="\ud800").fingerprint


def test_pages_and_files() -> None:
    register = Register(
        "T", RECORDED, {"a/": ("index.html", "lich.ics"), "a/lich/": ("b.ics",), "": ("index.html",)}
    )
    assert register.pages() == {"a/", ""}
    assert register.files() == {"a/lich.ics", "a/lich/b.ics"}


def document(first: date) -> PublishedDocument:
    return PublishedDocument("X", "", first)


def test_a_publication_keeps_what_others_have_kept() -> None:
    old = Register(
        "T",
        date(2026, 9, 1),
        {"2026-2027/cu/": ("a.pdf", "index.html"), "2026-2027/x/": ("index.html",), "lich/": ("index.html",)},
        {"2026-2027/cu/": document(date(2026, 8, 1)), "2026-2027/x/": document(date(2026, 9, 1))},
        {
            "gone": PublishedEvent("", "2026-10-01", "", "f", 3, ISSUED),
            "old": PublishedEvent("", "2022-10-01", "", "f", 3, ISSUED),
        },
    )
    seen = Register(
        "T", RECORDED, {"2026-2027/x/": ("b.pdf", "index.html")}, {"2026-2027/x/": document(RECORDED)}
    )
    new = old.with_published(seen)
    assert new.addresses == {"2026-2027/cu/": ("index.html",), "2026-2027/x/": ("b.pdf", "index.html")}
    assert {address: one.first for address, one in new.documents.items()} == {
        "2026-2027/cu/": date(2026, 8, 1),
        "2026-2027/x/": date(2026, 9, 1),
    }
    assert list(new.events) == ["gone"] and new.recorded == RECORDED
    assert new.with_published(seen) == new
