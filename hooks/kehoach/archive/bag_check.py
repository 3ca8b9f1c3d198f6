"""A bag, proved: every member where it belongs and as its manifests say (RFC 8493, section 3)."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from kehoach.archive.bag import BAGIT, CORRECTION, INFO, MANIFEST, PAYLOAD, TAG_MANIFEST, manifest_lines
from kehoach.archive.lock import is_plain
from kehoach.files.packed import BROKEN

_BLOCK = 1 << 20
_BROKEN = (*BROKEN, OSError)
# Tag files are read whole; none of ours comes near.
_LARGEST_TAG = 1 << 24
# Text packs to about a tenth; what opens to a thousand times its size is made to fill a disk.
_STEEPEST = 200
_HEADER = 30  # bytes before a member's name (APPNOTE, 4.3.7)
_TORN = "tệp zip hỏng hoặc bị cắt ngang; lấy lại túi từ nơi khác còn giữ"


@dataclass
class BagCheck:
    """What was found in a bag.

    Attributes:
        faults: sentences in Vietnamese, each naming the member that it is about.
        payload: SHA-256 by path below ``data/``, as the manifest says.
        info: labels and values of ``bag-info.txt``.
        corrections: what it says of each correction, in order.
    """

    faults: list[str] = field(default_factory=list)
    payload: dict[str, str] = field(default_factory=dict)
    info: dict[str, str] = field(default_factory=dict)
    corrections: tuple[str, ...] = ()


def check_bag(place: Path, *, deep: bool = True) -> BagCheck:
    """Checks a zipped bag; never raises, unpacks nothing.

    Args:
        place: the zip.
        deep: every member is read; without it names and manifests only.
    """
    found = BagCheck()
    try:
        with zipfile.ZipFile(place) as archive:
            _Checker(archive, found).check(deep)
    except _BROKEN:
        found.faults.append(_TORN)
    return found


class _Checker:
    def __init__(self, archive: zipfile.ZipFile, found: BagCheck) -> None:
        self.archive = archive
        self.found = found
        self.members: dict[str, zipfile.ZipInfo] = {}

    def check(self, deep: bool) -> None:
        self._places()
        names = list(self._members()) if not self.found.faults else []
        tops = {name.partition("/")[0] for name in names}
        whole = sum(info.file_size for info in self.archive.infolist())
        if not self.found.faults and whole > _STEEPEST * self.archive.start_dir + _BLOCK:
            self.found.faults.append("nén quá mức, mở ra sẽ đầy đĩa; đừng giải nén tệp zip này")
        if self.found.faults:
            return
        if len(tops) != 1:
            self.found.faults.append("tệp zip không phải là một túi (phải có đúng một thư mục ngoài cùng)")
            return
        self.members = {
            info.filename.partition("/")[2]: info for info in self.archive.infolist() if not info.is_dir()
        }
        if self._text("bagit.txt") != BAGIT:
            self._say("bagit.txt", "thiếu hoặc không phải là của một túi BagIt 1.0")
            return
        sums = self._manifest(MANIFEST)
        tag_sums = self._manifest(TAG_MANIFEST)
        self.found.payload = {path.removeprefix(PAYLOAD): digest for path, digest in sums.items()}
        said = [line.partition(":") for line in (self._text(INFO) or "").splitlines()]
        self.found.info = {label: value.strip() for label, _, value in said}
        self.found.corrections = tuple(value.strip() for label, _, value in said if label == CORRECTION)
        self._compare(sums, tag_sums)
        if deep:
            self._read({**sums, **tag_sums})

    def _places(self) -> None:
        """Refuses members that share bytes, what stands before the first, and what opens to a disk full."""
        infos = sorted(self.archive.infolist(), key=lambda info: info.header_offset)
        ends = [*(info.header_offset for info in infos[1:]), self.archive.start_dir]
        for info, end in zip(infos, ends, strict=False):
            if info.header_offset + _HEADER + info.compress_size > end:
                self._say(info.filename, "dùng chung byte với tệp khác trong túi; đừng giải nén tệp zip này")
                return
        if infos and infos[0].header_offset:
            self.found.faults.append(
                f"có {infos[0].header_offset} byte lạ đứng trước tệp đầu tiên (có thể là chương trình); đừng mở tệp này"
            )
        if self.archive.comment:
            self.found.faults.append("có ghi chú lạ ở cuối tệp zip; túi do kehoach đóng không có")

    def _members(self) -> Iterator[str]:
        """The names of the members, each one refused that would leave its folder or is more than a file."""
        seen: set[str] = set()
        for info in self.archive.infolist():
            name = info.orig_filename
            plain = name.rstrip("/") if info.is_dir() else name
            if not is_plain(plain) or ":" in plain or info.filename != name:
                self._say(name, "thoát ra ngoài túi khi giải nén; đừng giải nén tệp zip này")
            elif stat.S_ISLNK(info.external_attr >> 16):
                self._say(name, "là liên kết tượng trưng (symbolic link); đừng giải nén tệp zip này")
            elif plain.casefold() in seen:
                self._say(name, "có hai lần; đừng giải nén tệp zip này")
            elif info.flag_bits & 1:
                self._say(name, "bị đặt mật khẩu, không đọc được")
            elif info.file_size > _STEEPEST * info.compress_size + _BLOCK:
                self._say(name, "nén quá mức, mở ra sẽ đầy đĩa; đừng giải nén tệp zip này")
            else:
                yield plain
            seen.add(plain.casefold())

    def _compare(self, sums: dict[str, str], tag_sums: dict[str, str]) -> None:
        """The members against what the two manifests list."""
        for path in sums:
            if not path.startswith(PAYLOAD):
                self._say(path, f"ghi trong {MANIFEST} nhưng nằm ngoài {PAYLOAD}")
        for path in {**sums, **tag_sums}.keys() - self.members.keys():
            self._say(path, "có trong danh sách nhưng không có trong túi")
        for path in self.members.keys() - {**sums, **tag_sums}.keys() - {TAG_MANIFEST}:
            self._say(path, "được thêm vào, không có trong danh sách")
        for needed in (MANIFEST, INFO, "bagit.txt"):
            if needed not in tag_sums:
                self._say(needed, f"không có trong {TAG_MANIFEST}")

    def _read(self, sums: dict[str, str]) -> None:
        octets = count = 0
        for path, info in self.members.items():
            if path.startswith(PAYLOAD):
                octets, count = octets + info.file_size, count + 1
            if path not in sums:
                continue
            try:
                digest = self._digest(info)
            except _BROKEN:
                self._say(path, "hỏng, không đọc được")
                continue
            if digest != sums[path]:
                self._say(path, "đã bị đổi, không khớp SHA-256 trong danh sách")
        if self.found.info.get("Payload-Oxum") != f"{octets}.{count}":
            self._say(INFO, "Payload-Oxum không khớp số tệp và số byte trong túi")

    def _digest(self, info: zipfile.ZipInfo) -> str:
        digest = sha256()
        with self.archive.open(info) as member:
            while block := member.read(_BLOCK):
                digest.update(block)
        return digest.hexdigest()

    def _manifest(self, name: str) -> dict[str, str]:
        text = self._text(name)
        if text is None:
            self._say(name, "thiếu")
            return {}
        try:
            return {path: digest for digest, path in manifest_lines(text)}
        except ValueError:
            self._say(name, "sai dạng")
            return {}

    def _text(self, name: str) -> str | None:
        """A tag file; None where it is not there or is no text."""
        info = self.members.get(name)
        if info is None or info.file_size > _LARGEST_TAG:
            return None
        try:
            return self.archive.read(info).decode("utf-8")
        except _BROKEN:
            return None

    def _say(self, member: str, what: str) -> None:
        self.found.faults.append(f"«{' '.join(member.split())}» {what}")
