"""The pages of a closed year as they were before a correction, out of the bag of that time."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from kehoach.archive.closing import PAGES
from kehoach.archive.lock import Entry, Lock
from kehoach.model.addresses import former_edition, of_year, relative
from kehoach.outputs.output_file import OutputFile
from kehoach.vietnamese.wording import short_date

_INDEX = "index.html"
# A bag may have been made anew by whoever can write into plans/: nothing of it runs under the site's address.
_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'; "
    "frame-src 'none'; base-uri 'none'; form-action 'none'\">"
)
_SCRIPT = re.compile(r"<script\b.*?(?:</script\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_PROGRAMS = (".js", ".mjs", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".xsl", ".xslt")
_DRAWN = (".svg", ".xml")
_ACTIVE = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "base"})
_RUNS = re.compile(r"\s*(?:javascript|vbscript|data\s*:\s*text/html)", re.IGNORECASE)
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
                if name.lower().endswith(_PROGRAMS):
                    continue
                address = former_edition(lock.year, number) + name
                content = archive.read(member)
                if name.lower().endswith(_DRAWN) and _runs(content.decode("utf-8", "replace")):
                    continue
                if name.endswith(".html"):
                    today = name.removesuffix(_INDEX)
                    today = today if today in addresses and today else of_year(lock.year)
                    content = _said(content, address, entry, corrected, today)
                yield OutputFile(address, content)


def _said(content: bytes, address: str, entry: Entry, corrected: Entry, today: str) -> bytes:
    """A page that says it is a former one; its scripts, which it reads without, stay in the bag."""
    notice = (
        f'<p style="{_LOOK}">Bản khóa ngày {short_date(entry.date)}, trước khi đính chính ngày '
        f"{short_date(corrected.date)}: {escape(corrected.reason.rstrip('.'))}. "
        f'<a style="color:inherit;text-decoration:underline" href="{escape(relative(today, address))}">Xem bản hiện nay</a></p>'
    )
    text = _SCRIPT.sub("", content.decode("utf-8", "replace"))
    if _runs(text):
        text = (
            '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản trước đính chính</title></head><body>'
            "<p>Trang này trong túi có mã chạy được nên không hiện ở đây. Tải túi ở trang Lưu trữ để xem.</p></body></html>"
        )
    head, mark, rest = text.partition("<head>")
    text = f"{head}{mark}{_POLICY}{rest}" if mark else f"{_POLICY}{text}"
    # The rest stays what it was; the notice stands before everything in its body.
    before, body, after = text.partition("<body")
    attributes, end, rest = after.partition(">")
    return f"{before}{body}{attributes}{end}{notice}{rest}".encode()


class _Active(HTMLParser):
    """Looks for what a browser would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= tag in _ACTIVE or any(
            name.startswith("on")
            or _RUNS.match(value or "") is not None
            or (tag == "meta" and name == "http-equiv")
            for name, value in attrs
        )


def _runs(text: str) -> bool:
    reader = _Active()
    reader.feed(text)
    reader.close()
    return reader.found
