from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.slugs import slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Mục đích, yêu cầu", "muc-dich-yeu-cau"),
        ("Kế hoạch số 12/KH-CĐCS", "ke-hoach-so-12-kh-cdcs"),
        ("  ĐỘI — đường  ", "doi-duong"),
        ("***", "muc"),
        ("", "muc"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_separator_as_the_toc_extension_gives_it() -> None:
    assert slugify("Tháng 9", "_") == "thang_9"


@given(st.text())
def test_slugs_are_ascii_and_stay(text: str) -> None:
    slug = slugify(text)
    assert slug and slug.isascii() and slugify(slug) == slug
