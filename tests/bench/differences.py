"""Time of the pages that say what changed since last year: ``python tests/bench/differences.py``.

Ten years of forty plans, about a third of whose words change from year to year; then plans made to be slow to
compare. It measures and does not judge.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from statistics import mean, median
from tempfile import TemporaryDirectory

from corpus import make_plans

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from kehoach.differences.block_changes import Text, block_changes  # noqa: E402
from kehoach.differences.text_blocks import TextBlock  # noqa: E402
from kehoach.model.current_year import current_year  # noqa: E402
from kehoach.pages.context import Context  # noqa: E402
from kehoach.pages.plan.differences_page import compared  # noqa: E402
from kehoach.reading.library import read_project  # noqa: E402

TODAY = date(2026, 11, 15)
HOSTILE = 100_000  # characters


def main() -> None:
    """Prints milliseconds a page."""
    with TemporaryDirectory(prefix="kehoach-bench-") as folder:
        root = Path(folder)
        make_plans(root, 10, 40)
        (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        library = read_project(root).library
    for name in ("first build", "again, nothing changed"):
        context = Context(library, current_year(library, TODAY), TODAY)
        times, sizes = [], []
        for plan in library.plans:
            former = context.former(plan)
            if former is None:
                continue
            begun = time.process_time()
            html, _ = compared((plan, former))
            times.append((time.process_time() - begun) * 1000)
            sizes.append(len(html))
        print(
            f"{name}: {len(times)} pages, mean {mean(times):.2f} ms, median {median(times):.2f} ms, "
            f"worst {max(times):.1f} ms; content {mean(sizes) / 1000:.1f} KB, biggest {max(sizes) / 1000:.1f} KB"
        )
    for name, old, new in hostile():
        begun = time.process_time()
        block_changes(Text(old, 2025), Text(new, 2026))
        print(f"{name}: {(time.process_time() - begun) * 1000:.0f} ms")


def hostile() -> Iterator[tuple[str, tuple[TextBlock, ...], tuple[TextBlock, ...]]]:
    """Bodies of 100,000 characters that are slow to compare for one that does not watch out."""
    pick = Random(5)

    def words(count: int, known: int) -> str:
        return " ".join(f"t{pick.randrange(known)}" for _ in range(count))

    def blocks(*texts: str) -> tuple[TextBlock, ...]:
        return tuple(TextBlock(0, text) for text in texts)

    yield "one line of two words", blocks(words(33_000, 2)), blocks(words(33_000, 2))
    yield "one line of many words", blocks(words(16_000, 9_000)), blocks(words(16_000, 9_000))
    yield (
        "30,000 lines of one letter",
        blocks(*("ab"[n % 2] for n in range(30_000))),
        blocks(*("ab"[n % 3 % 2] for n in range(30_000))),
    )
    yield (
        "2,000 lines, all alike",
        blocks(*(words(12, 30) for _ in range(2_000))),
        blocks(*(words(12, 30) for _ in range(2_000))),
    )
    yield (
        "2,000 lines, none alike",
        blocks(*(words(9, 90_000) for _ in range(2_000))),
        blocks(*(words(9, 90_000) for _ in range(2_000))),
    )


if __name__ == "__main__":
    main()
