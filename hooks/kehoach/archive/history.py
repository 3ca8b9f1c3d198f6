"""The histories of closed years hold on to one another, and to their bags: what was taken away shows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kehoach.archive.lock import FOLDER, Earlier, Lock, lock_path
from kehoach.archive.lock_file import CODE, entry_digest
from kehoach.archive.verification import ALONE
from kehoach.files.digests import digest_of
from kehoach.model.addresses import ARCHIVE
from kehoach.model.problem import Problem

GONE = "KH530"
_BAG = re.compile(r"[0-9]{4}-[0-9]{4}(?:-dinh-chinh-[0-9]{1,4})?\.zip")
_CORRECTION = re.compile(r"([0-9]{4}-[0-9]{4})-dinh-chinh-[0-9]{1,4}\.zip")


def chained(lock: Lock, others: Iterable[Lock]) -> Lock:
    """A lock whose newest entry names the newest earlier closed year; as it is where there is none."""
    earlier = [one for one in others if one.year < lock.year]
    if not earlier:
        return lock
    last = max(earlier, key=lambda one: one.year)
    link = Earlier(year=last.year, sha256=entry_digest(last.history[-1]))
    entry = lock.history[-1].model_copy(update={"earlier": link})
    return lock.model_copy(update={"history": (*lock.history[:-1], entry)})


def chain_problems(root: Path, locks: Sequence[Lock]) -> Iterator[Problem]:
    """Earlier years whose history is not the one that later years have seen, or whose lock is gone."""
    by_year = {lock.year: lock for lock in locks}
    for lock in locks:
        for link in dict.fromkeys(entry.earlier for entry in lock.history if entry.earlier is not None):
            other = by_year.get(link.year)
            if other is None:
                if not (root / lock_path(link.year)).exists():
                    message = (
                        f"năm học {link.year} đã khóa trước đó mà tệp khóa {lock_path(link.year)} không còn; "
                        "lấy lại tệp ấy"
                    )
                    yield Problem(CODE, lock.path, 1, "", message)
            elif link.sha256 not in map(entry_digest, other.history):
                message = (
                    f"các lần khóa của năm học {link.year} không còn như {lock.path} đã ghi lại; "
                    "lấy lại bản cũ của tệp khóa ấy"
                )
                yield Problem(CODE, other.path, 1, "", message)


def lost_bags(root: Path, locks: Iterable[Lock]) -> Iterator[Problem]:
    """Bags of corrections that no lock names: a lock was set back, or a correction was cut off."""
    known = {bag.file for lock in locks for bag in lock.bags}
    try:
        names = sorted(os.listdir(root / FOLDER))
    except OSError:
        return
    for name in names:
        found = _CORRECTION.fullmatch(name)
        if found and name not in known:
            message = (
                f"túi đính chính mà tệp khóa {found[1]}.yml không ghi: lần đính chính bị ngắt giữa chừng thì chạy lại; "
                "tệp khóa bị xóa hoặc lùi lại thì lấy lại"
            )
            yield Problem(ALONE, f"{FOLDER}/{name}", 1, "", message)


def bags_of_site(site: Path, locks: Iterable[Lock], *, deep: bool = False) -> Iterator[Problem]:
    """Bags that a former build has put up and that no lock of today names, or that are others today.

    Args:
        site: the folder of the former site; where there is none, nothing is known.
        locks: of today.
        deep: the bytes are compared too.
    """
    known = {bag.file: bag for lock in locks for bag in lock.bags}
    try:
        names = sorted(os.listdir(site / ARCHIVE))
    except OSError:
        return
    for name in names:
        place = site / ARCHIVE / name
        if not _BAG.fullmatch(name) or not place.is_file():
            continue
        if name not in known:
            message = (
                f"túi đã đưa lên trang (/{ARCHIVE}{name}) mà nay không tệp khóa nào ghi; lấy lại tệp khóa và túi trong "
                f"{FOLDER}, ví dụ bằng git checkout; năm học khóa nhầm thì xóa {name} trong thư mục trang cũ rồi dựng lại"
            )
            yield Problem(GONE, f"{FOLDER}/{name}", 1, "", message)
        elif deep and _differs(place, known[name].sha256):
            message = (
                f"khác với túi đang có ở trang đã dựng (/{ARCHIVE}{name}): một trong hai đã bị thay; "
                "so SHA-256 với số đã công bố, lấy lại bản đúng"
            )
            yield Problem(GONE, f"{FOLDER}/{name}", 1, "", message)


def _differs(place: Path, digest: str) -> bool:
    try:
        return digest_of(place) != digest
    except OSError:
        return False
