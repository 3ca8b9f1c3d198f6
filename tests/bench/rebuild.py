"""Rebuilds as ``mkdocs serve`` does them: ``python tests/bench/rebuild.py mkdocs.yml --changes 5``.

One process, MkDocs' own functions in the order in which ``serve`` calls them, without the server. Prints
JSON: seconds on the clock and of the processor, of the first build and of the one after each change of one
plan's text.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

SERVED_AT = "http://127.0.0.1:8000/"


class Preview:
    """What ``mkdocs serve`` keeps between two builds."""

    def __init__(self, settings: Path, site: Path) -> None:
        self.settings = settings
        self.site = site

    def first(self) -> tuple[float, float]:
        """What the build takes that ``serve`` begins with, its settings and start included."""
        begun = _now()
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=SERVED_AT)
        return _since(begun)

    def again(self) -> tuple[float, float]:
        """What a build takes after a change; ``serve`` reads its settings anew for it."""
        begun = _now()
        build(self._config(), serve_url=SERVED_AT)
        return _since(begun)

    def _config(self) -> MkDocsConfig:
        config = load_config(str(self.settings), site_dir=str(self.site))
        config.site_url = SERVED_AT
        return config


def _now() -> tuple[float, float]:
    """The clock and the processor's time."""
    return time.perf_counter(), time.process_time()


def _since(begun: tuple[float, float]) -> tuple[float, float]:
    clock, processor = _now()
    return clock - begun[0], processor - begun[1]


def measured(settings: Path, site: Path, changes: int) -> dict[str, object]:
    """Builds, changes one plan after the other and builds again after each."""
    preview = Preview(settings, site)
    first = preview.first()
    again = []
    for number, plan in enumerate(_spread(sorted(settings.parent.glob("plans/*-*/*.md")), changes)):
        words = f"Bổ sung lần {number + 1} sau khi lấy ý kiến tập thể."
        plan.write_text(f"{plan.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8", newline="\n")
        again.append(preview.again())
        page = site / plan.parent.name / plan.stem / "index.html"
        if words not in page.read_text(encoding="utf-8"):
            raise SystemExit(f"{plan.parent.name}/{plan.stem}: the page does not show the change")
    return {"first": first, "again": again}


def _spread(plans: Sequence[Path], count: int) -> list[Path]:
    """Plans of different years and shapes."""
    step = max(1, len(plans) // count)
    return [plans[(step * number + number) % len(plans)] for number in range(count)]


def main() -> None:
    """Measures one project, which must be a copy: its plans are changed."""
    parser = argparse.ArgumentParser(description="Time rebuilds as mkdocs serve does them.")
    parser.add_argument("settings", type=Path, help="mkdocs.yml of a copy of the project")
    parser.add_argument("--changes", type=int, default=5)
    options = parser.parse_args()
    with TemporaryDirectory(prefix="kehoach-bench-") as site:
        print(json.dumps(measured(options.settings.resolve(), Path(site), options.changes)))


if __name__ == "__main__":
    main()
