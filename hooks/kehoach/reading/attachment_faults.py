"""What may go up beside a plan: by the ending of its name, and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from kehoach.files.opening import read_file, read_start
from kehoach.files.packed import Packed, is_program, packed
from kehoach.files.pictures import UncleanPictureError, without_traces

REFUSED, PROGRAM, OTHER, UNREADABLE = "KH800", "KH801", "KH802", "KH803"
AUTHOR, CHANGES, PICTURE, LARGE = "KH804", "KH805", "KH806", "KH807"
WITHHELD = frozenset({REFUSED, PROGRAM, UNREADABLE, CHANGES})

_OFFICE = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
PICTURES = ("jpg", "jpeg", "png", "webp")
_TEXTS = ("csv", "txt")
USUAL = (*_OFFICE, "pdf", "odt", *_TEXTS, *PICTURES, "gif", "svg", "zip")
# What a browser or a server runs, or a reader's computer; no setting lets it up.
_NEVER = frozenset(
    [
        "html",
        "htm",
        "xhtml",
        "xht",
        "shtml",
        "shtm",
        "stm",
        "mht",
        "mhtml",
        "xml",
        "xsl",
        "xslt",
        "svgz",
        "js",
        "mjs",
        "cjs",
        "css",
        "wasm",
        "swf",
        "htc",
        "htaccess",
        "htpasswd",
        "php",
        "php3",
        "php4",
        "php5",
        "php7",
        "php8",
        "phps",
        "asp",
        "aspx",
        "ashx",
        "asmx",
        "cer",
        "jsp",
        "jspx",
        "jspf",
        "cfm",
        "cgi",
        "fcgi",
        "pl",
        "py",
        "rb",
        "lua",
        "erb",
        "map",
        "config",
        "ini",
        "env",
        "webmanifest",
        "appcache",
        "docm",
        "dotm",
        "xlsm",
        "xltm",
        "xlam",
        "pptm",
        "potm",
        "ppsm",
    ]
)
_MARKS = {
    "pdf": (b"%PDF-",), "jpg": (b"\xff\xd8\xff",), "jpeg": (b"\xff\xd8\xff",), "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"), "webp": (b"RIFF",), "zip": (b"PK\x03\x04", b"PK\x05\x06"),
    **dict.fromkeys((*_OFFICE, "odt"), (b"PK\x03\x04",)),
}  # fmt: skip
# As browsers guess what they are not told (MIME Sniffing, 7.1), and what systems start.
_PAGE = re.compile(
    rb"[\s\0]*(?:<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|"
    rb"img|svg|object|embed|frameset|form|base|\?php|\?=|%@?)(?=[\s>/=])|<!--|<\?xml|<\?php)",
    re.IGNORECASE,
)
_STARTED = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ACTIVE = re.compile(
    rb"<\s*(?:[\w.-]{1,40}:)?(?:script|foreignObject|iframe|object|embed|handler|listener|set|animate)(?=[\s/>])"
    rb"|<!(?:DOCTYPE|ENTITY)[^>]{0,400}\[|<\?xml-stylesheet|[\s\"'/]on[a-z]{3,30}\s{0,9}="
    rb"|(?:javascript|vbscript|data)\s{0,9}:(?!image/(?:png|jpeg|gif|webp))|&#|@import",
    re.IGNORECASE,
)
_START = 1024
_LARGE = 100_000_000
_MOST_READ = 200_000_000
_MOST_SVG = 20_000_000
_ADVICE = "lưu thành PDF rồi đính kèm tệp PDF"


@dataclass(frozen=True)
class FileFault:
    """What is wrong with a file: the problem's code and words."""

    code: str
    message: str


def attachment_faults(
    root: Path, path: str, on_disk: str, size: int, allowed: Collection[str] = ()
) -> tuple[FileFault, ...]:
    """What speaks against a file's going up; with a code of ``WITHHELD`` it does not. Never raises.

    Args:
        root: the project's folder.
        path: the file, from the root; names it in words.
        on_disk: the same as the disk has it.
        size: in bytes.
        allowed: endings that the school's settings allow beyond the usual ones.
    """
    ending = ending_of(path)
    extra = {one.strip().lower().lstrip(".") for one in allowed}
    if ending in _NEVER or is_program(path):
        message = (
            f"«{path}» là trang web hoặc chương trình (đuôi .{ending}), không bao giờ được đưa lên; {_ADVICE}"
        )
        return (FileFault(REFUSED, message),)
    if ending not in USUAL and ending not in extra:
        shown = f"đuôi .{ending}" if ending else "tên không có đuôi"
        message = (
            f"«{path}» không thuộc loại được đưa lên ({shown}); {_ADVICE}, hoặc lưu kiểu .docx, .xlsx, .pptx; "
            f"cần đúng loại này thì ghi vào extra.school.attachments trong mkdocs.yml"
        )
        return (FileFault(REFUSED, message),)
    try:
        return tuple(_of_content(root / on_disk, path, ending, size))
    except OSError as error:
        reason = error.strerror or "tệp hỏng"
        return (
            FileFault(
                UNREADABLE, f"không đọc được «{path}» ({reason}); kiểm tra quyền đọc, hoặc chép lại tệp"
            ),
        )


def ending_of(path: str) -> str:
    """The ending of a file's name in small letters, without its dot; empty where it has none."""
    _, dot, ending = path.rpartition("/")[2].rpartition(".")
    return ending.strip().lower() if dot else ""


def _of_content(place: Path, path: str, ending: str, size: int) -> Iterator[FileFault]:
    start = read_start(place, _START)
    if size > _LARGE:
        message = f"«{path}» nặng {size // 1_000_000} MB, nhiều nơi đặt trang không nhận tệp trên 100 MB; giảm cỡ ảnh hoặc tách tệp"
        yield FileFault(LARGE, message)
    if ending == "svg":
        if size > _MOST_SVG or _is_active(read_file(place)):
            message = f"«{path}» là hình SVG có mã lệnh hoặc gọi tệp khác, không đưa lên; lưu hình thành .png"
            yield FileFault(PROGRAM, message)
        return
    if start.startswith(_STARTED) and (ending not in _TEXTS or not start.startswith(b"MZ") or b"\0" in start):
        yield FileFault(PROGRAM, f"«{path}» thật ra là chương trình, không đưa lên; {_ADVICE}")
        return
    if _PAGE.match(_as_bytes(start)):
        yield FileFault(PROGRAM, f"«{path}» mở đầu như một trang web (HTML, XML), không đưa lên; {_ADVICE}")
        return
    if not _fits(start, ending):
        yield FileFault(OTHER, _not_as_named(path, ending))
    elif ending in PICTURES and size <= _MOST_READ:
        yield from _of_picture(place, path)
    elif start.startswith(b"PK"):
        yield from _of_zip(packed(place), path, ending)


def _as_bytes(start: bytes) -> bytes:
    """The beginning of a text in one byte a sign, whatever it is coded in."""
    for mark, coding in _BOMS:
        if start.startswith(mark):
            return start[len(mark) :].decode(coding, "replace").encode("utf-8", "replace")
    return start


def _fits(start: bytes, ending: str) -> bool:
    """True where a file begins as files of its ending do; an empty one is nothing else either."""
    if not start:
        return True
    if ending == "pdf":
        return b"%PDF-" in start
    if ending == "webp":
        return start.startswith(b"RIFF") and start[8:12] == b"WEBP"
    if ending in _TEXTS:
        return b"\0" not in start or start.startswith((b"\xff\xfe", b"\xfe\xff"))
    return ending not in _MARKS or start.startswith(_MARKS[ending])


def _not_as_named(path: str, ending: str) -> str:
    return f"«{path}» không phải là tệp .{ending}: người đọc tải về sẽ không mở được; mở tệp xem rồi lưu lại đúng loại"


def _is_active(data: bytes) -> bool:
    """True for a drawing that runs something, fetches something, or is not written in UTF-8."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    return _ACTIVE.search(data) is not None


def _of_picture(place: Path, path: str) -> Iterator[FileFault]:
    try:
        without_traces(read_file(place))
    except UncleanPictureError as error:
        why = "có chữ ký số" if str(error) == "signed" else "hỏng hoặc bị cắt ngang"
        message = (
            f"ảnh «{path}» {why} nên giữ nguyên từng byte, nơi chụp và tên máy nếu có vẫn ở trong; "
            "không muốn thế thì lưu thành ảnh mới"
        )
        yield FileFault(PICTURE, message)


def _of_zip(found: Packed | None, path: str, ending: str) -> Iterator[FileFault]:
    folder = _OFFICE.get(ending, "")
    if found is None or (folder and not any(name.startswith(folder) for name in found.names)):
        yield FileFault(OTHER, _not_as_named(path, ending))
        return
    if found.programs:
        name = found.programs[0]
        message = f"«{path}» có chương trình hoặc macro bên trong («{name[:80]}»), không đưa lên; bỏ phần ấy rồi lưu lại"
        yield FileFault(PROGRAM, message)
        return
    if ending in _OFFICE or ending == "odt":
        yield from _of_office(found, path)


def _of_office(found: Packed, path: str) -> Iterator[FileFault]:
    if found.is_changed or found.is_remarked:
        what = "theo dõi thay đổi, chữ đã xóa vẫn đọc được" if found.is_changed else "nhận xét của người soạn"
        how = "chấp nhận tất cả thay đổi" if found.is_changed else "xóa các nhận xét"
        signed = " (tệp có chữ ký số: phải ký lại)" if found.is_signed else ""
        message = f"«{path}» còn {what}, không đưa lên; mở tệp, {how}, rồi lưu lại{signed}"
        yield FileFault(CHANGES, message)
    elif found.author:
        kept = "; tệp có chữ ký số nên giữ nguyên" if found.is_signed else ""
        message = f"«{path}» ghi người soạn «{found.author[:80]}», ai tải về cũng xem được; không muốn thế thì xóa thuộc tính của tệp{kept}"
        yield FileFault(AUTHOR, message)
