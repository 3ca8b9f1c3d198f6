"""What the attribute list of a task says, in the words that stand behind it on the page."""

from __future__ import annotations

from kehoach.model.blocks import Attributes
from kehoach.model.front_matter import Inspection
from kehoach.rendering.attributes import inspections_of, read_days
from kehoach.vietnamese.wording import date_range

INSPECTION_LABELS = {
    Inspection.NGAN_SACH: "kiểm tra ngân sách",
    Inspection.HOC_PHI: "kiểm tra học phí",
    Inspection.DONG_GOP: "kiểm tra khoản đóng góp",
    Inspection.KIEN_CO: "kiểm tra kiên cố hóa",
}


def meta_words(attributes: Attributes) -> str:
    """``Tổ Toán · báo cáo · 18–20/11/2022 · kiểm tra học phí``; empty where the list says nothing."""
    days = read_days(attributes["date"])
    when = ""
    if days is not None:
        when = date_range(days[0], days[1]) + (f", {days[2]:%H:%M}" if days[2] else "")
    codes = inspections_of(attributes)
    labels = [label for code, label in INSPECTION_LABELS.items() if code in codes]
    said = (attributes["owner"], attributes["output"], when or attributes["date"], *labels)
    return " · ".join(part for part in said if part)
