"""Which addresses a published site has: from its data, its folder, or over the network."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kehoach.reading.published_site import NotPublished, former_addresses, published_addresses
from support.browser import served

PLANS = [
    {"address": "2022-2023/x/", "title": "X"},
    {"address": "/2022-2023/y"},
    {"address": "https://truong.vn/ke/2021-2022/z/"},
    {"address": "lich/"},
    {"address": 3},
    {"title": "không có địa chỉ"},
    "lạ",
]
FOUND = {"2022-2023/x/", "2022-2023/y/", "2021-2022/z/"}


@pytest.mark.parametrize("content", [PLANS, {"plans": PLANS}, {"version": 1, "ke-hoach": PLANS, "years": []}])
def test_a_file_of_data(content: object, tmp_path: Path) -> None:
    place = tmp_path / "ke-hoach.json"
    place.write_text(json.dumps(content), "utf-8-sig")
    assert published_addresses(str(place)) == FOUND


def test_the_folder_of_a_former_site_with_its_data_and_the_pages_that_lead_on(tmp_path: Path) -> None:
    for page in ("2022-2023/x", "2022-2023/cu", "2022-2023/lich", "huong-dan/a", "2022-2023/x/so-sanh"):
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").write_text("", "utf-8")
    assert published_addresses(str(tmp_path)) == {"2022-2023/x/", "2022-2023/cu/", "2022-2023/lich/"}
    (tmp_path / "du-lieu").mkdir()
    (tmp_path / "du-lieu/ke-hoach.json").write_text(json.dumps(PLANS), "utf-8")
    assert published_addresses(str(tmp_path)) == FOUND | {"2022-2023/cu/", "2022-2023/lich/"}
    assert former_addresses(tmp_path, 'Trường "A" & B') == frozenset()
    (tmp_path / "index.html").write_text("<title>Trường &#34;A&#34; &amp; B</title>", "utf-8")
    assert former_addresses(tmp_path, 'Trường "A" & B') == FOUND | {"2022-2023/cu/", "2022-2023/lich/"}
    assert former_addresses(tmp_path, "Trường C") == frozenset()


def test_no_former_site_has_no_addresses(tmp_path: Path) -> None:
    assert former_addresses(tmp_path / "site", "Trường A") == frozenset()
    (tmp_path / "du-lieu").mkdir()
    (tmp_path / "du-lieu/ke-hoach.json").write_bytes(b"\xff{")
    (tmp_path / "index.html").write_text("<title>Trường A</title>", "utf-8")
    assert former_addresses(tmp_path, "Trường A") == frozenset()


def test_a_site_online(tmp_path: Path) -> None:
    (tmp_path / "ke/du-lieu").mkdir(parents=True)
    (tmp_path / "ke/du-lieu/ke-hoach.json").write_text(json.dumps({"plans": PLANS}), "utf-8")
    with served(tmp_path, "ke/") as address:
        assert published_addresses(address) == FOUND
        assert published_addresses(address.rstrip("/")) == FOUND
        assert published_addresses(address + "du-lieu/ke-hoach.json") == FOUND
        with pytest.raises(NotPublished, match="không tải được"):
            published_addresses(address + "khong-co/")


@pytest.mark.parametrize("place", ["http://127.0.0.1:1/", "https://[/", "http://a b/", "khong-co.json"])
def test_what_is_not_there_is_said(place: str) -> None:
    with pytest.raises(NotPublished, match="không"):
        published_addresses(place)


@pytest.mark.parametrize("content", [b"", b"<html>", b"3", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_such_data_is_said(content: bytes, tmp_path: Path) -> None:
    place = tmp_path / "x.json"
    place.write_bytes(content)
    with pytest.raises(NotPublished, match="không"):
        published_addresses(str(place))
