"""``kehoach build``: the same site as ``mkdocs build`` makes, without MkDocs (the pages of ``docs/`` apart)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kehoach.checking.report import as_text, stops, summed_up
from kehoach.clock import today
from kehoach.engines.folder import NotASiteError, check_target, write_site
from kehoach.keeping.store import store_of
from kehoach.outputs.calendar_feeds import EqualUidsError
from kehoach.site import Project
from kehoach.workers import processes


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "build", parents=[root], help="dựng trang vào thư mục site mà không cần MkDocs"
    )
    parser.add_argument("--strict", action="store_true", help="có cảnh báo cũng không dựng")
    parser.add_argument(
        "--site-dir", type=Path, metavar="THƯ-MỤC", help="nơi ghi trang (mặc định: như mkdocs.yml)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Checks, then writes the site; 0 when it stands, 1 where problems stand in the way, 2 for wrong use."""
    with processes() as workers:
        project = Project.open(options.root, today(), workers=workers, store=store_of(options.root))
        problems = [problem for problem in project.problems() if project.is_public(problem)]
        sys.stdout.write(as_text(problems))
        if stops(problems, strict=options.strict):
            _say(f"chưa dựng trang: {summed_up(problems)}; sửa theo các dòng trên rồi chạy lại")
            return 1
        target: Path = options.site_dir or project.site_dir
        try:
            check_target(target, project.root)
            count = write_site(project.site(), target, workers, project.store)
        except NotASiteError as fault:
            _say(str(fault))
            return 2
        except EqualUidsError as error:
            _say(f"chưa dựng trang: hai việc trùng mã trong lịch: {error}")
            return 1
        except OSError as error:
            _say(f"không ghi được trang: {error}; trang cũ giữ nguyên")
            return 1
    left = [page.name for page in project.docs.pages]
    if left:
        _say(
            f"{len(left)} trang trong {project.docs.folder} chỉ mkdocs dựng, không có ở đây: {', '.join(left)}"
        )
    _say(f"đã dựng {count} tệp vào {target}")
    return 0


def _say(words: str) -> None:
    print(f"kehoach build: {words}", file=sys.stderr)
