"""Settings of the site that MkDocs or a reader's browser would stumble over: its address and the school's logo."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from kehoach.model.problem import Problem, Severity
from kehoach.model.settings import Settings
from kehoach.reading.docs_folder import DocsFolder
from kehoach.reading.settings_file import STAND_IN
from kehoach.reading.site_settings import SiteSettings
from kehoach.vietnamese.folding import normal

LOGO = "KH411"
ADDRESS = "KH412"
_OF_THE_SAMPLE = ("kehoach.example.edu.vn", "Trường THCS Sông Trăng")


def find(site: SiteSettings, school: Settings, docs: DocsFolder, settings_file: str) -> Iterator[Problem]:
    """What is wrong with ``site_url`` and ``extra.school.logo``.

    Args:
        site: what the settings say of the site.
        school: what they say of the school.
        docs: the folder in which the logo lies.
        settings_file: from the project's root.
    """
    if message := _of_logo(school.logo, docs):
        yield Problem(LOGO, settings_file, site.line("logo"), "biểu trưng (logo)", message)
    message, softened = _of_address(site.site_url, school.name)
    if message:
        line = site.line("site_url")
        yield Problem(ADDRESS, settings_file, line, "địa chỉ trang (site_url)", message, softened)


def _of_logo(logo: str, docs: DocsFolder) -> str:
    if not logo:
        return ""
    if "://" in logo or logo.startswith("//"):
        return f"ảnh lấy từ trang khác; tải ảnh về thư mục {docs.folder}, ghi đường dẫn từ thư mục ấy"
    if normal(logo.lstrip("/")) not in map(normal, docs.files):
        return f'không có tệp "{logo[:80]}" trong thư mục {docs.folder}; chép ảnh vào đó, hoặc sửa đường dẫn'
    return ""


def _of_address(written: str, school: str) -> tuple[str, Severity | None]:
    if not written:
        return "", None
    try:
        parts = urlsplit(written)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host:
        return (
            f'"{written[:80]}" chưa phải là địa chỉ trang; viết đủ cả https://, ví dụ https://truong.edu.vn/',
            None,
        )
    if host == _OF_THE_SAMPLE[0] and school not in (_OF_THE_SAMPLE[1], STAND_IN.name):
        return "còn là địa chỉ mẫu; ghi địa chỉ thật của trang, hoặc xóa dòng này", Severity.NOTE
    return "", None
