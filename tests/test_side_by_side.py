"""Two processes give what one gives. Run in a process of its own: a test runner may have threads."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from support.projects import ROOT

SCRIPT = """
import os, sys
from kehoach import side_by_side

MAIN = os.getpid()

def square(number):
    return number * number, os.getpid() == MAIN

def fails(number):
    return 1 // (number - 190)

def dies(number):
    if os.getpid() != MAIN:
        os._exit(9)
    return number

side_by_side.allow({allowed})
made = side_by_side.made_of(square, range(200))
assert [one for one, _ in made] == [number * number for number in range(200)]
shared = {{mine for _, mine in made}} == {{True, False}}
assert side_by_side.made_of(square, range(3)) == [(0, True), (1, True), (4, True)]
later = side_by_side.begun(square, range(200))
assert [one for one, _ in later()] == [number * number for number in range(200)]
assert side_by_side.made_of(dies, range(200)) == list(range(200))
try:
    side_by_side.made_of(fails, range(200))
except ZeroDivisionError:
    print("failed,", "shared" if shared else "alone")
"""


@pytest.mark.parametrize("allowed", [True, False])
def test_two_processes_give_what_one_gives(allowed: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(allowed=allowed)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    expected = allowed and sys.platform == "linux" and (os.cpu_count() or 1) > 1
    assert done.stdout.split() == ["failed,", "shared" if expected else "alone"]
