"""The pages of a closed year as they were before a correction, out of the bag of that time."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from kehoach.archive.closing import PAGES
from kehoach.archive.lock import Entry, Lock
from kehoach.model.addresses import former_edition, of_year, relative
from kehoach.outputs.output_file import OutputFile
from kehoach.vietnamese.wording import short_date

_INDEX = "index.html"
# The page brings its own styles, of whatever year: what is put into it says how it looks.
_LOOK = "margin:0;padding:.6rem 1rem;background:#fff3cd;color:#4a3500;font-size:.8rem;line-height:1.5"


def former_editions(root: Path, lock: Lock, addresses: frozenset[str]) -> Iterator[OutputFile]:
    """The pages of each bag but the newest and the withdrawn, each saying that it was corrected and where it reads today.

    Args:
        root: the project's folder.
        lock: of the year; its bags are whole.
        addresses: of the site's pages.
    """
    for number, entry in enumerate(lock.history[:-1], 1):
        assert entry.bag is not None
        if number <= lock.withdrawn:
            continue
        folder = f"{entry.bag.file.removesuffix('.zip')}/data/{PAGES}/"
        corrected = lock.history[number]
        with zipfile.ZipFile(root / entry.bag.path) as archive:
            for member in archive.namelist():
                if not member.startswith(folder):
                    continue
                name = member.removeprefix(folder)
                address = former_edition(lock.year, number) + name
                content = archive.read(member)
                if name.endswith(".html"):
                    today = name.removesuffix(_INDEX)
                    today = today if today in addresses and today else of_year(lock.year)
                    content = _said(content, address, entry, corrected, today)
                yield OutputFile(address, content)


def _said(content: bytes, address: str, entry: Entry, corrected: Entry, today: str) -> bytes:
    """A page that says it is a former one."""
    notice = (
        f'<p style="{_LOOK}">Bản khóa ngày {short_date(entry.date)}, trước khi đính chính ngày '
        f"{short_date(corrected.date)}: {escape(corrected.reason.rstrip('.'))}. "
        f'<a style="color:inherit;text-decoration:underline" href="{escape(relative(today, address))}">Xem bản hiện nay</a></p>'
    )
    # The page stays what it was, byte for byte; the notice stands before everything in its body.
    before, body, after = content.decode("utf-8").partition("<body")
    attributes, end, rest = after.partition(">")
    return f"{before}{body}{attributes}{end}{notice}{rest}".encode()
