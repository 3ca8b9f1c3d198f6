"""What the calendar costs: ``python tests/bench/calendar_pages.py``.

Its share of a whole build of ten years of forty plans (lists, pages, progress, feeds; targets of the calendar's
issue: a tenth), and the weight of a year's page at five hundred tasks. The build runs in this process with the
calendar's functions timed, outermost calls only. It measures and does not judge.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from corpus import make_plans

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from mkdocs.commands.build import build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402

from kehoach.agenda import year_facts  # noqa: E402
from kehoach.outputs import calendar_feeds  # noqa: E402
from kehoach.pages import website  # noqa: E402
from kehoach.reading import plan_file  # noqa: E402
from kehoach.reading.library import read_project  # noqa: E402
from kehoach.timetable import document  # noqa: E402

PARTS: tuple[tuple[ModuleType, str], ...] = (
    (year_facts, "months_of_year"),
    (year_facts, "calendar_months"),
    (website, "calendar_page"),
    (website, "current_calendar_page"),
    (website, "progress_page"),
    (website, "subscribe_page"),
    (calendar_feeds, "calendar_feeds"),
)
START = time.process_time()  # what every `mkdocs build` spends before it begins: Python, MkDocs, the core


class Stopwatch:
    """Adds up the processor's time in the functions it watches; one inside another counts once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._depth = 0

    def watch(self, module: ModuleType, name: str) -> None:
        """Puts itself around a function of a module."""
        setattr(module, name, self._timed(getattr(module, name)))

    def _timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*values: Any, **named: Any) -> Any:
            self._depth += 1
            begun = time.process_time()
            try:
                return function(*values, **named)
            finally:
                self._depth -= 1
                if not self._depth:
                    self.seconds += time.process_time() - begun

        return timed


def project(folder: Path, years: int, plans: int) -> Path:
    """A copy of the project with a made-up school's plans."""
    for name in ("hooks", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    make_plans(folder, years, plans)
    return folder


def built(root: Path) -> float:
    """Builds the site with nothing kept from another build; the processor's seconds with the start of Python."""
    for function in (plan_file.read_plan_file, document.read_document):
        function.cache_clear()
    begun = time.process_time()
    gc.set_threshold(100_000, 50, 50)  # as the project's own start does
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    build(config)
    return time.process_time() - begun + START


def measure_share(folder: Path, years: int, plans: int, rounds: int) -> None:
    """Prints the calendar's share of a build."""
    root, watch = project(folder / "share", years, plans), Stopwatch()
    for module, name in PARTS:
        watch.watch(module, name)
    shares = []
    for _ in range(rounds):
        watch.seconds = 0.0
        whole = built(root)
        shares.append(watch.seconds / whole)
        print(f"  build {whole:6.2f} s, calendar {watch.seconds:5.2f} s")
    _print_target(f"calendar / build, {years} × {plans} plans", median(shares), 0.10)


def measure_weight(folder: Path, tasks: int) -> None:
    """Prints the weight of a year's page with about so many tasks."""
    plans = 1
    while True:
        root = project(folder / f"weight-{plans}", 1, plans)
        library = read_project(root).library
        found = sum(len(plan.tasks) for plan in library.plans)
        if found >= tasks or plans > 200:
            break
        plans = max(plans + 1, int(plans * tasks / max(found, 1)))
    built(root)
    for address in (f"{library.years[0]}/lich", "lich"):
        html = (root / "site" / address / "index.html").read_bytes()
        print(
            f"  /{address}/: {found} tasks, {len(html) / 1e3:.1f} KB, {len(gzip.compress(html)) / 1e3:.1f} KB sent"
        )
        _print_target(f"KB of /{address}/ for {tasks} tasks", len(html) / 1e3 / found * tasks, 120)


def _print_target(name: str, value: float, target: float) -> None:
    print(f"{'✓' if value <= target else '✗'} {name:<44}{value:8.2f}   target ≤ {target:g}")


def main() -> int:
    """Measures."""
    parser = argparse.ArgumentParser(description="Measure what the calendar costs.")
    parser.add_argument("--rounds", type=int, default=3, help="builds (default: 3)")
    parser.add_argument("--quick", action="store_true", help="2 × 6 plans, 50 tasks: does the bench run?")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="kehoach-bench-") as folder:
        measure_weight(Path(folder), 50 if options.quick else 500)
        measure_share(Path(folder), *((2, 6, 1) if options.quick else (10, 40, options.rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
