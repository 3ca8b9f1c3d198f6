"""A file of the office as text: bytes decoded, line ends and letters made one form, each departure noted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kehoach.model.problem import Problem, Severity

FENCE = "---"


@dataclass(frozen=True)
class SourceFile:
    """A plan's file, cut into head and body.

    Attributes:
        path: from the project's root, with ``/``.
        head: the YAML between the two ``---``.
        head_offset: lines of the file before the head's first.
        body: the Markdown after it.
        body_offset: lines of the file before the body's first.
        problems: what was found on the way; an error means that head and body are not to be trusted.
    """

    path: str
    head: str
    head_offset: int
    body: str
    body_offset: int
    problems: tuple[Problem, ...]


def read_source(data: bytes, path: str) -> SourceFile:
    """Cuts a file into head and body; never raises."""
    problems: list[Problem] = []
    text = decoded(data, path, problems)
    lines = text.split("\n")
    opening = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[opening].rstrip() != FENCE:
        message = (
            "thiếu phần đầu; dòng đầu tiên của tệp phải là «---», rồi «title: …», rồi lại một dòng «---»"
        )
        problems.append(Problem("KH102", Severity.ERROR, path, opening + 1, "", message))
        return SourceFile(path, "", 0, text, 0, tuple(problems))
    closing = next(
        (n for n, line in enumerate(lines[opening + 1 :], opening + 1) if line.rstrip() == FENCE), 0
    )
    if not closing:
        message = "phần đầu chưa đóng; thêm một dòng «---» sau khóa cuối cùng, trước nội dung"
        problems.append(Problem("KH102", Severity.ERROR, path, opening + 1, "", message))
        return SourceFile(path, "", 0, "\n".join(lines[opening + 1 :]), opening + 1, tuple(problems))
    return SourceFile(
        path=path,
        head="\n".join(lines[opening + 1 : closing]),
        head_offset=opening + 1,
        body="\n".join(lines[closing + 1 :]),
        body_offset=closing + 1,
        problems=tuple(problems),
    )


def decoded(data: bytes, path: str, problems: list[Problem]) -> str:
    """Text in NFC with ``\\n`` line ends."""

    def note(code: str, line: int, message: str, severity: Severity = Severity.NOTE) -> None:
        problems.append(Problem(code, severity, path, line, "", message))

    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        note("KH100", 1, "tệp ở dạng UTF-16; lưu lại với mã UTF-8", Severity.ERROR)
        return data.decode("utf-16", errors="replace").replace("\0", "�")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        note("KH100", line, "tệp không ở dạng UTF-8; mở tệp và lưu lại với mã UTF-8", Severity.ERROR)
        text = data.decode("utf-8", errors="replace")
    if text.startswith("\ufeff"):
        text = text.lstrip("\ufeff")
        note("KH110", 1, "đầu tệp có dấu BOM, đã bỏ qua; nên lưu lại với mã UTF-8 không BOM")
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        note("KH112", line, "dòng kết thúc kiểu Windows, đã đọc như thường; nên lưu lại với kiểu dòng LF")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        line = _first_difference(text, composed)
        note(
            "KH111",
            line,
            "chữ có dấu ở dạng tách rời (NFD), đã ghép lại; nên lưu lại với Unicode dựng sẵn (NFC)",
        )
    if "\0" in composed:
        line = composed.count("\n", 0, composed.index("\0")) + 1
        note("KH100", line, "trong tệp có ký tự rỗng (NUL); xóa ký tự ấy", Severity.ERROR)
        composed = composed.replace("\0", "�")
    return composed


def _first_difference(text: str, composed: str) -> int:
    """The first line, from 1, that NFC changes."""
    pairs = zip(text.split("\n"), composed.split("\n"), strict=False)
    return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 1)
