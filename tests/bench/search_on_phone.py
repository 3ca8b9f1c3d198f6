"""What a search weighs on a phone: ``python tests/bench/search_on_phone.py``, and ``--years 10 --plans 400`` for 4,000.

The site is built from a made-up corpus, served compressed (gzip, HTTP/1.1) and read in Chromium at 390×844
with the CPU slowed to a quarter, on "slow 4G" as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms
before each answer. A first query is counted from the key ``/`` on a page that has loaded to the list of
hits on the screen, then to their sentences, with everything that is fetched for it: scripts, manifest, plans, terms and texts. The next
query follows in the same box. Each pair begins in a fresh profile.

Each figure stands beside the issue's target, ✓ or ✗; it exits 1 only where something could not be built or
found, for time depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from corpus import make_plans
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from support.browser import PHONE, launched  # noqa: E402

EPOCH = "1794700800"  # 2026-11-15, in the last of ten years
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
PAIRS = (
    ("phong chay chua chay", "duoi nuoc"),
    ("giáo viên chủ nhiệm", "tháng 11 họp cha mẹ học sinh"),
    ("ke hoach cong doan", "20/11"),
    ("tiết kiệm điện nước", "nguyen thi"),
    ("12/KH-CĐCS", "boi duong hoc sinh gioi"),
    ("van hoa doc 2019-2020", "thu vien"),
)
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Answer:
    """What one query cost.

    Attributes:
        kilobytes: over the wire, headers included, 1000 bytes each.
        seconds: from the first key to the list of hits, the box's pause of 0.12 s included.
        lines: to the sentences of the hits.
        requests: how many files.
    """

    kilobytes: float
    seconds: float
    lines: float
    requests: int


def build(folder: Path, years: int, plans: int) -> tuple[Path, float]:
    """Builds a site of a corpus; gives its folder and the seconds of CPU it took."""
    for name in ("hooks", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    make_plans(folder, years, plans)
    before = os.times()
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"], folder)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return folder / "site", seconds


_INDEX_ALONE = """
import time
from pathlib import Path
from kehoach.reading.library import read_project
from kehoach.search.files import search_files
library = read_project(Path()).library
begun = time.process_time()
search_files(library.public, None)
print(time.process_time() - begun)
"""


def index_alone(folder: Path) -> float:
    """The seconds of CPU that the index takes of a build: plans are read before, as in the build."""
    return float(run([sys.executable, "-c", _INDEX_ALONE], folder))


def run(command: list[str], place: Path) -> str:
    """Runs a tool and gives its output."""
    settings = {
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
        "PYTHONPATH": "hooks",
    }
    env = {**os.environ, **settings}
    return subprocess.run(
        command, cwd=place, env=env, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout


@contextmanager
def compressed(folder: Path) -> Iterator[str]:
    """A folder over HTTP, gzip at level 6 as most hosts do."""
    kept: dict[str, bytes] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            file = folder / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
            if path not in kept:
                kept[path] = gzip.compress(file.read_bytes(), 6) if file.is_file() else b""
            self.send_response(200 if kept[path] else 404)
            self.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
            self.send_header("Content-Encoding", "gzip") if kept[path] else None
            self.send_header("Content-Length", str(len(kept[path])))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(kept[path])

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


class Phone:
    """A page on a slow phone that counts what it fetches."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.bytes = 0
        self.requests = 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        session.on("Network.loadingFinished", self._finished)

    def _finished(self, event: dict[str, float]) -> None:
        self.bytes += int(event["encodedDataLength"])
        self.requests += 1

    def ask(self, query: str, *, first: bool) -> Answer:
        """Types a query and waits for its first hit."""
        self.bytes = self.requests = 0
        begun = time.perf_counter()
        if first:
            self.page.keyboard.press("/")
            self.page.wait_for_function("document.activeElement.matches('.kh-find input')")
        else:
            self.page.evaluate("document.querySelector('.kh-find .kh-hits').replaceChildren()")
            self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(query)
        self.page.wait_for_function("document.querySelector('.kh-find .kh-hit')", timeout=60_000)
        seconds = time.perf_counter() - begun
        self.page.wait_for_function("!document.querySelector('.kh-find .kh-hit--waiting')", timeout=60_000)
        lines = time.perf_counter() - begun
        self.page.wait_for_timeout(400)
        return Answer(self.bytes / 1e3, seconds, lines, self.requests)


def measure(browser: Browser, site: str) -> list[tuple[str, Answer]]:
    """Every pair of queries, each in a fresh profile."""
    found = []
    for pair in PAIRS:
        context = browser.new_context(viewport=PHONE)
        phone = Phone(context.new_page())
        phone.page.goto(site, wait_until="networkidle")
        phone.page.wait_for_function("!!globalThis.KeHoachTim?.ready")
        for query, is_first in zip(pair, (True, False), strict=True):
            answer = phone.ask(query, first=is_first)
            found.append(("first" if is_first else "next", answer))
            print(f"  {'first' if is_first else 'next':<6}{query:<32}{answer.kilobytes:8.1f} KB", end="")
            print(f"{answer.seconds:7.2f} s{answer.lines:7.2f} s{answer.requests:5} files")
        context.close()
    return found


def main() -> int:
    """Measures from the command line."""
    parser = argparse.ArgumentParser(description="Measure the search on a slow phone.")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--plans", type=int, default=40, help="plans a year")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="kehoach-bench-") as temporary, launched() as browser:
        folder = Path(temporary)
        site, seconds = build(folder, options.years, options.plans)
        share = index_alone(folder) / seconds
        index = site / "assets/kehoach/tim"
        size = sum(len(gzip.compress(file.read_bytes(), 6)) for file in index.iterdir())
        print(f"{options.years} × {options.plans} plans: site built in {seconds:.1f} s of CPU;", end=" ")
        print(f"index {size / 1e6:.2f} MB compressed in {len(list(index.iterdir()))} files")
        with compressed(site) as address:
            answers = measure(browser, address)
    print(f"{'':<28}{'median':>9}{'most':>9}{'target':>9}")
    is_large = options.years * options.plans > 1000
    for kind, kilobytes, limit in (("first", 250 if is_large else 150, 1.5), ("next", 60, 0.5)):
        own = [answer for name, answer in answers if name == kind]
        # The targets of 4,000 plans say nothing of time and of what follows.
        _print_target(
            f"{kind} query, KB", [a.kilobytes for a in own], 0 if is_large and kind == "next" else kilobytes
        )
        _print_target(f"{kind} query, s", [a.seconds for a in own], 0 if is_large else limit)
        _print_target(f"{kind} query, sentences, s", [a.lines for a in own], 0)
    _print_target("index, share of the build", [share], 0.15)
    return 0


def _print_target(what: str, values: list[float], target: float) -> None:
    """Median and most of some figures beside what they may be at most; 0 where nothing is asked."""
    mark = " " if not target else "✓" if max(values) <= target else "✗"
    print(f"{mark} {what:<26}{median(values):>9.2f}{max(values):>9.2f}{target or '':>9}")


if __name__ == "__main__":
    sys.exit(main())
