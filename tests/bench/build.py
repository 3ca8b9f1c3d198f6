"""Time and size of the site against stock MkDocs + Material: ``python tests/bench/build.py``.

Ten years of forty plans are built by the project and, from the same Markdown files, by stock Material, in
turns, each as a whole process in a fresh folder. It measures and does not judge: it exits 1 only where
something could not be built.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from corpus import make_plans

ROOT = Path(__file__).resolve().parents[2]
EPOCH = "1794700800"  # 2026-11-15, in the last of ten years
STOCK = """\
site_name: Stock
docs_dir: plans
theme:
  name: material
  language: vi
{features}plugins:
  - search:
      lang: vi
"""
PRUNED = "  features:\n    - navigation.prune\n"


class BuildFailedError(Exception):
    """A site could not be built; the message is what the tool said."""


@dataclass
class Runs:
    """What several builds of one site took, and the sizes of its plan pages."""

    name: str
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    memory: int = 0  # KB of the largest process so far

    @property
    def typical(self) -> float:
        """The median of the wall time."""
        return median(self.seconds)


@dataclass(frozen=True)
class Size:
    """How many years and plans a year."""

    years: int
    plans: int

    def __str__(self) -> str:
        return f"{self.years} × {self.plans}"


class Bench:
    """Builds sites in a temporary folder.

    Attributes:
        folder: where everything happens.
        project: the hooks, guide and settings as they stood when the bench began.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "project"
        skipped = shutil.ignore_patterns("__pycache__")
        for name in ("hooks", "docs"):
            shutil.copytree(ROOT / name, self.project / name, ignore=skipped)
        shutil.copy(ROOT / "mkdocs.yml", self.project)
        compileall.compile_dir(self.project / "hooks", quiet=1)

    def corpus(self, size: Size) -> Path:
        """The folder of a corpus, made once."""
        corpus = self.folder / f"corpus-{size.years}-{size.plans}"
        if not corpus.exists():
            make_plans(corpus, size.years, size.plans)
        return corpus

    def ours(self, size: Size) -> Path:
        """A fresh copy of the project with a corpus for its plans."""
        place = self._fresh("ours")
        shutil.copytree(self.project, place)
        shutil.copytree(self.corpus(size) / "plans", place / "plans")
        return place

    def stock(self, size: Size, features: str = "") -> Path:
        """Stock Material over the same Markdown files."""
        place = self._fresh("stock")
        shutil.copytree(self.corpus(size) / "plans", place / "plans")
        (place / "mkdocs.yml").write_text(STOCK.format(features=features), encoding="utf-8")
        return place

    def build(self, place: Path, runs: Runs) -> None:
        """Builds a site as a whole process and notes time and sizes."""
        before, begun = os.times(), time.perf_counter()
        run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"], place)
        runs.seconds.append(time.perf_counter() - begun)
        after = os.times()
        runs.cpu.append(
            after.children_user + after.children_system - before.children_user - before.children_system
        )
        runs.pages = _page_sizes(place)
        runs.memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss

    def changed(self, place: Path, runs: Runs, number: int) -> None:
        """Changes one plan of a site that was built, and builds it again in a process of its own."""
        plans = sorted(place.glob("plans/*-*/*.md"))
        plan = plans[(number * 37) % len(plans)]
        words = f"Bổ sung lần {number + 1} sau khi lấy ý kiến tập thể."
        plan.write_text(f"{plan.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8", newline="\n")
        self.build(place, runs)
        page = place / "site" / plan.parent.name / plan.stem / "index.html"
        if words not in page.read_text(encoding="utf-8"):
            raise BuildFailedError(f"{plan.parent.name}/{plan.stem}: the page does not show the change")

    def _fresh(self, name: str) -> Path:
        place = self.folder / name
        shutil.rmtree(place, ignore_errors=True)
        return place


def run(command: Sequence[str], place: Path) -> str:
    """Runs a tool and gives its output; raises with what it said where it fails."""
    settings = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=place, env={**os.environ, **settings}, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise BuildFailedError(
            f"{' '.join(command[1:])} ended with {done.returncode}\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def _page_sizes(place: Path) -> list[int]:
    """Bytes of each plan's page; it stands at the same address on both sites."""
    sizes = []
    for plan in sorted(place.glob("plans/*-*/*.md")):
        page = place / "site" / plan.parent.name / plan.stem / "index.html"
        if not page.is_file():
            raise BuildFailedError(f"no page was built for {plan.parent.name}/{plan.name}")
        sizes.append(page.stat().st_size)
    return sizes


def measure(bench: Bench, full: Size, small: Size, rounds: int, changes: int) -> None:
    """Builds everything and prints every figure beside its target."""
    ours, stock, pruned, few = Runs("ours"), Runs("stock"), Runs("stock, navigation.prune"), Runs("ours, few")
    again = Runs("ours again, one plan changed")
    for number in range(rounds):
        place = bench.ours(full)
        bench.build(place, ours)
        bench.changed(place, again, number)
        bench.build(bench.stock(full), stock)
        bench.build(bench.ours(small), few)
        if not number:
            bench.build(bench.stock(full, PRUNED), pruned)
    few.name = f"ours, {small} plans"
    _print_times(f"Build, {full} plans, {rounds} round(s) in turns", (ours, again, stock, pruned, few))
    _print_target("time, ours / stock", ours.typical / stock.typical, 0.55)
    print(f"    the same in CPU time {median(ours.cpu) / median(stock.cpu):.2f}", end="; ")
    print(f"navigation.prune / stock {pruned.typical / stock.typical:.2f}")
    _print_target("time of the second build / stock", again.typical / stock.typical, 0.2)
    print(f"    the same in CPU time {median(again.cpu) / median(stock.cpu):.2f}")
    _print_target(f"growth, {full} / {small} plans", ours.typical / few.typical, 4.2)
    print("\nHTML of a plan's page, KB of 1000 bytes")
    for runs in (ours, stock, pruned):
        print(
            f"  {runs.name:<28}biggest {max(runs.pages) / 1e3:6.1f}   median {median(runs.pages) / 1e3:6.1f}"
        )
    _print_target("biggest page, ours", max(ours.pages) / 1e3, 70)
    _measure_rebuild(bench, full, changes, stock)


def _measure_rebuild(bench: Bench, size: Size, changes: int, stock: Runs) -> None:
    """Times what ``mkdocs serve`` does after one plan changed."""
    command = [sys.executable, str(Path(__file__).with_name("rebuild.py")), "mkdocs.yml"]
    output = run([*command, "--changes", str(changes)], bench.ours(size))
    times = json.loads(output.splitlines()[-1])
    first, again = Runs("first build"), Runs("after one change")
    for runs, taken in ((first, [times["first"]]), (again, times["again"])):
        runs.seconds, runs.cpu = [one[0] for one in taken], [one[1] for one in taken]
    print()
    _print_times(f"mkdocs serve, {size} plans, {changes} change(s)", (first, again))
    _print_target("rebuild, ours / stock's build", again.typical / stock.typical, 0.12)
    print(f"    the same in CPU time {median(again.cpu) / median(stock.cpu):.2f}")


def measure_large(bench: Bench, large: Size, full: Size) -> None:
    """Builds a hundred years once, and tells how it grows and what memory it takes."""
    many, ours = Runs(f"ours, {large} plans"), Runs(f"ours, {full} plans")
    bench.build(bench.ours(full), ours)
    bench.build(bench.ours(large), many)
    _print_times(f"\nGrowth, {large} plans", (many, ours))
    _print_target(f"growth, {large} / {full} plans", many.typical / ours.typical, 11)
    print(f"    the same in CPU time {many.cpu[0] / ours.cpu[0]:.2f}")
    _print_target("memory of the largest process, MB", many.memory / 1e3, 1000)


def _print_times(title: str, table: Iterable[Runs]) -> None:
    print(f"{title}\n  {'seconds':<28}{'median':>8}{'min':>8}{'max':>8}")
    for runs in table:
        print(f"  {runs.name:<28}{runs.typical:8.2f}{min(runs.seconds):8.2f}{max(runs.seconds):8.2f}")


def _print_target(name: str, value: float, target: float) -> None:
    print(f"{'✓' if value <= target else '✗'} {name:<34}{value:8.2f}   target ≤ {target:g}")


def main() -> int:
    """Measures; gives 1 where something could not be built."""
    parser = argparse.ArgumentParser(description="Measure the build against stock MkDocs + Material.")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each site (default: 3)")
    parser.add_argument(
        "--quick", action="store_true", help="2 × 10 plans and one round: does the bench run?"
    )
    parser.add_argument("--large", action="store_true", help="100 × 40 plans once: growth and memory")
    options = parser.parse_args()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    with TemporaryDirectory(prefix="kehoach-bench-") as folder:
        bench = Bench(Path(folder))
        try:
            if options.large:
                measure_large(bench, Size(100, 40), Size(10, 40))
            elif options.quick:
                measure(bench, Size(2, 10), Size(2, 3), 1, 2)
            else:
                measure(bench, Size(10, 40), Size(10, 10), options.rounds, 5)
        except BuildFailedError as error:
            print(error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
