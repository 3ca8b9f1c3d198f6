"""A link of a plan leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.reading.plan_file import SUFFIX
from kehoach.reading.plan_folders import PLANS

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
                message = f"{what} tới «{link.target}» {_fault(plan, link.target)}"
            yield Problem(CODE, plan.path, link.line, "", message)


def _fault(plan: Plan, target: str) -> str:
    """Why a target is not published with a plan: files are, where they lie in the folder of its year."""
    folder = f"{PLANS}/{plan.year}"
    if target.startswith(f"{folder}/") or target.lower().endswith(SUFFIX):
        return "nhưng không có tệp ấy, trên trang chỉ còn chữ; sửa đường dẫn"
    return f"nằm ngoài thư mục của năm học, trên trang chỉ còn chữ; chép tệp vào {folder}"


RULE = Rule(
    code=CODE,
    find=find,
)
