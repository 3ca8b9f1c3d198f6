"""A file of the office as text: bytes decoded, line ends and letters made one form, each departure noted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kehoach.model.problem import Problem, Severity
from kehoach.reading.head_text import plain_head
from kehoach.rendering.characters import printable
from kehoach.vietnamese.old_codes import old_code_lines
from kehoach.vietnamese.pasted import Unseen, cleaned, unseen_signs

FENCE = "---"


@dataclass(frozen=True)
class SourceFile:
    """A plan's file, cut into head and body.

    Attributes:
        path: from the project's root, with ``/``.
        head: the YAML between the two ``---``; None where it is not there or not closed.
        head_line: the line of the head's first, from 1.
        body: the Markdown after it.
        body_offset: lines of the file before the body's first.
        problems: what was found on the way.
    """

    path: str
    head: str | None
    head_line: int
    body: str
    body_offset: int
    problems: tuple[Problem, ...]


def read_source(data: bytes, path: str) -> SourceFile:
    """Cuts a file into head and body; never raises."""
    text, problems = decoded(data, path)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return SourceFile(path, None, 1, text, 0, tuple(problems))
    problems += _old_codes(text, path)
    lines = text.split("\n")
    opening = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[opening].rstrip() != FENCE:
        message = (
            "thiếu phần đầu; dòng đầu tiên của tệp phải là «---», rồi «title: …», rồi lại một dòng «---»"
        )
        problems.append(Problem("KH102", path, opening + 1, "", message))
        return SourceFile(path, None, 1, text, 0, tuple(problems))
    first = opening + 1
    closing = next((n for n, line in enumerate(lines[first:], first) if line.rstrip() == FENCE), None)
    if closing is None:
        message = "phần đầu chưa đóng; thêm một dòng «---» sau khóa cuối cùng, trước nội dung"
        problems.append(Problem("KH102", path, first, "", message))
        return SourceFile(path, None, 1, "\n".join(lines[first:]), first, tuple(problems))
    head, body = "\n".join(lines[first:closing]), "\n".join(lines[closing + 1 :])
    return SourceFile(path, plain_head(head), first + 1, body, closing + 1, tuple(problems))


def decoded(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text in NFC with ``\\n`` line ends, and what had to be made so."""
    problems: list[Problem] = []

    def say(code: str, line: int, message: str) -> None:
        problems.append(Problem(code, path, line, "", message))

    text, wrong = _unicode(data)
    if wrong:
        say("KH100", *wrong)
    if text.startswith("\ufeff"):
        message = "đầu tệp có dấu BOM, đã bỏ qua; nên lưu lại với mã UTF-8 không BOM"
        say("KH110", 1, message)
    if "\r" in text:
        message = "dòng kết thúc kiểu Windows, đã đọc như thường; nên lưu lại với kiểu dòng LF"
        say("KH112", _line_at(text, text.index("\r")), message)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text and not wrong:
        message = "trong tệp có ký tự rỗng (NUL); xóa ký tự ấy, hoặc lưu lại tệp với mã UTF-8"
        say("KH100", _line_at(text, text.index("\0")), message)
    text = printable(text)
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        message = "chữ có dấu ở dạng tách rời (NFD), đã ghép lại; nên lưu lại với Unicode dựng sẵn (NFC)"
        say("KH111", _first_difference(text, composed), message)
    unseen = unseen_signs(composed)
    if unseen:
        say("KH215", unseen.line, unseen_message(unseen))
    seen = cleaned(composed)
    return composed if seen == composed else unicodedata.normalize("NFC", seen), problems


def unseen_message(unseen: Unseen) -> str:
    """What is said of signs that a reader does not see."""
    more = f", cả thảy {unseen.lines} dòng" if unseen.lines > 1 else ""
    return (
        f"trong chữ có ký tự ẩn hoặc chữ của bảng chữ khác ({unseen.sign}{more}), do chép từ nơi khác; "
        "đã đọc như mắt thấy, gõ lại chỗ ấy nếu đọc sai"
    )


def _old_codes(text: str, path: str) -> list[Problem]:
    """One warning for the lines that are written in a code of before Unicode."""
    found = old_code_lines(text)
    if not found:
        return []
    more = f"; cả thảy {len(found)} dòng" if len(found) > 1 else ""
    message = (
        f"chữ ở mã cũ (TCVN3 của phông .VnTime, hoặc VNI), trang sẽ không đọc được{more}; "
        "chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi chép lại"
    )
    return [Problem("KH216", path, found[0], "", message)]


def _unicode(data: bytes) -> tuple[str, tuple[int, str] | None]:
    """The text of a file, and the line and message of a coding that is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        wrong = "tệp ở dạng UTF-16; lưu lại với mã UTF-8"
        return data.decode("utf-16", errors="replace"), (1, wrong)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        wrong = "tệp không ở dạng UTF-8; mở tệp và lưu lại với mã UTF-8"
        line = data.count(b"\n", 0, error.start) + 1
        return data.decode("utf-8", errors="replace"), (line, wrong)


def _line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _first_difference(text: str, composed: str) -> int:
    """The first line, from 1, that NFC changes."""
    pairs = zip(text.split("\n"), composed.split("\n"), strict=False)
    return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 1)
