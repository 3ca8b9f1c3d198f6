"""Many like things made at the same time: one object says where, and is passed to whoever has such work.

It stands on the standard interface of executors (`concurrent.futures.Executor`), so that work goes to a second
process, to a pool, or to an executor given from outside, a cluster's as well as a test's; what comes back is the
same. A build of hundreds of plans has time to gain, an edit has not.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from pickle import PicklingError
from typing import Any, TypeVar

from kehoach.processes import ForkExecutor, SpawnExecutor, can_fork

Given = TypeVar("Given")
Made = TypeVar("Made")

# What an executor says when it cannot do the work; the work's own errors are other ones.
_UNABLE = (BrokenExecutor, CancelledError, OSError, PicklingError)


@dataclass(frozen=True)
class Workers:
    """Where like work is done.

    Attributes:
        executor: takes a part of the work; None where all is done here.
        width: how many parts it may have at a time.
        fewest: fewer things than these are done here, for sending them would cost more.
    """

    executor: Executor | None = None
    width: int = 1
    fewest: int = 50

    def map(self, function: Callable[[Given], Made], items: Sequence[Given]) -> list[Made]:
        """``[function(item) for item in items]``, a part of it done elsewhere.

        Args:
            function: of a module, so that another process finds it; what it takes and gives can be pickled.
            items: what it is called with.

        Raises:
            Whatever the function raises.
        """
        if self.executor is None or len(items) < self.fewest * 2:
            return [function(item) for item in items]
        own = len(items) // (self.width + 1)
        others = self.submit(function, items[own:])
        return [function(item) for item in items[:own]] + others()

    def submit(self, function: Callable[[Given], Made], items: Sequence[Given]) -> Callable[[], list[Made]]:
        """The same, begun at once elsewhere; what is given back waits for it and gives what was made."""
        if self.executor is None or len(items) < self.fewest:
            return lambda: _all_of(function, items)
        size = -(-len(items) // self.width)
        parts = [items[start : start + size] for start in range(0, len(items), size)]
        sent = [(part, _sent(self.executor, function, part)) for part in parts]
        return lambda: [made for part, future in sent for made in _waited(function, part, future)]


ALONE = Workers()


def _all_of(function: Callable[[Given], Made], items: Sequence[Given]) -> list[Made]:
    return [function(item) for item in items]


def _sent(
    executor: Executor, function: Callable[[Given], Made], part: Sequence[Given]
) -> Future[list[Made]] | None:
    try:
        return executor.submit(_all_of, function, part)
    except (*_UNABLE, RuntimeError):
        return None


def _waited(
    function: Callable[[Given], Made], part: Sequence[Given], future: Future[Any] | None
) -> list[Made]:
    """What was made elsewhere; where that could not be, it is made here."""
    try:
        made: list[Made] | None = future.result() if future is not None else None
    except _UNABLE:
        made = None
    return _all_of(function, part) if made is None else made


@contextmanager
def processes(count: int | None = None) -> Iterator[Workers]:
    """Processes of this machine beside this one, ended at the end.

    They are forked where that is safe, and begin with all that this process has in memory; elsewhere they are
    started anew and must first load the program, which pays for many hundred plans only.

    Args:
        count: of all processes, this one among them; as many as processors, two at most, where it is left out.
    """
    others = (min(2, os.cpu_count() or 1) if count is None else count) - 1
    if others < 1:
        yield ALONE
    elif can_fork():
        with ForkExecutor() as executor:
            yield Workers(executor, others)
    else:
        with SpawnExecutor(others) as executor:
            yield Workers(executor, others, fewest=200)
