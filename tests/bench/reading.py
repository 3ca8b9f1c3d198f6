"""Time of a plan from its text to its tasks, beside a former checkout: ``python tests/bench/reading.py FORMER``.

It measures and does not judge: four hundred made-up plans, the best of some rounds of each checkout in its own
process, past everything that is kept. FORMER is the folder of a checkout whose reading is to be compared.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import make_plans

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
MEASURE = """
import sys, time
from pathlib import Path
hooks, folder, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
sys.path.insert(0, hooks)
from kehoach.model.school_year import SchoolYear
from kehoach.reading.source_file import read_source
try:
    from kehoach.timetable.document import read_document as read
    from kehoach.rendering.html_writer import write_html
    whole = lambda *what: write_html((one := read.__wrapped__(*what)).body, one.marks)
except ImportError:
    from kehoach.rendering.body import render_body as read
    whole = read.__wrapped__
plans = [(read_source(p.read_bytes(), p.name), SchoolYear(int(p.parent.name[:4]))) for p in sorted(folder.rglob("plans/2*/*.md"))]
best = float("inf")
for _ in range(rounds):
    begun = time.process_time()
    for source, year in plans:
        whole(source.body, f"plans/{year}/{source.path}", year, source.body_offset)
    best = min(best, time.process_time() - begun)
print(best / len(plans) * 1000)
"""


def measured(checkout: Path, folder: str) -> float:
    """Milliseconds a plan in a checkout."""
    command = [sys.executable, "-c", MEASURE, str(checkout / "hooks"), folder, str(ROUNDS)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Prints both figures and what the one is of the other."""
    with TemporaryDirectory(prefix="kehoach-bench-") as folder:
        make_plans(Path(folder), 10, 40)
        here = measured(ROOT, folder)
        former = measured(Path(sys.argv[1]).resolve(), folder)
    print(
        f"read and written: {here:.2f} ms a plan, before {former:.2f} ms: {here / former:.2f} times as long"
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python tests/bench/reading.py FOLDER-OF-A-FORMER-CHECKOUT")
    main()
