"""Files that look like a plan, or like a document of the office, and that nobody reads."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kehoach.files.opening import read_file
from kehoach.model.problem import Problem
from kehoach.vietnamese.folding import normal

_MARKDOWN = re.compile(r".*\.(?:markdown|mdown|mkdn?|mdx|md\.[a-z0-9]{1,8}|md[ _-].*)", re.IGNORECASE)
_WORD = re.compile(r"(?!~\$).*\.(?:docx?|docm|odt|rtf|wps|pages)", re.IGNORECASE)
_TEXT = re.compile(r".*\.(?:txt|text)|[^.]+|_.*\.md", re.IGNORECASE)
_HEAD = b"---"
_LARGEST = 4_000_000


def unread_files(root: Path, met: Iterable[str], asked: Collection[str]) -> Iterator[Problem]:
    """A note for each file that was surely meant to be read or published.

    Args:
        root: the project's folder.
        met: paths of the files in the years' folders that are no plans.
        asked: paths of the files that plans publish.
    """
    wanted = frozenset(map(normal, asked))
    for path in sorted(met):
        if normal(path) not in wanted and (message := _message(root, path)):
            yield Problem("KH117", path, 1, "", message)


def _message(root: Path, path: str) -> str:
    name = path.rpartition("/")[2]
    if _WORD.fullmatch(name):
        return (
            "tệp Word không được đọc và không đưa lên; muốn công bố thì chép nội dung vào một tệp .md, hoặc ghi tên tệp "
            "vào attachments của kế hoạch"
        )
    if _MARKDOWN.fullmatch(name):
        return f"không được đọc vì đuôi tệp không phải .md; đổi tên thành «{_renamed(name)}»"
    if _TEXT.fullmatch(name) and _begins_like_a_plan(root / path):
        return f"giống một kế hoạch nhưng không được đọc; đổi tên thành «{_renamed(name)}»"
    return ""


def _renamed(name: str) -> str:
    stem = re.sub(r"(?i)\.(?:md\..*|md[ _-].*|[a-z]+)$", "", name)
    return f"{stem.lstrip('_') or 'ke-hoach'}.md"


def _begins_like_a_plan(place: Path) -> bool:
    try:
        if os.stat(place).st_size > _LARGEST:
            return False
        data = read_file(place).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError:
        return False
    return data.startswith(_HEAD) and b"\n---" in data
