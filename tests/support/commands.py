"""Commands as whole processes, without waiting each time until Python, MkDocs and the core are loaded.

``run_module`` gives what ``python -m module …`` gives. Where the system can fork, one interpreter that has loaded what
every command needs runs each of them in a child of its own; elsewhere, and where a test wants a language, a zone or a
hash seed, which are settled when an interpreter begins, it is a new interpreter.
"""

from __future__ import annotations

import atexit
import functools
import gc
import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
HOOKS = TESTS.parent / "hooks"
PATH = os.pathsep.join((str(HOOKS), str(TESTS)))
LIMIT = 300  # seconds, for a command that hangs
LOADED = ("mkdocs.__main__", "mkdocs.commands.build", "material.templates", "kehoach.cli")
# What a running interpreter takes over from its environment; anything else needs a new one.
LATE = {"SOURCE_DATE_EPOCH"}


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


def run_module(folder: Path, module: str, options: Sequence[str], environment: dict[str, str]) -> Done:
    """``python -m module options…`` in a folder, with the core of this project and its tests on the path.

    Args:
        environment: what differs from this process's environment.
    """
    if hasattr(os, "fork") and set(environment) <= LATE:
        return _Server.one().run(folder, module, options, environment)
    done = subprocess.run(
        [sys.executable, "-m", module, *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": PATH, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


class _Server:
    """The interpreter that has everything loaded."""

    def __init__(self) -> None:
        pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        environment = {**os.environ, "PYTHONPATH": PATH, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
        self._process = subprocess.Popen([sys.executable, __file__], text=True, env=environment, **pipes)
        atexit.register(self._process.terminate)

    @staticmethod
    @functools.cache
    def one() -> _Server:
        """One for all tests of this process."""
        return _Server()

    def run(self, folder: Path, module: str, options: Sequence[str], environment: dict[str, str]) -> Done:
        assert self._process.stdin is not None and self._process.stdout is not None
        print(json.dumps([str(folder), module, options, environment]), file=self._process.stdin, flush=True)
        return Done(*json.loads(self._process.stdout.readline()))


def _serve() -> None:
    """Runs each command that stands on a line of the input, and answers with its end and its words."""
    for name in LOADED:
        importlib.import_module(name)
    runpy.run_path(str(HOOKS / "publish.py"))
    gc.freeze()
    for line in sys.stdin:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if child == 0:
                _become(json.loads(line), out.fileno(), err.fileno())
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            said = []
            for stream in (out, err):
                stream.seek(0)
                said.append(stream.read().decode("utf-8", "replace"))
        print(json.dumps([code, *said]), flush=True)


def _become(order: list[Any], out: int, err: int) -> None:
    """Turns a child into the command; never comes back."""
    code = 1
    try:
        folder, module, options, environment = order
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        signal.alarm(LIMIT)
        os.environ.update(environment)
        os.chdir(folder)
        sys.path[0] = str(folder)
        sys.argv = [module, *options]
        sys.modules.pop(module, None)
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve()
