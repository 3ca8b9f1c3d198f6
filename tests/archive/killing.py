"""Closings that are cut off: one interpreter with the project loaded, and a process of its own for each cut.

As a script: ``killing.py ROOT REASON`` reads a number from each line of its input, runs a closing that kills its own
process when so many lines of the closing's code have run, and answers with the exit code and the lines left.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
WATCHED = ("closing.py", "bag.py", "lock_file.py", "verification.py", "writing.py")
KILLED = 137
WHOLE = 10**9


class Killer:
    """Asks the interpreter for closings that are cut off."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def close(self, lines: int = WHOLE) -> tuple[int, int]:
        """Closes; killed after so many lines.

        Returns:
            The exit code, and how many lines were left.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        print(lines, file=self._process.stdin, flush=True)
        code, left = self._process.stdout.readline().split()
        return int(code), int(left)


@contextmanager
def killer(root: Path, reason: str) -> Iterator[Killer]:
    """A killer of closings (of corrections, where there is a reason) of the project at ``root``."""
    command = [sys.executable, __file__, str(root), reason]
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, encoding="utf-8", **pipes) as process:
        yield Killer(process)
        assert process.stdin is not None
        process.stdin.close()
    assert process.returncode == 0


def _closed_under_trace(root: Path, reason: str, lines: int) -> int:
    """Closes and gives the lines left, or kills this very process."""
    from archive.closed_project import close

    left = lines

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.endswith(WATCHED):
            return None
        if event == "line":
            left -= 1
            if left == 0:
                os._exit(KILLED)
        return trace

    sys.settrace(trace)
    close(root, date(2023, 10, 2), reason)
    sys.settrace(None)
    return left


def _in_a_process_of_its_own(root: str, reason: str, lines: int) -> tuple[int, int]:
    """Forked where the system can, begun anew where not."""
    if not hasattr(os, "fork"):
        done = subprocess.run(
            [sys.executable, __file__, root, reason, str(lines)], capture_output=True, text=True
        )
        return done.returncode, int(done.stdout or 0)
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(theirs, str(_closed_under_trace(Path(root), reason, lines)).encode())
            os._exit(0)
        finally:  # a closing that fails must not go on as a second reader of the input
            os._exit(1)
    os.close(theirs)
    with open(ours, "rb") as answer:
        left = answer.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), int(left or 0)


def main(root: str, reason: str, lines: str = "") -> None:
    """Answers each number on the input; with a number on the command line only that one."""
    sys.path[:0] = [str(TESTS), str(TESTS.parent / "hooks")]
    import archive.closed_project  # noqa: F401  loaded once, before anything is forked

    if lines:
        print(_closed_under_trace(Path(root), reason, int(lines)))
        return
    for line in sys.stdin:
        print(*_in_a_process_of_its_own(root, reason, int(line)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
