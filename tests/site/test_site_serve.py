"""`mkdocs serve`: what is kept between builds is kept right, and drafts are shown there, marked."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from support.commands import run_module
from support.pages import read_page
from support.projects import EPOCH, Project

YEAR = "plans/2026-2027"
UNION = f"{YEAR}/hoat-dong-cong-doan.md"
SCHOOL = f"{YEAR}/ke-hoach-nam-hoc.md"
DRAFT = f"{YEAR}/ngay-hoi-doc-sach.md"

Change = dict[str, str | None]


def _changes(project: Project) -> list[Change]:
    """An edit, a new plan, a rename, a broken head, its mending, a deletion, other settings, another style."""

    def text(path: str) -> str:
        return (project.root / path).read_text("utf-8")

    edited = text(UNION).replace("title:", "title: Bản sửa của", 1)
    settings = text("mkdocs.yml")
    style = "hooks/theme/assets/kehoach/kehoach.css"
    figures = f"{YEAR}/cong-khai/doi-ngu.csv"
    return [
        {},
        {UNION: edited},
        {
            f"{YEAR}/moi.md": "---\ntitle: Kế hoạch mới\ndate: 2026-10-05\n---\n\n### Tháng 12\n\n- Việc mới ngày 3/12\n"
        },
        {UNION: None, f"{YEAR}/cong-doan-nam-hoc.md": edited},
        {f"{YEAR}/cong-doan-nam-hoc.md": edited.replace("title:", "titel:", 1)},
        {f"{YEAR}/cong-doan-nam-hoc.md": edited},
        {f"{YEAR}/moi.md": None},
        {DRAFT: text(DRAFT).replace("status: draft", "status: published")},
        {"mkdocs.yml": settings.replace("short: THCS Sông Trăng", "short: Sông Trăng")},
        {style: text(style) + "\n/* */\n"},
        {"docs/huong-dan/index.md": text("docs/huong-dan/index.md") + "\nThêm một dòng.\n"},
        {figures: text(figures).replace("Giáo viên,34,5,29,0", "Giáo viên,34,6,28,0")},
        {figures: "Vị trí,Tổng số\nGiáo viên,nhiều\n"},
    ]


def _run(project: Project, changes: list[Change]) -> list[Any]:
    order = project.root / "changes.json"
    order.write_text(json.dumps(changes), "utf-8")
    done = run_module(project.root, "support.serve_builds", [str(order)], {"SOURCE_DATE_EPOCH": EPOCH})
    assert done.code == 0, done.err
    order.unlink()
    results: list[Any] = json.loads(done.out.splitlines()[-1])
    return results


BROKEN = (4, 12)  # the changes after which the site cannot be made


def test_each_rebuild_gives_what_a_clean_build_gives(project: Project) -> None:
    changes = _changes(project)
    rebuilt = _run(project, changes)
    # Played back from the end: the last state is on disk; a clean process builds each state from it.
    for number in sorted(set(range(len(changes))) - set(BROKEN)):
        fresh = _state(project, changes, number)
        assert rebuilt[number] == fresh, (
            number,
            sorted(set(rebuilt[number].items()) ^ set(fresh.items()))[:9],
        )
    assert rebuilt[1] != rebuilt[0]
    # An error leaves the last good site, and every page of it says so.
    for number in BROKEN:
        before, now = rebuilt[number - 1], rebuilt[number]
        same = {path for path in before if before[path] == now[path]}
        assert before.keys() == now.keys()
        assert not [
            path for path in same if path.endswith("/index.html") and not path.startswith("luu-tru/2")
        ]
        assert {path for path in before if not path.endswith(".html")} <= same


def _state(project: Project, changes: list[Change], number: int) -> Any:
    """What a process of its own builds after the changes up to a number, in a fresh copy."""
    from support.projects import copy_project

    copy = copy_project(project.root.parent / f"state{number}")
    total: Change = {}
    for change in changes[: number + 1]:
        total.update(change)
    total = {path: text for path, text in total.items() if text is not None or (copy.root / path).exists()}
    return _run(copy, [total])[0]


@contextmanager
def _served(project: Project) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    log = (project.root / "serve.log").open("w+")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
        cwd=project.root,
        env=env,
        stdout=log,
        stderr=log,
    )
    try:
        _wait(lambda: "Serving on" in (project.root / "serve.log").read_text("utf-8"))
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _wait(true: Any, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "nothing came in time"
        time.sleep(0.1)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return f"{error.code}"


def test_serve_shows_drafts_marked_and_follows_an_edit(project: Project) -> None:
    with _served(project) as site:
        draft = read_page(_get(site + "2026-2027/ngay-hoi-doc-sach/"), "article")
        assert "Bản nháp" in draft.text
        assert "Bản nháp" in read_page(_get(site + "2026-2027/"), "article").text
        source = project.root / SCHOOL
        title = "Kế hoạch vừa sửa xong"
        source.write_text(
            re.sub(r"(?m)^title: .*$", f"title: {title}", source.read_text("utf-8"), count=1), "utf-8"
        )
        _wait(lambda: title in _get(site + "2026-2027/ke-hoach-nam-hoc/"))
        assert title in _get(site + "2026-2027/")


def test_serve_names_the_problems_of_drafts(project: Project) -> None:
    project.write(DRAFT, (project.root / DRAFT).read_text("utf-8").replace("title:", "titel:", 1))
    with _served(project) as site:
        log = (project.root / "serve.log").read_text("utf-8")
        assert "lỗi: không có khóa «titel»" in log and "[KH103]" in log
        assert _get(site + "2026-2027/ngay-hoi-doc-sach/").startswith("404")


def test_an_error_is_shown_in_the_browser_and_the_last_good_site_goes_on(project: Project) -> None:
    plan = project.root / SCHOOL
    text = plan.read_text("utf-8")
    with _served(project) as site:
        plan.write_text(text.replace("title:", "titel:", 1), "utf-8")
        page = "2026-2027/hoat-dong-cong-doan/"
        _wait(lambda: "[KH103]" in _get(site + page))
        shown = _get(site + page)
        assert f"{SCHOOL}:" in shown and 'role="alert"' in shown and "mục đích" in shown.casefold()
        assert "[KH103]" in _get(site)
        plan.write_text(text, "utf-8")
        _wait(lambda: "[KH103]" not in _get(site + page))


def test_serve_begins_with_an_error_and_says_it(project: Project) -> None:
    plan = project.root / SCHOOL
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("title:", "titel:", 1), "utf-8")
    with _served(project) as site:
        assert "[KH103]" in _get(site)
        plan.write_text(text, "utf-8")
        _wait(lambda: "[KH103]" not in _get(site))
        assert "Việc tháng" in _get(site)
