"""One source imported: its draft, where it goes, and a report of what was recognised."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from kehoach.importing.document_parts import recognised
from kehoach.importing.draft import draft_text
from kehoach.importing.pieces import ImportFault, Picture, Source, words_of
from kehoach.importing.recognised import Recognised
from kehoach.importing.text_file import read_html, read_text
from kehoach.importing.word_file import read_word
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.school_years import find_school_years
from kehoach.vietnamese.slugs import slugify

WORD, TEXTS, PAGES, OFFICE = (
    (".docx", ".docm"),
    (".txt", ".md", ".markdown"),
    (".html", ".htm"),
    (".doc", ".odt", ".rtf"),
)
SUFFIXES = (*WORD, *TEXTS, *PAGES, *OFFICE)
_PATIENCE = 120  # seconds for LibreOffice
_SAVE = "mở bằng Word, chọn Lưu thành (Save As), kiểu «Word Document (*.docx)», rồi nhập lại"


@dataclass(frozen=True)
class Imported:
    """A source as a draft.

    Attributes:
        slug: the draft's part of the address.
        year: its school year; None where nothing in the source tells it.
        text: the file of the draft.
        found: what was recognised.
        pictures: to be written beside the draft.
        notes: what a human must look at.
        words: how many words the source has.
        lost: words that stand neither in the head nor in the body, each once; there should be none.
    """

    slug: str
    year: SchoolYear | None
    text: str
    found: Recognised
    pictures: tuple[Picture, ...]
    notes: tuple[str, ...]
    words: int
    lost: tuple[str, ...]


def imported(data: bytes, name: str) -> Imported:
    """Imports a source.

    Args:
        data: its bytes.
        name: its file name, which tells its kind; a text where it has no ending.

    Raises:
        ImportFault: it cannot be read.
    """
    slug = slugify(PurePosixPath(name).stem) or "van-ban"
    source = _source(data, name, slug)
    found = recognised(source.pieces)
    text = draft_text(found, PurePosixPath(name).stem)
    before, after = _counted(words_of(source.pieces)), _counted(_said(found))
    lost = tuple(word for word in (before - after) if word not in _OFFICIAL)
    notes = [*source.notes, *_to_look_at(found)]
    return Imported(
        slug, _year(found, source), text, found, source.pictures, tuple(notes), sum(before.values()), lost
    )


# What the sheet says by itself: Quốc hiệu and the motto, the words of labels.
_OFFICIAL = frozenset(
    [
        "cộng",
        "hòa",
        "hoà",
        "xã",
        "hội",
        "chủ",
        "nghĩa",
        "việt",
        "nam",
        "độc",
        "lập",
        "tự",
        "do",
        "hạnh",
        "phúc",
        "số",
        "ngày",
        "tháng",
        "năm",
        "nơi",
        "nhận",
        "đã",
        "ký",
        "căn",
        "cứ",
        "đảng",
        "sản",
        "đoàn",
        "tncs",
        "hồ",
        "chí",
        "minh",
    ]
)


def _counted(words: list[str]) -> Counter[str]:
    """Runs of letters and numbers without zeros before them: "Số:09/KH" and "Số: 9 / KH" say the same."""
    return Counter(
        run.lstrip("0") or "0" for word in words for run in re.findall(r"[^\W\d_]+|\d+", word.casefold())
    )


def _said(found: Recognised) -> list[str]:
    """The words of the head and of the body."""
    texts = [
        found.title,
        found.number,
        found.place,
        found.parent,
        *found.issuers,
        *found.bases,
        *found.recipients,
    ]
    texts += [part for one in found.signatures for part in one]
    if found.day is not None:
        texts.append(f"{found.day.day} {found.day.month} {found.day.year} {found.day:%d %m}")
    return [word for text in texts for word in text.split()] + words_of(found.body) + found.twice


def _source(data: bytes, name: str, slug: str) -> Source:
    suffix = PurePosixPath(name).suffix.lower()
    if data[:4] == b"PK\x03\x04" and suffix not in (*OFFICE, ".xlsx", ".xlsm"):
        return read_word(data, slug)
    if suffix in WORD:
        raise ImportFault(f"không phải tệp .docx thật; {_SAVE}")
    if suffix in OFFICE or data[:4] == b"\xd0\xcf\x11\xe0" or data[:5] == b"{\\rtf":
        return read_word(_as_docx(data, suffix if suffix in OFFICE else ".doc"), slug)
    if suffix in (".xlsx", ".xlsm", ".xls"):
        raise ImportFault(
            "bảng tính Excel: chép bảng sang một tệp Word (.docx) rồi nhập; số liệu thì lưu thành .csv"
        )
    if suffix == ".pdf" or data[:5] == b"%PDF-":
        raise ImportFault("tệp PDF không nhập được; tìm tệp Word gốc, hoặc đính kèm PDF ở attachments")
    if suffix in PAGES or data.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        return read_html(data)
    return read_text(data)


def _as_docx(data: bytes, suffix: str) -> bytes:
    """An old file converted by LibreOffice, where that is installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise ImportFault(f"tệp {suffix} cần LibreOffice để đọc mà máy này không có; {_SAVE}")
    with TemporaryDirectory(prefix="kehoach-nhap-") as folder:
        place = Path(folder) / f"nguon{suffix}"
        place.write_bytes(data)
        command = [
            office,
            "--headless",
            f"-env:UserInstallation=file://{folder}/ho-so",
            "--convert-to",
            "docx",
            "--outdir",
            folder,
            str(place),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
            return (Path(folder) / "nguon.docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            raise ImportFault(f"LibreOffice không đọc được tệp này; {_SAVE}") from None


def _year(found: Recognised, source: Source) -> SchoolYear | None:
    """The school year that title or text name, else the one of the document's day."""
    lead = " ".join([found.title, *[word for word in words_of(source.pieces)[:400]]])
    for text in (found.title, lead):
        for mention in find_school_years(text):
            if mention.start is not None:
                return SchoolYear(mention.start)
    return SchoolYear.of(found.day) if found.day is not None else None


def _to_look_at(found: Recognised) -> list[str]:
    """What the office should look at in the draft."""
    missing = [
        name
        for name, value in (
            ("tên", found.title),
            ("số", found.number),
            ("ngày", found.day),
            ("cơ quan ban hành", found.issuers),
            ("chữ ký", found.signatures),
            ("nơi nhận", found.recipients),
        )
        if not value
    ]
    notes = [f"không thấy {', '.join(missing)}; bổ sung ở phần đầu nếu văn bản có"] if missing else []
    if found.number.startswith("…"):
        notes.append("số để trống trong tệp gốc; ghi số rồi mới công bố")
    if found.signatures and not all(name for _, _, name in found.signatures):
        notes.append("có chữ ký chưa rõ họ tên; ghi ở signatures")
    return notes
