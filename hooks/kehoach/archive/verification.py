"""A closed year against its lock, and its lock against its bags."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from kehoach.archive.bag_check import BagCheck, check_bag
from kehoach.archive.lock import FOLDER, BagFile, Lock, LockedFile
from kehoach.archive.year_files import files_below
from kehoach.files.digests import digest_of
from kehoach.files.walk import real_file
from kehoach.model.problem import Problem

CHANGED = "KH501"
MISSING = "KH502"
ADDED = "KH503"
BAG = "KH505"
ALONE = "KH506"
LOCK = "KH504"
_TOP = "plans/"


def lock_problems(root: Path, lock: Lock, *, deep: bool = False) -> list[Problem]:
    """What of a closed year is not as its lock says.

    Args:
        root: the project's folder.
        lock: of the year.
        deep: every member of every bag is read, also where the bag as a whole is right.
    """
    return [*file_problems(root, lock), *_bag_problems(root, lock, deep)]


def file_problems(root: Path, lock: Lock) -> Iterator[Problem]:
    """Files of the year that were changed, taken away or added."""
    openly = f'hoặc đính chính công khai: kehoach archive {lock.year} --amend "lý do"'
    said = f"sau khi khóa năm học {lock.year}"
    kept = f"bản cũ có trong {lock.bags[-1].path}" if lock.bags else "từ bản sao còn giữ"
    for file in lock.files:
        place = real_file(root, file.path)
        if place is None:
            message = f"đã mất {said}; đặt lại tệp cũ ({kept}), {openly}"
            yield Problem(MISSING, file.path, 1, "", message)
        elif not _is_same(place, file):
            message = f"đã bị sửa {said}; lấy lại tệp cũ ({kept}), {openly}"
            yield Problem(CHANGED, file.path, 1, "", message)
    present, problems = files_below(root, lock.folder)
    yield from problems
    for path in sorted(set(present) - lock.digests.keys()):
        message = f"được thêm vào {said}; chuyển tệp đi nơi khác, {openly}"
        yield Problem(ADDED, " ".join(path.split("\n")), 1, "", message)


def _is_same(place: Path, file: LockedFile) -> bool:
    try:
        return place.stat().st_size == file.size and digest_of(place) == file.sha256
    except OSError:
        return False


def _bag_problems(root: Path, lock: Lock, deep: bool) -> Iterator[Problem]:
    for bag in lock.bags[: lock.withdrawn]:
        if os.path.lexists(root / bag.path):
            message = f"túi đã rút theo {lock.path} mà tệp vẫn còn; xóa tệp này"
            yield Problem(BAG, bag.path, 1, "", message)
    for bag in lock.bags[lock.withdrawn :]:
        for fault in _faults(root, bag, lock, deep):
            yield Problem(BAG, bag.path, 1, "", fault)


def _faults(root: Path, bag: BagFile, lock: Lock, deep: bool) -> Iterator[str]:
    """What is wrong with a bag of the year."""
    back = "lấy lại bản cũ của tệp này, ví dụ bằng git checkout"
    place = real_file(root, bag.path)
    if place is None:
        yield f"túi của năm học {lock.year} đã mất, hoặc là liên kết tượng trưng; {back}"
        return
    try:
        is_whole = place.stat().st_size == bag.size and digest_of(place) == bag.sha256
    except OSError as error:
        yield f"không đọc được ({error.strerror}); kiểm tra quyền đọc"
        return
    found = check_bag(place, deep=deep or not is_whole)
    yield from found.faults
    if not is_whole:
        yield f"không đúng là túi đã ghi trong {lock.path} (khác số byte hoặc SHA-256); {back}"
    elif not found.faults:
        yield from _said_otherwise(found, lock, lock.bags.index(bag))
        if bag == lock.bags[-1]:
            yield from _differences(found, lock)


def _differences(found: BagCheck, lock: Lock) -> Iterator[str]:
    """Where the newest bag, whole and sealed, holds something else than the lock says."""
    locked = {file.path: file.in_bag or file.sha256 for file in lock.files if not file.stays}
    in_bag = {path: digest for path, digest in found.payload.items() if path.startswith(_TOP)}
    for path in sorted(locked.keys() | in_bag.keys()):
        if locked.get(path) != in_bag.get(path):
            yield f"«{path}» trong túi khác với {lock.path}: một trong hai đã bị sửa; lấy lại bản cũ của cả hai"


def _said_otherwise(found: BagCheck, lock: Lock, number: int) -> Iterator[str]:
    """Where a bag tells the year's history otherwise than the lock: day, program, why it was corrected."""
    entry, both = lock.history[number], "lấy lại bản cũ của cả hai"
    if found.info.get("Bagging-Date") != entry.date.isoformat():
        yield f"ngày khóa trong túi khác với {lock.path}; {both}"
    if found.info.get("Bag-Software-Agent") != " ".join(entry.tool.split()):
        yield f"chương trình đóng túi ghi trong túi khác với {lock.path}; {both}"
    told = tuple(" ".join(f"{one.date} {one.reason}".split()) for one in lock.corrections[:number])
    for of_bag, of_lock in zip_longest(found.corrections, told, fillvalue=""):
        if of_bag != of_lock:
            yield f"lần đính chính trong túi «{of_bag}» khác với {lock.path} «{of_lock}»; {both}"


def lock_files(root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The paths of the locks of a project, from the root, in order of year; nothing that leads elsewhere."""
    folder = root / FOLDER
    problems: list[Problem] = []
    if folder.is_symlink():
        message = "là liên kết tượng trưng (symbolic link), không đọc; chép thư mục thật vào đây"
        return (), [Problem("KH304", FOLDER, 1, "", message)]
    try:
        names = sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return (), []
    except OSError as error:
        message = f"không mở được thư mục ({error.strerror}), nên không biết năm học nào đã khóa; kiểm tra quyền đọc"
        return (), [Problem(LOCK, FOLDER, 1, "", message)]
    found = []
    for name in names:
        if re.fullmatch(r"[0-9]{4}-[0-9]{4}\.zip", name) and f"{name[:9]}.yml" not in names:
            message = (
                f"túi không có tệp khóa {name[:9]}.yml: lần khóa bị ngắt giữa chừng thì chạy lại "
                f"kehoach archive {name[:9]}; tệp khóa bị xóa thì lấy lại"
            )
            problems.append(Problem(ALONE, f"{FOLDER}/{name}", 1, "", message))
        if not re.fullmatch(r"[0-9]{4}-[0-9]{4}\.yml", name):
            continue
        path = f"{FOLDER}/{name}"
        if real_file(root, path) is None:
            message = "là liên kết tượng trưng (symbolic link), không đọc; chép tệp thật vào đây"
            problems.append(Problem("KH304", path, 1, "", message))
        else:
            found.append(path)
    return tuple(found), problems
