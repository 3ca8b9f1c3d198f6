"""How long a disclosure must stay online."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from disclosing.schools import SECONDARY, document, school
from kehoach.disclosing.retention import lost, withdrawn_early, years_later
from kehoach.model.register import PublishedDocument, Register

GONE = {"status": "withdrawn", "reason": "Sai số liệu"}


@pytest.mark.parametrize(
    ("codes", "published", "until"),
    [
        (["P4"], "2025-06-12", "2030-06-12"),
        (["P4"], "", "2030-06-30"),
        (["NS-DT"], "", "2030-08-31"),
        ([], "2025-06-12", "2030-06-12"),
    ],
)
def test_the_last_day_and_the_day_after(codes: list[str], published: str, until: str) -> None:
    library = school(SECONDARY, document("2024-2025", codes, published, "x", **GONE))
    last = date.fromisoformat(until)
    assert [(plan.slug, day) for plan, day in withdrawn_early(library, last)] == [("x", last)]
    assert list(withdrawn_early(library, date.fromordinal(last.toordinal() + 1))) == []


def test_a_corrected_document_may_stand_for_a_withdrawn_one() -> None:
    wrong = document("2024-2025", ["P4", "P5"], "2025-06-12", "sai", **GONE)
    right = document("2024-2025", ["P4"], "2025-06-20", "dung")
    today = date(2025, 7, 1)
    assert len(list(withdrawn_early(school(SECONDARY, wrong, right), today))) == 1
    whole = document("2024-2025", ["P5"], "2025-06-21", "du")
    assert list(withdrawn_early(school(SECONDARY, wrong, right, whole), today)) == []
    other_year = document("2023-2024", ["P4", "P5"], "2024-06-20", "khac")
    assert len(list(withdrawn_early(school(SECONDARY, wrong, other_year), today))) == 1


def test_a_plan_that_discloses_nothing_may_be_withdrawn() -> None:
    plan = document("2024-2025", [], "2025-06-12", "x", **GONE)
    plain = plan.front.model_copy(update={"kind": "ke-hoach"})
    assert list(withdrawn_early(school(SECONDARY, replace(plan, front=plain)), date(2025, 7, 1))) == []


DAY = date(2025, 6, 12)
FORMER = PublishedDocument("Báo cáo", "", DAY, date=DAY, discloses=("P4",))
REGISTER = Register("Trường", DAY, documents={"2024-2025/cu/": FORMER})


@pytest.mark.parametrize("today", ["2025-07-01", "2030-06-12"])
def test_what_was_published_must_still_be_there(today: str) -> None:
    (one,) = lost(school(SECONDARY), REGISTER, date.fromisoformat(today))
    assert (one.address, one.document, one.until) == ("2024-2025/cu/", FORMER, date(2030, 6, 12))


def test_after_its_years_it_may_go() -> None:
    assert list(lost(school(SECONDARY), REGISTER, date(2030, 6, 13))) == []


@pytest.mark.parametrize(
    "front",
    [
        {"slug": "cu", "codes": ["P4"]},
        {"slug": "moi", "codes": ["P1"], "aliases": ["2024-2025/cu"]},
        {"slug": "moi", "codes": ["p4"]},
    ],
)
def test_it_is_there_under_its_address_a_former_one_or_as_its_item(front: dict[str, object]) -> None:
    codes, slug = front.pop("codes"), str(front.pop("slug"))
    library = school(SECONDARY, document("2024-2025", codes, "2025-06-12", slug, **front))  # type: ignore[arg-type]
    assert list(lost(library, REGISTER, date(2025, 7, 1))) == []


def test_a_draft_is_not_there() -> None:
    library = school(SECONDARY, document("2024-2025", ["P4"], "2025-06-12", "cu", status="draft"))
    assert len(list(lost(library, REGISTER, date(2025, 7, 1)))) == 1


def test_a_leap_day_is_kept_to_the_day_after() -> None:
    assert years_later(date(2024, 2, 29), 5) == date(2029, 3, 1)
    assert years_later(date(2024, 2, 29), 4) == date(2028, 2, 29)
