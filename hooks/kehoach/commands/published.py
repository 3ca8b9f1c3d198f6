"""``kehoach published``: what is online; ``--record`` writes it into the publication register."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from kehoach.checking.report import stops, summed_up
from kehoach.clock import today
from kehoach.files.writing import write_atomically
from kehoach.keeping.store import store_of
from kehoach.model.problem import Problem
from kehoach.model.register import REGISTER, Register
from kehoach.reading.library import Reading
from kehoach.reading.published_site import (
    NotPublished,
    PublishedPlace,
    place_in_memory,
    place_of,
    read_published,
)
from kehoach.reading.register_file import ANOTHERS, UNREADABLE, written_register
from kehoach.site import Edition, Project
from kehoach.vietnamese.wording import short_date

# Where the site stands is no part of an address; the events only tell their page where there is one.
_ANYWHERE = "https://kehoach.invalid/"


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "published", parents=[root], help="xem sổ công bố; --record: ghi những gì đang trên trang vào sổ"
    )
    parser.add_argument(
        "--record",
        metavar="NƠI",
        nargs="?",
        const="",
        help="ghi sổ theo trang của thư mục này, hoặc theo NƠI: địa chỉ https://…, thư mục site, tệp ke-hoach.json",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Says what the register holds, or writes it; 0 when it is done, 1 where problems stand in the way, 2 for
    wrong use."""
    project = Project.open(options.root, today(), store=store_of(options.root))
    reading, day = project.reading, project.today
    if options.record is None:
        return _told(reading.library.register)
    broken = [problem for problem in reading.problems if problem.code in (UNREADABLE, ANOTHERS)]
    if broken:
        return _refused(broken, "sổ công bố cũ không dùng được")
    if not options.record:
        public = [problem for problem in project.problems() if project.is_public(problem)]
        if stops(public, strict=False):
            return _refused(public, "trang chưa công bố được")
    try:
        place = place_of(options.record) if options.record else _present(project)
        return _record(options.root, reading, place, day)
    except NotPublished as fault:
        return _wrong(str(fault))
    except OSError as error:
        _say(f"không ghi được {REGISTER} ({error.strerror}); sổ cũ giữ nguyên")
        return 1


def _record(root: Path, reading: Reading, place: PublishedPlace, day: date) -> int:
    school, old = reading.library.settings.name, reading.library.register
    seen = read_published(place, day)
    if seen.school not in (school, ""):
        return _wrong(f"trang ấy là của «{seen.school}», cài đặt ghi «{school}»; chưa ghi gì")
    new = old.with_published(replace(seen, school=school))
    if replace(new, recorded=old.recorded) == old:
        _say("sổ công bố đã đúng với trang; không có gì để ghi")
        return 0
    target = root / REGISTER
    target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, written_register(new))
    _say(f"đã ghi {REGISTER}: {_summary(new)}{_changes(old, new)}; đưa tệp này vào git cùng các kế hoạch")
    return 0


def _present(project: Project) -> PublishedPlace:
    """The public site of the project as it stands."""
    site = project.site(Edition(site_url=_ANYWHERE))
    files = {page.file: b"" for page in site.pages}
    files |= {file.address: file.content if isinstance(file.content, bytes) else b"" for file in site.files}
    return place_in_memory(files)


def _told(register: Register) -> int:
    if register.recorded is None:
        _say("chưa có sổ công bố; công bố trang rồi chạy «kehoach published --record»")
    else:
        print(f"{REGISTER}: ghi ngày {short_date(register.recorded)}, {_summary(register)}")
    return 0


def _summary(register: Register) -> str:
    return (
        f"{len(register.documents)} văn bản, {len(register.pages())} trang, {len(register.files())} tệp, "
        f"{len(register.events)} việc trong lịch"
    )


def _changes(old: Register, new: Register) -> str:
    changed = sum(uid in old.events and new.events[uid] != old.events[uid] for uid in new.events)
    added = len(new.events.keys() - old.events.keys())
    return f" ({added} việc mới, {changed} việc đổi)" if old.recorded else ""


def _refused(problems: Iterable[Problem], why: str) -> int:
    listed = list(problems)
    for problem in listed:
        print(problem)
    _say(f"{why}: {summed_up(listed)}; chưa ghi gì")
    return 1


def _wrong(words: str) -> int:
    _say(words)
    return 2


def _say(words: str) -> None:
    print(f"kehoach published: {words}", file=sys.stderr)
