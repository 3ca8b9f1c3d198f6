"""KH411, KH412: the school's logo and the site's address."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kehoach.site import Project


def told(tmp_path: Path, settings: str, **files: str) -> list[str]:
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    for path, text in files.items():
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(text, "utf-8")
    return [
        str(one)
        for one in Project.open(tmp_path, date(2026, 9, 1)).problems()
        if one.code in {"KH411", "KH412"}
    ]


SCHOOL = "extra:\n  school:\n    name: Trường A\n"


@pytest.mark.parametrize(
    ("url", "lines"),
    [
        ("https://truong.edu.vn/", []), ("http://truong.edu.vn/ke-hoach/", []), ("''", []),
        ("truong.edu.vn", ['mkdocs.yml:1: lỗi: địa chỉ trang (site_url): "truong.edu.vn" chưa phải là địa chỉ trang; viết đủ cả https://, ví dụ https://truong.edu.vn/ [KH412]']),
        ("https:///x", ['mkdocs.yml:1: lỗi: địa chỉ trang (site_url): "https:///x" chưa phải là địa chỉ trang; viết đủ cả https://, ví dụ https://truong.edu.vn/ [KH412]']),
        ("https://kehoach.example.edu.vn/", ["mkdocs.yml:1: ghi chú: địa chỉ trang (site_url): còn là địa chỉ mẫu; ghi địa chỉ thật của trang, hoặc xóa dòng này [KH412]"]),
        ("'https://[x'", ['mkdocs.yml:1: lỗi: địa chỉ trang (site_url): "https://[x" chưa phải là địa chỉ trang; viết đủ cả https://, ví dụ https://truong.edu.vn/ [KH412]']),
    ],
)  # fmt: skip
def test_the_address(tmp_path: Path, url: str, lines: list[str]) -> None:
    assert told(tmp_path, f"site_url: {url}\n{SCHOOL}") == lines


@pytest.mark.parametrize(
    ("logo", "said"),
    [
        ("assets/logo.png", ""), ("/assets/logo.png", ""), ("logo.png", 'không có tệp "logo.png" trong thư mục docs'),
        ("https://vi-du.vn/a.png", "ảnh lấy từ trang khác"), ("//vi-du.vn/a.png", "ảnh lấy từ trang khác"),
        ("../bi-mat.png", "không có tệp"),
    ],
)  # fmt: skip
def test_the_logo(tmp_path: Path, logo: str, said: str) -> None:
    lines = told(tmp_path, f"{SCHOOL}    logo: {logo}\n", **{"assets/logo.png": "x"})
    assert (
        lines == []
        if not said
        else lines[0].startswith("mkdocs.yml:4: cảnh báo: biểu trưng (logo): ") and said in lines[0]
    )


def test_the_sample_s_own_address_is_its_own(tmp_path: Path) -> None:
    settings = (
        "site_url: https://kehoach.example.edu.vn/\nextra:\n  school:\n    name: Trường THCS Sông Trăng\n"
    )
    assert told(tmp_path, settings) == []


def test_settings_that_cannot_be_read_are_one_fault(tmp_path: Path) -> None:
    assert told(tmp_path, "site_url: https://kehoach.example.edu.vn/\nextra:\n  school:\n    nam: A\n") == []
