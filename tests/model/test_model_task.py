from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from kehoach.model.month import Month
from kehoach.model.task import Task
from kehoach.model.when import When


def test_its_first_day_is_that_of_its_first_when() -> None:
    first, second = date(2022, 9, 5), date(2022, 9, 20)
    whens = (When(first, first), When(second, second))
    assert Task("a", False, 1, "Họp", (Month(2022, 9),), whens).first_day == first
    assert Task("a", False, 1, "Họp", (Month(2022, 9),)).first_day is None


def test_a_task_says_nothing_that_nobody_wrote() -> None:
    task = Task("a", False, 1, "Họp", (Month(2022, 9),))
    assert (task.whens, task.group, task.owner, task.output, task.inspects, task.done) == (
        (),
        "",
        "",
        "",
        (),
        None,
    )
    with pytest.raises(FrozenInstanceError):
        task.text = "Thi"  # type: ignore[misc]
