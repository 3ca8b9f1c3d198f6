"""Work that is shared gives what one process gives. Run in processes of their own: a test runner may have threads."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest

from kehoach.reading.library import read_project
from kehoach.workers import ALONE, Workers
from support.projects import ROOT

SCRIPT = """
import os, sys
from kehoach.processes import ForkExecutor, SpawnExecutor
from kehoach.reading.library import read_project
from kehoach.workers import Workers, processes
from work import MAIN, dies, fails, square, unsendable

NUMBERS = range(200)

def main():
    with {executor} as executor:
        workers = Workers(executor, {width}, fewest=20)
        made = workers.map(square, NUMBERS)
        assert [one for one, _ in made] == [number * number for number in NUMBERS]
        assert len({{where for _, where in made}}) == {width} + 1, made
        assert {{where for _, where in workers.map(square, range(30))}} == {{os.getpid()}}
        later = workers.submit(square, NUMBERS)
        assert [one for one, _ in later()] == [number * number for number in NUMBERS]
        assert workers.map(dies, NUMBERS) == list(NUMBERS)
        try:
            workers.map(fails, NUMBERS)
        except ZeroDivisionError:
            print("failed")
    assert workers.map(square, NUMBERS)[0] == (0, os.getpid())
    with processes() as some:
        print(type(some.executor).__name__)
    with processes(1) as some:
        assert some.executor is None

if __name__ == "__main__":
    main()
"""
WORK = """
import os
MAIN = int(os.environ.setdefault("MAIN", str(os.getpid())))

def square(number):
    return number * number, os.getpid()

def fails(number):
    return 1 // (number - 190)

def dies(number):
    if os.getpid() != MAIN:
        os._exit(9)
    return number

def unsendable(number):
    return lambda: number
"""


@pytest.mark.parametrize(
    ("executor", "width"), [("ForkExecutor()", 1), ("ForkExecutor()", 3), ("SpawnExecutor(1)", 1)]
)
def test_processes_give_what_one_gives(executor: str, width: int, tmp_path: Any) -> None:
    if executor.startswith("Fork") and sys.platform != "linux":
        pytest.skip("no fork here")
    (tmp_path / "work.py").write_text(WORK, "utf-8")
    # The folder of the core is not on the path of the started process: MkDocs takes it off again.
    script = f"import sys; sys.path.insert(0, {str(ROOT / 'hooks')!r})\n{SCRIPT.format(executor=executor, width=width)}"
    script = script.replace("def main():", "sys.path.remove({!r})\n\ndef main():".format(str(ROOT / "hooks")))
    (tmp_path / "script.py").write_text(script, "utf-8")
    done = subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    expected = "ForkExecutor" if sys.platform == "linux" else "SpawnExecutor"
    assert done.stdout.split() == ["failed", *([expected] if (os.cpu_count() or 1) > 1 else ["NoneType"])]


def double(number: int) -> int:
    return number * 2


class Broken(Executor):
    """An executor that cannot work: it says so at once, or later."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        if self.error is not None:
            raise self.error
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


@pytest.mark.parametrize("error", [None, RuntimeError("shut down"), OSError("no memory"), BrokenExecutor()])
def test_what_an_executor_cannot_do_is_done_here(error: BaseException | None) -> None:
    workers = Workers(Broken(error), 3, fewest=1)
    assert workers.map(double, range(10)) == workers.submit(double, range(10))() == list(range(0, 20, 2))


@pytest.mark.parametrize("count", [0, 1, 2, 5, 6, 7, 50])
def test_the_order_is_kept_whatever_the_parts(count: int) -> None:
    with ThreadPoolExecutor(3) as pool:
        for workers in (ALONE, *(Workers(pool, width, fewest=1) for width in (1, 2, 3, 9))):
            assert workers.map(double, range(count)) == list(range(0, 2 * count, 2))
            assert workers.submit(double, range(count))() == list(range(0, 2 * count, 2))


def test_a_project_that_two_read_is_the_one_that_one_reads() -> None:
    with ThreadPoolExecutor(2) as pool:
        assert read_project(ROOT, workers=Workers(pool, 2, fewest=1)) == read_project(ROOT)


def test_an_executor_from_outside_gives_the_same() -> None:
    """Tried with Dask, where it is installed: its executor has the standard interface."""
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        workers = Workers(client.get_executor(), 2, fewest=1)
        assert workers.map(double, range(50)) == list(range(0, 100, 2))
        assert read_project(ROOT, workers=workers) == read_project(ROOT)
