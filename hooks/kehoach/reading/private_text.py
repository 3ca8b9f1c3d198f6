"""What the office keeps to itself in any of its files: taken out before the file is read, near-misses named."""

from __future__ import annotations

from kehoach.model.problem import Problem
from kehoach.rendering.comments import without_comments
from kehoach.rendering.near_comments import NearComment, without_near_comments

CODE = "KH116"


def without_near_misses(text: str, path: str, first_line: int = 1) -> tuple[str, list[Problem]]:
    """A text without what is meant as a comment and is none; each of these is a problem.

    Args:
        text: with ``\\n`` line ends.
        path: its file, from the project's root.
        first_line: the line of the file on which it begins.
    """
    public, found = without_near_comments(text)
    return public, [_problem(one, path, first_line) for one in found]


def public_text(text: str, path: str) -> tuple[str, list[Problem]]:
    """A text without comments, true ones and near-misses, line by line the same, and what is wrong with them."""
    near, problems = without_near_misses(text, path)
    public, unclosed = without_comments(near)
    if unclosed:
        message = "chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích"
        problems.append(Problem("KH209", path, unclosed, "", message))
    return public, problems


def _problem(one: NearComment, path: str, first_line: int) -> Problem:
    message = (
        f"«{one.opening}» giống chú thích mà không phải, nên chưa chắc được giữ riêng; viết <!-- … --> (hai dấu gạch "
        "ngang thường), hoặc xóa đi"
    )
    return Problem(CODE, path, one.line + first_line - 1, "", message)
