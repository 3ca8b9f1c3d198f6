"""The "4 kiểm tra": documents and tasks that serve each, by year."""

from __future__ import annotations

from kehoach.disclosing.inspections import inspections_of
from kehoach.model.front_matter import Inspection
from kehoach.model.school_year import SchoolYear
from pages.sample_library import body, day, library, plan, task

YEAR, BEFORE = SchoolYear(2026), SchoolYear(2025)


def test_each_check_has_its_documents_and_tasks_in_order_of_months() -> None:
    late = task("Kiểm tra học phí học kỳ II", [YEAR.month(3)], inspects=("hoc-phi",), done=False)
    early = task("Kiểm tra thu đầu năm", [YEAR.month(9)], inspects=("hoc-phi", "dong-gop"), done=True)
    other = task("Việc khác", [YEAR.month(9)])
    same_month = task(
        "Công khai thu", [YEAR.month(3)], inspects=("hoc-phi",), whens=day(YEAR.month(3).first_day)
    )
    found = inspections_of(
        library(
            plan("2026-2027", "a", body([late, early, other, same_month])),
            plan("2026-2027", "b", inspects=["hoc-phi"]),
            plan("2025-2026", "c", inspects=["hoc-phi", "kien-co"]),
        ),
        [BEFORE, YEAR],
    )
    assert [one.inspection for one in found] == list(Inspection)
    by_code = {one.inspection: one.years for one in found}
    assert by_code[Inspection.NGAN_SACH] == ()
    new, old = by_code[Inspection.HOC_PHI]
    assert (new.year, old.year) == (YEAR, BEFORE)
    assert [one.task.text for one in new.work] == [early.text, same_month.text, late.text]
    assert (new.done, new.total) == (1, 3)
    assert [one.slug for one in new.plans] == ["b"]
    assert [one.slug for one in old.plans] == ["c"]
    assert [one.task.text for one in by_code[Inspection.DONG_GOP][0].work] == [early.text]


def test_tasks_of_a_withdrawn_plan_are_shown_and_not_counted() -> None:
    one = task("Kiểm tra", [YEAR.month(9)], inspects=("kien-co",), done=True)
    gone = plan("2026-2027", "a", body([one]), status="withdrawn", reason="Sai")
    record = inspections_of(library(gone), [YEAR])[-1]
    assert (record.years[0].done, record.years[0].total, len(record.years[0].work)) == (0, 0, 1)
