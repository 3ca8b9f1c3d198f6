"""KH790–KH799: official sheets."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, Diagnostic

CODES = (
    Diagnostic(
        "KH790", ERROR, "chữ mà phông của tờ chính thức không có",
        remedy="thay bằng chữ khác; hoặc ghi `sheets: false` ở `extra.school` nếu trường không cần tờ chính thức",
        reason="Tờ chính thức thiếu một chữ là văn bản sai.",
        example="họp 安 toàn → họp an toàn",
    ),
    Diagnostic(
        "KH791", NOTE, "hình vẽ giữa chữ không in được trên tờ chính thức",
        remedy="bỏ hình ấy, hoặc thay bằng chữ",
        reason="Nghị định 30/2020/NĐ-CP: văn bản trình bày bằng phông chữ tiếng Việt Times New Roman; hình dán từ Zalo không in.",
        example="🔔 Họp hội đồng → Họp hội đồng",
    ),
)  # fmt: skip
