"""What is said of a link that leads nowhere: what stays of it on the page, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Collection
from posixpath import basename, dirname, relpath

from kehoach.model.plan import Plan
from kehoach.model.plan_names import is_plan_file
from kehoach.rendering.link_targets import TargetKind, kind_of, paths_of
from kehoach.vietnamese.nearest import nearest

NOWHERE = "KH306"
ANCHOR = "KH311"
_PLANS = "plans"
_STAYS = "trên trang chỉ còn chữ"
_LONGEST = 80
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|edu|gov|info)(?:[/?#].*)?", re.IGNORECASE)
_MANY = 50  # links of one plan for which the nearest anchor is looked up


def nameless() -> str:
    """Of ``[chữ]()``."""
    return f"liên kết chưa ghi địa chỉ, {_STAYS}; ghi tên tệp hoặc địa chỉ vào giữa hai ngoặc tròn"


def not_for_readers(target: str, plan: Plan, kind: TargetKind, *, is_picture: bool = False) -> str:
    """Of a place on somebody's computer, and of what no reader is led to."""
    shown = _short(target)
    if kind is TargetKind.DISK:
        name = basename(target.replace("\\", "/").rstrip("/"))
        what = "ảnh" if is_picture else "liên kết"
        return (
            f"{what} tới «{shown}» là chỗ trong máy của người soạn, {_STAYS}; "
            f"chép tệp vào {_PLANS}/{plan.year} rồi ghi tên tệp: ({name})"
        )
    return f"liên kết tới «{shown}» không được phép, {_STAYS}; dùng https://, mailto:, tel: hoặc tên tệp"


def no_picture(target: str) -> str:
    """Of a picture that is pasted in whole, or is no file."""
    return f"ảnh «{_short(target)}» không phải là tệp, {_STAYS}; lưu ảnh thành tệp, đặt cạnh kế hoạch rồi ghi tên tệp"


def several(target: str, plan: Plan) -> str:
    """Of a title that several plans have."""
    return f"liên kết tới «{_short(target)}» có nhiều văn bản cùng tên, {_STAYS}; ghi tên tệp, ví dụ ({basename(plan.path)})"


def at_no_page(target: str) -> str:
    """Of an address that the site does not have."""
    return f"liên kết tới «{_short(target)}» nhưng trang này không có địa chỉ ấy, {_STAYS}; ghi tên tệp của văn bản"


def at_no_file(target: str, plan: Plan, *, is_picture: bool = False, alike: Plan | None = None) -> str:
    """Of a file that is not there or lies elsewhere, and of words that are no name of anything."""
    what = "ảnh" if is_picture else "liên kết"
    if kind_of(target) is TargetKind.WORDS and not is_picture:
        return (
            f"liên kết tới «{_short(target)}» không phải là tên tệp, địa chỉ hay tên văn bản nào; "
            "sửa lại, hoặc nếu chỉ là chữ trong ngoặc thì để một dấu cách trước «(»"
        )
    path = next(iter(paths_of(target, plan.path)), "")
    place = f"{what} tới «{_short(path, 200)}»"
    folder = f"{_PLANS}/{plan.year}"
    if alike is not None:
        meant = relpath(alike.path, dirname(plan.path))
        return f"{place} nhưng không có tệp ấy, {_STAYS}; có phải là ({meant})?"
    if not is_picture and _DOMAIN.fullmatch(target.strip()):
        return f"{place} nhưng không có tệp ấy, {_STAYS}; nếu là trang mạng thì viết https://{target.strip()}"
    if path.startswith(f"{folder}/") or is_plan_file(path):
        return f"{place} nhưng không có tệp ấy, {_STAYS}; sửa đường dẫn"
    return f"{place} nằm ngoài thư mục của năm học, {_STAYS}; chép tệp vào {folder}"


def without_anchor(plan: Plan, other: Plan, anchor: str, known: Collection[str]) -> str:
    """Of a place that the page does not have."""
    close = nearest(anchor, known) if len(plan.document.links) <= _MANY else ""
    advice = f"có phải là «#{close}»?" if close else "xem lại tên mục"
    if other is plan:
        return f"không có mục «#{_short(anchor)}» trong văn bản này, {_STAYS}; {advice}"
    return f"không có mục «#{_short(anchor)}» trong {other.path}, liên kết chỉ tới đầu văn bản ấy; {advice}"


def _short(text: str, longest: int = _LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
