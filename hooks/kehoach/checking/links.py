"""A link of a plan leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity

CODE = "KH306"


def find(library: Library) -> Iterator[Problem]:
    """Links to plans that are not there or are drafts, and to files that are not there."""
    for plan in library.plans:
        files = {file.path for file in plan.files}
        for link in plan.document.links:
            target = library.at(link.target)
            if link.target in files or (target is not None and (plan.is_draft or not target.is_draft)):
                continue
            if target is not None:
                message = f"liên kết tới bản nháp «{link.target}», trên trang chỉ còn chữ; bỏ liên kết hoặc công bố bản ấy"
            else:
                what = "ảnh" if link.is_picture else "liên kết"
                message = (
                    f"{what} tới «{link.target}» nhưng không có tệp ấy, trên trang chỉ còn chữ; sửa đường dẫn"
                )
            yield Problem(CODE, Severity.WARNING, plan.path, link.line, "", message)


RULE = Rule(
    code=CODE,
    severity=Severity.WARNING,
    reason="Người đọc không được gặp liên kết chết; chữ vẫn còn, liên kết thì không.",
    example="[kế hoạch năm](ke-hoach-nam.md) → [kế hoạch năm](ke-hoach-nam-hoc.md)",
    find=find,
)
