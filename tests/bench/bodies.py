"""Time of a body from its file to its page: ``python tests/bench/bodies.py``. It measures and does not judge.

Four hundred plans of ten years: each is parsed and its HTML written once, past everything that is kept.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import make_plans

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from kehoach.model.school_year import SchoolYear  # noqa: E402
from kehoach.reading.source_file import read_source  # noqa: E402
from kehoach.rendering.html_writer import write_html  # noqa: E402
from kehoach.timetable.document import read_document  # noqa: E402

ROUNDS = 5


def main() -> None:
    """Prints milliseconds a plan, the best of some rounds."""
    with TemporaryDirectory(prefix="kehoach-bench-") as folder:
        make_plans(Path(folder), 10, 40)
        sources = [
            (read_source(path.read_bytes(), path.name), SchoolYear(int(path.parent.name[:4])))
            for path in sorted(Path(folder).rglob("plans/2*/*.md"))
        ]
    parsing, writing = [], []
    for _ in range(ROUNDS):
        begun = time.process_time()
        documents = [
            read_document.__wrapped__(source.body, f"plans/{year}/{source.path}", year, source.body_offset)
            for source, year in sources
        ]
        parsed = time.process_time()
        size = sum(len(write_html(one.body, one.marks)) for one in documents)
        parsing.append(parsed - begun)
        writing.append(time.process_time() - parsed)
    count = len(sources)
    print(
        f"{count} plans, {size / count / 1000:.1f} KB of HTML each: "
        f"read {min(parsing) / count * 1000:.2f} ms, written {min(writing) / count * 1000:.2f} ms"
    )


if __name__ == "__main__":
    main()
