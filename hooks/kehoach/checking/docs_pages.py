"""The pages of ``docs/``: none stands where a page of the site stands, and their links lead somewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from kehoach.model.addresses import (
    ARCHIVE,
    ASSETS,
    DATA,
    FIXED_PAGES,
    FORMER_HANDBOOK,
    OF_DAYS,
    calendar_of,
    differences_of,
    disclosures_of,
    file_of,
    of_year,
    progress_of,
    weeks_of,
)
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.reading.docs_folder import DocsFolder, DocsPage, is_of_handbook

TAKEN = "KH315"
LINK = "KH316"


def find(library: Library, docs: DocsFolder, current: SchoolYear | None) -> Iterator[Problem]:
    """Pages and files of the folder that ours replace, and links of its pages that lead nowhere.

    Args:
        library: the plans as the public sees them.
        docs: the folder.
        current: the current year, which has its pages even without a plan.
    """
    ours = page_addresses(library, current)
    files = {file_of(address) for address in ours}
    for page in docs.pages:
        yield from page.problems
        if page.address in ours or OF_DAYS.fullmatch(page.address):
            yield _taken(docs, page.name, page.address)
    for name in docs.files:
        if name in files or name.startswith(ASSETS):
            yield _taken(docs, name, name)
    folders = (*map(of_year, library.years), DATA, ARCHIVE, ASSETS)
    known = ours | {page.address for page in docs.pages} | set(docs.files) | set(FORMER_HANDBOOK)
    sources = {page.name for page in docs.pages} | {f"{address}index.md" for address in known}
    for page in docs.pages:
        for written, line in page.links:
            fault = _fault(page, written, known, sources, folders)
            if fault:
                yield Problem(LINK, f"{docs.folder}/{page.name}", line, "", f"liên kết «{written}» {fault}")


def page_addresses(library: Library, current: SchoolYear | None) -> set[str]:
    """The addresses of the site's pages."""
    found = set(FIXED_PAGES)
    for year in {*library.years, *([current] if current else [])}:
        found |= {of_year(year), calendar_of(year), progress_of(year), disclosures_of(year), weeks_of(year)}
    for plan in library.plans:
        found |= {plan.address, differences_of(plan), *library.formerly(plan)}
    return found


def _taken(docs: DocsFolder, name: str, address: str) -> Problem:
    message = f"địa chỉ /{address} đã là một trang của website, tệp này không hiện ra; đổi tên tệp"
    return Problem(TAKEN, f"{docs.folder}/{name}", 1, "", message)


def _fault(page: DocsPage, written: str, known: set[str], sources: set[str], folders: tuple[str, ...]) -> str:
    """What is wrong with a link; empty where nothing is."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return "không phải là một địa chỉ; sửa lại"
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    path = unquote(parts.path)
    if path.startswith("/"):
        return (
            "bắt đầu bằng «/», trang đặt trong thư mục con thì hỏng; viết từ tệp này, ví dụ ../lich/index.md"
        )
    beside = _joined(posixpath.dirname(page.name), path)
    from_page = _joined(page.address, path)
    if beside in sources or is_of_handbook(beside) or {beside, from_page, f"{from_page}/"} & known:
        return ""
    if OF_DAYS.fullmatch(from_page) or from_page.startswith(folders) or beside.startswith(folders):
        return ""
    return "không dẫn tới trang hay tệp nào; sửa đường dẫn"


def _joined(folder: str, path: str) -> str:
    """A path from the folder's top; its last ``/`` stays."""
    way = posixpath.normpath(posixpath.join(folder, path))
    return "" if way == "." else f"{way}/" if path.endswith("/") else way
