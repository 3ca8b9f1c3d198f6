"""The bag: what other programs say of it, and everything that can be wrong with one."""

from __future__ import annotations

import io
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import bagit
import pytest

from kehoach.archive.bag import Bag
from kehoach.archive.bag_check import check_bag

PAYLOAD = {
    "plans/2022-2023/x.md": "Kế hoạch\n".encode(),
    "plans/2022-2023/Phụ lục 1.csv": b"a;b\n",
    "trang/index.html": b"<h1>X</h1>",
}
TOP = "2022-2023"
Change = Callable[[dict[str, bytes]], object]


def _bag(day: date = date(2023, 8, 15)) -> bytes:
    out = io.BytesIO()
    info = (("Source-Organization", "Trường Tiểu học Bình Hòa"),)
    Bag(TOP, day, PAYLOAD, info, {"README.txt": "Đọc tôi".encode()}).write(out)
    return out.getvalue()


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    place = tmp_path / "2022-2023.zip"
    place.write_bytes(_bag())
    return place


def test_bagit_and_sha256sum_agree(bag: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(bag, tmp_path)
    folder = tmp_path / TOP
    found = bagit.Bag(str(folder))
    found.validate()
    assert found.info["Source-Organization"] == "Trường Tiểu học Bình Hòa"
    assert found.info["Bagging-Date"] == "2023-08-15"
    sizes = sum(len(content) for content in PAYLOAD.values())
    assert found.info["Payload-Oxum"] == f"{sizes}.{len(PAYLOAD)}"
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", manifest], cwd=folder, check=True)
    assert {path: (folder / "data" / path).read_bytes() for path in PAYLOAD} == PAYLOAD


def test_the_same_content_is_the_same_bytes(bag: Path) -> None:
    assert _bag() == bag.read_bytes()
    assert _bag(date(2023, 8, 16)) != bag.read_bytes()
    with zipfile.ZipFile(bag) as archive:
        members = archive.infolist()
    assert [one.filename for one in members] != []
    assert {one.compress_type for one in members} == {zipfile.ZIP_STORED}
    assert {one.date_time for one in members} == {(2023, 8, 15, 0, 0, 0)}
    assert {(one.create_system, one.external_attr >> 16) for one in members} == {(3, 0o100644)}


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2200, 1, 1)])
def test_days_that_a_zip_cannot_say(day: date, tmp_path: Path) -> None:
    place = tmp_path / "x.zip"
    place.write_bytes(_bag(day))
    assert check_bag(place).faults == []


def test_a_whole_bag_has_no_fault(bag: Path) -> None:
    found = check_bag(bag)
    assert found.faults == []
    assert set(found.payload) == set(PAYLOAD)
    assert found.info["Bagging-Date"] == "2023-08-15"


def _changed(bag: Path, change: Change) -> list[str]:
    """What checking finds when members are changed and the zip made anew."""
    with zipfile.ZipFile(bag) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(bag, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return check_bag(bag).faults


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda m: m.update({f"{TOP}/data/plans/2022-2023/x.md": b"khac"}), "data/plans/2022-2023/x.md"),
        (lambda m: m.pop(f"{TOP}/data/trang/index.html"), "data/trang/index.html"),
        (lambda m: m.update({f"{TOP}/data/them.txt": b""}), "data/them.txt"),
        (lambda m: m.update({f"{TOP}/them.txt": b""}), "them.txt"),
        (lambda m: m.update({f"{TOP}/README.txt": b"khac"}), "README.txt"),
        (lambda m: m.update({f"{TOP}/bag-info.txt": b"Bagging-Date: 2020-01-01\n"}), "bag-info.txt"),
        (lambda m: m.pop(f"{TOP}/manifest-sha256.txt"), "manifest-sha256.txt"),
        (lambda m: m.update({f"{TOP}/manifest-sha256.txt": b"x\n"}), "manifest-sha256.txt"),
        (lambda m: m.update({f"{TOP}/manifest-sha256.txt": b"\xff"}), "manifest-sha256.txt"),
        (lambda m: m.pop(f"{TOP}/tagmanifest-sha256.txt"), "tagmanifest-sha256.txt"),
        (lambda m: m.pop(f"{TOP}/bagit.txt"), "bagit.txt"),
        (lambda m: m.update({"khac/x.txt": b""}), "không phải là một túi"),
        (lambda m: m.clear(), "không phải là một túi"),
    ],
)
def test_what_was_changed_is_named(bag: Path, change: Change, named: str) -> None:
    faults = _changed(bag, change)
    assert faults and any(named in fault for fault in faults), faults


@pytest.mark.parametrize(
    "name",
    [
        "../thoat.txt",
        f"{TOP}/../../thoat.txt",
        "/tmp/thoat.txt",
        f"{TOP}\\..\\thoat.txt",
        "C:/thoat.txt",
        f"{TOP}//x",
    ],
)
def test_members_that_would_leave_the_folder_are_refused(bag: Path, name: str) -> None:
    info = zipfile.ZipInfo("x")
    info.filename = name
    with zipfile.ZipFile(bag, "a") as archive:
        archive.writestr(info, b"")
    faults = check_bag(bag).faults
    assert len(faults) == 1
    assert "thoát ra ngoài" in faults[0]


def test_a_symbolic_link_in_a_bag_is_refused(bag: Path) -> None:
    info = zipfile.ZipInfo(f"{TOP}/data/lien-ket")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(bag, "a") as archive:
        archive.writestr(info, "/etc/passwd")
    assert "symbolic link" in check_bag(bag).faults[0]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [f"{TOP}/data/trang/index.html", f"{TOP}/data/trang/INDEX.html"])
def test_a_member_that_hides_another_is_refused(bag: Path, name: str) -> None:
    with zipfile.ZipFile(bag, "a") as archive:
        archive.writestr(name, b"khac")
    assert "có hai lần" in check_bag(bag).faults[0]


def test_a_bomb_is_refused_unopened(bag: Path) -> None:
    with zipfile.ZipFile(bag, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{TOP}/data/day-dia", bytes(64 << 20))
    assert "nén quá mức" in check_bag(bag).faults[0]


def test_a_bag_that_was_packed_anew_is_whole(bag: Path, tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(bag) as archive,
        zipfile.ZipFile(tmp_path / "n.zip", "w", zipfile.ZIP_DEFLATED) as other,
    ):
        for name in archive.namelist():
            other.writestr(name, archive.read(name))
    assert check_bag(tmp_path / "n.zip").faults == []


def test_a_torn_zip_is_named_wherever_it_is_torn(bag: Path) -> None:
    whole = bag.read_bytes()
    for cut in (0, 1, 100, len(whole) // 2, len(whole) - 10, len(whole) - 1):
        bag.write_bytes(whole[:cut])
        assert check_bag(bag).faults, cut


def test_no_byte_of_the_content_changes_unnoticed(bag: Path) -> None:
    whole = bag.read_bytes()
    with zipfile.ZipFile(bag) as archive:
        spans = [(one.header_offset + 30 + len(one.filename.encode()), one) for one in archive.infolist()]
    for start, one in spans:
        torn = bytearray(whole)
        torn[start + one.file_size // 2] ^= 1
        bag.write_bytes(torn)
        assert check_bag(bag).faults, one.filename


def test_a_folder_or_nothing_is_no_bag(tmp_path: Path) -> None:
    assert check_bag(tmp_path).faults
    assert check_bag(tmp_path / "khong-co.zip").faults
