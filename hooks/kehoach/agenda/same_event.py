"""Whether two plans tell the same event: the same work, named in the same words, on the same days and hour.

Two that are taken for one hide a duty, two that are taken apart are one line too many: where it is not clear, they
are two.
"""

from __future__ import annotations

import re

from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.vietnamese.folding import fold, words

# What introduces an event and says nothing of it, and what stood before the day that was taken away.
_OPENINGS = ("to chuc ", "tham gia ", "tham du ", "du ")
_BEFORE_DAYS = frozenset({"ngay", "vao", "luc", "tu", "sang", "chieu", "toi", "trong"})
# Words that mean another body in each plan: "họp tổ" of one group is not that of another; what each body does for
# itself, a report, a meeting, is its own.
_RELATIVE = re.compile(
    r"\b(?:to(?! chuc)|nhom|khoi|lop|chi doi|chi doan|chi bo)\b"
    r"|^(?:hop|nop|bao cao|so ket|tong ket|sinh hoat|truc|xay dung|lap|kiem ke|tap huan|kiem tra|duyet)\b"
)
_EVERYBODY = re.compile(r"\b(?:toan truong|toan the|tat ca|ca truong)\b")

# "ngày 20/11/2026", "7 giờ 30 phút", "14h00": each a few signs, so a long line is read once.
_TIMES = re.compile(
    r"(?:\bngày[ ]{0,2})?\b[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?\b"
    r"|\b[0-9]{1,2}[ ]?(?:h|g|giờ|:)[ ]?(?:[0-9]{2})?(?:[ ]?phút)?\b",
    re.IGNORECASE,
)
DONE = "✓ "  # before the words of an event that is done

Days = tuple[tuple[str, str], ...]


def event_key(task: Task) -> tuple[str, Days] | None:
    """What two tellings of one event have in common; None for what has no day or says nothing else."""
    if not task.whens:
        return None
    days = tuple((when.start.isoformat(), when.end.isoformat()) for when in task.whens)
    said = _work(task)
    return (said, days) if said else None


def is_same(one: tuple[Plan, Task], other: tuple[Plan, Task]) -> bool:
    """Whether two tellings with one key, of two plans, are of one event: nothing that they say besides differs."""
    (plan, task), (other_plan, other_task) = one, other
    if plan.path == other_plan.path or _state(plan) != _state(other_plan):
        return False
    if not all(map(_one_hour, task.whens, other_task.whens)):
        return False
    if task.place and other_task.place and words(task.place) != words(other_task.place):
        return False
    owners = (task.owner, other_task.owner)
    if all(owners) and not _share_somebody(*owners):
        return False
    groups = (fold(task.group), fold(other_task.group))
    if all(groups) and groups[0] != groups[1] and any(map(_tells_apart, groups)):
        return False
    if _RELATIVE.search(_work(task)):
        return words(task.owner) == words(other_task.owner) and (
            bool(task.owner) or set(plan.issuers) == set(other_plan.issuers)
        )
    return True


def _state(plan: Plan) -> tuple[bool, bool]:
    return (plan.is_draft, plan.is_withdrawn)


def _one_hour(one: When, other: When) -> bool:
    """Hours, ends and parts of the day are the same, or only one of the two says them."""
    pairs = ((one.time, other.time), (one.until, other.until), (one.part, other.part))
    return all(first == second or not first or not second for first, second in pairs)


def _share_somebody(one: str, other: str) -> bool:
    """Whether two lists of who does it name somebody both, or one names everybody."""
    first, second = fold(one), fold(other)
    if _EVERYBODY.search(first) or _EVERYBODY.search(second):
        return True
    return bool({words(name) for name in first.split(",")} & {words(name) for name in second.split(",")})


def _tells_apart(group: str) -> bool:
    return bool(_RELATIVE.search(group)) or any(sign.isdigit() for sign in group)


def _work(task: Task) -> str:
    """The words of a task without its days, folded: "Tổ chức Hội nghị viên chức ngày 10/10/2026" is two words less."""
    text = task.text
    for when in task.whens:
        text = text.replace(when.text, " \x00 ") if when.text else text
    said: list[str] = []
    for part in re.split("\x00", fold(text)):
        said += words(part)
        while said and said[-1] in _BEFORE_DAYS:
            said.pop()
    work = " ".join(said)
    opening = next((one for one in _OPENINGS if work.startswith(one)), "")
    return work.removeprefix(opening)


def timeless_words(text: str) -> tuple[str, ...]:
    """The words of a summary but for its days and hours, which change when it is moved."""
    return words(_TIMES.sub(" ", text.removeprefix(DONE)))
