"""Many like things made by two processes at once: a build of hundreds of plans has time to gain, an edit has not.

Only where a process can be forked (Linux): elsewhere a second one would have to begin with nothing, and that costs
what it gains. The outcome is the same in any case.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_FEWEST = 100  # things that are worth a process
_is_allowed = False
_work: tuple[Callable[[Any], Any], Sequence[Any]] | None = None  # what a forked process finds in its memory


def allow(allowed: bool) -> None:
    """Says whether two processes may be used: not by one that keeps what it has made for the next time."""
    global _is_allowed
    _is_allowed = allowed


def made_of(function: Callable[[Given], Made], items: Sequence[Given]) -> list[Made]:
    """``[function(item) for item in items]``; what is made must be such that it can be pickled."""
    half = len(items) // 2 if len(items) >= _FEWEST else len(items)
    others = begun(function, items[half:])
    return [function(item) for item in items[:half]] + others()


def begun(function: Callable[[Given], Made], items: Sequence[Given]) -> Callable[[], list[Made]]:
    """The same, begun now by the other process; what is given back waits for it and gives what was made."""

    def here() -> list[Made]:
        return [function(item) for item in items]

    if len(items) < _FEWEST // 2 or not _can_fork():
        return here
    global _work
    _work = (function, items)
    try:
        pool = ProcessPoolExecutor(1, mp_context=get_context("fork"))
        later = pool.submit(_make)
    except OSError:
        return here
    finally:
        _work = None

    def waited() -> list[Made]:
        try:
            with pool:
                return later.result()
        except (BrokenProcessPool, OSError):
            return here()

    return waited


def _make() -> list[Any]:
    assert _work is not None
    function, items = _work
    return [function(item) for item in items]


def _can_fork() -> bool:
    """True on a machine with a second processor, and where no thread could be cut off by a fork."""
    several = (os.cpu_count() or 1) > 1 and threading.active_count() == 1
    return _is_allowed and several and sys.platform == "linux"
