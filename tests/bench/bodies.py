"""Time of a body from its file to its page: ``python tests/bench/bodies.py``. It measures and does not judge.

Four hundred plans of ten years: each is parsed, read for its tasks and written as HTML and as Markdown, past
everything that is kept.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from corpus import make_plans

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from kehoach.model.school_year import SchoolYear  # noqa: E402
from kehoach.reading.source_file import read_source  # noqa: E402
from kehoach.rendering.characters import printable  # noqa: E402
from kehoach.rendering.html_writer import write_html  # noqa: E402
from kehoach.rendering.markdown_writer import write_markdown  # noqa: E402
from kehoach.rendering.parse import parse  # noqa: E402
from kehoach.timetable.document import read_document  # noqa: E402

ROUNDS = 5


def main() -> None:
    """Prints milliseconds a plan, the best of some rounds; garbage is sought as seldom as in a build."""
    gc.set_threshold(100_000, 50, 50)
    with TemporaryDirectory(prefix="kehoach-bench-") as folder:
        make_plans(Path(folder), 10, 40)
        sources = [
            (read_source(path.read_bytes(), path.name), SchoolYear(int(path.parent.name[:4])))
            for path in sorted(Path(folder).rglob("plans/2*/*.md"))
        ]
    steps: dict[str, float] = {}
    size = 0
    for _ in range(ROUNDS):
        bodies, parsed = timed(lambda: [parse(printable(source.body)) for source, _ in sources])
        documents, read = timed(
            lambda: [
                read_document.__wrapped__(
                    source.body, f"plans/{year}/{source.path}", year, source.body_offset
                )
                for source, year in sources
            ]
        )
        pages, written = timed(lambda of=documents: [write_html(one.body, one.marks) for one in of])
        _, markdown = timed(lambda of=bodies: [write_markdown(body) for body in of[::10]])
        size = sum(map(len, pages))
        found = {"parsed": parsed, "parsed and read": read, "HTML": written, "Markdown": markdown * 10}
        steps = {name: min(seconds, steps.get(name, seconds)) for name, seconds in found.items()}
    count = len(sources)
    told = ", ".join(f"{name} {seconds / count * 1000:.2f} ms" for name, seconds in steps.items())
    print(f"{count} plans, {size / count / 1000:.1f} KB of HTML each: {told}")


def timed(work: Callable[[], list[Any]]) -> tuple[list[Any], float]:
    """What a piece of work gives, and its seconds of the processor."""
    begun = time.process_time()
    done = work()
    return done, time.process_time() - begun


if __name__ == "__main__":
    main()
