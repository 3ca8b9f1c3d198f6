"""How the time of an action grows with its input, told apart from what else the computer is doing."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

_CLOCK_SAYS_NOTHING_BELOW = 0.02  # seconds


def seconds_of(action: Callable[[], object]) -> float:
    """Processor time of the action alone: collecting what other tests of the same process left is not counted."""
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        begun = process_time()
        action()
        return process_time() - begun
    finally:
        if was_on:
            gc.enable()


def grows_linearly(long: Callable[[], object], short: Callable[[], object]) -> bool:
    """Whether `long`, with four times the input of `short`, takes about four times as long; the square takes sixteen.

    The least of up to five measures of each is compared, so that a busy computer does not decide.
    """
    slow = quick = float("inf")
    for _ in range(5):
        slow = min(slow, seconds_of(long))
        quick = min(quick, seconds_of(short))
        if slow < 9 * max(quick, _CLOCK_SAYS_NOTHING_BELOW):
            return True
    return False
